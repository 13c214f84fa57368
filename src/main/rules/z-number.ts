/**
 * Z numbers as registers print them: `2417`, `0097`, `4-17`, `0042-03:417`. They are kept as text; what counts
 * up is the last run of digits.
 */

/** The counting part of a Z number, or null when it holds no digit. */
export function zCounter(zNumber: string): number | null {
  const digits = zNumber.match(/\d+(?=\D*$)/)?.[0];
  if (digits === undefined) return null;
  const counter = Number(digits);
  return Number.isSafeInteger(counter) ? counter : null;
}

/** How a new Z number stands to the highest one seen before from the same register. */
export type ZSequence =
  | { readonly kind: 'first' }
  | { readonly kind: 'next' }
  | { readonly kind: 'same' }
  | { readonly kind: 'lower'; readonly previous: number }
  | { readonly kind: 'gap'; readonly firstMissing: number; readonly lastMissing: number };

/**
 * The numbers of one register are an unbroken rising series by law (SKVFS 2014:9 7:3 c), so every other step
 * is a finding.
 * @param capturedLater counters captured since: what was missing may have come late
 */
export function zSequence(
  counter: number,
  highestBefore: number | null,
  capturedLater: ReadonlySet<number> = new Set(),
): ZSequence {
  if (highestBefore === null) return { kind: 'first' };
  if (counter === highestBefore) return { kind: 'same' };
  if (counter < highestBefore) return { kind: 'lower', previous: highestBefore };
  let firstMissing = highestBefore + 1;
  while (firstMissing < counter && capturedLater.has(firstMissing)) firstMissing += 1;
  if (firstMissing === counter) return { kind: 'next' };
  let lastMissing = counter - 1;
  while (capturedLater.has(lastMissing)) lastMissing -= 1;
  return { kind: 'gap', firstMissing, lastMissing };
}
