/** Reading the query of a request: names in lower case, nothing unknown, every value checked. */
import { isDate } from './fields.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';

export const PAGING = ['page', 'limit', 'offset'] as const;
export const SORTING = ['sortby', 'sortorder'] as const;
export const YEAR = ['financialyear', 'financialyeardate'] as const;
export const PERIOD = ['fromdate', 'todate'] as const;

const DATES = new Set(['fromdate', 'todate', 'financialyeardate', 'date', 'Date']);
const WHOLE_NUMBERS = new Set(['page', 'limit', 'offset', 'financialyear']);
const WHOLE_NUMBER = /^\d{1,9}$/;
/** YYYY-MM-DD, or with HH:mm, or with HH:mm:ss; Swedish local time. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})( ([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$/;

/** What a route understands of a query. */
export interface QueryRule {
  readonly names: readonly string[];
  readonly sortby?: readonly string[];
}

/** A checked query: every value is one the route understands. */
export class Query {
  readonly #values: ReadonlyMap<string, string>;

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = values;
  }

  text(name: string): string | null {
    return this.#values.get(name) ?? null;
  }

  /** A whole number; the check has seen to it that the text is one. */
  number(name: string): number | null {
    const text = this.#values.get(name);
    return text === undefined ? null : Number(text);
  }

  /** The same query as if one name had not been sent. */
  without(name: string): Query {
    return new Query(new Map([...this.#values].filter(([sent]) => sent !== name)));
  }

  get descending(): boolean {
    return this.#values.get('sortorder') === 'descending';
  }
}

/** Checks a query against what the route understands. */
export function readQuery(parameters: URLSearchParams, rule: QueryRule): Query | Refusal {
  const values = new Map<string, string>();
  for (const [name, value] of parameters) {
    // No resource built so far has a named filter, so every filter is one that does not exist.
    if (name === 'filter') return refusals.filter();
    if (!rule.names.includes(name) || values.has(name)) return refusals.parameter();
    if (!isValid(name, value, rule)) return refusals.parameter();
    values.set(name, value);
  }
  return new Query(values);
}

function isValid(name: string, value: string, rule: QueryRule): boolean {
  if (value === '') return false;
  if (DATES.has(name)) return isDate(value);
  if (name === 'sortby') return rule.sortby?.includes(value) === true;
  if (name === 'sortorder') return value === 'ascending' || value === 'descending';
  if (name === 'lastmodified') return isDate(MOMENT.exec(value)?.[1] ?? '');
  if (!WHOLE_NUMBERS.has(name)) return true;
  return WHOLE_NUMBER.test(value) && (name === 'offset' || Number(value) >= 1);
}
