/**
 * When the queue will be empty, if nothing goes wrong: told from how many calls the waiting documents cost, how long a
 * call takes here, and Fortnox's limit. A forecast, not a promise; it is made anew after every document.
 */

/** One document: its series, the vouchers of its date, the series again, the POST (prepare-intent.ts, look-up.ts). */
const CALLS_FOR_DOCUMENT = 4;
/** Once a minute besides: company, lock, year, and a chart of a few pages (book-facts.ts). */
const CALLS_FOR_FACTS = 6;
/** Fortnox takes 25 calls in any 5 s, and 24 of them are used (rate-window.ts). */
const CALLS_IN_WINDOW = 24;
const WINDOW_MS = 5000;

export interface QueueNow {
  readonly waiting: number;
  /** When the next try is made, ms since 1970; null when one is being made. */
  readonly nextTryAt: number | null;
  /** How long until a request of unknown outcome has settled, in ms; 0 when there is none. */
  readonly settlesInMs: number;
  /** How long one call has taken of late, in ms. */
  readonly roundTripMs: number;
}

/** @returns ms since 1970, or null when nothing waits */
export function emptyAt(
  { waiting, nextTryAt, settlesInMs, roundTripMs }: QueueNow,
  now: number,
): number | null {
  if (waiting === 0) return null;
  const calls = waiting * CALLS_FOR_DOCUMENT + CALLS_FOR_FACTS;
  // One document after the other, and never faster than the limit lets the last call leave.
  const oneByOne = calls * roundTripMs;
  const byLimit = Math.floor((calls - 1) / CALLS_IN_WINDOW) * WINDOW_MS;
  const begins = Math.max(now + settlesInMs, nextTryAt ?? now);
  return begins + Math.max(oneByOne, byLimit + roundTripMs);
}
