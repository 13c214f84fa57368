/**
 * Time, injected: nothing else in the project may ask the machine what time it is (a lint rule sees to it), so
 * tests decide what the clocks say.
 */
export interface Clock {
  /** Wall time in ms since 1970, for people and for documents. May jump when the clock is set. */
  now(): number;
  /** Monotonic time in ms since an arbitrary start, for durations. Never jumps, restarts with the process. */
  monotonic(): number;
  /** Waits; resolves early, without an error, when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clocks. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const timer = setTimeout(done, ms);
      function done(): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      }
      signal?.addEventListener('abort', done, { once: true });
    }),
};
