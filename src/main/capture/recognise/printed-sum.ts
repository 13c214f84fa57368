/**
 * A sum row under a table: what it says, and what it may say if every row above it was read right.
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import type { CheckName } from '../../../shared/document.ts';
import type { Grid } from './columns.ts';
import type { Row } from './row.ts';

export interface PrintedSum {
  readonly check: CheckName;
  readonly found: Ore;
  /** In öre; the first is the one to name when none fits. */
  readonly accepted: readonly Ore[];
}

/**
 * @param row the sum row
 * @param grid the table's columns, or null when its rows hold one figure each
 * @param columnSums the sum of each column in öre
 * @param alsoAccepted other figures the sum may be, for instance the day's total
 */
export function printedSum(
  check: CheckName,
  row: Row,
  grid: Grid | null,
  columnSums: readonly Ore[],
  alsoAccepted: readonly Ore[] = [],
): readonly PrintedSum[] {
  if (grid !== null && row.amounts.length === columnSums.length) {
    return grid.place(row).flatMap((found, column) => {
      const expected = columnSums[column];
      return found === null || expected === undefined
        ? []
        : [{ check, found, accepted: [expected, ...alsoAccepted] }];
    });
  }
  const all = grid === null ? [sumOre(columnSums)] : [];
  return row.amounts.map((cell) => ({
    check,
    found: cell.ore,
    accepted: [...columnSums, ...all, ...alsoAccepted],
  }));
}
