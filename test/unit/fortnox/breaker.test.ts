import { describe, expect, test } from 'vitest';
import { CLOSED, mayTry, notReached, trying, type Breaker } from '../../../src/main/fortnox/breaker.ts';

/** So many failures in a row, all at the moment 0. */
function afterFailures(count: number): Breaker {
  let breaker = CLOSED;
  for (let failure = 0; failure < count; failure += 1) breaker = notReached(breaker, 0);
  return breaker;
}

describe('the breaker', () => {
  test('stays closed for two failures', () => {
    expect(mayTry(afterFailures(2), 0)).toBe(true);
  });

  test.each([
    [3, 5000],
    [4, 10_000],
    [5, 20_000],
    [6, 30_000],
    [60, 30_000],
  ])('after %i failures in a row waits %i ms', (failures, pause) => {
    const breaker = afterFailures(failures);
    expect(mayTry(breaker, pause - 1)).toBe(false);
    expect(mayTry(breaker, pause)).toBe(true);
  });

  test('lets one try at a time', () => {
    const open = afterFailures(3);
    const tried = trying(open, 5000);
    expect(mayTry(tried, 5000)).toBe(false);
    expect(mayTry(tried, 10_000)).toBe(true);
    expect(trying(CLOSED, 0)).toBe(CLOSED);
  });
});
