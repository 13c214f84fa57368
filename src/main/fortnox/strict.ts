/**
 * How values are written to Fortnox: in the characters, lengths and precision it takes (developer guide: formats and
 * encoding). Words may be mended and cut; a key never is, since another key is another thing.
 */
import { oreToDecimal, type Ore } from '../../shared/money.ts';
import { toTwoDecimals } from './hundredths.ts';
import type { Failure } from './outcome.ts';
import { sanitiseText } from './text.ts';

type Unsendable = Extract<Failure, { readonly kind: 'unsendable' }>;

/** A value as it goes on the wire, or why it cannot. */
export type Written = { readonly value: unknown } | { readonly because: Unsendable['because'] };
export type Writer<T> = (value: T) => Written;

/** Clears a value; null and "" would be taken as not sent. */
export const BLANK = 'API_BLANK';

/** Free words, made ready and cut. @param limit code points */
export function words(limit: number): Writer<string | null> {
  return (value) => {
    const ready = sanitiseText(value ?? '', limit);
    return { value: ready };
  };
}

/** Words that must not be empty, such as a name. */
export function requiredWords(limit: number): Writer<string> {
  return (value) => {
    const ready = sanitiseText(value, limit);
    return ready === '' ? { because: 'missing' } : { value: ready };
  };
}

const KEY = /^[\p{L}0-9+\-/_.]*[\p{L}0-9][\p{L}0-9+\-/_.]*$/u;

/** A number or code that names something: sent as it is or not at all. @param limit code points */
export function code(limit: number, characters: RegExp = KEY): Writer<string> {
  return (value) => {
    if (value === '') return { because: 'missing' };
    if (Array.from(value).length > limit) return { because: 'too-long' };
    return characters.test(value) ? { value } : { because: 'characters' };
  };
}

/** A code that may be empty. */
export function codeOrNone(limit: number, characters: RegExp = KEY): Writer<string | null> {
  const write = code(limit, characters);
  return (value) => (value === null || value === '' ? { value: '' } : write(value));
}

/** An amount, with two decimals. */
export const money: Writer<Ore | null> = (ore) => {
  if (ore === null) return { value: '' };
  return Number.isSafeInteger(ore) ? { value: oreToDecimal(ore) } : { because: 'not-a-number' };
};

/** A quantity or percentage: two decimals at most, the third rounded away from zero as Fortnox does. */
export const decimal: Writer<number | null> = (value) => {
  if (value === null) return { value: '' };
  return Number.isFinite(value) ? { value: toTwoDecimals(value) } : { because: 'not-a-number' };
};

/** A whole number between limits. */
export function integer(least: number, most: number): Writer<number | null> {
  return (value) => {
    if (value === null) return { value: '' };
    return Number.isInteger(value) && value >= least && value <= most
      ? { value }
      : { because: 'not-a-number' };
  };
}

export const truth: Writer<boolean> = (value) => ({ value });

/** One of Fortnox's own words. */
export function oneOf<const T extends string>(): Writer<T | null> {
  return (value) => ({ value: value ?? '' });
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** YYYY-MM-DD. */
export const day: Writer<string | null> = (value) => {
  if (value === null || value === '') return { value: '' };
  return DATE.test(value) ? { value } : { because: 'characters' };
};
