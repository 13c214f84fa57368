/** Which account and which series Fortnox itself uses for what: changed, never made or removed. */
import type { RegisterDefinition } from '../records/definition.ts';
import { text, whole } from '../records/field-rule.ts';
import { numberOf, textOf } from '../records/stored.ts';
import { refusals } from '../refusals.ts';

const SCOPE = 'settings';
const LOWEST_ACCOUNT = 1000;
const HIGHEST_ACCOUNT = 9999;

export const predefinedAccounts: RegisterDefinition = {
  path: '/3/predefinedaccounts',
  scope: SCOPE,
  single: 'PreDefinedAccount',
  list: 'PreDefinedAccounts',
  key: 'Name',
  location: 'predefinedaccounts',
  methods: ['list', 'get', 'put'],
  rules: {
    Name: text(undefined, { fixed: true, required: true }),
    Account: whole(LOWEST_ACCOUNT, HIGHEST_ACCOUNT, null, { required: true }),
  },
  register: (world) => world.registers.predefinedAccounts,
  notFound: refusals.predefinedNotFound,
  taken: refusals.taken,
  check: ({ ledger }, stored) => {
    const account = ledger.accountsOf(ledger.selectedYear).get(numberOf(stored, 'Account'));
    return account?.active === true ? null : refusals.predefinedAccount();
  },
};

export const predefinedVoucherSeries: RegisterDefinition = {
  path: '/3/predefinedvoucherseries',
  scope: SCOPE,
  single: 'PreDefinedVoucherSeries',
  list: 'PreDefinedVoucherSeriesCollection',
  key: 'Name',
  location: 'predefinedvoucherseries',
  methods: ['list', 'get', 'put'],
  rules: {
    Name: text(undefined, { fixed: true, required: true }),
    VoucherSeries: text(1, { required: true }),
  },
  register: (world) => world.registers.predefinedVoucherSeries,
  notFound: refusals.predefinedNotFound,
  taken: refusals.taken,
  check: ({ ledger }, stored) => {
    const code = textOf(stored, 'VoucherSeries');
    return ledger.seriesOf(ledger.selectedYear).has(code) ? null : refusals.seriesMissing(code);
  },
};
