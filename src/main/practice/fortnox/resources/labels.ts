/** Labels: numbered by Fortnox, read in the list only. */
import type { RegisterDefinition } from '../records/definition.ts';
import { text } from '../records/field-rule.ts';
import { textOf } from '../records/stored.ts';
import { refusals } from '../refusals.ts';

const MAX_DESCRIPTION = 25;

export const labels: RegisterDefinition = {
  path: '/3/labels',
  scope: 'settings',
  single: 'Label',
  list: 'Labels',
  key: 'Id',
  location: 'labels',
  methods: ['list', 'post', 'put', 'delete'],
  rules: {
    Id: text(undefined, { readOnly: true }),
    Description: text(MAX_DESCRIPTION, { required: true }),
  },
  register: (world) => world.registers.labels,
  newKey: (register) => register.nextNumber(),
  notFound: refusals.labelNotFound,
  taken: refusals.taken,
  write: (_world, label) => ({ ...label, Id: Number(textOf(label, 'Id')) }),
};
