/**
 * The books themselves: years, series, accounts and vouchers, held in memory. Nothing here waits for anything,
 * so each change happens in one step and numbers are given out one after the other.
 */
import type { Ore } from '../../../shared/money.ts';
import type { Account, Company, FinancialYear, VoucherSeries } from './company.ts';
import { stockholmTime } from './stockholm-time.ts';

/** One row; amounts in öre, exactly one of debit and credit above zero. */
export interface VoucherRow {
  readonly account: number;
  readonly debit: Ore;
  readonly credit: Ore;
  readonly costCenter: string;
  readonly project: string;
  readonly transactionInformation: string;
  readonly description: string;
  readonly quantity: number;
}

/** What is to be booked; the year is a financial year's id, the date YYYY-MM-DD. */
export interface VoucherDraft {
  readonly series: string;
  readonly year: number;
  readonly date: string;
  readonly description: string;
  readonly comments: string;
  readonly costCenter: string;
  readonly project: string;
  readonly rows: readonly VoucherRow[];
}

/** Needs no approval, or waits for it. */
type Approval = 'none' | 'awaited';

export interface Voucher extends VoucherDraft {
  readonly number: number;
  /** When it was booked, ms since 1970. */
  readonly bookedAt: number;
  /** The same moment as Swedish local time, which `lastmodified` is compared with. */
  readonly modified: string;
  readonly bookedBy: 'api' | 'person';
  readonly approval: Approval;
}

export interface LedgerAccount extends Account {
  readonly modified: string;
}

/** Everything a company may change while the simulator runs. */
export class Ledger {
  readonly company: Company;
  years: FinancialYear[];
  lockedUntil: string | null;
  hiddenLockUntil: string | null;
  /** In booking order, all series and years together. */
  readonly vouchers: Voucher[] = [];
  readonly #series = new Map<number, Map<string, VoucherSeries>>();
  readonly #accounts = new Map<number, Map<number, LedgerAccount>>();
  readonly #chains = new Map<string, Voucher[]>();

  /** @param now ms since 1970, taken as the moment the chart of accounts was last changed */
  constructor(company: Company, now: number) {
    this.company = company;
    this.years = [...company.financialYears];
    this.lockedUntil = company.lockedUntil;
    this.hiddenLockUntil = company.hiddenLockUntil;
    for (const { id } of company.financialYears) {
      this.#series.set(id, new Map());
      this.#accounts.set(id, new Map());
    }
    const everyYear = company.financialYears.map(({ id }) => id);
    for (const { years, ...series } of company.voucherSeries) {
      for (const year of years ?? everyYear) this.seriesOf(year).set(series.code, series);
    }
    const modified = stockholmTime(now);
    for (const { years, ...account } of company.accounts) {
      for (const year of years ?? everyYear) {
        this.accountsOf(year).set(account.number, { ...account, modified });
      }
    }
  }

  /** The id of the year that holds when a request names none. */
  get selectedYear(): number {
    return this.company.selectedYear;
  }

  /** Adds a financial year, which takes over series and accounts of another (by id). */
  addYear(year: FinancialYear, like: number | null): void {
    this.years = [...this.years, year];
    this.#series.set(year.id, new Map(like === null ? [] : this.seriesOf(like)));
    this.#accounts.set(year.id, new Map(like === null ? [] : this.accountsOf(like)));
  }

  yearById(id: number): FinancialYear | null {
    return this.years.find((year) => year.id === id) ?? null;
  }

  /** @param date YYYY-MM-DD */
  yearOn(date: string): FinancialYear | null {
    return this.years.find((year) => year.from <= date && date <= year.to) ?? null;
  }

  /** The series of one financial year, by code. */
  seriesOf(year: number): Map<string, VoucherSeries> {
    return this.#series.get(year) ?? new Map<string, VoucherSeries>();
  }

  /** The accounts of one financial year, by number. */
  accountsOf(year: number): Map<number, LedgerAccount> {
    return this.#accounts.get(year) ?? new Map<number, LedgerAccount>();
  }

  /** The vouchers of one series and year; the voucher with number n stands at n - 1, without gaps. */
  chain(year: number, series: string): readonly Voucher[] {
    return this.#chains.get(chainKey(year, series)) ?? [];
  }

  nextVoucherNumber(year: number, series: string): number {
    return this.chain(year, series).length + 1;
  }

  voucher(year: number, series: string, number: number): Voucher | null {
    return this.chain(year, series)[number - 1] ?? null;
  }

  /**
   * Books a voucher that the rules have accepted, with the next number of its series and year.
   * @param now ms since 1970
   */
  book(draft: VoucherDraft, bookedBy: Voucher['bookedBy'], now: number): Voucher {
    const key = chainKey(draft.year, draft.series);
    const chain = this.#chains.get(key) ?? [];
    const modified = stockholmTime(now);
    const approver = this.seriesOf(draft.year).get(draft.series)?.approver ?? null;
    const approval: Approval = approver === null ? 'none' : 'awaited';
    const voucher = { ...draft, number: chain.length + 1, bookedAt: now, modified, bookedBy, approval };
    chain.push(voucher);
    this.#chains.set(key, chain);
    this.vouchers.push(voucher);
    return voucher;
  }

  /** Changes one that is booked, as a person may in Fortnox itself; over the API nothing can. */
  amend(
    { year, series, number }: Pick<Voucher, 'year' | 'series' | 'number'>,
    change: Partial<Pick<Voucher, 'comments' | 'rows'>>,
  ): void {
    const chain = this.#chains.get(chainKey(year, series)) ?? [];
    const before = chain[number - 1];
    if (before === undefined) return;
    const amended = { ...before, ...change };
    chain[number - 1] = amended;
    this.vouchers[this.vouchers.indexOf(before)] = amended;
  }

  /** Removes the last voucher of a series, whose number is then given out again. */
  removeLast(year: number, series: string): void {
    const removed = this.#chains.get(chainKey(year, series))?.pop();
    if (removed !== undefined) this.vouchers.splice(this.vouchers.indexOf(removed), 1);
  }
}

function chainKey(year: number, series: string): string {
  return `${year}/${series}`;
}
