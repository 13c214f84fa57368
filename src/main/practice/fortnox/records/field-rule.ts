/** What a field of a register takes, written as data: one table a resource, after Fortnox's OpenAPI document. */

/** A value as it stands in a JSON answer. */
export type Value = string | number | boolean | null | readonly Stored[] | Stored;
/** An object of a register under Fortnox's own field names, as it is answered. */
export interface Stored {
  readonly [name: string]: Value;
}

type Kind =
  /** `length` is the only length taken, `max` the greatest; both count code points. */
  | { readonly type: 'text'; readonly max?: number; readonly length?: number; readonly alphanumeric?: RegExp }
  | { readonly type: 'whole'; readonly min?: number; readonly max?: number }
  /** Two decimals; a third is rounded half away from zero. */
  | { readonly type: 'decimal' }
  | { readonly type: 'boolean' }
  | { readonly type: 'date' }
  | { readonly type: 'choice'; readonly of: readonly string[] }
  /** An object with fields of its own. */
  | { readonly type: 'object'; readonly rules: FieldRules }
  | { readonly type: 'list'; readonly rules: FieldRules };

export type FieldRule = Kind & {
  /** What a new object has when nothing is sent, and what API_BLANK leaves. */
  readonly empty: Value;
  readonly blank?: Value;
  /** Must be sent for a new object. */
  readonly required?: true;
  /** Set when the object is made, never afterwards. */
  readonly fixed?: true;
  /** Set by Fortnox alone. */
  readonly readOnly?: true;
};
export type FieldRules = Readonly<Record<string, FieldRule>>;

type More = Partial<Pick<FieldRule, 'empty' | 'required' | 'fixed' | 'readOnly' | 'blank'>>;

/** A text; empty is "" unless said otherwise. */
export function text(max?: number, more: More & { length?: number; alphanumeric?: RegExp } = {}): FieldRule {
  return { type: 'text', empty: '', ...(max === undefined ? {} : { max }), ...more };
}

/** A text that is null until somebody sets it, and "" after somebody blanked it. */
export function nullableText(max?: number, more: More & { length?: number } = {}): FieldRule {
  return { ...text(max, more), empty: null, blank: '' };
}

export function whole(min: number, max: number, empty: number | null, more: More = {}): FieldRule {
  return { type: 'whole', min, max, empty, ...more };
}

export function decimal(empty: number | null, more: More = {}): FieldRule {
  return { type: 'decimal', empty, ...more };
}

export function flag(empty: boolean, more: More = {}): FieldRule {
  return { type: 'boolean', empty, ...more };
}

export function choice(of: readonly string[], empty: string | null, more: More = {}): FieldRule {
  return { type: 'choice', of, empty, ...more };
}

export function date(more: More = {}): FieldRule {
  return { type: 'date', empty: null, ...more };
}

export function object(rules: FieldRules): FieldRule {
  const empty = Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, rule.empty]));
  return { type: 'object', rules, empty };
}

export function list(rules: FieldRules): FieldRule {
  return { type: 'list', rules, empty: [] };
}
