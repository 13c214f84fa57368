import { readerOf, toWire, withoutEmpty, type Draft, type Read, type WireObject } from './fields.ts';
import { orderRowFields as fields } from './order-fields.ts';
import { succeeded, type Outcome } from './outcome.ts';
import { changesOf } from './resource.ts';

export type OrderRow = Read<typeof fields>;
export type OrderRowDraft = Draft<typeof fields>;

/** A row that stands in the order and is kept, as it is or with changes. */
export interface KeptRow {
  readonly keep: OrderRow & { readonly rowId: number };
  readonly change: OrderRowDraft;
}

export const orderRow = readerOf(fields);

/** The rows of a new order, or the complete new rows of one that stands: without ids they are matched by position. */
export function newRows(drafts: readonly OrderRowDraft[]): Outcome<WireObject[]> {
  return all(drafts, (draft) => {
    const written = toWire(fields, draft);
    return written.ok ? succeeded(withoutEmpty(written.value)) : written;
  });
}

/**
 * The rows of an order that stands, by their ids: the kept ones carry theirs, alone when nothing changes, the new ones
 * have none. What is not among them is removed by Fortnox.
 */
export function keptRows(rows: readonly (KeptRow | OrderRowDraft)[]): Outcome<WireObject[]> {
  return all(rows, (row) => {
    if (!('keep' in row)) {
      const written = toWire(fields, row);
      return written.ok ? succeeded(withoutEmpty(written.value)) : written;
    }
    const changed = changesOf(fields, row.keep, row.change);
    return changed.ok ? succeeded({ RowId: row.keep.rowId, ...changed.value }) : changed;
  });
}

function all<T>(items: readonly T[], write: (item: T) => Outcome<WireObject>): Outcome<WireObject[]> {
  const written: WireObject[] = [];
  for (const item of items) {
    const outcome = write(item);
    if (!outcome.ok) return outcome;
    written.push(outcome.value);
  }
  return succeeded(written);
}
