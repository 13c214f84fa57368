/** Price lists. There is no DELETE. */
import type { RegisterDefinition } from '../records/definition.ts';
import { flag, text } from '../records/field-rule.ts';
import { refusals } from '../refusals.ts';

const MAX_CODE = 100;
const MAX_DESCRIPTION = 50;

/** The list that articles show their sales price from, unless another is preselected in Fortnox. */
export const PRESELECTED_LIST = 'A';

export const priceLists: RegisterDefinition = {
  path: '/3/pricelists',
  scope: 'price',
  single: 'PriceList',
  list: 'PriceLists',
  key: 'Code',
  location: 'pricelists',
  methods: ['list', 'get', 'post', 'put'],
  rules: {
    Code: text(MAX_CODE, { required: true, fixed: true }),
    Description: text(MAX_DESCRIPTION, { required: true }),
    Comments: text(),
    PreSelected: flag(false, { readOnly: true }),
  },
  register: (world) => world.registers.priceLists,
  notFound: refusals.priceListNotFound,
  taken: refusals.taken,
  write: (_world, priceList) => ({ ...priceList, PreSelected: priceList['Code'] === PRESELECTED_LIST }),
};
