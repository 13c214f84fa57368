import type { Ore } from '../../../shared/money.ts';

const HUNDRED = 100;
const ORE_PER_KRONA = 100;

/** Rounds half away from zero, so that a return is the exact opposite of the sale it takes back. */
function roundEvenly(amount: number): Ore {
  // Adding zero turns a negative zero into a plain one.
  return Math.sign(amount) * Math.round(Math.abs(amount)) + 0;
}

/**
 * The VAT inside a price, rounded to whole öre. A register does this once per receipt row and adds up the rows,
 * which is why a day's VAT is not the day's sales times the rate.
 * @param gross amount in öre, VAT included
 * @param rate in per cent
 */
export function vatWithin(gross: Ore, rate: number): Ore {
  return roundEvenly((gross * rate) / (HUNDRED + rate));
}

/** A share of an amount in öre, rounded to whole öre. */
export function percentOf(amount: Ore, percent: number): Ore {
  return roundEvenly((amount * percent) / HUNDRED);
}

/** What is paid in coins: 1 to 49 öre go down, 50 to 99 up, to whole kronor (lag 1970:1029). */
export function roundToKronor(amount: Ore): Ore {
  return roundEvenly(amount / ORE_PER_KRONA) * ORE_PER_KRONA;
}
