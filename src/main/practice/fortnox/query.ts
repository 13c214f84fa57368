/** Reading the query of a request: names in lower case, nothing unknown, every value checked. */
import { isDate } from './fields.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import type { Switches } from './switches.ts';

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
  /** Those of the names that search a field. */
  readonly search?: readonly string[];
  /** Named filters; every other one is refused. */
  readonly filters?: readonly string[];
  /** Names that may stand several times. */
  readonly repeatable?: readonly string[];
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

  /** Several values, sent one by one or with commas between. */
  list(name: string): readonly string[] {
    return (this.#values.get(name) ?? '').split(',').filter((value) => value !== '');
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
export function readQuery(parameters: URLSearchParams, rule: QueryRule, switches: Switches): Query | Refusal {
  const values = new Map<string, string>();
  for (const [name, value] of parameters) {
    if (name === 'filter') {
      if (rule.filters?.includes(value) !== true) return refusals.filter();
    } else if (!rule.names.includes(name)) {
      if (switches.unknownParameters === 'refuse') return refusals.parameter();
      continue;
    }
    const before = values.get(name);
    const repeatable = rule.repeatable?.includes(name) === true;
    if (before !== undefined && !repeatable) return refusals.parameter();
    if (!isValid(name, value, rule)) return refusals.parameter();
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  const searches = (rule.search ?? []).filter((name) => values.has(name));
  if (searches.length > 1 && switches.severalSearchFields === 'refuse') return refusals.parameter();
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
