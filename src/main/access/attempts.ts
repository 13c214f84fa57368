/**
 * How often a PIN may be guessed. Wrong ones are counted for the whole computer, so that going from one name to another
 * gains nothing; a right one forgives only its own manager's, so that who knows one PIN cannot guess at the next for ever.
 */
export interface Attempts {
  /** Wrong PINs by manager, in a row. */
  readonly failures: Readonly<Record<string, number>>;
  /** Ms since 1970; null when there are none. */
  readonly lastFailureAt: number | null;
}

export const NO_ATTEMPTS: Attempts = { failures: {}, lastFailureAt: null };

const FREE_FAILURES = 5;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
const FORGOTTEN_AFTER_MS = 24 * 60 * 60_000;

/** Where guesses at a name that nobody has are counted. */
const NOBODY = '';

/** @returns how long nobody may try, in ms. @param sinceFailureMs since the last wrong PIN */
export function pauseLeftMs({ failures }: Attempts, sinceFailureMs: number): number {
  const total = Object.values(failures).reduce((sum, count) => sum + count, 0);
  if (total < FREE_FAILURES) return 0;
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (total - FREE_FAILURES), LONGEST_PAUSE_MS);
  return Math.max(0, pauseMs - sinceFailureMs);
}

/** @param key the manager's, or null for a name that nobody has. @param now ms since 1970 */
export function afterFailure(
  attempts: Attempts,
  key: string | null,
  sinceFailureMs: number,
  now: number,
): Attempts {
  const failures = sinceFailureMs > FORGOTTEN_AFTER_MS ? {} : attempts.failures;
  const whose = key ?? NOBODY;
  return { failures: { ...failures, [whose]: (failures[whose] ?? 0) + 1 }, lastFailureAt: now };
}

/** @param key the manager's whose PIN was right */
export function afterSuccess(attempts: Attempts, key: string): Attempts {
  const kept = Object.entries(attempts.failures).filter(([whose]) => whose !== key && whose !== NOBODY);
  return kept.length === 0 ? NO_ATTEMPTS : { ...attempts, failures: Object.fromEntries(kept) };
}
