/**
 * How Fortnox's answers are read: numbers come as text and text as numbers, an empty value is null, "" or absent, a
 * truth may be a word, and a value the licence does not cover is `API_NORIGHT` (developer guide: formats; recorded
 * answers). What must be there to make sense of the object is read strictly, everything else by these.
 */
import * as z from 'zod';
import { decimalToOre, isOre, type Ore } from '../../shared/money.ts';
import { toHundredths, toTwoDecimals } from './hundredths.ts';

/** Stands in the place of a value that the licence does not cover. */
const NO_RIGHT = 'API_NORIGHT';
const EMPTY: ReadonlySet<unknown> = new Set([undefined, null, '', NO_RIGHT]);

/** Anything, or nothing at all. */
const anything = z.unknown().optional();
const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** Text, empty when there is none. */
export const text = anything.transform((value): string => {
  const read = EMPTY.has(value) ? undefined : scalar.safeParse(value);
  return read?.success === true ? String(read.data) : '';
});

/** Text - a date too, as Fortnox writes it in Swedish local time - null when there is none. */
export const textOrNull = text.transform((value) => (value.trim() === '' ? null : value));

/** A key: text that must be there, with its leading zeros. */
export const key = z
  .union([z.string().min(1), z.number()])
  .transform(String)
  .refine((value) => value !== NO_RIGHT);

/** A whole number that must be there. */
export const whole = z
  .union([z.number(), z.string().trim().min(1)])
  .transform(Number)
  .pipe(z.number().int());

/** A number, null when there is none. At most two decimals are kept, as Fortnox does. */
export const numberOrNull = anything.transform((value): number | null => {
  const number = EMPTY.has(value) ? Number.NaN : Number(value);
  return Number.isFinite(number) ? toTwoDecimals(number) : null;
});

/** A number, 0 when there is none. */
export const number = numberOrNull.transform((value) => value ?? 0);

/** An amount that must be one if it is there: 0 when it is not. In öre. */
export const amount = anything.transform((value, context): Ore => {
  const ore = EMPTY.has(value) ? 0 : decimalToOre(value);
  if (ore !== null) return ore;
  context.addIssue({ code: 'custom', message: 'not an amount' });
  return z.NEVER;
});

/**
 * An amount in öre, null when there is none: no price yet is not the price 0. A third decimal is rounded away from
 * zero, as Fortnox does.
 */
export const amountOrNull = anything.transform((value, context): Ore | null => {
  if (EMPTY.has(value)) return null;
  const read = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  const ore = toHundredths(read);
  if (isOre(ore)) return ore;
  context.addIssue({ code: 'custom', message: 'not an amount' });
  return z.NEVER;
});

const TRUE: ReadonlySet<unknown> = new Set([true, 'true', 1, '1']);
const FALSE: ReadonlySet<unknown> = new Set([false, 'false', 0, '0']);

/** A truth, null when it is not said. */
export const flagOrNull = anything.transform((value): boolean | null => {
  if (TRUE.has(value)) return true;
  return FALSE.has(value) ? false : null;
});

/** A truth, false when it is not said. */
export const flag = flagOrNull.transform((value) => value ?? false);

/** A list, empty when there is none. */
export function listOf<T>(item: z.ZodType<T>): z.ZodType<readonly T[]> {
  return anything.transform((value): unknown => (EMPTY.has(value) ? [] : value)).pipe(z.array(item));
}
