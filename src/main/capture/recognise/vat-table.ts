/**
 * The VAT per rate, whatever the order of its columns: net + VAT = gross decides which column is which, then
 * how well VAT fits the rate, then the words over the columns.
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import type { VatRow } from '../../../shared/z-report.ts';
import { toGrid, type Grid } from './columns.ts';
import { columnRoleOf, type ColumnRole } from './section-labels.ts';
import { hasFigures, type Row } from './row.ts';
import type { Table } from './sections.ts';
import { printedSum, type PrintedSum } from './printed-sum.ts';

/** The rates of mervärdesskattelagen (2023:200) chapter 9, and nothing. */
export const VAT_RATES: readonly number[] = [25, 12, 6, 0];
type Role = 'net' | 'vat' | 'gross';
type Roles = readonly (Role | null)[];

/** VAT is summed per receipt by the register, so it may stand this far from rate times net and still be right. */
const PLAUSIBLE_ORE = 10;
const PLAUSIBLE_SHARE = 0.02;

/** How far VAT may stand from the figure the rate gives and still belong to that rate, in öre. */
export function vatTolerance(gross: Ore): number {
  return PLAUSIBLE_ORE + PLAUSIBLE_SHARE * Math.abs(gross);
}

export interface VatEntry {
  readonly rate: number;
  readonly cells: readonly (Ore | null)[];
}

export interface VatReading {
  readonly rows: readonly VatRow[];
  /** The rows as printed, where net, VAT and gross are all printed: they must add up. */
  readonly triples: readonly { readonly net: Ore; readonly vat: Ore; readonly gross: Ore }[];
  readonly sums: readonly PrintedSum[];
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
    if (!hasFigures(row)) above = row.rate;
    const amount = row.amounts[0];
    if (rate === null || amount === undefined) continue;
    const role =
      roleOf(columnRoleOf(row.key)) ??
      (/forsaljning|omsattning|sales|total|summa/u.test(row.key) ? 'gross' : null);
    byRate.set(rate, [...(byRate.get(rate) ?? []), { role, ore: amount.ore }]);
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

interface Entries {
  readonly entries: readonly VatEntry[];
  readonly hints: Roles;
  readonly grid: Grid | null;
}

function readEntries(table: Table): Entries {
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

function permutations(width: number): readonly Roles[] {
  const found: Roles[] = [];
  const place = (taken: Roles, left: readonly Role[]): void => {
    if (taken.length === width) {
      if (taken.includes('vat')) found.push(taken);
      return;
    }
    for (const role of left)
      place(
        [...taken, role],
        left.filter((other) => other !== role),
      );
    // A table of more than three columns has some that are none of the three.
    if (taken.filter((role) => role === null).length < width - 3) place([...taken, null], left);
  };
  place([], ['net', 'vat', 'gross']);
  return found;
}

function toVatRow(entry: VatEntry, roles: Roles): { row: VatRow; printed: Record<Role, Ore | null> } {
  const pick = (role: Role): Ore | null =>
    roles.includes(role) ? (entry.cells[roles.indexOf(role)] ?? null) : null;
  const printed = { net: pick('net'), vat: pick('vat'), gross: pick('gross') };
  const vat = printed.vat ?? 0;
  // Net + VAT = gross is what the words mean: of two printed figures the third follows exactly.
  const net = printed.net ?? (printed.gross === null ? null : printed.gross - vat);
  const gross = printed.gross ?? (printed.net === null ? null : printed.net + vat);
  return { row: { rate: entry.rate, net, vat, gross }, printed };
}

/** What VAT would be from net, or else from gross, in öre and not rounded; null when neither is there. */
export function expectedVat(row: VatRow): number | null {
  if (row.gross !== null) return (row.gross * row.rate) / (100 + row.rate);
  return row.net === null ? null : (row.net * row.rate) / 100;
}

function score(
  entries: readonly VatEntry[],
  roles: Roles,
  hints: Roles,
  targets: readonly Ore[],
): readonly number[] {
  const read = entries.map((entry) => toVatRow(entry, roles));
  const closing = read.filter(
    ({ printed: { net, vat, gross } }) =>
      net !== null && vat !== null && gross !== null && net + vat === gross,
  );
  const misfits = read.map(
    ({ row }) => Math.abs((expectedVat(row) ?? row.vat) - row.vat) - vatTolerance(row.gross ?? 0),
  );
  const agreeing = roles.filter((role, index) => role !== null && hints[index] === role);
  const onTarget = targets.includes(sumOre(read.map(({ row }) => row.gross ?? 0)));
  const misfit = misfits.reduce((sum, each) => sum + Math.max(0, each), 0);
  return [
    closing.length,
    misfits.filter((each) => each <= 0).length,
    agreeing.length,
    onTarget ? 1 : 0,
    -misfit,
  ];
}

function better(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}

function bestRoles(entries: readonly VatEntry[], hints: Roles, targets: readonly Ore[]): Roles | null {
  const width = entries[0]?.cells.length ?? 0;
  // One figure per rate is the VAT, unless its words say otherwise; then VAT is not printed here.
  if (width === 1) return hints[0] === 'net' || hints[0] === 'gross' ? null : ['vat'];
  let best: Roles | null = null;
  let bestScore: readonly number[] = [];
  for (const roles of permutations(width)) {
    const next = score(entries, roles, hints, targets);
    if (best === null || better(next, bestScore)) [best, bestScore] = [roles, next];
  }
  return best;
}

/**
 * Reads the VAT tables. Rows that are zero throughout are kept when they are printed.
 * @param targets figures the gross may add up to: the day's total as printed in different places, in öre
 */
export function readVat(tables: readonly Table[], targets: readonly Ore[]): VatReading {
  const rows: VatRow[] = [];
  const triples: { net: Ore; vat: Ore; gross: Ore }[] = [];
  const sums: PrintedSum[] = [];
  for (const table of tables) {
    const { entries, hints, grid } = readEntries(table);
    const roles = bestRoles(entries, hints, targets);
    if (roles === null) continue;
    const read = entries
      .filter(({ rate }) => !rows.some((row) => row.rate === rate))
      .map((entry) => toVatRow(entry, roles));
    for (const { row, printed } of read) {
      rows.push(row);
      const { net, vat, gross } = printed;
      if (net !== null && vat !== null && gross !== null) triples.push({ net, vat, gross });
    }
    const columnSums = roles.map((_, column) => sumOre(entries.map((entry) => entry.cells[column] ?? 0)));
    for (const sum of table.sums) sums.push(...printedSum('vat-rows', sum, grid, columnSums));
  }
  return { rows, triples, sums };
}
