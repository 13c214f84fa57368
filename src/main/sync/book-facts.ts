import type { Clock } from '../../shared/clock.ts';
import type { Account } from '../fortnox/accounts.ts';
import type { FortnoxClient } from '../fortnox/client.ts';
import type { Company } from '../fortnox/company.ts';
import type { CostCenter } from '../fortnox/cost-centers.ts';
import type { FinancialYear } from '../fortnox/financial-years.ts';
import { succeeded, type Outcome } from '../fortnox/outcome.ts';
import type { VoucherSeries } from '../fortnox/voucher-series.ts';

/** What is known of the books at the moment of sending. */
export interface FreshFacts {
  readonly company: Company;
  readonly year: FinancialYear | null;
  /** Last locked date, YYYY-MM-DD. */
  readonly lockedUntil: string | null;
  /** Null when the series, or the year, does not exist. */
  readonly series: VoucherSeries | null;
  readonly accounts: ReadonlyMap<number, Account>;
  /** The one asked for, as far as it is there; null when none was asked for or it may not be looked for. */
  readonly costCenters: readonly CostCenter[] | null;
}

export interface BookFacts {
  /**
   * @param date YYYY-MM-DD
   * @param costCenter the register's cost center, by its code; null when it has none
   */
  gather(date: string, seriesCode: string, costCenter: string | null): Promise<Outcome<FreshFacts>>;
  /**
   * The chart of accounts of the year of a date, read now and once: a person waits for it. Null without such a year.
   * @param date YYYY-MM-DD
   */
  chart(date: string): Promise<Outcome<ReadonlyMap<number, Account> | null>>;
  /** Forgets what was read, after Fortnox refused something or a person mended something. */
  forget(): void;
}

/**
 * Charts, years, locks and cost centers change rarely and cost many calls, so a minute's knowledge is good enough: Fortnox
 * checks them itself at the POST, and its refusal makes us forget. The series is always read anew, since its next
 * number is part of the look-up.
 */
const KEEP_MS = 60_000;

export function createBookFacts(client: FortnoxClient, clock: Clock): BookFacts {
  const once = client.withoutRetries('checks');
  const company = kept(clock, () => client.company());
  const lockedUntil = kept(clock, () => client.lockedUntil());
  const years = keptByKey(clock, (date: string) => client.financialYear(date));
  const accounts = keptByKey(clock, (yearId: number) => client.accounts(yearId));
  const costCenters = keptByKey(clock, (code: string) => readCostCenter(client, code));
  const none: ReadonlyMap<number, Account> = new Map();

  return {
    async gather(date, seriesCode, costCenter) {
      const companyFound = await company.read();
      if (!companyFound.ok) return companyFound;
      const locked = await lockedUntil.read();
      if (!locked.ok) return locked;
      const year = await years.read(date);
      if (!year.ok) return year;
      const known = { company: companyFound.value, lockedUntil: locked.value, year: year.value };
      if (year.value === null)
        return succeeded({ ...known, series: null, accounts: none, costCenters: null });
      const series = await client.voucherSeries(seriesCode, year.value.id);
      if (!series.ok) return series;
      const chart = await accounts.read(year.value.id);
      if (!chart.ok) return chart;
      const chosen = costCenter === null ? succeeded(null) : await costCenters.read(costCenter);
      if (!chosen.ok) return chosen;
      return succeeded({
        ...known,
        series: series.value,
        accounts: chart.value,
        costCenters: chosen.value,
      });
    },
    async chart(date) {
      const year = await once.financialYear(date);
      if (!year.ok) return year;
      return year.value === null ? succeeded(null) : once.accounts(year.value.id);
    },
    forget() {
      company.forget();
      lockedUntil.forget();
      years.forget();
      accounts.forget();
      costCenters.forget();
    },
  };
}

/** Without the permission for cost centers they are not known; a voucher may carry one all the same. */
async function readCostCenter(
  client: FortnoxClient,
  code: string,
): Promise<Outcome<readonly CostCenter[] | null>> {
  const found = await client.costCenter(code);
  if (!found.ok) return found.failure.kind === 'refused' ? succeeded(null) : found;
  return succeeded(found.value === null ? [] : [found.value]);
}

function keptByKey<K, T>(clock: Clock, read: (key: K) => Promise<Outcome<T>>) {
  const entries = new Map<K, ReturnType<typeof kept<T>>>();
  return {
    read(key: K): Promise<Outcome<T>> {
      const entry = entries.get(key) ?? kept(clock, () => read(key));
      entries.set(key, entry);
      return entry.read();
    },
    forget: () => entries.clear(),
  };
}

/** Remembers a successful reading for a while; a failure is never remembered. */
function kept<T>(clock: Clock, read: () => Promise<Outcome<T>>) {
  let known: { readonly outcome: Outcome<T>; readonly until: number } | null = null;
  return {
    async read(): Promise<Outcome<T>> {
      if (known !== null && clock.monotonic() < known.until) return known.outcome;
      const outcome = await read();
      known = outcome.ok ? { outcome, until: clock.monotonic() + KEEP_MS } : null;
      return outcome;
    },
    forget(): void {
      known = null;
    },
  };
}
