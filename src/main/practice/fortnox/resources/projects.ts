/** Projects: numbered by Fortnox unless the body names a number. */
import { TOPICS } from '../events/topics.ts';
import type { RegisterDefinition } from '../records/definition.ts';
import { choice, date, text } from '../records/field-rule.ts';
import { pick } from '../records/stored.ts';
import { refusals } from '../refusals.ts';

const MAX_NUMBER = 20;
const MAX_NAME = 50;
const MAX_COMMENTS = 512;
const LIST_FIELDS = ['Description', 'EndDate', 'ProjectLeader', 'ProjectNumber', 'StartDate', 'Status'];

export const projects: RegisterDefinition = {
  path: '/3/projects',
  scope: 'project',
  single: 'Project',
  list: 'Projects',
  key: 'ProjectNumber',
  // Recorded in the singular, unlike its path.
  location: 'project',
  methods: ['list', 'get', 'post', 'put', 'delete'],
  topic: TOPICS.projects,
  rules: {
    ProjectNumber: text(MAX_NUMBER, { fixed: true }),
    Description: text(MAX_NAME, { required: true }),
    Status: choice(['NOTSTARTED', 'ONGOING', 'COMPLETED'], 'ONGOING'),
    StartDate: date(),
    EndDate: date(),
    ProjectLeader: text(MAX_NAME),
    ContactPerson: text(MAX_NAME),
    Comments: text(MAX_COMMENTS),
  },
  register: (world) => world.registers.projects,
  newKey: (register) => register.nextNumber(),
  notFound: refusals.projectNotFound,
  taken: refusals.taken,
  writeListItem: (_world, project) => pick(project, LIST_FIELDS),
};
