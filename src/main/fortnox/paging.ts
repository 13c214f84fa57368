import * as z from 'zod';
import type { Connection } from './connection.ts';
import { failed, succeeded, type Outcome } from './outcome.ts';

const PAGE_SIZE = 500;
/** 200 pages of at least 100 rows: more than any shop has; a server that never ends its list is not followed. */
const MAX_PAGES = 200;
const OK = 200;

const pageAnswer = z.looseObject({
  MetaInformation: z.object({ '@TotalPages': z.coerce.number().int().nonnegative() }),
});

/**
 * Reads a whole list. `@TotalPages` is trusted, not our own arithmetic, because a limit of 500 is sometimes
 * answered with 100 rows.
 * @param key the list's key in the answer, for instance `Vouchers`
 */
export async function readList<T>(
  connection: Connection,
  list: { readonly path: string; readonly key: string; readonly query: Record<string, string | number> },
  item: z.ZodType<T>,
): Promise<Outcome<T[]>> {
  const rows: T[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const outcome = await connection({
      method: 'GET',
      path: list.path,
      query: { ...list.query, limit: PAGE_SIZE, page },
      answer: pageAnswer,
    });
    if (!outcome.ok) return outcome;
    const items = z.array(item).safeParse(outcome.value[list.key]);
    if (!items.success) return failed({ kind: 'unreadable', status: OK });
    rows.push(...items.data);
    if (page >= outcome.value.MetaInformation['@TotalPages']) return succeeded(rows);
  }
  return failed({ kind: 'unreadable', status: OK });
}
