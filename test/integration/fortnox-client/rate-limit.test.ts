import { expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { startFortnox } from './fortnox.ts';

const WINDOW_MS = 5000;
const OURS = 24;
/** On a busy machine timers come late; on a clock of its own the limiter is held to 99 % (test/unit/fortnox). */
const LEAST_SHARE = 0.95;

test('thirty calls at once are spread so that Fortnox turns none away', async () => {
  const { client, simulator } = await startFortnox({ switches: { rateLimit: true } });
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => client.company()));
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  const statuses = simulator.books().requests.map(({ status }) => status);
  expect(statuses).not.toContain(429);
  expect(statuses).toHaveLength(31);
});

test('a full queue of every flow uses the budget, none is turned away, and a Z-report is not kept waiting', async () => {
  const { client, simulator } = await startFortnox({ switches: { rateLimit: true } });
  const stopping = new AbortController();
  const patient = (['orders', 'customers', 'articles', 'stock'] as const).map((flow) => client.of(flow));
  let made = 0;
  const feeding = patient.flatMap((flow) =>
    Array.from({ length: 4 }, async () => {
      while (!stopping.signal.aborted) {
        await flow.company();
        made += 1;
      }
    }),
  );
  const startedAt = systemClock.monotonic();
  const waits: number[] = [];
  for (let z = 0; z < 6; z += 1) {
    await systemClock.sleep(WINDOW_MS / 2);
    const askedAt = systemClock.monotonic();
    expect((await client.company()).ok).toBe(true);
    waits.push(systemClock.monotonic() - askedAt);
  }
  const windows = (systemClock.monotonic() - startedAt) / WINDOW_MS;
  const share = (made + waits.length) / (windows * OURS);
  stopping.abort();
  await Promise.all(feeding);
  console.info(
    `rate limit: ${(share * 100).toFixed(1)} % of the budget, a Z waited for ${Math.max(...waits).toFixed(0)} ms at most`,
  );
  expect(simulator.books().requests.map(({ status }) => status)).not.toContain(429);
  expect(share).toBeGreaterThan(LEAST_SHARE);
  expect(Math.max(...waits)).toBeLessThan(1000);
});
