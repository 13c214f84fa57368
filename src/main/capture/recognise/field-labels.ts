/**
 * Which field a printed label names, and whether it speaks of a count or of an amount.
 */
import { COUNTED_WITH_MONEY } from '../../../shared/layout.ts';
import { fieldByStem } from './field-stems.ts';
import { FIELD_WORDS, type FieldName } from './field-words.ts';

export type CounterName = (typeof COUNTED_WITH_MONEY)[number];
const COUNTERS: ReadonlySet<string> = new Set(COUNTED_WITH_MONEY);
export function isCounter(field: string | null): field is CounterName {
  return field !== null && COUNTERS.has(field);
}

const whole = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})$`, 'u');
const FIELD_PATTERNS = FIELD_WORDS.map(([field, patterns]) => [field, whole(patterns)] as const);

/** Which field a folded label names, or null. */
function fieldOf(key: string): FieldName | null {
  return FIELD_PATTERNS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** A label with its measure: `belopp kvittokopior` is the amount of `kvittokopior`. */
export interface Measured {
  readonly field: FieldName | null;
  readonly measure: 'count' | 'amount' | null;
}

const MEASURES: readonly (readonly ['count' | 'amount', RegExp])[] = [
  ['count', /^(?:antal|nr of|count of|st) (?<stem>.+)$/u],
  ['count', /^(?<stem>.+) (?:antal|st|count|qty)$/u],
  ['amount', /^(?:belopp|summa|varde|amount of|amount|value of|total) (?<stem>.+)$/u],
  ['amount', /^(?<stem>.+) (?:belopp|summa|kr|sek|amount|value)$/u],
];

/** Which field a listed label names, an added `antal` or `belopp` taken off and told apart. */
export function listedFieldOf(key: string): Measured {
  // `Kopior antal/belopp 1/ 99,00` has both, and says so.
  const both = / antal belopp$/u;
  if (both.test(key)) return { field: fieldOf(key.replace(both, '')), measure: null };
  const measured = MEASURES.map(([measure, pattern]) => ({
    measure,
    stem: pattern.exec(key)?.groups?.['stem'],
  }));
  const found = measured.find(({ stem }) => stem !== undefined);
  const direct = fieldOf(key);
  if (direct !== null) return { field: direct, measure: found?.measure ?? null };
  if (found?.stem === undefined) return { field: null, measure: null };
  return { field: fieldOf(found.stem), measure: found.measure };
}

/** Which field a folded label names: by the families, or else by the stems of its words. */
export function measuredFieldOf(key: string): Measured {
  const listed = listedFieldOf(key);
  if (listed.field !== null) return listed;
  const measured = MEASURES.find(([, pattern]) => pattern.test(key));
  return { field: fieldByStem(key), measure: measured?.[0] ?? null };
}
