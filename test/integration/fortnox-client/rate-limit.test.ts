import { expect, test } from 'vitest';
import { startFortnox } from './fortnox.ts';

test('thirty calls at once are spread so that Fortnox turns none away', async () => {
  const { client, simulator } = await startFortnox({ switches: { rateLimit: true } });
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => client.company()));
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  const statuses = simulator.books().requests.map(({ status }) => status);
  expect(statuses).not.toContain(429);
  expect(statuses).toHaveLength(31);
});
