/**
 * Vouchers: created, listed, read. There is no PUT, since vouchers cannot be changed, and no idempotency key:
 * the same POST twice makes two vouchers.
 */
import { emptyAnswer, jsonAnswer } from '../answer.ts';
import type { FinancialYear } from '../company.ts';
import { TOPICS } from '../events/topics.ts';
import type { Voucher } from '../ledger.ts';
import { listAnswer } from '../list.ts';
import { PAGING, PERIOD, SORTING, YEAR, type Query, type QueryRule } from '../query.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import { segmentNumber, type Route, type RouteRequest } from '../route.ts';
import { bookVoucher } from '../book-voucher.ts';
import { decideVoucher, refuseLock } from '../voucher-rules.ts';
import type { World } from '../world.ts';
import { readVoucher } from './voucher-body.ts';
import { forgetConnections } from './voucher-file-connections.ts';
import { writeVoucher, writeVoucherListItem } from './write-voucher.ts';
import { namedYear, yearOf } from './year-choice.ts';

const OK = 200;
const CREATED = 201;
const NO_CONTENT = 204;
const SCOPE = 'bookkeeping';
const LIST_QUERY: QueryRule = {
  names: [...PAGING, ...SORTING, ...YEAR, ...PERIOD, 'lastmodified', 'voucherseries', 'costcenter'],
  sortby: ['referencenumber', 'vouchernumber', 'voucherseries'],
};

const listRoute = (path: string): Route => ({
  method: 'GET',
  path,
  scope: SCOPE,
  query: LIST_QUERY,
  wrapper: null,
  handle: list,
});

export const voucherRoutes: readonly Route[] = [
  listRoute('/3/vouchers'),
  listRoute('/3/vouchers/sublist'),
  listRoute('/3/vouchers/sublist/:series'),
  {
    method: 'GET',
    path: '/3/vouchers/:series/:number',
    scope: SCOPE,
    query: { names: YEAR },
    wrapper: null,
    handle: ({ world, query, segments }) => {
      const year = yearOf(query, world.ledger);
      if (year instanceof Refusal) return year;
      const number = segmentNumber(segments, 'number');
      const voucher = world.ledger.voucher(year.id, segments['series'] ?? '', number);
      return voucher === null
        ? refusals.voucherNotFound()
        : jsonAnswer(OK, { Voucher: writeVoucher(world, voucher) });
    },
  },
  {
    method: 'POST',
    path: '/3/vouchers',
    scope: SCOPE,
    query: { names: YEAR },
    wrapper: 'Voucher',
    handle: create,
  },
  {
    method: 'DELETE',
    path: '/3/vouchers/:series/:number',
    // In no public table of scopes (public SDKs).
    scope: 'deletevoucher',
    query: { names: YEAR },
    wrapper: null,
    handle: remove,
  },
];

/** Removes the last voucher of a series; removing any other would leave a gap. */
function remove({ world, query, segments }: RouteRequest): ReturnType<Route['handle']> {
  const { ledger } = world;
  const year = yearOf(query, ledger);
  if (year instanceof Refusal) return year;
  const voucher = ledger.voucher(year.id, segments['series'] ?? '', segmentNumber(segments, 'number'));
  if (voucher === null) return refusals.voucherNotFound();
  const locked = refuseLock(voucher.date, ledger);
  if (locked !== null) return locked;
  const { series, number } = voucher;
  if (number + 1 !== ledger.nextVoucherNumber(year.id, series)) return refusals.voucherNotLast();
  ledger.removeLast(year.id, series);
  forgetConnections(world, year.id, series, number);
  const entity = { entityId: String(number), year: year.id, series };
  world.events.emit(TOPICS.vouchers, 'deleted', entity, world.clock.now());
  return emptyAnswer(NO_CONTENT);
}

function create({ world, query, fields }: RouteRequest): ReturnType<Route['handle']> {
  const read = readVoucher(fields, world.switches);
  if (read instanceof Refusal) return read;
  const year = yearForNew(world, query, read.date);
  if (year instanceof Refusal) return year;
  const asked = { ...read, series: read.series || firstManualSeries(world, year.id) };
  const draft = decideVoucher(asked, year, world);
  if (draft instanceof Refusal) return draft;
  const voucher = bookVoucher(world, draft, 'api');
  const answer = jsonAnswer(CREATED, { Voucher: writeVoucher(world, voucher) }, { Location: 'vouchers' });
  return { ...answer, booked: { series: voucher.series, number: voucher.number, year: voucher.year } };
}

/** The series of a voucher sent without one, where that is let through; "" when no series is manual. */
function firstManualSeries({ ledger }: World, year: number): string {
  const manual = [...ledger.seriesOf(year).values()].filter((series) => series.manual);
  return manual.map(({ code }) => code).toSorted()[0] ?? '';
}

/** The year of a new voucher; what happens without the parameter is documented in two ways. */
function yearForNew(world: World, query: Query, date: string): FinancialYear | Refusal {
  const named = namedYear(query, world.ledger);
  if (named !== null) return named;
  if (world.switches.yearWithoutParameter === 'selected') return yearOf(query, world.ledger);
  return world.ledger.yearOn(date) ?? refusals.yearMissing();
}

/** One year's vouchers without rows, by series and then number unless asked otherwise. */
function list({ world, query, segments }: RouteRequest): ReturnType<Route['handle']> {
  const year = yearOf(query, world.ledger);
  if (year instanceof Refusal) return year;
  const series = segments['series'] ?? query.text('voucherseries');
  const costCenter = query.text('costcenter');
  const from = query.text('fromdate') ?? '';
  const to = query.text('todate');
  const since = query.text('lastmodified') ?? '';
  const found = world.ledger.vouchers.filter(
    (voucher) =>
      voucher.year === year.id &&
      (series === null || voucher.series === series) &&
      voucher.date >= from &&
      (to === null || voucher.date <= to) &&
      voucher.modified >= since &&
      (costCenter === null || concerns(voucher, costCenter)),
  );
  const sorted = found.toSorted(query.text('sortby') === 'vouchernumber' ? byNumber : bySeries);
  if (query.descending) sorted.reverse();
  const write = (voucher: Voucher): unknown => writeVoucherListItem(world, voucher);
  return listAnswer('Vouchers', sorted, write, query, world.switches);
}

function concerns(voucher: Voucher, costCenter: string): boolean {
  return voucher.costCenter === costCenter || voucher.rows.some((row) => row.costCenter === costCenter);
}

function bySeries(one: Voucher, other: Voucher): number {
  if (one.series !== other.series) return one.series < other.series ? -1 : 1;
  return one.number - other.number;
}

function byNumber(one: Voucher, other: Voucher): number {
  return one.number - other.number || bySeries(one, other);
}
