/**
 * Which column of the means of payment is what was registered, what was counted in the drawer, and the difference.
 * The words over them say so, or arithmetic does: difference = counted - registered on every row.
 */
import type { Ore } from '../../../shared/money.ts';
import { columnSum, type Grid } from './columns.ts';
import type { PrintedSum } from './printed-sum.ts';

export interface TenderColumns {
  readonly registered: number;
  readonly counted: number | null;
  readonly difference: number | null;
  /** Columns nobody can name: they must add up to what was registered, or something is not understood. */
  readonly unexplained: readonly number[];
}

function headed(grid: Grid, role: 'registered' | 'counted' | 'difference'): number | null {
  const column = grid.roles.indexOf(role);
  return column === -1 ? null : column;
}

/** The three columns in which the third is the second less the first, on every row that has them. */
function byArithmetic(grid: Grid): TenderColumns | null {
  const columns = grid.roles.map((_, column) => column);
  for (const registered of columns) {
    for (const counted of columns) {
      const difference = columns.find(
        (column) =>
          column !== registered &&
          column !== counted &&
          counted !== registered &&
          grid.cells.every((cells) => {
            const [from, to, less] = [cells[registered], cells[counted], cells[column]];
            return (to ?? null) === null || (to ?? 0) - (from ?? 0) === (less ?? 0);
          }),
      );
      if (difference !== undefined) return { registered, counted, difference, unexplained: [] };
    }
  }
  return null;
}

/**
 * Tells the columns apart.
 * @param target what the registered amounts should add up to, in öre, or null
 */
export function tenderColumns(grid: Grid, target: Ore | null): TenderColumns {
  const counted = headed(grid, 'counted');
  const difference = headed(grid, 'difference');
  const named = headed(grid, 'registered');
  if (counted === null && grid.width > 2) {
    const found = byArithmetic(grid);
    if (found !== null) return found;
  }
  const others = grid.roles
    .map((_, column) => column)
    .filter((column) => column !== counted && column !== difference);
  const closing = others.find((column) => target !== null && columnSum(grid, column) === target);
  const registered = named ?? (counted === null ? closing : undefined) ?? others[0] ?? 0;
  return { registered, counted, difference, unexplained: others.filter((column) => column !== registered) };
}

/** What the unexplained columns must add up to. */
export function unexplainedSums(
  grid: Grid,
  { registered, unexplained }: TenderColumns,
): readonly PrintedSum[] {
  return unexplained.map((column) => ({
    check: 'tenders',
    found: columnSum(grid, column),
    accepted: [columnSum(grid, registered)],
  }));
}
