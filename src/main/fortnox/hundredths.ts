const HUNDREDTHS = 100;
/** Digits a double holds exactly; what lies beyond is noise of the multiplication. */
const EXACT_DIGITS = 15;

/** A number in whole hundredths, a third decimal of 5 rounded away from zero as Fortnox does (recorded answers). */
export function toHundredths(value: number): number {
  const exact = Number((Math.abs(value) * HUNDREDTHS).toPrecision(EXACT_DIGITS));
  // Adding 0 makes zero of a negative zero, which Fortnox writes as "-0".
  return Math.sign(value) * Math.round(exact) + 0;
}

/** A number with two decimals at most, rounded in the same way. */
export function toTwoDecimals(value: number): number {
  return toHundredths(value) / HUNDREDTHS;
}
