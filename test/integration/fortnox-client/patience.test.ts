/** What is tried again by itself, and what never is. */
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import type { FortnoxClient } from '../../../src/main/fortnox/client.ts';
import type { Outcome } from '../../../src/main/fortnox/outcome.ts';
import {
  listAnswer,
  refusal,
  SkippingClock,
  startBareFortnox,
  type Answering,
  type BareAnswer,
} from './bare-fortnox.ts';
import { failureOf, voucher } from './fortnox.ts';

const HTML = '<html><body>Underhåll</body></html>';
const COST_CENTER = { Code: 'BUTIK', Description: 'Butiken' };

type Patient = ReturnType<FortnoxClient['of']>;
const get = (client: Patient): Promise<Outcome<unknown>> => client.costCenters();
const post = (client: Patient): Promise<Outcome<unknown>> =>
  client.createCostCenter({ code: 'BUTIK', description: 'Butiken' });
const put = (client: Patient): Promise<Outcome<unknown>> =>
  client.updateCostCenter(
    { code: 'BUTIK', description: 'Butiken', note: '', active: true },
    { description: 'Affären' },
  );

const good: Answering = ({ method }) =>
  method === 'GET' ? listAnswer('CostCenters', [COST_CENTER]) : { body: { CostCenter: COST_CENTER } };

/** Asks while the first answers are bad ones. */
async function askAfter(bad: readonly (BareAnswer | undefined)[], ask: typeof get) {
  const clock = new SkippingClock();
  const { client, requests } = await startBareFortnox(
    (request, count) => (count <= bad.length ? bad[count - 1] : good(request, count)),
    { clock, requestTimeoutMs: 500 },
  );
  const outcome = await ask(client.of('customers'));
  return { outcome, tries: requests.length, pauses: clock.pauses() };
}

const UNAVAILABLE = { status: 503, body: HTML };
const BUSY = { status: 429 };
const CUT = undefined;

describe('is tried again', () => {
  test.each([
    ['a GET after 5xx', get, [UNAVAILABLE, UNAVAILABLE]],
    ['a GET after a cut line', get, [CUT, CUT]],
    ['a GET after 429', get, [BUSY, BUSY]],
    ['a POST after 429, which is known to have done nothing', post, [BUSY, BUSY]],
    ['a PUT after 429', put, [BUSY, BUSY]],
  ])('%s, with growing pauses', async (_, ask, bad) => {
    const { outcome, tries, pauses } = await askAfter(bad, ask);
    expect(outcome.ok).toBe(true);
    expect(tries).toBe(3);
    expect(pauses.slice(0, 2)).toEqual([5000, 10_000]);
  });

  test('as late as Fortnox asks for', async () => {
    const { outcome, pauses } = await askAfter([{ ...BUSY, headers: { 'Retry-After': '17' } }], get);
    expect(outcome.ok).toBe(true);
    expect(pauses).toEqual([17_000]);
  });

  test('five times at most', async () => {
    const { outcome, tries, pauses } = await askAfter(
      Array.from({ length: 9 }, () => BUSY),
      get,
    );
    expect(failureOf(outcome).kind).toBe('busy');
    expect(tries).toBe(5);
    expect(pauses).toEqual([5000, 10_000, 20_000, 30_000]);
  });
});

describe('is never tried again by itself', () => {
  test.each([
    ['a POST after 5xx, since it may have been done', post, UNAVAILABLE],
    ['a POST after a cut line', post, CUT],
    ['a PUT after 5xx', put, UNAVAILABLE],
    ['a PUT after a cut line', put, CUT],
    ['a GET that was refused', get, refusal(2_000_588)],
    ['a GET that is forbidden', get, refusal(2_000_663, 'Nej.', 403)],
    ['a GET of what is not there', get, refusal(2_000_588, 'Nej.', 404)],
    ['a GET that something else answered', get, { body: HTML }],
  ])('%s', async (_, ask, bad) => {
    const { outcome, tries } = await askAfter([bad], ask);
    expect(outcome.ok).toBe(false);
    expect(tries).toBe(1);
  });
});

test('a Z-report’s calls are made once each: its queue decides about the next try', async () => {
  const { client, requests } = await startBareFortnox(() => UNAVAILABLE);
  expect((await client.company()).ok).toBe(false);
  expect((await client.postVoucher(voucher(), 7)).ok).toBe(false);
  expect(requests).toHaveLength(2);
});

test('a 429 holds every flow for as long as Fortnox’s window is', async () => {
  const clock = new SkippingClock();
  const { client } = await startBareFortnox((request, count) => (count === 1 ? BUSY : good(request, count)), {
    clock,
  });
  expect(failureOf(await client.units()).kind).toBe('busy');
  const before = clock.monotonic();
  expect((await client.costCenters()).ok).toBe(true);
  expect(clock.monotonic() - before).toBeGreaterThan(4900);
});

test('a 429 that asks for an hour does not keep the next try from going out within a minute', async () => {
  const clock = new SkippingClock();
  const hour = { ...BUSY, headers: { 'Retry-After': '3600' } };
  const { client } = await startBareFortnox((request, count) => (count === 1 ? hour : good(request, count)), {
    clock,
  });
  expect(failureOf(await client.units())).toEqual({ kind: 'busy', retryAfterMs: 3_600_000 });
  const before = clock.monotonic();
  expect((await client.costCenters()).ok).toBe(true);
  expect(clock.monotonic() - before).toBeLessThan(61_000);
});

describe('a line that is down', () => {
  test('is not knocked at by those nobody waits for, and everybody goes at once when one call comes through', async () => {
    let down = true;
    const { client, requests } = await startBareFortnox((request, count) => {
      if (down) return CUT;
      if (request.path.endsWith('/companyinformation')) {
        return { body: { CompanyInformation: { CompanyName: 'Bolaget', DatabaseNumber: 7 } } };
      }
      return good(request, count);
    });
    const patient = client.of('stock');
    for (let call = 0; call < 3; call += 1) await client.company();
    expect(requests).toHaveLength(3);
    // The breaker is open: these two wait without asking.
    const waiting = Promise.all([patient.costCenters(), patient.costCenters()]);
    // Longer than the limiter's beat would keep them.
    await systemClock.sleep(1200);
    expect(requests).toHaveLength(3);
    down = false;
    const before = systemClock.monotonic();
    expect((await client.company()).ok).toBe(true);
    expect((await waiting).every(({ ok }) => ok)).toBe(true);
    expect(systemClock.monotonic() - before).toBeLessThan(2000);
  });

  test('is tried at once when a person asks', async () => {
    const { client, requests } = await startBareFortnox((request, count) =>
      count <= 3 ? CUT : good(request, count),
    );
    for (let call = 0; call < 3; call += 1) await client.company();
    const waiting = client.of('articles').costCenters();
    await systemClock.sleep(50);
    expect(requests).toHaveLength(3);
    client.tryNow();
    expect((await waiting).ok).toBe(true);
  });

  test('never blocks a Z-report’s own try', async () => {
    const { client, requests } = await startBareFortnox(() => CUT);
    for (let call = 0; call < 6; call += 1) await client.company();
    expect(requests).toHaveLength(6);
  });
});
