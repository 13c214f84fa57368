/**
 * Reading the fields of a request body the way Fortnox does: unknown names, forbidden characters, lengths and
 * types are refused; null and "" count as not sent; numbers may come as text.
 */
import { isOre, type Ore } from '../../../shared/money.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import type { Switches } from './switches.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Punctuation that Fortnox allows in text (Fortnox developer guide: formats and encoding). */
const ALLOWED_PUNCTUATION = new Set('\\:.,;`´^¤#%§£$€¢¥©™°&/()=+-*_!?²³®½@–’');
/** Space, line breaks, no-break space, and the combining marks of ä, ö and å written in two parts. */
const ALLOWED_OTHERS = new Set(' \n\r\u00A0\u0308\u030A');
const LETTER_OR_DIGIT = /^[\p{L}0-9]$/u;

type Tolerance = Pick<Switches, 'straightApostrophe'>;

/** Tells whether Fortnox takes every character of a text. */
export function hasOnlyAllowedCharacters(text: string, { straightApostrophe }: Tolerance): boolean {
  return Array.from(text).every(
    (character) =>
      LETTER_OR_DIGIT.test(character) ||
      ALLOWED_PUNCTUATION.has(character) ||
      ALLOWED_OTHERS.has(character) ||
      (character === "'" && straightApostrophe === 'take'),
  );
}

/** Tells whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

const DECIMAL = /^-?\d{1,15}(\.\d+)?$/;
const HUNDREDTHS = 100;
/** Below this a number that JavaScript writes with an exponent rounds to nothing. */
const TINY = 1e-6;

/**
 * Rounds a decimal to hundredths, half away from zero, as Fortnox rounds a third decimal of prices and quantities
 * (recorded answers).
 * @returns the rounded number, or null when it is none
 */
export function roundToHundredths(decimal: number | string): number | null {
  const hundredths = countHundredths(decimal);
  return hundredths === null ? null : hundredths / HUNDREDTHS;
}

/** Rounds a decimal amount to whole öre in the same way; null also when it is too large to be exact. */
export function roundToOre(decimal: number | string): Ore | null {
  const ore = countHundredths(decimal);
  return ore !== null && isOre(ore) ? ore : null;
}

/** The rounding is done on the decimal digits, since 1.005 as a double lies below 1.005. */
function countHundredths(decimal: number | string): number | null {
  const text = String(decimal).trim();
  if (!DECIMAL.test(text)) return typeof decimal === 'number' && Math.abs(decimal) < TINY ? 0 : null;
  const hundredths = Math.sign(Number(text)) * Math.round(Number(`${text.replace('-', '')}e2`));
  // Adding zero turns -0 into 0.
  return hundredths + 0;
}

/** Reads fields one by one and remembers the first refusal; what is read after a refusal does not count. */
export class FieldReader {
  refusal: Refusal | null = null;
  readonly #fields: Fields;
  readonly #switches: Switches;

  /**
   * @param known the names the resource has
   * @param readOnly those of them that only Fortnox sets
   */
  constructor(
    fields: Fields,
    known: readonly string[],
    switches: Switches,
    readOnly: readonly string[] = [],
  ) {
    this.#fields = fields;
    this.#switches = switches;
    const all = new Set([...known, ...readOnly]);
    const unknown = Object.keys(fields).find((name) => !all.has(name));
    if (unknown !== undefined && switches.unknownFields === 'refuse') {
      this.#refuse(refusals.unknownField(unknown));
    }
    const sent = readOnly.find((name) => fields[name] !== undefined);
    if (sent !== undefined && switches.readOnlyFields === 'refuse') this.#refuse(refusals.readOnly(sent));
  }

  /** A text, or "" when it was not sent. Length counts code points. */
  text(name: string, rule: { max?: number; required?: boolean } = {}): string {
    const value = this.#sent(name);
    if (value === undefined) {
      if (rule.required === true) this.#refuse(refusals.required(name));
      return '';
    }
    if (typeof value !== 'string') return this.#refuse(refusals.type(name)) ?? '';
    if (!hasOnlyAllowedCharacters(value, this.#switches))
      return this.#refuse(refusals.characters(name)) ?? '';
    if (rule.max !== undefined && Array.from(value).length > rule.max) {
      this.#refuse(refusals.tooLong(name, rule.max));
    }
    return value;
  }

  /** A day, or "" when it was not sent. */
  date(name: string, rule: { required?: boolean } = {}): string {
    const value = this.text(name, rule);
    if (value !== '' && !isDate(value)) this.#refuse(refusals.date(name));
    return value;
  }

  /** An amount in öre, 0 when it was not sent. */
  amount(name: string): Ore {
    const value = this.#sent(name);
    if (value === undefined) return 0;
    const ore = typeof value === 'number' || typeof value === 'string' ? roundToOre(value) : null;
    if (ore === null) this.#refuse(refusals.numeric(name));
    return ore ?? 0;
  }

  /** A number, or null when it was not sent. */
  number(name: string): number | null {
    const value = this.#sent(name);
    if (value === undefined) return null;
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    this.#refuse(refusals.numeric(name));
    return null;
  }

  /** True or false, or null when it was not sent. */
  boolean(name: string): boolean | null {
    const value = this.#sent(name);
    if (value === undefined) return null;
    if (typeof value === 'boolean') return value;
    this.#refuse(refusals.boolean(name));
    return null;
  }

  /** A list of objects, empty when it was not sent. */
  list(name: string): readonly Fields[] {
    const value = this.#sent(name);
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every(isFields)) return value;
    this.#refuse(refusals.type(name));
    return [];
  }

  #sent(name: string): unknown {
    const value = this.#fields[name];
    return value === null || value === '' ? undefined : value;
  }

  #refuse(refusal: Refusal): undefined {
    this.refusal ??= refusal;
  }
}
