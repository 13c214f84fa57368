/** The chart of accounts, one per financial year, sorted by number. Read only, so far. */
import { jsonAnswer } from '../answer.ts';
import type { LedgerAccount } from '../ledger.ts';
import { listAnswer } from '../list.ts';
import { oreToDecimal, sumOre } from '../../../../shared/money.ts';
import { PAGING, SORTING, YEAR } from '../query.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import { segmentNumber, type Route } from '../route.ts';
import type { World } from '../world.ts';
import { yearOf } from './year-choice.ts';

const OK = 200;
const SCOPE = 'bookkeeping';

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/3/accounts',
    scope: SCOPE,
    query: { names: [...PAGING, ...SORTING, ...YEAR, 'lastmodified'], sortby: ['number'] },
    wrapper: null,
    handle: ({ world, query }) => {
      const year = yearOf(query, world.ledger);
      if (year instanceof Refusal) return year;
      const since = query.text('lastmodified') ?? '';
      const accounts = [...world.ledger.accountsOf(year.id).values()]
        .filter(({ modified }) => modified >= since)
        .toSorted((one, other) => one.number - other.number);
      if (query.descending) accounts.reverse();
      const write = (account: LedgerAccount): unknown => writeListItem(world, account, year.id);
      return listAnswer('Accounts', accounts, write, query, world.switches);
    },
  },
  {
    method: 'GET',
    path: '/3/accounts/:number',
    scope: SCOPE,
    query: { names: YEAR },
    wrapper: null,
    handle: ({ world, query, segments }) => {
      const year = yearOf(query, world.ledger);
      if (year instanceof Refusal) return year;
      const account = world.ledger.accountsOf(year.id).get(segmentNumber(segments, 'number'));
      return account === undefined
        ? refusals.accountNotFound()
        : jsonAnswer(OK, { Account: writeAccount(world, account, year.id) });
    },
  },
];

function writeListItem(world: World, account: LedgerAccount, year: number): object {
  return {
    '@url': `${world.apiUrl}/3/accounts/${account.number}?financialyear=${year}`,
    Active: account.active,
    BalanceBroughtForward: 0,
    CostCenter: '',
    CostCenterSettings: account.costCenterSettings,
    Description: account.description,
    Number: account.number,
    Project: '',
    ProjectSettings: account.projectSettings,
    SRU: 0,
    VATCode: account.vatCode,
    Year: year,
  };
}

function writeAccount(world: World, account: LedgerAccount, year: number): object {
  return {
    ...writeListItem(world, account, year),
    BalanceCarriedForward: oreToDecimal(balanceOf(world, account.number, year)),
    OpeningQuantities: [],
    QuantitySettings: account.quantitySettings,
    QuantityUnit: '',
    TransactionInformation: '',
    TransactionInformationSettings: account.transactionInformationSettings,
  };
}

/** The balance of an account in öre: all debits less all credits of the year. */
function balanceOf(world: World, account: number, year: number): number {
  const rows = world.ledger.vouchers
    .filter((voucher) => voucher.year === year)
    .flatMap((voucher) => voucher.rows.filter((row) => row.account === account));
  return sumOre(rows.map(({ debit, credit }) => debit - credit));
}
