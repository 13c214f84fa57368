/** The days that are closed: taking a Z-report, and reading the ones taken. */
import type { Ore } from '../../../shared/money.ts';
import type { Connection } from './database.ts';
import { dayFigures, type DayFigures, type GrandTotal } from './day-figures.ts';
import type { Fault } from './fault.ts';
import { openEvents, openReceipts, readGrandTotal } from './journal.ts';

const OPENING_FLOAT: Ore = 1_500_00;

/** Where the day before ended. */
interface LastClosing extends GrandTotal {
  readonly zNumber: number;
  readonly takenAt: number;
}

/** A closed day as the control answers it: what is in the books of the register, whatever the paper said. */
export interface ClosedDaySummary {
  readonly zNumber: number;
  readonly takenAt: number;
  readonly total: Ore;
  readonly fault: Fault | null;
}

const SELECT_LAST_CLOSING = `
  SELECT number AS zNumber, taken_at AS takenAt, grand_sales AS sales, grand_returns AS returns
  FROM z_report
  UNION ALL
  SELECT z_number, started_at, grand_sales, grand_returns FROM beginning
  ORDER BY 1 DESC LIMIT 1`;

function lastClosing(connection: Connection): LastClosing {
  const last = connection.prepare<[], LastClosing>(SELECT_LAST_CLOSING).get();
  if (last === undefined) throw new Error('The register has no beginning');
  return last;
}

/** Days closed by this register, oldest first. */
export function closedDays(connection: Connection): ClosedDaySummary[] {
  return connection
    .prepare<[], ClosedDaySummary>(
      'SELECT number AS zNumber, taken_at AS takenAt, total, fault FROM z_report ORDER BY number',
    )
    .all();
}

/**
 * Closes the day: adds it up, gives it the next number of the unbroken series and starts the counters at zero.
 * The caller holds the transaction.
 * @param takenAt wall time in ms
 */
export function takeZReport(connection: Connection, takenAt: number, fault: Fault | null): DayFigures {
  const last = lastClosing(connection);
  const figures = dayFigures(
    {
      zNumber: last.zNumber + 1,
      takenAt,
      periodFrom: last.takenAt,
      openingFloat: OPENING_FLOAT,
      grandTotalBefore: { sales: last.sales, returns: last.returns },
      grandTotal: readGrandTotal(connection),
    },
    openReceipts(connection),
    openEvents(connection),
  );
  connection
    .prepare('INSERT INTO z_report VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(
      figures.zNumber,
      takenAt,
      figures.total,
      figures.grandTotal.sales,
      figures.grandTotal.returns,
      fault,
      JSON.stringify(figures),
    );
  connection.prepare('UPDATE receipt SET z_number = ? WHERE z_number IS NULL').run(figures.zNumber);
  connection.prepare('UPDATE day_event SET z_number = ? WHERE z_number IS NULL').run(figures.zNumber);
  return figures;
}
