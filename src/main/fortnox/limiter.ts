import pThrottle from 'p-throttle';

/**
 * Fortnox allows 25 calls in any 5 seconds for one integration at one company (developer guide: rate limits).
 * One is left for whoever else shares the window; the window slides, so the throttle must be the strict one.
 */
const CALLS = 24;
const WINDOW_MS = 5000;

/** Makes every call of one company wait for its turn. */
export function createLimiter(): <T>(call: () => Promise<T>) => Promise<T> {
  const throttle = pThrottle({ limit: CALLS, interval: WINDOW_MS, strict: true });
  const turn = throttle(async () => Promise.resolve());
  return async (call) => {
    await turn();
    return call();
  };
}
