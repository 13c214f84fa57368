/** The list envelope: rows of one page, and MetaInformation with whole numbers. */
import { jsonAnswer, type Answer } from './answer.ts';
import type { Query } from './query.ts';
import { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import type { Switches } from './switches.ts';

/** Fortnox developer guide: parameters. */
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;
const LOW_CAP = 100;
const OK = 200;

/** Answers with one page of a list; only the rows of that page are written out. */
export function listAnswer<Row>(
  key: string,
  rows: readonly Row[],
  write: (row: Row) => unknown,
  query: Query,
  switches: Switches,
): Answer | Refusal {
  const cap = switches.limitCappedAt100 ? LOW_CAP : MAX_LIMIT;
  const limit = Math.min(query.number('limit') ?? DEFAULT_LIMIT, cap);
  const current = query.number('page') ?? 1;
  const offset = query.number('offset') ?? 0;
  // An offset past the end is answered as if there were nothing at all (recorded answers).
  const total = offset >= rows.length ? 0 : rows.length;
  const pages = Math.ceil(total / limit);
  if (current > Math.max(pages, 1) && switches.pageBeyondEnd === 'refuse') return refusals.parameter();
  const start = offset + (current - 1) * limit;
  return jsonAnswer(OK, {
    MetaInformation: { '@TotalResources': total, '@TotalPages': pages, '@CurrentPage': current },
    [key]: rows.slice(start, start + limit).map(write),
  });
}
