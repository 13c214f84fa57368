/**
 * The rows of a VAT table as rates with figures beside them: a table with columns, figures each under a label of
 * its own, or a rate with the figures on the lines below.
 */
import type { Ore } from '../../../shared/money.ts';
import { toGrid, type Grid } from './columns.ts';
import { columnRoleOf, type ColumnRole } from './section-labels.ts';
import type { Row } from './row.ts';
import type { Table } from './sections.ts';

/** The rates of mervärdesskattelagen (2023:200) chapter 9, and nothing. */
export const VAT_RATES: readonly number[] = [25, 12, 6, 0];
export type Role = 'net' | 'vat' | 'gross';
export type Roles = readonly (Role | null)[];

export interface VatEntry {
  readonly rate: number;
  readonly cells: readonly (Ore | null)[];
}

function numberOfLegalRate(row: Row): number | null {
  const first = row.counts.find((count) => VAT_RATES.includes(count));
  return first ?? null;
}

/** Rows that hold one figure each, by rate: `Netto 25 %`, `Moms 25 %`, or the three words under a rate. */
function entriesByLabel(rows: readonly Row[]): { entries: VatEntry[]; roles: Roles } | null {
  const byRate = new Map<number, { role: Role | null; ore: Ore }[]>();
  let above: number | null = null;
  for (const row of rows) {
    const rate: number | null = row.rate ?? above ?? numberOfLegalRate(row);
    if (row.amounts.length === 0 && row.rate !== null) above = row.rate;
    const amount = row.amounts[0];
    if (rate === null || amount === undefined) continue;
    const role = roleOfLabel(row.key);
    const figures = byRate.get(rate) ?? [];
    const again = figures.some(
      (figure) => figure.role !== null && figure.role === role && figure.ore === amount.ore,
    );
    if (!again) byRate.set(rate, [...figures, { role, ore: amount.ore }]);
  }
  const width = Math.max(0, ...[...byRate.values()].map((figures) => figures.length));
  const widest = [...byRate.values()].find((figures) => figures.length === width);
  if (widest === undefined) return null;
  const roles = widest.map((figure) => figure.role);
  const entries = [...byRate].map(([rate, figures]) => ({
    rate,
    cells: roles.map(
      (role, index) =>
        (role === null ? figures[index] : figures.find((figure) => figure.role === role))?.ore ?? null,
    ),
  }));
  return { entries, roles };
}

/** What a row's own words say its figure is. */
function roleOfLabel(key: string): Role | null {
  return (
    roleOf(columnRoleOf(key)) ?? (/forsaljning|omsattning|sales|total|summa/u.test(key) ? 'gross' : null)
  );
}

function roleOf(role: ColumnRole | null): Role | null {
  return role === 'net' || role === 'vat' || role === 'gross' ? role : null;
}

/** A rate printed without `%` in the first column: `25,00   357,60   89,40   447,00`. */
function bareRateIsFirstColumn(rows: readonly Row[]): boolean {
  return rows.every((row) => {
    const first = row.amounts[0];
    return (
      row.rate === null &&
      row.amounts.length > 1 &&
      first !== undefined &&
      VAT_RATES.includes(first.ore / 100)
    );
  });
}

/** The VAT of one table before it is known which column is which. */
export interface VatEntries {
  readonly entries: readonly VatEntry[];
  readonly hints: Roles;
  readonly grid: Grid | null;
}

/** Rates beside each other over their figures: a column for each rate, a row each for net, VAT and gross. */
function entriesAcross(rows: readonly Row[]): VatEntries | null {
  const heading = rows.findIndex(({ rates, amounts }) => rates.length > 1 && amounts.length === 0);
  const rates = rows[heading]?.rates ?? [];
  const below = rows.slice(heading + 1);
  if (heading === -1 || below.length === 0 || below.some(({ amounts }) => amounts.length !== rates.length))
    return null;
  return {
    entries: rates.map((rate, index) => ({
      rate,
      cells: below.map((row) => row.amounts[index]?.ore ?? null),
    })),
    hints: below.map((row) => roleOfLabel(row.key)),
    grid: null,
  };
}

/** Reads the rates of one table and what is printed beside them. */
export function readVatEntries(table: Table): VatEntries {
  const across = entriesAcross(table.rows);
  if (across !== null) return across;
  const rows = table.rows.filter((row) => row.amounts.length > 0);
  const single = rows.every((row) => row.amounts.length === 1);
  if (single) {
    const byLabel = entriesByLabel(table.rows);
    return { entries: byLabel?.entries ?? [], hints: byLabel?.roles ?? [], grid: null };
  }
  const bare = rows.length > 0 && bareRateIsFirstColumn(rows);
  const figures = bare
    ? rows.map((row) => ({ ...row, rate: (row.amounts[0]?.ore ?? 0) / 100, amounts: row.amounts.slice(1) }))
    : rows;
  const grid = toGrid(figures, table.columns);
  const labelHint = roleOf(columnRoleOf(figures[0]?.key ?? ''));
  const hints = grid.roles.map(
    (role, index) => roleOf(role === 'after' ? 'gross' : role) ?? (index === 0 ? labelHint : null),
  );
  const entries = figures.flatMap((row, index) => {
    const rate = row.rate ?? numberOfLegalRate(row);
    return rate === null ? [] : [{ rate, cells: grid.cells[index] ?? [] }];
  });
  return { entries, hints, grid };
}
