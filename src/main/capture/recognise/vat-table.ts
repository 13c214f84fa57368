/**
 * The VAT per rate, whatever the order of its columns: net + VAT = gross decides which column is which, then
 * how well VAT fits the rate, then the words over the columns.
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import type { VatRow } from '../../../shared/z-report.ts';
import { readVatEntries, type Role, type Roles, type VatEntry } from './vat-entries.ts';
import type { Table } from './sections.ts';
import { printedSum, type PrintedSum } from './printed-sum.ts';

/** VAT is summed per receipt by the register, so it may stand this far from rate times net and still be right. */
const PLAUSIBLE_ORE = 10;
const PLAUSIBLE_SHARE = 0.02;

/** How far VAT may stand from the figure the rate gives and still belong to that rate, in öre. */
export function vatTolerance(gross: Ore): number {
  return PLAUSIBLE_ORE + PLAUSIBLE_SHARE * Math.abs(gross);
}

export interface VatReading {
  readonly rows: readonly VatRow[];
  /** The rows as printed, where net, VAT and gross are all printed: they must add up. */
  readonly triples: readonly { readonly net: Ore; readonly vat: Ore; readonly gross: Ore }[];
  readonly sums: readonly PrintedSum[];
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

function isSingle(table: Table): boolean {
  return table.rows.every((row) => row.amounts.length <= 1);
}

/** Tables whose rows hold one figure each are one table together: sales per rate here, VAT per rate there. */
function joinSingleFigures(tables: readonly Table[]): readonly Table[] {
  const single = tables.filter(isSingle);
  const joined: Table = {
    section: 'vat',
    heading: null,
    columns: null,
    rows: single.flatMap(({ rows }) => rows),
    sums: single.flatMap(({ sums }) => sums),
  };
  return [...tables.filter((table) => !isSingle(table)), ...(single.length > 0 ? [joined] : [])];
}

/**
 * Reads the VAT tables. Rows that are zero throughout are kept when they are printed.
 * @param targets figures the gross may add up to: the day's total as printed in different places, in öre
 */
export function readVat(tables: readonly Table[], targets: readonly Ore[]): VatReading {
  const rows: VatRow[] = [];
  const triples: { net: Ore; vat: Ore; gross: Ore }[] = [];
  const sums: PrintedSum[] = [];
  for (const table of joinSingleFigures(tables)) {
    const { entries, hints, grid } = readVatEntries(table);
    const roles = bestRoles(entries, hints, targets);
    if (roles === null) continue;
    for (const { row, printed } of entries.map((entry) => toVatRow(entry, roles))) {
      const known = rows.find(({ rate }) => rate === row.rate);
      // The same rate printed twice, in a summary and in a table, must have the same VAT.
      if (known !== undefined) {
        sums.push({ check: 'vat-rows', found: row.vat, accepted: [known.vat] });
        continue;
      }
      rows.push(row);
      const { net, vat, gross } = printed;
      if (net !== null && vat !== null && gross !== null) triples.push({ net, vat, gross });
    }
    const columnSums = roles.map((_, column) => sumOre(entries.map((entry) => entry.cells[column] ?? 0)));
    for (const sum of table.sums) sums.push(...printedSum('vat-rows', sum, grid, columnSums));
  }
  return { rows, triples, sums };
}
