/** 300 requests a minute, enforced as 25 per 5 s in a sliding window (Fortnox developer guide: rate limits). */
const WINDOW_MS = 5000;
const REQUESTS_PER_WINDOW = 25;

/** The window of one client and tenant. Requests that were turned away do not count. */
export class RateWindow {
  #admitted: number[] = [];

  /**
   * Tells whether a request may pass, and counts it if so.
   * @param now ms, monotonic
   */
  admits(now: number): boolean {
    this.#admitted = this.#admitted.filter((at) => now - at < WINDOW_MS);
    if (this.#admitted.length >= REQUESTS_PER_WINDOW) return false;
    this.#admitted.push(now);
    return true;
  }
}
