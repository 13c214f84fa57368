import { emptyAnswer, jsonAnswer, type Answer } from './answer.ts';
import type { World } from './world.ts';

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

const TOO_MANY_REQUESTS = 429;

/** Counts a request, or turns it away; null lets it in. */
export function turnAwayOverLimit(world: World): Answer | null {
  const admitted = !world.switches.rateLimit || world.rateWindow.admits(world.clock.monotonic());
  return admitted ? null : tooManyRequests(world);
}

/** Neither the body nor the headers of a real 429 are documented: the switches decide. */
function tooManyRequests({ switches }: World): Answer {
  const { retryAfterSeconds, tooManyRequestsBody } = switches;
  const headers = retryAfterSeconds === null ? {} : { 'Retry-After': String(retryAfterSeconds) };
  if (tooManyRequestsBody === 'json') {
    return jsonAnswer(TOO_MANY_REQUESTS, { message: 'too many requests' }, headers);
  }
  if (tooManyRequestsBody === 'empty') return emptyAnswer(TOO_MANY_REQUESTS, headers);
  const body = '<html><head><title>429 Too Many Requests</title></head><body></body></html>';
  return { status: TOO_MANY_REQUESTS, contentType: 'text/html', headers, body };
}
