/** Searching, filtering and sorting a register. */
import { listAnswer } from '../list.ts';
import { PAGING, SORTING, type QueryRule } from '../query.ts';
import type { Route, RouteRequest } from '../route.ts';
import type { RegisterDefinition } from './definition.ts';
import type { Stored } from './field-rule.ts';
import { writeListItem } from './write-stored.ts';

/** What the list of a register understands of a query. */
export function listQuery(definition: RegisterDefinition): QueryRule {
  const { search = {}, filters = {}, sortby = {}, listQuery = [] } = definition;
  return {
    names: [...PAGING, ...SORTING, 'lastmodified', ...Object.keys(search), ...listQuery],
    sortby: Object.keys(sortby),
    search: Object.keys(search),
    filters: Object.keys(filters),
  };
}

/** Answers with one page of what the query asks for; `more` narrows it further. */
export function listRegister(
  definition: RegisterDefinition,
  { world, query }: Pick<RouteRequest, 'world' | 'query'>,
  more: (stored: Stored) => boolean = () => true,
): ReturnType<Route['handle']> {
  const register = definition.register(world);
  const since = query.text('lastmodified') ?? '';
  const sorting = query.text('sortby');
  // What is sorted by may be computed: an article's reserved quantity, for instance.
  const show = (stored: Stored): Stored => definition.write?.(world, stored) ?? stored;
  const filter = definition.filters?.[query.text('filter') ?? ''];
  const searches = Object.entries(definition.search ?? {}).flatMap(([name, field]) => {
    const sought = query.text(name);
    return sought === null ? [] : [{ field, sought: sought.toLowerCase() }];
  });
  const found = register
    .entries()
    .filter(
      ([key, stored]) =>
        register.modifiedAt(key) >= since &&
        (filter?.(world, stored) ?? true) &&
        searches.every(({ field, sought }) => contains(stored, field, sought)) &&
        more(stored),
    )
    .map(([, stored]) => ({ stored, shown: sorting === null ? stored : show(stored) }));
  const by = definition.sortby?.[sorting ?? ''] ?? definition.key;
  const sorted = found
    .toSorted(
      ({ shown: one }, { shown: other }) => compare(one, other, by) || compare(one, other, definition.key),
    )
    .map(({ stored }) => stored);
  if (query.descending) sorted.reverse();
  const write = (stored: Stored): Stored => writeListItem(definition, world, stored);
  return listAnswer(definition.list, sorted, write, query, world.switches);
}

/** Text search is a case-insensitive part of the value (Fortnox developer guide: parameters). */
function contains(stored: Stored, field: string, sought: string): boolean {
  const value = stored[field];
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain && String(value).toLowerCase().includes(sought);
}

const collator = new Intl.Collator('sv', { numeric: true });

function compare(one: Stored, other: Stored, field: string): number {
  const [left, right] = [one[field], other[field]];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return collator.compare(plain(left), plain(right));
}

function plain(value: Stored[string] | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
