/** What a preflight has read. Plain values: the rules judge them, and tests make them up. */
import type { YearSpan } from '../../shared/preflight.ts';
import type { Problem } from '../../shared/problem.ts';
import type { AccountFact, BookFacts, CodedRecord } from './send-checks.ts';

/** What one reading gave; null when the chosen scenario has no need of it. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem }
  | null;

/** One financial year, and what of the setup stands in it. */
export interface YearFacts {
  readonly span: YearSpan;
  /** Not begun yet: what is not right in it stops nothing today. */
  readonly coming: boolean;
  readonly series: Reading<BookFacts['series']>;
  readonly accounts: Reading<ReadonlyMap<number, AccountFact>>;
}

/** A voucher that somebody else has booked, and where it stands. Amounts are öre. */
export interface OthersVoucher {
  readonly series: string;
  readonly number: number;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly description: string;
  readonly comments: string;
  readonly rows: readonly { readonly account: number; readonly debit: number; readonly credit: number }[];
}

export interface PreflightFacts {
  /** YYYY-MM-DD, local time. */
  readonly today: string;
  readonly company: Reading<{
    readonly databaseNumber: number;
    readonly name: string;
    readonly organisationNumber: string;
  }>;
  /** The organisation number on the register's latest print; null when none has been read. */
  readonly printedOrganisationNumber: string | null;
  /** Last locked date, YYYY-MM-DD. */
  readonly lockedUntil: Reading<string | null>;
  /** Every financial year, the oldest first. */
  readonly years: Reading<readonly YearSpan[]>;
  /** The years that were looked into. */
  readonly lookedInto: readonly YearFacts[];
  readonly costCenters: Reading<readonly CodedRecord[]>;
  readonly termsOfPayment: Reading<readonly CodedRecord[]>;
  readonly priceLists: Reading<readonly CodedRecord[]>;
  /** Whether these may be read at all. */
  readonly orders: Reading<unknown>;
  readonly customers: Reading<unknown>;
  readonly articles: Reading<unknown>;
  readonly warehouseOn: Reading<boolean>;
  /** The accounts that the Z-reports of the last months are booked on, or would be. */
  readonly accountsNeeded: ReadonlySet<number>;
  /** The latest vouchers that carry no mark of a Z-report this computer knows. */
  readonly others: Reading<readonly OthersVoucher[]>;
}
