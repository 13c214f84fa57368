import * as z from 'zod';
import type { Connection } from './connection.ts';
import { succeeded, type Outcome } from './outcome.ts';

export interface FinancialYear {
  readonly id: number;
  /** First and last date, YYYY-MM-DD; a year may be broken and up to 18 months long. */
  readonly from: string;
  readonly to: string;
}

const answer = z.object({
  FinancialYears: z.array(
    z.object({ Id: z.coerce.number().int(), FromDate: z.string(), ToDate: z.string() }),
  ),
});

/** The financial year that contains a date, or null when the company has none. @param date YYYY-MM-DD */
export async function readFinancialYear(
  connection: Connection,
  date: string,
): Promise<Outcome<FinancialYear | null>> {
  const outcome = await connection({ method: 'GET', path: '/financialyears', query: { date }, answer });
  if (!outcome.ok) return outcome;
  const year = outcome.value.FinancialYears.find((found) => found.FromDate <= date && date <= found.ToDate);
  return succeeded(year === undefined ? null : { id: year.Id, from: year.FromDate, to: year.ToDate });
}
