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
 */
export function zSequence(counter: number, highestBefore: number | null): ZSequence {
  if (highestBefore === null) return { kind: 'first' };
  if (counter === highestBefore) return { kind: 'same' };
  if (counter < highestBefore) return { kind: 'lower', previous: highestBefore };
  if (counter === highestBefore + 1) return { kind: 'next' };
  return { kind: 'gap', firstMissing: highestBefore + 1, lastMissing: counter - 1 };
}
