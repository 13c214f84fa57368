/**
 * The rows that stand alone: counters with a count, an amount or both, and the cash fields.
 */
import type { Ore } from '../../../shared/money.ts';
import type { Counter, ZReport } from '../../../shared/z-report.ts';
import { columnSum, toGrid } from './columns.ts';
import { isCounter, type CounterName } from './field-labels.ts';
import type { FieldName } from './field-words.ts';
import type { FieldRow, Table } from './sections.ts';
import type { Row } from './row.ts';

const ORE_PER_KRONA = 100;

/** An amount whose sign could not be read says nothing here, where no sum can tell. */
function amountOf(row: Row): Ore | null {
  const amount = row.amounts.at(-1);
  return amount === undefined || !amount.signKnown ? null : amount.ore;
}

function countOf(row: Row): number | null {
  const count = row.counts.at(-1);
  return count !== undefined && Number.isInteger(count) ? count : null;
}

function merge(first: Counter | null, next: Counter): Counter {
  return { count: first?.count ?? next.count, amount: first?.amount ?? next.amount };
}

function fromRow({ row, measure }: Pick<FieldRow, 'row' | 'measure'>): Counter {
  if (measure === 'count' && row.amounts.length === 0) return { count: countOf(row), amount: null };
  return { count: countOf(row), amount: amountOf(row) };
}

/** A counter printed as a heading with `Antal` and `Summa` below, or as a table of its own with a sum row. */
function fromTable(table: Table, amountColumn: number | null): Counter | null {
  let counter: Counter | null = null;
  const grid = toGrid(table.rows, table.columns);
  for (const sum of table.sums) {
    const read = fromRow({ row: sum, measure: null });
    const amount =
      grid.width > 1 && amountColumn !== null ? (grid.place(sum)[amountColumn] ?? null) : read.amount;
    counter = merge(counter, { count: read.count === null ? null : Math.abs(read.count), amount });
  }
  if (counter === null && table.rows.length > 0 && grid.width > 0) {
    const only = table.rows.length === 1 ? table.rows[0] : undefined;
    const count = only === undefined ? null : countOf(only);
    if (only !== undefined)
      return {
        count: count === null ? null : Math.abs(count),
        amount: columnSum(grid, amountColumn ?? grid.width - 1),
      };
  }
  return counter;
}

/**
 * Reads the counters.
 * @param amountColumn the column of the groups that holds the amounts, which a table of returns shares
 */
export function readCounters(
  fields: readonly FieldRow[],
  tables: readonly Table[],
  amountColumn: number | null,
): ZReport['counters'] {
  const counters = new Map<CounterName, Counter>();
  for (const field of fields) {
    if (isCounter(field.field))
      counters.set(field.field, merge(counters.get(field.field) ?? null, fromRow(field)));
  }
  // `Antal` and `Belopp` below a heading say it; a list of what was returned, with its sum, says it again.
  const plainFirst = [
    ...tables.filter(({ rows }) => rows.length === 0),
    ...tables.filter(({ rows }) => rows.length > 0),
  ];
  for (const table of plainFirst) {
    const { section } = table;
    const read = isCounter(section) ? fromTable(table, amountColumn) : null;
    if (read !== null && isCounter(section))
      counters.set(section, merge(counters.get(section) ?? null, read));
  }
  const count = (name: FieldName): number | null => {
    const rows = fields.filter((found) => found.field === name && countOf(found.row) !== null);
    // Drawer openings without a sale are some of the drawer openings, where both are printed.
    const row = (rows.find((found) => /lad|drawer/u.test(found.row.key)) ?? rows[0])?.row;
    return row === undefined ? null : countOf(row);
  };
  const counter = (name: CounterName): Counter | null => counters.get(name) ?? null;
  return {
    receipts: count('receipts'),
    goods: count('goods'),
    services: count('services'),
    drawerOpenings: count('drawerOpenings'),
    copies: counter('copies'),
    training: counter('training'),
    returns: counter('returns'),
    discounts: counter('discounts'),
    corrections: counter('corrections'),
    unfinished: counter('unfinished'),
  };
}

/** The first amount printed under a field's label, in öre; a cash field may be printed in whole kronor. */
export function readAmountField(fields: readonly FieldRow[], name: FieldName): Ore | null {
  for (const { field, row } of fields) {
    if (field !== name) continue;
    const amount = row.amounts[0];
    if (amount !== undefined)
      return amount.signKnown || name === 'tips' || name === 'rounding' || name === 'cashDifference'
        ? amount.ore
        : null;
    const kronor = countOf(row);
    if (name === 'openingFloat' && kronor !== null) return kronor * ORE_PER_KRONA;
  }
  return null;
}
