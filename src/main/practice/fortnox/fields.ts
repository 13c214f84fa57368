/**
 * Reading the fields of a request body the way Fortnox does: unknown names, forbidden characters, lengths and
 * types are refused; null and "" count as not sent; numbers may come as text.
 */
import { isOre, type Ore } from '../../../shared/money.ts';
import { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Punctuation that Fortnox allows in text (Fortnox developer guide: formats and encoding). */
const ALLOWED_PUNCTUATION = new Set('\\:.,;`´^¤#%§£$€¢¥©™°&/()=+-*_!?²³®½@–’');
/** Space, line breaks, no-break space, and the combining marks of ä, ö and å written in two parts. */
const ALLOWED_OTHERS = new Set(' \n\r\u00A0\u0308\u030A');
const LETTER_OR_DIGIT = /^[\p{L}0-9]$/u;

/** Tells whether Fortnox takes every character of a text. */
export function hasOnlyAllowedCharacters(text: string): boolean {
  return Array.from(text).every(
    (character) =>
      LETTER_OR_DIGIT.test(character) || ALLOWED_PUNCTUATION.has(character) || ALLOWED_OTHERS.has(character),
  );
}

/** Tells whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

const DECIMAL = /^-?\d{1,14}(\.\d+)?$/;

/**
 * Rounds a decimal amount to whole öre, half away from zero, as Fortnox rounds a third decimal (recorded
 * answers). The rounding is done on the decimal digits, since 1.005 as a double lies below 1.005.
 */
export function roundToOre(decimal: number | string): Ore | null {
  const text = String(decimal).trim();
  if (!DECIMAL.test(text)) return typeof decimal === 'number' && Math.abs(decimal) < 1e-6 ? 0 : null;
  const ore = Math.sign(Number(text)) * Math.round(Number(`${text.replace('-', '')}e2`));
  // Adding zero turns -0 into 0.
  return isOre(ore) ? ore + 0 : null;
}

/** Reads fields one by one and remembers the first refusal; what is read after a refusal does not count. */
export class FieldReader {
  refusal: Refusal | null = null;
  readonly #fields: Fields;

  /** @param known the names the resource has, or null when unknown names are let through */
  constructor(fields: Fields, known: readonly string[] | null) {
    this.#fields = fields;
    const unknown = known === null ? undefined : Object.keys(fields).find((name) => !known.includes(name));
    if (unknown !== undefined) this.#refuse(refusals.unknownField(unknown));
  }

  /** A text, or "" when it was not sent. Length counts code points. */
  text(name: string, rule: { max?: number; required?: boolean } = {}): string {
    const value = this.#sent(name);
    if (value === undefined) {
      if (rule.required === true) this.#refuse(refusals.required(name));
      return '';
    }
    if (typeof value !== 'string') return this.#refuse(refusals.type(name)) ?? '';
    if (!hasOnlyAllowedCharacters(value)) return this.#refuse(refusals.characters(name)) ?? '';
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
