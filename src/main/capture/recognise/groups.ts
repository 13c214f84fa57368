/**
 * Sales per main group. Which column of figures holds the amounts is decided by what they add up to; a table of
 * returns per group belongs to it, since the day's total is sales less returns.
 */
import type { Ore } from '../../../shared/money.ts';
import type { GroupRow } from '../../../shared/z-report.ts';
import { measuredFieldOf } from './field-labels.ts';
import { columnSum, toGrid, type Grid } from './columns.ts';
import { columnRoleOf, isTenderName } from './section-labels.ts';
import { printedSum, type PrintedSum } from './printed-sum.ts';
import type { Row } from './row.ts';
import type { Sections, Table } from './sections.ts';
import { VAT_RATES } from './vat-entries.ts';

export interface GroupReading {
  readonly rows: readonly GroupRow[];
  /** The column that holds the amounts, counted among the amounts of a row; null without groups. */
  readonly column: number | null;
  readonly sums: readonly PrintedSum[];
}

const NO_GROUPS: GroupReading = { rows: [], column: null, sums: [] };

/** The column that adds up to one of the targets; else the one headed as gross; else the last. */
function amountColumn(grid: Grid, targets: readonly Ore[]): number {
  const columns = grid.roles.map((_, column) => column);
  const closing = columns.filter((column) => targets.includes(columnSum(grid, column)));
  const gross = columns.filter((column) => grid.roles[column] === 'gross');
  return closing.find((column) => gross.includes(column)) ?? gross[0] ?? closing[0] ?? grid.width - 1;
}

function isRounding({ key }: Row): boolean {
  return measuredFieldOf(key).field === 'rounding';
}

/** A name with its number in front, unless the table numbers its rows. */
export function nameOf(row: Row, rows: readonly Row[]): string {
  const label = hasNumberInName(row, rows) ? (row.numbered ?? row.label) : row.label;
  const numbered = rows.every((other) => other.code !== null || isRounding(other));
  return row.code === null || numbered ? label : `${row.code} ${label}`;
}

/** `Kort 2` in a table that has no counts: the number is part of the name. The rounding never has a count. */
function hasNumberInName(row: Row, rows: readonly Row[]): boolean {
  const counted = rows.filter((other) => other.amounts.length > 0 && !isRounding(other));
  const numbered = counted.filter((other) => other.numbered !== null);
  const without = counted.filter(({ counts }) => counts.length === 0);
  return (
    row.numbered !== null &&
    numbered.length <= without.length &&
    numbered.length + without.length === counted.length
  );
}

/** How many were sold or paid so, or null when the table does not say. */
export function countOf(row: Row, rows: readonly Row[]): number | null {
  return hasNumberInName(row, rows) ? null : (row.counts.at(-1) ?? null);
}

/** Where among the counts of its rows a table has its rates, when its heading says that it has them: `12` for 12 %. */
function rateAmongCounts({ columns, rows }: Table): number | null {
  const said = columns?.key.split(' ').some((word) => columnRoleOf(word) === 'rate') === true;
  if (!said || rows.some(({ rate, counts }) => rate !== null || counts.length < 2)) return null;
  const places = rows[0]?.counts.map((_, place) => place) ?? [];
  return places.find((place) => rows.every(({ counts }) => VAT_RATES.includes(counts[place] ?? -1))) ?? null;
}

/** The table with such rates read as rates. */
function withRates(table: Table): Table {
  const place = rateAmongCounts(table);
  if (place === null) return table;
  const rows = table.rows.map((row) => ({
    ...row,
    rate: row.counts[place] ?? null,
    counts: row.counts.toSpliced(place, 1),
  }));
  return { ...table, rows };
}

function toGroups(tables: readonly Table[], grid: Grid, column: number): readonly GroupRow[] {
  return tables
    .flatMap((table) => table.rows.map((row) => ({ row, rows: table.rows })))
    .flatMap(({ row, rows }, index) => {
      const amount = grid.cells[index]?.[column] ?? null;
      if (amount === null) return [];
      return [{ name: nameOf(row, rows), amount, quantity: countOf(row, rows), rate: row.rate }];
    });
}

function readTogether(
  printed: readonly Table[],
  targets: readonly Ore[],
): GroupReading & { readonly closes: boolean } {
  const tables = printed.map(withRates);
  const rows = tables.flatMap((table) => table.rows);
  const grid = toGrid(rows, tables[0]?.columns ?? null);
  const column = amountColumn(grid, targets);
  const sums = tables.flatMap((table) => {
    const own = toGrid(table.rows, table.columns);
    const columnSums = own.roles.map((_, index) => columnSum(own, index));
    const accepted = table.section === 'groups' ? targets : [];
    return table.sums.flatMap((sum) =>
      printedSum('groups', sum, own, columnSums, sum.amounts.length === 1 ? accepted : []),
    );
  });
  return {
    rows: toGroups(tables, grid, column),
    column,
    sums,
    closes: targets.includes(columnSum(grid, column)),
  };
}

/** Groups without a heading: a block of names and amounts, no means of payment, that makes up the whole day. */
function fromBlock(blocks: Sections['blocks'], targets: readonly Ore[]): GroupReading | null {
  const named = blocks.filter(
    (rows) =>
      rows.length > 1 &&
      rows.every((row) => /[a-z]{2}/u.test(row.key) && row.amounts.length === 1 && !isTenderName(row.key)),
  );
  const read = named
    .map((block) => {
      // `Övr 25%` among names without rates is a name.
      const rated = block.every(({ rate }) => rate !== null);
      const rows = rated ? [...block] : block.map((row) => ({ ...row, rate: null }));
      return readTogether([{ section: 'groups', heading: null, columns: null, rows, sums: [] }], targets);
    })
    .find(({ closes }) => closes);
  return read ?? null;
}

/**
 * Reads the groups.
 * @param blocks rows that nobody knows, in the blocks in which they stand
 * @param targets figures they may add up to, in öre: the day's total wherever it is printed
 */
export function readGroups(
  tables: readonly Table[],
  blocks: Sections['blocks'],
  targets: readonly Ore[],
): GroupReading {
  const named = tables.filter(
    (table) => table.section === 'groups' && table.rows.some((row) => row.amounts.length > 0),
  );
  const returned = tables.filter((table) => table.section === 'returns' && table.rows.length > 0);
  // A plain `FÖRSÄLJNING` may head groups or anything else: they are groups only if they add up.
  if (named.length === 0) {
    const plain = tables.filter((table) => table.section === 'sales' && table.rows.length > 0);
    const read = plain
      .map((table) => readTogether([table, ...returned], targets))
      .find(({ closes }) => closes);
    return read ?? fromBlock(blocks, targets) ?? NO_GROUPS;
  }
  // Main groups and product groups each make up the whole day: one of the tables is enough.
  const choices = [
    [...named, ...returned],
    named,
    ...named.flatMap((table) => [[table, ...returned], [table]]),
  ];
  const read = choices.map((choice) => readTogether(choice, targets));
  return read.find(({ closes }) => closes) ?? read[0] ?? NO_GROUPS;
}
