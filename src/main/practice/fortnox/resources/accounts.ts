/** The chart of accounts, one per financial year, sorted by number. */
import { emptyAnswer, jsonAnswer } from '../answer.ts';
import type { Account } from '../company.ts';
import { TOPICS, type EventKind } from '../events/topics.ts';
import { roundToOre, type Fields } from '../fields.ts';
import type { LedgerAccount } from '../ledger.ts';
import { listAnswer } from '../list.ts';
import { oreToDecimal, sumOre } from '../../../../shared/money.ts';
import { PAGING, SORTING, YEAR } from '../query.ts';
import {
  choice,
  decimal,
  flag,
  list,
  nullableText,
  text,
  whole,
  type FieldRules,
  type Stored,
} from '../records/field-rule.ts';
import { readChange, readNew, readSent } from '../records/read-stored.ts';
import { flagOf, numberOf, textOf } from '../records/stored.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import { segmentNumber, type Route, type RouteRequest } from '../route.ts';
import { stockholmTime } from '../stockholm-time.ts';
import type { World } from '../world.ts';
import { yearOf } from './year-choice.ts';

const OK = 200;
const CREATED = 201;
const NO_CONTENT = 204;
const SCOPE = 'bookkeeping';
const PATH = '/3/accounts';
const ONE = `${PATH}/:number`;
const WRAPPER = 'Account';
const LOWEST = 1000;
const HIGHEST = 9999;
const MAX_DESCRIPTION = 200;
const MAX_WHOLE = 2_147_483_647;
const READ_ONLY = { readOnly: true } as const;
const setting = choice(['ALLOWED', 'MANDATORY', 'NOTALLOWED'], 'ALLOWED');

const RULES: FieldRules = {
  Number: whole(LOWEST, HIGHEST, null, { required: true, fixed: true }),
  Description: text(MAX_DESCRIPTION, { required: true }),
  Active: flag(true),
  BalanceBroughtForward: decimal(0),
  BalanceCarriedForward: decimal(0, READ_ONLY),
  CostCenter: text(),
  CostCenterSettings: setting,
  Project: text(),
  ProjectSettings: setting,
  TransactionInformation: text(),
  TransactionInformationSettings: setting,
  QuantitySettings: { ...setting, ...READ_ONLY },
  QuantityUnit: text(undefined, READ_ONLY),
  OpeningQuantities: list({ Project: text(), Balance: whole(-MAX_WHOLE, MAX_WHOLE, 0) }),
  SRU: whole(0, MAX_WHOLE, 0),
  VATCode: nullableText(),
  Year: whole(0, MAX_WHOLE, null, READ_ONLY),
};

export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    scope: SCOPE,
    query: { names: [...PAGING, ...SORTING, ...YEAR, 'lastmodified', 'sru'], sortby: ['number'] },
    wrapper: null,
    handle: ({ world, query }) => {
      const year = yearOf(query, world.ledger);
      if (year instanceof Refusal) return year;
      const since = query.text('lastmodified') ?? '';
      const sru = query.text('sru');
      const accounts = [...world.ledger.accountsOf(year.id).values()]
        .filter((account) => account.modified >= since && (sru === null || String(account.sru) === sru))
        .toSorted((one, other) => one.number - other.number);
      if (query.descending) accounts.reverse();
      const write = (account: LedgerAccount): unknown => writeListItem(world, account, year.id);
      return listAnswer('Accounts', accounts, write, query, world.switches);
    },
  },
  {
    method: 'GET',
    path: ONE,
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
  { method: 'POST', path: PATH, scope: SCOPE, query: { names: YEAR }, wrapper: WRAPPER, handle: create },
  { method: 'PUT', path: ONE, scope: SCOPE, query: { names: YEAR }, wrapper: WRAPPER, handle: update },
  { method: 'DELETE', path: ONE, scope: SCOPE, query: { names: YEAR }, wrapper: null, handle: remove },
];

function create({ world, query, fields }: RouteRequest): ReturnType<Route['handle']> {
  const year = yearOf(query, world.ledger);
  if (year instanceof Refusal) return year;
  const badNumber = refuseNumber(fields, world);
  if (badNumber !== null) return badNumber;
  const read = readNew(RULES, fields, world.switches);
  if (read instanceof Refusal) return read;
  const number = numberOf(read, 'Number');
  if (world.ledger.accountsOf(year.id).has(number)) return refusals.taken(String(number));
  const account = store(world, accountFrom(read), year.id, 'created');
  return jsonAnswer(CREATED, { Account: writeAccount(world, account, year.id) }, { Location: 'accounts' });
}

