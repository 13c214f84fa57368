/** What a preflight reads in Fortnox: one list of readings, each made once, the more important first. */
import type { YearSpan } from '../../shared/preflight.ts';
import type { Settings } from '../../shared/settings.ts';
import type { FortnoxClient } from '../fortnox/client.ts';
import type { FinancialYear } from '../fortnox/financial-years.ts';
import type { Failure, Outcome } from '../fortnox/outcome.ts';
import type { ListedVoucher, PostedVoucher } from '../fortnox/vouchers.ts';
import { saysTakings } from '../rules/others-z.ts';
import type { OthersVoucher, PreflightFacts, Reading, YearFacts } from '../rules/preflight-facts.ts';
import { marksIn } from '../rules/voucher-mark.ts';
import { comingYearFrom, dayAfter, yearOn } from '../rules/year-ahead.ts';
import { failureProblem } from './failure-problem.ts';
import { OF_ONE_READING } from './read-in-turn.ts';

export type PreflightClient = ReturnType<FortnoxClient['withoutRetries']>;

/** How far back somebody else's days' takings are looked for. */
const OTHERS_DAYS = 14;
/** Vouchers read one by one at most: what is called a day's takings comes first. */
const MOST_OTHERS_READ = 12;
/** Nothing has this key; asking for it tells in one call whether anything may be read at all. */
const NO_SUCH_KEY = '0';

/** A failure of the line itself ends the preflight, since nothing more can be read. */
export interface Broken {
  readonly broken: Failure;
}

