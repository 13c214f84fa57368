import { expect, test } from 'vitest';
import type { Failure } from '../../../src/main/fortnox/outcome.ts';
import { retryDelay } from '../../../src/main/fortnox/retry.ts';

const UNREACHED: Failure = { kind: 'unreached', reason: 'ECONNREFUSED' };

test('the pauses grow, with a quarter of jitter at most, and end after the fifth try', () => {
  expect([1, 2, 3, 4, 5].map((tries) => retryDelay('GET', UNREACHED, tries, 0))).toEqual([
    5000,
    10_000,
    20_000,
    30_000,
    null,
  ]);
  expect(retryDelay('GET', UNREACHED, 4, 1)).toBe(37_500);
});

test('a shorter Retry-After does not hurry the pause, a longer one makes it longer', () => {
  expect(retryDelay('POST', { kind: 'busy', retryAfterMs: 0 }, 2, 0)).toBe(10_000);
  expect(retryDelay('POST', { kind: 'busy', retryAfterMs: 60_000 }, 2, 0)).toBe(60_000);
});

test.each(['POST', 'PUT', 'DELETE'] as const)('a %s that was not reached did nothing', (method) => {
  expect(retryDelay(method, UNREACHED, 1, 0)).toBe(5000);
  expect(retryDelay(method, { kind: 'broken', reason: 'ECONNRESET' }, 1, 0)).toBeNull();
});
