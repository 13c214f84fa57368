/**
 * Money as whole öre.
 *
 * Every amount inside Kassabryggan is an integer number of öre, so that sums are exact; decimals exist only
 * on paper and on the wire to Fortnox, and are made and read here.
 */

/** An amount in whole öre; negative for money going the other way. */
export type Ore = number;

const ORE_PER_KRONA = 100;
/** What multiplying a decimal of two places may stray from whole öre, in öre. */
const FLOAT_NOISE = 0.001;
/** No-break space: the Swedish thousands separator, so that an amount never breaks over two lines. */
const NO_BREAK_SPACE = '\u00A0';

/** Tells whether a value is an amount we can calculate with exactly. */
export function isOre(value: number): value is Ore {
  return Number.isSafeInteger(value);
}

/** Adds amounts in öre. */
export function sumOre(amounts: Iterable<Ore>): Ore {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}

/**
 * Writes an amount as a Swedish reader expects it: `1 234,50`, with no-break spaces, without currency.
 * @param ore amount in öre
 */
export function formatOre(ore: Ore): string {
  const digits = Math.abs(ore).toString().padStart(3, '0');
  const kronor = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return `${ore < 0 ? '-' : ''}${kronor},${digits.slice(-2)}`;
}

/** Writes an amount with its currency: `1 234,50 kr`. */
export function formatKronor(ore: Ore): string {
  return `${formatOre(ore)}${NO_BREAK_SPACE}kr`;
}

/**
 * Turns öre into the decimal number Fortnox takes (two decimals, developer guide: formats and encoding).
 * The division is exact to the nearest double, and the double prints with at most two decimals.
 */
export function oreToDecimal(ore: Ore): number {
  return ore / ORE_PER_KRONA;
}

/**
 * Turns a decimal amount from Fortnox (a number, or a number as text) into öre.
 * @returns the amount, or null when the value is no number, or has more than two decimals
 */
export function decimalToOre(value: unknown): Ore | null {
  const decimal = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof decimal !== 'number' || !Number.isFinite(decimal)) return null;
  const exact = decimal * ORE_PER_KRONA;
  const ore = Math.round(exact);
  return isOre(ore) && Math.abs(exact - ore) < FLOAT_NOISE ? ore : null;
}
