/** How long the sender waits for what. All in ms. */
export interface Timings {
  /** One exchange with Fortnox in all. */
  readonly requestTimeoutMs: number;
  /**
   * How long after a request of unknown outcome a negative look-up still proves nothing, because the request may
   * be under way inside Fortnox.
   */
  readonly settleMs: number;
  /** Pauses between tries while Fortnox cannot be reached; the last repeats. */
  readonly retryDelaysMs: readonly [number, ...number[]];
}

/** A request that was given up may be worked on for a while after; never assume less than this. */
const LEAST_SETTLE_AFTER_TIMEOUT_MS = 60_000;

export const DEFAULT_TIMINGS: Timings = {
  requestTimeoutMs: 30_000,
  settleMs: 120_000,
  retryDelaysMs: [2000, 5000, 10_000, 20_000, 40_000, 60_000],
};

/** How long to wait after a try that did not reach Fortnox. @param failures how many in a row had failed before it */
export function retryDelayMs({ retryDelaysMs }: Pick<Timings, 'retryDelaysMs'>, failures: number): number {
  return retryDelaysMs[Math.min(failures, retryDelaysMs.length - 1)] ?? retryDelaysMs[0];
}

/** Whether timings are safe against the real Fortnox; only a simulator, whose delays are known, may be hurried. */
export function areSafe(timings: Timings): boolean {
  return timings.settleMs >= timings.requestTimeoutMs + LEAST_SETTLE_AFTER_TIMEOUT_MS;
}
