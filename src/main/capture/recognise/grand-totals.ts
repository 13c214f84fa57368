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
import { grandColumns, grandFieldOf, type FieldRow, type GrandField, type Table } from './sections.ts';

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

/** Sales, returns and net beside each other, with rows for before and after. */
function rowsAcross({ rows, columns }: Table): readonly GrandRow[] {
  const fields = grandColumns(columns);
  const across = rows.filter((row) => grandFieldOf(row.key) === null && row.amounts.length === fields.length);
  return across.flatMap((row) => {
    const before = BEFORE.test(row.key);
    const after = AFTER.test(row.key) || across.length === 1;
    if (before === after) return [];
    return fields.flatMap((field, column): readonly GrandRow[] => {
      const ore = row.amounts[column]?.ore ?? null;
      const pair = before ? { before: ore, after: null } : { before: null, after: ore };
      return field === null ? [] : [{ field, row, pair }];
    });
  });
}

function rowsOf(
  tables: readonly Table[],
  fields: readonly FieldRow[],
  unknown: readonly Row[],
): readonly GrandRow[] {
  const found: GrandRow[] = [];
  for (const table of tables.filter(({ section }) => section === 'grand')) {
    const grid = toGrid(table.rows, table.columns);
    found.push(...rowsAcross(table));
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

function turned(row: GrandRow): GrandRow {
  return { ...row, pair: { before: row.pair.after, after: row.pair.before } };
}

/**
 * Reads the grand totals; what is not printed is null.
 * @param total the day's total in öre, or null
 */
export function readGrandTotals(
  tables: readonly Table[],
  fields: readonly FieldRow[],
  unknown: readonly Row[],
  total: Ore | null,
): GrandTotals {
  const printed = rowsOf(tables, fields, unknown);
  // Net before and after must lie a day apart: when they do so the other way round, the words over them were misplaced.
  const net = printed.find(({ field }) => field === 'grandNet')?.pair;
  const reversed =
    total !== null && total !== 0 && net !== undefined && (net.before ?? 0) - (net.after ?? 0) === total;
  const rows = reversed && net.before !== null && net.after !== null ? printed.map(turned) : printed;
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
