import pThrottle from 'p-throttle';

/**
 * Fortnox allows 25 calls in any 5 seconds for one integration at one company (developer guide: rate limits).
 * One is left for whoever else shares the window; the window slides, so the throttle must be the strict one.
 */
const CALLS = 24;
/** Fortnox counts arrivals and we count departures; half a second covers what lies between the two. */
const WINDOW_MS = 5500;

/** Makes every call of one company wait for its turn. */
export function createLimiter(): <T>(call: () => Promise<T>) => Promise<T> {
  // Only with a weight does p-throttle keep a true sliding window; without one it spaces the calls of a burst evenly,
  // 208 ms apart, which the cashier would wait for.
  const throttle = pThrottle({ limit: CALLS, interval: WINDOW_MS, strict: true, weight: () => 1 });
  const turn = throttle(async () => Promise.resolve());
  return async (call) => {
    await turn();
    return call();
  };
}
