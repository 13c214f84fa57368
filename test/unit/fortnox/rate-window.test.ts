import { describe, expect, test } from 'vitest';
import {
  answered,
  departed,
  EMPTY_WINDOW,
  held,
  nextDeparture,
  type RateWindow,
} from '../../../src/main/fortnox/rate-window.ts';

const WINDOW = 5000;
const GRAIN = 10;

/** Calls that left at these moments and were answered after so long. */
function after(departures: readonly number[], latency: number): RateWindow {
  let window = EMPTY_WINDOW;
  for (const at of departures) window = departed(window, at);
  for (const at of departures) window = answered(window, at + latency);
  return window;
}

const burst = Array.from({ length: 24 }, (_, index) => index);

describe('a burst', () => {
  test('of 24 may leave at once', () => {
    let window = EMPTY_WINDOW;
    for (const at of burst) {
      expect(nextDeparture(window, 'burst')).toBeLessThanOrEqual(at);
      window = answered(departed(window, at), at);
    }
  });

  test('of 25 may not: the last waits until the first is five seconds old', () => {
    expect(nextDeparture(after(burst, 0), 'burst')).toBe(WINDOW);
  });

  test('whose answers were slow holds its places until five seconds after the answers', () => {
    // 24 answered at 3000 and later, and one under way: a 26th could arrive together with them.
    const window = departed(after(burst, 3000), WINDOW);
    expect(nextDeparture(window, 'burst')).toBe(3000 + WINDOW + GRAIN);
  });

  test('waits for nothing once its answers are old', () => {
    expect(nextDeparture(after(burst, 100), 'burst')).toBeLessThan(60_000);
  });
});

test('calls under way hold a place for as long as they are', () => {
  let window = after(
    Array.from({ length: 21 }, (_, index) => index),
    0,
  );
  for (let call = 0; call < 4; call += 1) window = departed(window, 5020);
  // 21 answered and 4 under way: the first answered must be out of the window.
  expect(nextDeparture(window, 'burst')).toBe(WINDOW + GRAIN);
});

describe('an even pace', () => {
  test('lets one go every 208 ms', () => {
    const window = departed(departed(EMPTY_WINDOW, 1000), 1000);
    expect(nextDeparture(window, 'even')).toBeCloseTo(1000 + WINDOW / 24, 3);
    expect(nextDeparture(window, 'burst')).toBeLessThanOrEqual(1000);
  });

  test('is not slowed down by timers that are late', () => {
    const LATE = 3;
    let window = EMPTY_WINDOW;
    let at = 0;
    for (let call = 0; call < 240; call += 1) {
      at = Math.max(at, nextDeparture(window, 'even')) + LATE;
      window = answered(departed(window, at), at);
    }
    // 240 calls are 50 s of the budget.
    expect(at).toBeLessThan(50_000 * 1.002);
  });
});

test('after a 429 nothing leaves before the pause is over, and a shorter one does not end a longer', () => {
  const window = held(held(EMPTY_WINDOW, 9000), 7000);
  expect(nextDeparture(window, 'burst')).toBe(9000);
  expect(nextDeparture(window, 'even')).toBe(9000);
});
