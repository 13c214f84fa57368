/** Lists that are not what they say: half a list must never be taken for a whole one. */
import { expect, test } from 'vitest';
import { listAnswer, SkippingClock, startBareFortnox, type Answering } from './bare-fortnox.ts';
import { failureOf, valueOf } from './fortnox.ts';

const ROWS = Array.from({ length: 250 }, (_, index) => ({
  '@url': `https://api.fortnox.se/3/units/${index}`,
  Code: `e${index}`,
  Description: `Enhet ${index}`,
}));
const UNREADABLE = { kind: 'unreadable', status: 200 };
const PAGE = 100;

function pageOf(number: number): typeof ROWS {
  return ROWS.slice((number - 1) * PAGE, number * PAGE);
}

async function listUnits(answering: Answering) {
  const fortnox = await startBareFortnox(answering);
  return {
    outcome: await fortnox.client.units(),
    pages: fortnox.requests.map(({ query }) => query.get('page')),
  };
}

test('every page is asked for once, with the greatest limit, as far as Fortnox counts', async () => {
  const { client, requests } = await startBareFortnox(({ query }) =>
    listAnswer('Units', pageOf(Number(query.get('page'))), 3, 250),
  );
  expect(valueOf(await client.units())).toHaveLength(250);
  expect(requests.map(({ query }) => `${query.get('page')} of ${query.get('limit')}`)).toEqual([
    '1 of 500',
    '2 of 500',
    '3 of 500',
  ]);
});

test('a server that ignores the page gives the first one for ever, and is not believed', async () => {
  const { outcome, pages } = await listUnits(() => listAnswer('Units', pageOf(1), 3, 250));
  expect(failureOf(outcome)).toEqual(UNREADABLE);
  // Three walks of two pages each, not three hundred calls.
  expect(pages).toEqual(['1', '2', '1', '2', '1', '2']);
});

test('a server that ignores limit and page alike gives the whole list at once', async () => {
  const { outcome, pages } = await listUnits(() => listAnswer('Units', ROWS, 3, 250));
  expect(valueOf(outcome)).toHaveLength(250);
  expect(pages).toEqual(['1']);
});

test('an empty page before the last is not the end', async () => {
  const { outcome } = await listUnits(({ query }) =>
    listAnswer('Units', query.get('page') === '2' ? [] : pageOf(1), 3, 250),
  );
  expect(failureOf(outcome)).toEqual(UNREADABLE);
});

test('fewer rows than are counted are not the list', async () => {
  const { outcome } = await listUnits(() => listAnswer('Units', pageOf(3), 1, 51));
  expect(failureOf(outcome)).toEqual(UNREADABLE);
});

test('a list that grows while it is walked is walked again', async () => {
  const { outcome, pages } = await listUnits(({ query }, count) =>
    listAnswer('Units', pageOf(Number(query.get('page'))), 3, count === 1 ? 249 : 250),
  );
  expect(valueOf(outcome)).toHaveLength(250);
  expect(pages).toEqual(['1', '2', '1', '2', '3']);
});

test('a row that slid onto the next page is not there twice', async () => {
  const { outcome } = await listUnits(({ query }) => {
    const page = Number(query.get('page'));
    return listAnswer(
      'Units',
      page === 1 ? pageOf(1) : ROWS.slice((page - 1) * PAGE - 1, page * PAGE),
      3,
      250,
    );
  });
  const codes = valueOf(outcome).map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toHaveLength(250);
});

test('a server whose pages never end is left', async () => {
  let row = 0;
  const { client, requests } = await startBareFortnox(
    () => listAnswer('Units', [{ Code: `e${(row += 1)}`, Description: 'Ny' }], 1_000_000, 1_000_000),
    { clock: new SkippingClock() },
  );
  expect(failureOf(await client.units())).toEqual(UNREADABLE);
  expect(requests).toHaveLength(200);
});

test('an empty list is one', async () => {
  const { outcome } = await listUnits(() => listAnswer('Units', [], 0, 0));
  expect(valueOf(outcome)).toEqual([]);
});
