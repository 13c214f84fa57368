import { expect, test } from 'vitest';
import { emptyAt, type QueueNow } from '../../../src/main/rules/queue-forecast.ts';

const NOW = 1_000_000;
const QUEUE: QueueNow = { waiting: 1, nextTryAt: null, settlesInMs: 0, roundTripMs: 100 };

test('an empty queue has no time of being empty', () => {
  expect(emptyAt({ ...QUEUE, waiting: 0 }, NOW)).toBeNull();
});

test('one document costs its calls, one after the other', () => {
  expect(emptyAt(QUEUE, NOW)).toBe(NOW + 1000);
});

test('many are held back by the limit: 24 calls in 5 s', () => {
  // 40 documents and the facts are 166 calls: the last leaves in the seventh window.
  expect(emptyAt({ ...QUEUE, waiting: 40 }, NOW)).toBe(NOW + 6 * 5000 + 100);
});

test('a slow Fortnox is slower than the limit', () => {
  expect(emptyAt({ ...QUEUE, waiting: 40, roundTripMs: 500 }, NOW)).toBe(NOW + 166 * 500);
});

test('nothing begins before the next try, or before what is open has settled', () => {
  expect(emptyAt({ ...QUEUE, nextTryAt: NOW + 40_000 }, NOW)).toBe(NOW + 41_000);
  expect(emptyAt({ ...QUEUE, nextTryAt: NOW + 20_000, settlesInMs: 90_000 }, NOW)).toBe(NOW + 91_000);
});
