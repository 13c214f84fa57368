/**
 * The columns of a printed table: figures that end in the same place belong together, and the words over them
 * say what they may be. What they are is decided by arithmetic elsewhere.
 */
import type { Ore } from '../../../shared/money.ts';
import { fold } from './fold.ts';
import { columnRoleOf, type ColumnRole } from './section-labels.ts';
import type { AmountCell, Row } from './row.ts';

export interface Grid {
  /** How many columns of amounts the table has. */
  readonly width: number;
  /** For each row, its amount in each column, null where nothing is printed. */
  readonly cells: readonly (readonly (Ore | null)[])[];
  /** What the words over each column say, null where they say nothing. */
  readonly roles: readonly (ColumnRole | null)[];
  /** Puts another row, for instance the sum row, into the same columns. */
  readonly place: (row: Row) => readonly (Ore | null)[];
}

/** The words over the columns, each with the place where it ends. */
function headings(
  columns: Row | null,
): readonly { readonly role: ColumnRole | null; readonly end: number }[] {
  if (columns === null) return [];
  const phrases = [...columns.text.matchAll(/\S+(?: \S+)*/gu)];
  const words = [...columns.text.matchAll(/\S+/gu)];
  const parts = phrases.length > 1 ? phrases : words;
  return parts.map((part) => ({ role: columnRoleOf(fold(part[0])), end: part.index + part[0].length }));
}

interface Heading {
  readonly role: ColumnRole | null;
  readonly end: number;
}

/**
 * The words over right-aligned columns end where the figures end: each column is headed by the words that end there
 * and those close before them, back to the column before. Null when that is not how the line is set.
 */
function headingsAbove(columns: Row, ends: readonly number[]): readonly Heading[] | null {
  const words = [...columns.text.matchAll(/\S+/gu)].map((word) => ({
    text: word[0],
    start: word.index,
    end: word.index + word[0].length,
  }));
  const found: Heading[] = [];
  for (const [index, end] of ends.entries()) {
    const left = ends[index - 1] ?? 0;
    const last = words.findIndex((word) => word.end === end);
    if (last === -1) return null;
    let text = '';
    for (let at = last; at >= 0; at -= 1) {
      const word = words[at];
      const close = at === last || (words[at + 1]?.start ?? 0) - (word?.end ?? 0) <= 1;
      if (word === undefined || !close || word.start < left) break;
      text = `${word.text} ${text}`;
    }
    found.push({ role: columnRoleOf(fold(text)), end });
  }
  return found;
}

function nearest(ends: readonly number[], end: number): number {
  let best = 0;
  for (const [index, candidate] of ends.entries()) {
    if (Math.abs(candidate - end) < Math.abs((ends[best] ?? 0) - end)) best = index;
  }
  return best;
}

function placeIn(ends: readonly number[], amounts: readonly AmountCell[]): (Ore | null)[] {
  const placed = ends.map((): Ore | null => null);
  if (amounts.length === ends.length) return amounts.map((cell) => cell.ore);
  for (const cell of amounts) placed[nearest(ends, cell.end)] ??= cell.ore;
  return placed;
}

/** Puts rows into columns. */
export function toGrid(rows: readonly Row[], columns: Row | null): Grid {
  const width = Math.max(0, ...rows.map((row) => row.amounts.length));
  const widest = rows.find((row) => row.amounts.length === width);
  const ends = widest?.amounts.map((cell) => cell.end) ?? [];
  const above = columns === null ? null : headingsAbove(columns, ends);
  const over = headings(columns);
  const valued = over.filter(({ role }) => role !== 'name' && role !== 'rate' && role !== 'count');
  const roles = ends.map((end, index): ColumnRole | null => {
    if (above !== null) return above[index]?.role ?? null;
    // Headings from the right are the surest: names and counts stand to the left.
    if (valued.length >= width) {
      const byOrder = valued.slice(valued.length - width)[index];
      const byPlace =
        over[
          nearest(
            over.map((heading) => heading.end),
            end,
          )
        ];
      return over.length > 0 && byPlace !== undefined && Math.abs(byPlace.end - end) <= 1
        ? byPlace.role
        : (byOrder?.role ?? null);
    }
    return null;
  });
  const inline = ends.map((_, index) => columnRoleOf(widest?.amounts[index]?.hint ?? ''));
  return {
    width,
    cells: rows.map((row) => placeIn(ends, row.amounts)),
    roles: roles.map((role, index) => inline[index] ?? role),
    place: (row) => placeIn(ends, row.amounts),
  };
}

/** The sum of one column; empty cells count as nothing. */
export function columnSum(grid: Grid, column: number): Ore {
  let sum = 0;
  for (const cells of grid.cells) sum += cells[column] ?? 0;
  return sum;
}