function update({ world, query, segments, fields }: RouteRequest): ReturnType<Route['handle']> {
  const year = yearOf(query, world.ledger);
  if (year instanceof Refusal) return year;
  const before = world.ledger.accountsOf(year.id).get(segmentNumber(segments, 'number'));
  if (before === undefined) return refusals.accountNotFound();
  const read = readChange(RULES, writeAccount(world, before, year.id), fields, world.switches);
  if (read instanceof Refusal) return read;
  const changed = { ...accountFrom(read), quantitySettings: before.quantitySettings };
  const account = store(world, changed, year.id, 'updated');
  return jsonAnswer(OK, { Account: writeAccount(world, account, year.id) });
}

function remove({ world, query, segments }: RouteRequest): ReturnType<Route['handle']> {
  const year = yearOf(query, world.ledger);
  if (year instanceof Refusal) return year;
  const number = segmentNumber(segments, 'number');
  const accounts = world.ledger.accountsOf(year.id);
  if (!accounts.has(number)) return refusals.accountNotFound();
  const used = world.ledger.vouchers.some(
    (voucher) => voucher.year === year.id && voucher.rows.some((row) => row.account === number),
  );
  if (used && world.switches.deleteUsedAccount === 'refuse') return refusals.inUse(String(number));
  accounts.delete(number);
  emit(world, number, 'deleted');
  return emptyAnswer(NO_CONTENT);
}

/** A number that has not four digits has a code of its own. */
function refuseNumber(fields: Fields, world: World): Refusal | null {
  const number = readSent(
    { Number: whole(0, MAX_WHOLE, null) },
    { Number: fields['Number'] },
    world.switches,
    'new',
  );
  if (number instanceof Refusal) return number;
  const sent = number['Number'];
  const fits = typeof sent !== 'number' || (sent >= LOWEST && sent <= HIGHEST);
  return fits ? null : refusals.accountNotFourDigits();
}

function accountFrom(read: Stored): Account {
  return {
    number: numberOf(read, 'Number'),
    description: textOf(read, 'Description'),
    active: flagOf(read, 'Active'),
    vatCode: textOf(read, 'VATCode') || null,
    sru: numberOf(read, 'SRU'),
    balanceBroughtForward: roundToOre(numberOf(read, 'BalanceBroughtForward')) ?? 0,
    costCenterSettings: settingOf(read, 'CostCenterSettings'),
    projectSettings: settingOf(read, 'ProjectSettings'),
    transactionInformationSettings: settingOf(read, 'TransactionInformationSettings'),
    quantitySettings: 'ALLOWED',
  };
}

function settingOf(read: Stored, name: string): Account['costCenterSettings'] {
  const setting = textOf(read, name);
  return setting === 'MANDATORY' || setting === 'NOTALLOWED' ? setting : 'ALLOWED';
}

function store(world: World, account: Account, year: number, kind: EventKind): LedgerAccount {
  const stored = { ...account, modified: stockholmTime(world.clock.now()) };
  world.ledger.accountsOf(year).set(account.number, stored);
  emit(world, account.number, kind);
  return stored;
}

function emit(world: World, number: number, kind: EventKind): void {
  world.events.emit(TOPICS.accounts, kind, { entityId: String(number) }, world.clock.now());
}

function writeListItem(world: World, account: LedgerAccount, year: number): Stored {
  return {
    '@url': `${world.apiUrl}/3/accounts/${account.number}?financialyear=${year}`,
    Active: account.active,
    BalanceBroughtForward: oreToDecimal(account.balanceBroughtForward),
    CostCenter: '',
    CostCenterSettings: account.costCenterSettings,
    Description: account.description,
    Number: account.number,
    Project: '',
    ProjectSettings: account.projectSettings,
    SRU: account.sru,
    VATCode: account.vatCode,
    Year: year,
  };
}

function writeAccount(world: World, account: LedgerAccount, year: number): Stored {
  return {
    ...writeListItem(world, account, year),
    BalanceCarriedForward: oreToDecimal(balanceOf(world, account, year)),
    OpeningQuantities: [],
    QuantitySettings: account.quantitySettings,
    QuantityUnit: '',
    TransactionInformation: '',
    TransactionInformationSettings: account.transactionInformationSettings,
  };
}

/** The balance of an account in öre: what it began with, and all debits less all credits of the year. */
function balanceOf(
  world: World,
  { number: account, balanceBroughtForward }: LedgerAccount,
  year: number,
): number {
  const rows = world.ledger.vouchers
    .filter((voucher) => voucher.year === year)
    .flatMap((voucher) => voucher.rows.filter((row) => row.account === account));
  return balanceBroughtForward + sumOre(rows.map(({ debit, credit }) => debit - credit));
}
