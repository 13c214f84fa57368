/** What a preflight costs on a large company: calls, and seconds at Fortnox's own limit. */
import { expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import type { ScenarioSettings } from '../../../src/shared/scenario.ts';
import { startPreflightWorld, type PreflightWorldOptions } from './preflight-world.ts';

const ACCOUNTS = 1300;
const PRICE_LISTS = 60;
/** The one the practice company's prices stand in. */
const STANDARD_LIST = { Code: 'A', Description: 'Standard' };
const MOST_CALLS = 14;
const MOST_CALLS_CAPPED = 40;
const MOST_MS = 5000;
const IN_TIME = { timeout: 30_000 };
/** Every flow there is. */
const EVERYTHING: ScenarioSettings = {
  number: 8,
  zReports: { startDate: null },
  invoices: { startDate: null, termsOfPayment: '30', costCenter: 'BUTIK', removeMissingCustomers: false },
  articles: { priceList: 'PL58', removeMissingArticles: false },
};
const priceLists = [
  STANDARD_LIST,
  ...Array.from({ length: PRICE_LISTS - 1 }, (_, index) => ({
    Code: `PL${index}`,
    Description: `Lista ${index}`,
  })),
];
const LARGE = { chartSize: ACCOUNTS, priceLists };
const SEARCH = /^\/3\/vouchers[/?]/;

/** Calls and time of one preflight, after the login; the search for somebody else's vouchers counts by itself. */
async function cost(options: PreflightWorldOptions) {
  const world = await startPreflightWorld({ company: LARGE, ...options });
  world.choose({ scenario: EVERYTHING, costCenter: 'BUTIK' });
  const begun = systemClock.monotonic();
  const lines = await world.look();
  const ms = systemClock.monotonic() - begun;
  const requests = world.simulator.books().requests.filter(({ server }) => server === 'api');
  const calls = requests.filter(({ path }) => !SEARCH.test(path)).length;
  return {
    lines,
    calls,
    searches: requests.length - calls,
    ms,
    refused: requests.filter(({ status }) => status === 429).length,
  };
}

test('at most 14 calls a year, and under five seconds at the real limit', IN_TIME, async () => {
  const { lines, calls, searches, ms, refused } = await cost({
    simulator: { switches: { rateLimit: true } },
  });
  console.log(
    `preflight, ${ACCOUNTS} accounts, ${PRICE_LISTS} price lists: ${calls} calls and ${searches} of the search, ${Math.round(ms)} ms`,
  );
  expect(lines.filter(({ outcome }) => outcome === 'stop' || outcome === 'warning')).toEqual([]);
  expect(calls).toBeLessThanOrEqual(MOST_CALLS);
  expect(ms).toBeLessThan(MOST_MS);
  expect(refused).toBe(0);
});

test('at most 40 calls where a page holds 100 rows', IN_TIME, async () => {
  const { calls } = await cost({ simulator: { switches: { limitCappedAt100: true } } });
  console.log(`preflight, pages of 100: ${calls} calls`);
  expect(calls).toBeGreaterThan(MOST_CALLS);
  expect(calls).toBeLessThanOrEqual(MOST_CALLS_CAPPED);
});

test('at most twice 14 in December, when the coming year is looked into too', IN_TIME, async () => {
  const { calls, lines } = await cost({ at: '2026-12-01T12:00:00' });
  console.log(`preflight, two years: ${calls} calls`);
  expect(lines.some(({ year }) => year?.from === '2027-01-01')).toBe(true);
  expect(calls).toBeLessThanOrEqual(2 * MOST_CALLS);
});

test('only what the chosen scenario needs is asked for', async () => {
  const world = await startPreflightWorld();
  await world.look();
  const paths = world.simulator.books().requests.map(({ path }) => path.split('?')[0]);
  expect(
    paths.filter((path) =>
      /orders|customers|articles|pricelists|termsofpayments|warehouse|costcenters/.test(path ?? ''),
    ),
  ).toEqual([]);
});
