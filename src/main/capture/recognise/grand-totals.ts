/**
 * The grand totals, which are never reset: one column is the sum now, two are before and now, three have the
 * day between them. Arithmetic tells which is which.
 */
import type { Ore } from '../../../shared/money.ts';
import type { GrandTotals } from '../../../shared/z-report.ts';
import { toGrid } from './columns.ts';
import type { FieldName } from './field-words.ts';
import type { ColumnRole } from './section-labels.ts';
import type { AmountCell, Row } from './row.ts';
import { grandFieldOf, type FieldRow, type Table } from './sections.ts';

type GrandField = 'grandSales' | 'grandReturns' | 'grandNet';
interface Pair {
  readonly before: Ore | null;
  readonly after: Ore | null;
}

const BEFORE = /\b(fore|foregaende|tidigare|previous|before|ingaende|old)\b/u;
const AFTER = /\b(efter|ny|nytt|after|new|utgaende|current|nuvarande)\b/u;

/** The same key without its word for before or after. */
function withoutMoment(key: string): string {
  return key.replace(BEFORE, ' ').replace(AFTER, ' ').replaceAll(/ +/gu, ' ').trim();
}

function toPair(amounts: readonly (Ore | null)[], roles: readonly (ColumnRole | null)[]): Pair {
  const [first = null, second = null, third = null] = amounts;
  if (amounts.length <= 1) return { before: null, after: first };
  if (amounts.length === 2) {
    const reversed = roles[1] === 'before' || (roles[0] === 'after' && roles[1] !== 'after');
    return reversed ? { before: second, after: first } : { before: first, after: second };
  }
  // Before, the day, after; or the day first.
  if (first !== null && second !== null && third !== null) {
    if (first + second === third) return { before: roles[1] === 'before' ? second : first, after: third };
    return { before: first, after: third };
  }
  return { before: null, after: null };
}

interface GrandRow {
  readonly field: GrandField;
  readonly row: Row;
  readonly pair: Pair;
}

function isGrand(field: FieldName): field is GrandField {
  return field === 'grandSales' || field === 'grandReturns' || field === 'grandNet';
}

function rowsOf(
  tables: readonly Table[],
  fields: readonly FieldRow[],
  unknown: readonly Row[],
): readonly GrandRow[] {
  const found: GrandRow[] = [];
  for (const table of tables.filter(({ section }) => section === 'grand')) {
    const grid = toGrid(table.rows, table.columns);
    for (const [index, row] of table.rows.entries()) {
      const field = grandFieldOf(row.key);
      if (field !== null) found.push({ field, row, pair: toPair(grid.cells[index] ?? [], grid.roles) });
    }
  }
  for (const { field, row } of fields) {
    if (isGrand(field))
      found.push({
        field,
        row,
        pair: toPair(
          row.amounts.map((cell) => cell.ore),
          [],
        ),
      });
  }
  for (const row of unknown) {
    const field = grandFieldOf(withoutMoment(row.key));
    const amount: AmountCell | undefined = row.amounts[0];
    if (
      field === null ||
      amount === undefined ||
      row.amounts.length > 1 ||
      !row.key.startsWith('grand total')
    )
      continue;
    if (BEFORE.test(row.key)) found.push({ field, row, pair: { before: amount.ore, after: null } });
    else if (AFTER.test(row.key)) found.push({ field, row, pair: { before: null, after: amount.ore } });
  }
  return found;
}

/** Reads the grand totals; what is not printed is null. */
export function readGrandTotals(
  tables: readonly Table[],
  fields: readonly FieldRow[],
  unknown: readonly Row[],
): GrandTotals {
  const rows = rowsOf(tables, fields, unknown);
  const first = (field: GrandField, side: keyof Pair): Ore | null =>
    rows.find((row) => row.field === field && row.pair[side] !== null)?.pair[side] ?? null;
  return {
    salesBefore: first('grandSales', 'before'),
    salesAfter: first('grandSales', 'after'),
    returnsBefore: first('grandReturns', 'before'),
    returnsAfter: first('grandReturns', 'after'),
    netBefore: first('grandNet', 'before'),
    netAfter: first('grandNet', 'after'),
  };
}
