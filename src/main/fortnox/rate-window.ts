/**
 * When the next call may leave for Fortnox. Fortnox allows 25 calls in any 5 seconds for one integration at one
 * company, counted as they arrive (developer guide: rate limits). We see them leave and see their answers; when they
 * arrived lies somewhere between. So two things are counted:
 *
 * - what left: never more than 24 in any 5 s, one less than allowed;
 * - what may have arrived: a call holds its place from the moment it leaves until 5 s after its answer, and never
 *   more than 25 hold one. So Fortnox cannot have counted 26, however long any of them was on its way.
 *
 * Counting only the second way with 24 would cost the time of every answer: 5 s and 100 ms for each round of 24 is
 * two per cent lost. Counting only the first is turned away as soon as an early call is slow and a late one is fast.
 *
 * All times are ms on the monotonic clock.
 */
const WINDOW_MS = 5000;
const MOST_DEPARTURES = 24;
const MOST_ARRIVALS = 25;
/** Timers and clocks are good to a few ms; a place is given back that much later. */
const CLOCK_GRAIN_MS = 10;
const SPACING_MS = WINDOW_MS / MOST_DEPARTURES;

/**
 * `burst` goes as soon as the window lets it. `even` keeps a steady beat, so that a place becomes free five times
 * a second for whoever is in a hurry, instead of 24 at once every five seconds.
 */
export type Pace = 'burst' | 'even';

export interface RateWindow {
  /** When the latest 24 calls left, oldest first. */
  readonly departures: readonly number[];
  /** When the latest 25 answers came, oldest first. */
  readonly answers: readonly number[];
  readonly underWay: number;
  /** The beat of the even ones: when the next one is due (the generic cell rate algorithm of ITU-T I.371). */
  readonly due: number;
  /** Fortnox said 429: nothing leaves before. */
  readonly heldUntil: number;
}

const LONG_AGO = Number.NEGATIVE_INFINITY;

export const EMPTY_WINDOW: RateWindow = {
  departures: [],
  answers: [],
  underWay: 0,
  due: LONG_AGO,
  heldUntil: LONG_AGO,
};

/** The earliest moment the next call may leave, if nothing happens meanwhile; in the past when it may leave now. */
export function nextDeparture(window: RateWindow, pace: Pace): number {
  const oldest = window.departures.length < MOST_DEPARTURES ? LONG_AGO : (window.departures[0] ?? LONG_AGO);
  // With as many places left for answered calls as are not under way, the one that must have ended before us.
  const placesLeft = MOST_ARRIVALS - 1 - window.underWay;
  const inTheWay = window.answers.at(-1 - placesLeft) ?? LONG_AGO;
  return Math.max(
    window.heldUntil,
    oldest + WINDOW_MS,
    inTheWay + WINDOW_MS + CLOCK_GRAIN_MS,
    // One beat early is allowed, so that a late timer does not slow the beat down.
    pace === 'even' ? window.due - SPACING_MS : LONG_AGO,
  );
}

/** A call leaves. */
export function departed(window: RateWindow, at: number): RateWindow {
  return {
    ...window,
    departures: [...window.departures, at].slice(-MOST_DEPARTURES),
    underWay: window.underWay + 1,
    due: Math.max(window.due, at) + SPACING_MS,
  };
}

/** A call has been answered, or given up: it can no longer arrive. */
export function answered(window: RateWindow, at: number): RateWindow {
  return {
    ...window,
    answers: [...window.answers, at].slice(-MOST_ARRIVALS),
    underWay: window.underWay - 1,
  };
}

/** Fortnox asked for a pause. */
export function held(window: RateWindow, until: number): RateWindow {
  return { ...window, heldUntil: Math.max(window.heldUntil, until) };
}
