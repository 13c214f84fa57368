import * as z from 'zod';
import type { Connection, Query } from './connection.ts';
import { failed, succeeded, type Outcome } from './outcome.ts';

const PAGE_SIZE = 500;
/** 200 pages of at least 100 rows: more than any shop has; a server that never ends its list is not followed. */
const MAX_PAGES = 200;
/** How often a list that changed while it was walked is walked again from its beginning. */
const MAX_WALKS = 3;
const OK = 200;
const UNREADABLE = { kind: 'unreadable', status: OK } as const;

const count = z.coerce.number().int().nonnegative();
const pageAnswer = z.looseObject({
  MetaInformation: z.object({ '@TotalPages': count, '@TotalResources': count }),
});

interface List {
  readonly path: string;
  /** The list's key in the answer, for instance `Vouchers`. */
  readonly key: string;
  readonly query: Query;
}

/**
 * Reads a whole list, or fails: half a list is no list, since what is missing in it would be taken for removed or
 * not booked. `@TotalPages` is trusted, not our own arithmetic, because a limit of 500 is sometimes answered with 100
 * rows. Pages are not taken at one moment, so a list that changed on the way is walked anew. A server that gives the
 * same page again, an empty page before the last or fewer rows than it counts has not given the list.
 */
export async function readList<T>(
  connection: Connection,
  list: List,
  item: z.ZodType<T>,
): Promise<Outcome<T[]>> {
  for (let walks = 1; walks <= MAX_WALKS; walks += 1) {
    const walk = await walkPages(connection, list);
    if (!walk.ok) return walk;
    if (walk.value === null) continue;
    const items = z.array(item).safeParse(walk.value);
    return items.success ? succeeded(items.data) : failed(UNREADABLE);
  }
  return failed(UNREADABLE);
}

/** @returns every row once, or null when they were not all there */
async function walkPages(
  connection: Connection,
  { path, key, query }: List,
): Promise<Outcome<readonly unknown[] | null>> {
  const rows = new Map<string, unknown>();
  let total: number | null = null;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const outcome = await connection({
      method: 'GET',
      path,
      query: { ...query, limit: PAGE_SIZE, page },
      answer: pageAnswer,
    });
    if (!outcome.ok) return outcome;
    const { '@TotalPages': pages, '@TotalResources': resources } = outcome.value.MetaInformation;
    const found = z.array(z.unknown()).safeParse(outcome.value[key]);
    if (!found.success) return failed(UNREADABLE);
    if (resources !== (total ?? resources)) return succeeded(null);
    total = resources;
    const before = rows.size;
    for (const row of found.data) rows.set(JSON.stringify(row), row);
    if (rows.size >= total) return succeeded([...rows.values()]);
    // Nothing new: an empty page, or one that came before. And after the last page nothing is left to ask for.
    if (rows.size === before || page >= pages) return succeeded(null);
  }
  return failed(UNREADABLE);
}
