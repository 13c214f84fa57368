/** Voucher series: kept per financial year; the next number stands in the single object only. */
import { jsonAnswer } from '../answer.ts';
import type { VoucherSeries } from '../company.ts';
import { FieldReader } from '../fields.ts';
import { listAnswer } from '../list.ts';
import { PAGING, SORTING, YEAR } from '../query.ts';
import { BLANK } from '../records/read-stored.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import type { Route, RouteRequest } from '../route.ts';
import type { World } from '../world.ts';
import { yearOf } from './year-choice.ts';

const OK = 200;
const CREATED = 201;
const SCOPE = 'bookkeeping';
const PATH = '/3/voucherseries';
const WRAPPER = 'VoucherSeries';
const FIELDS = ['Approver', 'Code', 'Description', 'Manual'];
const READ_ONLY = ['@url', 'NextVoucherNumber', 'Year'];
const MAX_CODE = 10;
const MAX_DESCRIPTION = 200;

export const voucherSeriesRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PATH,
    scope: SCOPE,
    query: { names: [...PAGING, ...SORTING, ...YEAR], sortby: ['code'] },
    wrapper: null,
    handle: ({ world, query }) => {
      const year = yearOf(query, world.ledger);
      if (year instanceof Refusal) return year;
      const all = [...world.ledger.seriesOf(year.id).values()];
      const sorted = all.toSorted((one, other) => (one.code < other.code ? -1 : 1));
      if (query.descending) sorted.reverse();
      const write = (series: VoucherSeries): unknown => writeSeries(world, series, year.id);
      return listAnswer('VoucherSeriesCollection', sorted, write, query, world.switches);
    },
  },
  {
    method: 'GET',
    path: `${PATH}/:code`,
    scope: SCOPE,
    query: { names: YEAR },
    wrapper: null,
    handle: ({ world, query, segments }) => {
      const year = yearOf(query, world.ledger);
      if (year instanceof Refusal) return year;
      const series = world.ledger.seriesOf(year.id).get(segments['code'] ?? '');
      return series === undefined
        ? refusals.seriesNotFound()
        : jsonAnswer(OK, { [WRAPPER]: writeWithNumber(world, series, year.id) });
    },
  },
  {
    method: 'POST',
    path: PATH,
    scope: SCOPE,
    query: { names: YEAR },
    wrapper: WRAPPER,
    handle: create,
  },
  {
    method: 'PUT',
    path: `${PATH}/:code`,
    scope: SCOPE,
    query: { names: YEAR },
    wrapper: WRAPPER,
    handle: update,
  },
];

function create({ world, query, fields }: RouteRequest): ReturnType<Route['handle']> {
  const year = yearOf(query, world.ledger);
  if (year instanceof Refusal) return year;
  const reader = new FieldReader(fields, FIELDS, world.switches, READ_ONLY);
  const code = reader.text('Code', { required: true, max: MAX_CODE });
  const description = reader.text('Description', { max: MAX_DESCRIPTION });
  const manual = reader.boolean('Manual') ?? false;
  if (reader.refusal !== null) return reader.refusal;
  if (!/^[\p{L}0-9]+$/u.test(code)) return refusals.alphanumeric('Code');
  const existing = world.ledger.seriesOf(year.id);
  if (existing.has(code)) return refusals.seriesExists(code);
  const series = { code, description, manual, approver: null };
  existing.set(code, series);
  const headers = { Location: 'voucherseries' };
  return jsonAnswer(CREATED, { [WRAPPER]: writeWithNumber(world, series, year.id) }, headers);
}

/** What is not sent stays as it is; the code cannot be changed. */
function update({ world, query, segments, fields }: RouteRequest): ReturnType<Route['handle']> {
  const year = yearOf(query, world.ledger);
  if (year instanceof Refusal) return year;
  const reader = new FieldReader(fields, FIELDS, world.switches, READ_ONLY);
  const sent = reader.text('Description', { max: MAX_DESCRIPTION });
  const manual = reader.boolean('Manual');
  if (reader.refusal !== null) return reader.refusal;
  const series = world.ledger.seriesOf(year.id).get(segments['code'] ?? '');
  if (series === undefined) return refusals.seriesNotFound();
  const changed = {
    ...series,
    description: sent === BLANK ? '' : sent || series.description,
    manual: manual ?? series.manual,
  };
  world.ledger.seriesOf(year.id).set(series.code, changed);
  return jsonAnswer(OK, { [WRAPPER]: writeWithNumber(world, changed, year.id) });
}

function writeSeries(world: World, series: VoucherSeries, year: number): object {
  return {
    '@url': `${world.apiUrl}${PATH}/${encodeURIComponent(series.code)}?financialyear=${year}`,
    Code: series.code,
    Description: series.description,
    Manual: series.manual,
    Year: year,
    Approver: series.approver === null ? null : { Id: series.approver.id, Name: series.approver.name },
  };
}

function writeWithNumber(world: World, series: VoucherSeries, year: number): object {
  const next = world.ledger.nextVoucherNumber(year, series.code);
  return { ...writeSeries(world, series, year), NextVoucherNumber: next };
}
