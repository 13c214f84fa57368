/**
 * Sales per means of payment, and the rounding that stands with them or apart. In the record rounding is what was
 * paid above the sales: tenders = total + rounding + tips. A print may show it with the other sign, or as one
 * of the means of payment; the sum tells.
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import type { TenderRow } from '../../../shared/z-report.ts';
import { columnSum, toGrid, type Grid } from './columns.ts';
import { countOf, nameOf } from './groups.ts';
import { measuredFieldOf } from './field-labels.ts';
import { isTenderName } from './section-labels.ts';
import { printedSum, type PrintedSum } from './printed-sum.ts';
import type { Row } from './row.ts';
import type { FieldRow, Sections } from './sections.ts';
import { tenderColumns, unexplainedSums, type TenderColumns } from './tender-columns.ts';

export interface TenderReading {
  readonly tenders: readonly TenderRow[];
  readonly rounding: Ore | null;
  /** What a column of differences between counted and registered adds up to, in öre; null without the column. */
  readonly difference: Ore | null;
  readonly sums: readonly PrintedSum[];
}

interface Choice {
  readonly tenders: readonly TenderRow[];
  readonly rounding: Ore | null;
}

function toTenders(
  rows: readonly Row[],
  grid: Grid,
  { registered, counted }: TenderColumns,
): readonly { row: Row; tender: TenderRow }[] {
  return rows.flatMap((row, index) => {
    const cells = grid.cells[index] ?? [];
    const amount = cells[registered] ?? null;
    if (amount === null) return [];
    const count = countOf(row, rows);
    const tender = {
      name: nameOf(row, rows),
      amount,
      count: count !== null && Number.isInteger(count) ? count : null,
      counted: counted === null ? null : (cells[counted] ?? null),
    };
    return [{ row, tender }];
  });
}

function isRounding({ row }: { readonly row: Row }): boolean {
  return measuredFieldOf(row.key).field === 'rounding';
}

/** The ways to understand the rounding, the most literal first. */
function choices(read: readonly { row: Row; tender: TenderRow }[], apart: Ore | null): readonly Choice[] {
  const all = read.map(({ tender }) => tender);
  const others = read.filter((each) => !isRounding(each)).map(({ tender }) => tender);
  const among = read.find(isRounding)?.tender.amount ?? null;
  const literal: Choice[] = [{ tenders: all, rounding: apart }];
  if (apart !== null && apart !== 0) literal.push({ tenders: all, rounding: -apart });
  if (among !== null && apart === null) {
    literal.push({ tenders: others, rounding: among }, { tenders: others, rounding: -among });
  }
  return literal;
}

/**
 * Reads the means of payment.
 * @param total the day's total in öre, or null when it is not known
 * @param tips tips inside the tenders in öre, or null
 */
export function readTenders(sections: Sections, total: Ore | null, tips: Ore | null): TenderReading {
  const tables = sections.tables.filter(
    (table) => table.section === 'tenders' && table.rows.some((row) => row.amounts.length > 0),
  );
  const rows =
    tables.length > 0
      ? tables.flatMap((table) => table.rows)
      : withoutHeading(sections, total === null ? null : total + (tips ?? 0));
  const grid = toGrid(rows, tables[0]?.columns ?? null);
  const columns = tenderColumns(grid, total === null ? null : total + (tips ?? 0));
  const read = toTenders(rows, grid, columns);
  const apart = roundingApart(sections.fields, rows);
  const possible = choices(read, apart);
  const closing = possible.find(
    ({ tenders, rounding }) =>
      total !== null && sumOre(tenders.map(({ amount }) => amount)) === total + (rounding ?? 0) + (tips ?? 0),
  );
  const { tenders, rounding } = closing ?? possible[0] ?? { tenders: [], rounding: apart };
  const withoutRounding = sumOre(tenders.map(({ amount }) => amount)) - (rounding ?? 0);
  const accepted = [
    withoutRounding,
    sumOre(tenders.map(({ amount }) => amount)),
    withoutRounding + (rounding ?? 0) - (tips ?? 0),
    ...(total === null ? [] : [total]),
  ];
  const sums = tables.flatMap((table) => {
    const own = toGrid(table.rows, table.columns);
    const columnSums = own.roles.map((_, index) => columnSum(own, index));
    return table.sums.flatMap((sum) => printedSum('tenders', sum, own, columnSums, accepted));
  });
  const { difference } = columns;
  return {
    tenders,
    rounding,
    difference: difference === null ? null : columnSum(grid, difference),
    sums: [...sums, ...unexplainedSums(grid, columns)],
  };
}

/** What the first amounts of some rows come to, in öre. */
function firstAmounts(rows: readonly Row[]): Ore {
  return sumOre(rows.map(({ amounts }) => amounts[0]?.ore ?? 0));
}

/**
 * Means of payment without a heading: the rows that have their names; and where these are not all, the whole block in
 * which they stand, if that is what was paid.
 * @param paid the day's total and tips in öre, or null
 */
function withoutHeading({ unknown, blocks, fields }: Sections, paid: Ore | null): readonly Row[] {
  const named = unknown.filter((row) => isTenderName(row.key));
  const around = blocks.filter((rows) => rows.some((row) => isTenderName(row.key))).flat();
  const rounding = roundingApart(fields, []) ?? 0;
  const isPaid = (rows: readonly Row[]): boolean =>
    paid !== null && [paid, paid + rounding, paid - rounding].includes(firstAmounts(rows));
  const allNamed = around.every(({ key }) => /[a-z]{2}/u.test(key));
  return !isPaid(named) && allNamed && isPaid(around) ? around : named;
}

/** The rounding printed outside the means of payment, in öre. */
function roundingApart(fields: readonly FieldRow[], tenderRows: readonly Row[]): Ore | null {
  const found = fields.find(({ field, row }) => field === 'rounding' && !tenderRows.includes(row));
  return found?.row.amounts[0]?.ore ?? null;
}
