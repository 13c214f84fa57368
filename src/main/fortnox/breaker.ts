/**
 * While Fortnox does not answer, the flows that nobody waits for do not knock: three failures in a row open the
 * breaker, and then one call at a time tries whether Fortnox is back. Pure state; the shell around it is
 * line-guard.ts. All times are ms on the monotonic clock.
 */
const FAILURES_TO_OPEN = 3;
/** Pauses between single tries while it is open; the last repeats. */
const PAUSES_MS = [5000, 10_000, 20_000, 30_000] as const;
const LAST_PAUSE_MS = 30_000;

export interface Breaker {
  /** Failures in a row. */
  readonly failures: number;
  /** Nothing is tried before; null while it is closed. */
  readonly nextTryAt: number | null;
}

export const CLOSED: Breaker = { failures: 0, nextTryAt: null };

/** Whether a call may be tried now. */
export function mayTry(breaker: Breaker, now: number): boolean {
  return breaker.nextTryAt === null || now >= breaker.nextTryAt;
}

/** A call goes out while the breaker is open: whoever comes meanwhile waits for what becomes of it. */
export function trying(breaker: Breaker, now: number): Breaker {
  return breaker.nextTryAt === null ? breaker : { ...breaker, nextTryAt: now + pauseOf(breaker.failures) };
}

/** Fortnox did not answer. */
export function notReached(breaker: Breaker, now: number): Breaker {
  const failures = breaker.failures + 1;
  return { failures, nextTryAt: failures < FAILURES_TO_OPEN ? null : now + pauseOf(failures) };
}

function pauseOf(failures: number): number {
  return PAUSES_MS[Math.max(0, failures - FAILURES_TO_OPEN)] ?? LAST_PAUSE_MS;
}
