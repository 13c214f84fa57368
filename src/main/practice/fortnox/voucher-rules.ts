/**
 * Whether a voucher may be booked: pure decisions over the books as they stand. The caller books in the same
 * step, so nothing can change between the decision and the booking.
 */
import { sumOre } from '../../../shared/money.ts';
import type { Account, FinancialYear } from './company.ts';
import type { Ledger, LedgerAccount, VoucherDraft, VoucherRow } from './ledger.ts';
import { flagOf } from './records/stored.ts';
import type { Registers } from './registers.ts';
import { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import type { Switches } from './switches.ts';

/** What the rules look at. */
interface Books {
  readonly ledger: Ledger;
  readonly registers: Registers;
  readonly switches: Switches;
}

/** A voucher as it was asked for; the year has been settled, the fields have been read. */
export type AskedVoucher = Omit<VoucherDraft, 'year'>;

const MIN_ROWS = 2;
const LOWEST_ACCOUNT = 1000;
const HIGHEST_ACCOUNT = 9999;

/** Decides: the voucher in the form it is booked, or the first reason against it. */
export function decideVoucher(
  asked: AskedVoucher,
  year: FinancialYear,
  books: Books,
): VoucherDraft | Refusal {
  const { ledger } = books;
  const refused =
    refuseDate(asked.date, year) ??
    refuseLock(asked.date, ledger) ??
    refuseSeries(asked.series, year, ledger);
  return refused ?? decideBooked(asked, year, books);
}

/** Decides on a voucher that stands in the company file: locks and series have changed since it was booked. */
export function decideBooked(asked: AskedVoucher, year: FinancialYear, books: Books): VoucherDraft | Refusal {
  const refused =
    refuseDate(asked.date, year) ??
    refuseCostCenter(asked.costCenter, books) ??
    refuseProject(asked.project, books);
  if (refused !== null) return refused;
  if (asked.rows.length < MIN_ROWS) return refusals.tooFewRows();

  const rows: VoucherRow[] = [];
  for (const row of asked.rows) {
    const decided = decideRow(row, asked, books.ledger.accountsOf(year.id), books);
    if (decided instanceof Refusal) return decided;
    rows.push(decided);
  }
  const difference = sumOre(rows.map(({ debit, credit }) => debit - credit));
  return difference === 0 ? { ...asked, year: year.id, rows } : refusals.unbalanced();
}

function refuseDate(date: string, year: FinancialYear): Refusal | null {
  return date < year.from || date > year.to ? refusals.dateOutsideYear() : null;
}

/** The date lies after every lock, also one that settings/lockedperiod does not show. */
export function refuseLock(date: string, ledger: Ledger): Refusal | null {
  if (ledger.lockedUntil !== null && date <= ledger.lockedUntil) {
    return refusals.periodLocked(ledger.company.name, ledger.lockedUntil);
  }
  if (ledger.hiddenLockUntil !== null && date <= ledger.hiddenLockUntil) {
    return refusals.periodLocked('Systemadministratören', ledger.hiddenLockUntil);
  }
  return null;
}

/** Only a manual series takes vouchers by hand or over the API, and the setting is per year. */
function refuseSeries(code: string, year: FinancialYear, ledger: Ledger): Refusal | null {
  const series = ledger.seriesOf(year.id).get(code);
  if (series === undefined) return refusals.seriesMissing(code);
  return series.manual ? null : refusals.seriesNotManual(code);
}

function refuseCostCenter(code: string, { registers }: Books): Refusal | null {
  const costCenter = registers.costCenters.get(code);
  const usable = code === '' || (costCenter !== null && flagOf(costCenter, 'Active'));
  return usable ? null : refusals.costCenterMissing(code);
}

function refuseProject(number: string, { registers }: Books): Refusal | null {
  return number === '' || registers.projects.get(number) !== null ? null : refusals.projectMissing();
}

function decideRow(
  row: VoucherRow,
  { costCenter, project }: AskedVoucher,
  accounts: ReadonlyMap<number, LedgerAccount>,
  books: Books,
): VoucherRow | Refusal {
  const account = findAccount(row.account, accounts);
  if (account instanceof Refusal) return account;
  // The header's cost center and project are defaults, for the rows whose account allows them.
  const filled = {
    ...row,
    description: row.description || account.description,
    costCenter: row.costCenter || (account.costCenterSettings === 'NOTALLOWED' ? '' : costCenter),
    project: row.project || (account.projectSettings === 'NOTALLOWED' ? '' : project),
  };
  const refused =
    refuseAmounts(filled, books.switches) ??
    refuseCostCenter(filled.costCenter, books) ??
    refuseProject(filled.project, books) ??
    refuseSetting(account, 'kostnadsställe', account.costCenterSettings, filled.costCenter !== '') ??
    refuseSetting(account, 'projekt', account.projectSettings, filled.project !== '') ??
    refuseSetting(
      account,
      'transaktionsinformation',
      account.transactionInformationSettings,
      filled.transactionInformation !== '',
    ) ??
    refuseSetting(account, 'antal', account.quantitySettings, filled.quantity !== 0);
  return refused ?? filled;
}

/** The account has four digits, exists in that year and is active in it. */
function findAccount(number: number, accounts: ReadonlyMap<number, LedgerAccount>): LedgerAccount | Refusal {
  if (!Number.isInteger(number) || number < LOWEST_ACCOUNT || number > HIGHEST_ACCOUNT) {
    return refusals.accountNumber(String(number));
  }
  const account = accounts.get(number);
  if (account === undefined) return refusals.accountMissing();
  return account.active ? account : refusals.accountInactive(number);
}

/** Exactly one of debit and credit, above zero; what is not documented goes by the switches. */
function refuseAmounts({ debit, credit }: VoucherRow, switches: Switches): Refusal | null {
  if ((debit < 0 || credit < 0) && switches.negativeAmounts === 'refuse') return refusals.rowNegative();
  if (debit === 0 && credit === 0) return switches.zeroRows === 'refuse' ? refusals.rowSide() : null;
  return debit !== 0 && credit !== 0 ? refusals.rowSide() : null;
}

function refuseSetting(
  { number }: Account,
  what: string,
  setting: Account['costCenterSettings'],
  given: boolean,
): Refusal | null {
  if (setting === 'MANDATORY' && !given) return refusals.accountDemands(number, what);
  if (setting === 'NOTALLOWED' && given) return refusals.accountForbids(number, what);
  return null;
}