export interface ReadingDeps {
  readonly client: PreflightClient;
  readonly settings: Settings;
  /** YYYY-MM-DD, local time. */
  readonly today: string;
  readonly printedOrganisationNumber: string | null;
  /** The accounts that the latest Z-reports are booked on. */
  readonly accountsNeeded: ReadonlySet<number>;
  /** The marks of every Z-report this computer knows of. */
  readonly knownMarks: ReadonlySet<string>;
  /** Told before the first reading and after each. */
  readonly progress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** Makes every reading the chosen scenario has need of; or says why it could not go on. */
export async function readForPreflight(deps: ReadingDeps): Promise<PreflightFacts | Broken> {
  const { client, settings, today, progress } = deps;
  const { scenario } = settings;
  const booksZ = 'zReports' in scenario;
  const invoices = 'invoices' in scenario ? scenario.invoices : null;
  const articles = 'articles' in scenario;
  const costCenter = (booksZ && settings.costCenter !== null) || (invoices?.costCenter ?? null) !== null;
  let done = 0;
  // Company, and what follows of it; the years' own are added when it is known how many there are.
  let all = 1 + count(booksZ, 3) + count(costCenter, 1) + count(invoices !== null, 3) + count(articles, 3);
  let broken: Failure | null = null;

  /**
   * Nothing more is asked once the line has failed.
   * @param ends whether the rest is worth nothing without this one, for whatever reason it failed
   */
  async function read<T>(call: () => Promise<Outcome<T>>, ends = false): Promise<Reading<T>> {
    if (broken !== null || deps.signal.aborted) return null;
    const outcome = await call();
    done += 1;
    progress(done, all);
    if (outcome.ok) return { ok: true, value: outcome.value };
    if (ends || !OF_ONE_READING.has(outcome.failure.kind)) broken = outcome.failure;
    return { ok: false, problem: failureProblem(outcome.failure) };
  }
  const readIf = <T>(needed: boolean, call: () => Promise<Outcome<T>>): Promise<Reading<T>> =>
    needed ? read(call) : Promise.resolve(null);

  async function lookInto({ id, from, to }: FinancialYear, coming: boolean): Promise<YearFacts> {
    const series = await read(() => client.voucherSeries(settings.voucherSeries, id));
    const accounts = await read(() => client.accounts(id));
    return { span: { from, to }, coming, series, accounts };
  }

  progress(done, all);
  const company = await read(() => client.company(), true);
  const years = await readIf(booksZ, () => client.financialYears());
  const lockedUntil = await readIf(booksZ, () => client.lockedUntil());
  const toLookInto = booksZ && years?.ok === true ? yearsToLookInto(today, years.value) : [];
  const READINGS_OF_A_YEAR = 2;
  all += toLookInto.length * READINGS_OF_A_YEAR;
  const lookedInto: YearFacts[] = [];
  for (const { year, coming } of toLookInto) lookedInto.push(await lookInto(year, coming));
  const costCenters = await readIf(costCenter, () => client.costCenters());
  const termsOfPayment = await readIf(invoices !== null, () => client.termsOfPayment());
  const orders = await readIf(invoices !== null, () => client.ordersByReference(NO_SUCH_KEY));
  const customers = await readIf(invoices !== null, () => client.customersByOrganisationNumber(NO_SUCH_KEY));
  const priceLists = await readIf(articles, () => client.priceLists());
  const articlesRead = await readIf(articles, () => client.articlesByBarcode(NO_SUCH_KEY));
  const warehouseOn = await readIf(articles, () => client.warehouseActivated());
  const current = toLookInto.find(({ coming }) => !coming)?.year ?? null;
  const others = await readIf(current !== null, () => readOthers(deps, current?.id ?? 0));
  if (broken !== null) return { broken };
  return {
    today,
    company,
    printedOrganisationNumber: deps.printedOrganisationNumber,
    lockedUntil,
    years: onlySpans(years),
    lookedInto,
    costCenters,
    termsOfPayment: allActive(termsOfPayment),
    priceLists: allActive(priceLists),
    orders,
    customers,
    articles: articlesRead,
    warehouseOn,
    accountsNeeded: deps.accountsNeeded,
    others,
  };
}

function count(needed: boolean, readings: number): number {
  return needed ? readings : 0;
}

function yearsToLookInto(today: string, years: readonly FinancialYear[]) {
  const of = (span: YearSpan | null): FinancialYear | null =>
    years.find(({ from }) => from === span?.from) ?? null;
  const current = of(yearOn(today, years));
  if (current === null) return [];
  const next = comingYearFrom(today, current);
  const coming = next === null ? null : of(yearOn(next, years));
  return [{ year: current, coming: false }, ...(coming === null ? [] : [{ year: coming, coming: true }])];
}

/** The latest vouchers somebody else has made by hand or by a link, read one by one because a list has no rows. */
async function readOthers(
  { client, today, knownMarks }: ReadingDeps,
  yearId: number,
): Promise<Outcome<OthersVoucher[]>> {
  const listed = await client.vouchers({ yearId, from: dayAfter(today, -OTHERS_DAYS), to: today });
  if (!listed.ok) return listed;
  const isOurs = ({ comments }: { readonly comments: string | null }): boolean =>
    comments !== null && marksIn(comments).some((mark) => knownMarks.has(mark));
  const candidates = worthReading(listed.value.filter((one) => one.manual && !isOurs(one)));
  const read: OthersVoucher[] = [];
  for (const { series, number } of candidates) {
    const voucher = await client.voucher(series, number, yearId);
    if (!voucher.ok) return voucher;
    if (voucher.value !== null && !isOurs(voucher.value)) read.push(asOthers(voucher.value));
  }
  return { ok: true, value: read };
}

/** What says that it is a day's takings or carries a mark first, then the latest. */
function worthReading(vouchers: readonly ListedVoucher[]): ListedVoucher[] {
  const latestFirst = vouchers.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return [...latestFirst.filter(isTelling), ...latestFirst.filter((one) => !isTelling(one))].slice(
    0,
    MOST_OTHERS_READ,
  );
}

function isTelling({ description, comments }: ListedVoucher): boolean {
  return saysTakings(description) || (comments !== null && marksIn(comments).length > 0);
}

function asOthers({ series, number, date, description, comments, rows }: PostedVoucher): OthersVoucher {
  return { series, number, date, description, comments, rows };
}

function onlySpans(years: Reading<readonly FinancialYear[]>): Reading<readonly YearSpan[]> {
  return years?.ok === true ? { ok: true, value: years.value.map(({ from, to }) => ({ from, to })) } : years;
}

/** Records that have no mark of being active are active as long as they are there. */
function allActive(reading: Reading<readonly { readonly code: string }[]>) {
  if (reading?.ok !== true) return reading;
  return { ok: true as const, value: reading.value.map(({ code }) => ({ code, active: true })) };
}
