/** Financial years: ids are not chronological, and the list follows the ids rather than the dates. */
import { jsonAnswer } from '../answer.ts';
import { lastDayOfYearFrom, type FinancialYear } from '../company.ts';
import { TOPICS } from '../events/topics.ts';
import { listAnswer } from '../list.ts';
import { PAGING } from '../query.ts';
import { choice, date, text, whole, type FieldRules } from '../records/field-rule.ts';
import { readNew } from '../records/read-stored.ts';
import { textOf } from '../records/stored.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import { segmentNumber, type Route, type RouteRequest } from '../route.ts';
import type { World } from '../world.ts';

const OK = 200;
const CREATED = 201;
const SCOPE = 'bookkeeping';
const DAY_MS = 24 * 3600 * 1000;
const DATE_LENGTH = 10;
const MAX_ID = 2_147_483_647;

const RULES: FieldRules = {
  Id: whole(1, MAX_ID, null, { readOnly: true }),
  FromDate: date({ required: true }),
  ToDate: date({ required: true }),
  AccountingMethod: choice(['ACCRUAL', 'CASH'], 'ACCRUAL'),
  AccountChartType: text(),
};

export const financialYearRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/3/financialyears',
    scope: SCOPE,
    // The guide says that names are in lower case; the OpenAPI document writes this one as Date.
    query: { names: [...PAGING, 'date', 'Date'] },
    wrapper: null,
    handle: ({ world, query }) => {
      const date = query.text('date') ?? query.text('Date');
      const years = world.ledger.years
        .filter(({ from, to }) => date === null || (from <= date && date <= to))
        .toSorted((one, other) => one.id - other.id);
      return listAnswer(
        'FinancialYears',
        years,
        (year) => writeFinancialYear(world, year),
        query,
        world.switches,
      );
    },
  },
  {
    method: 'GET',
    path: '/3/financialyears/:id',
    scope: SCOPE,
    query: { names: [] },
    wrapper: null,
    handle: ({ world, segments }) => {
      const year = world.ledger.yearById(segmentNumber(segments, 'id'));
      if (year === null) return refusals.yearNotFound();
      return jsonAnswer(OK, { FinancialYear: writeFinancialYear(world, year) });
    },
  },
  {
    method: 'POST',
    path: '/3/financialyears',
    scope: SCOPE,
    query: { names: [] },
    wrapper: 'FinancialYear',
    handle: create,
  },
  {
    method: 'GET',
    path: '/3/accountcharts',
    scope: SCOPE,
    query: { names: PAGING },
    wrapper: null,
    handle: ({ world, query }) => {
      const names = [...new Set(world.ledger.years.map(({ accountChartType }) => accountChartType))];
      return listAnswer('AccountCharts', names.toSorted(), (Name) => ({ Name }), query, world.switches);
    },
  },
];

/** A new year follows right after the latest one; it starts with that year's series and accounts. */
function create({ world, fields }: RouteRequest): ReturnType<Route['handle']> {
  const { ledger } = world;
  const read = readNew(RULES, fields, world.switches);
  if (read instanceof Refusal) return read;
  const [from, to] = [textOf(read, 'FromDate'), textOf(read, 'ToDate')];
  const latest = ledger.years.toSorted((one, other) => (one.to < other.to ? -1 : 1)).at(-1);
  if (latest !== undefined && from !== dayAfter(latest.to)) return refusals.yearNotNext();
  if (to < from || to > lastDayOfYearFrom(from)) return refusals.yearTooLong();
  const year: FinancialYear = {
    id: Math.max(0, ...ledger.years.map(({ id }) => id)) + 1,
    from,
    to,
    accountingMethod: textOf(read, 'AccountingMethod') === 'CASH' ? 'CASH' : 'ACCRUAL',
    accountChartType: textOf(read, 'AccountChartType') || (latest?.accountChartType ?? ''),
  };
  ledger.addYear(year, latest?.id ?? null);
  world.events.emit(TOPICS.financialYears, 'created', { entityId: String(year.id) }, world.clock.now());
  return jsonAnswer(
    CREATED,
    { FinancialYear: writeFinancialYear(world, year) },
    { Location: 'financialyears' },
  );
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY_MS).toISOString().slice(0, DATE_LENGTH);
}

function writeFinancialYear(world: World, year: FinancialYear): unknown {
  return {
    '@url': `${world.apiUrl}/3/financialyears/${year.id}`,
    Id: year.id,
    FromDate: year.from,
    ToDate: year.to,
    AccountChartType: year.accountChartType,
    AccountingMethod: year.accountingMethod,
  };
}
