import * as z from 'zod';
import type { Connection } from './connection.ts';
import { succeeded, type Outcome } from './outcome.ts';
import { readAll } from './resource.ts';
import { key, text, whole } from './tolerant.ts';

export interface FinancialYear {
  readonly id: number;
  /** First and last date, YYYY-MM-DD; a year may be broken and up to 18 months long. */
  readonly from: string;
  readonly to: string;
}

/** How the company books its invoices: when they are sent, or when they are paid. */
export type AccountingMethod = 'ACCRUAL' | 'CASH';

const YEARS = { path: '/financialyears', list: 'FinancialYears' };
const item = z
  .object({ Id: whole, FromDate: key, ToDate: key, AccountingMethod: text })
  .transform((found) => ({
    id: found.Id,
    from: found.FromDate,
    to: found.ToDate,
    accountingMethod: ((): AccountingMethod | null => {
      if (found.AccountingMethod === 'ACCRUAL' || found.AccountingMethod === 'CASH')
        return found.AccountingMethod;
      return null;
    })(),
  }));

const answer = z.object({ FinancialYears: z.array(item) });

/** The financial year that contains a date, or null when the company has none. @param date YYYY-MM-DD */
export async function readFinancialYear(
  connection: Connection,
  date: string,
): Promise<Outcome<FinancialYear | null>> {
  const outcome = await connection({ method: 'GET', path: YEARS.path, query: { date }, answer });
  if (!outcome.ok) return outcome;
  const year = outcome.value.FinancialYears.find((found) => found.from <= date && date <= found.to);
  return succeeded(year === undefined ? null : { id: year.id, from: year.from, to: year.to });
}

/** Every financial year, the oldest first: Fortnox's own order and ids say nothing about time. */
export async function listFinancialYears(
  connection: Connection,
): Promise<Outcome<(FinancialYear & { readonly accountingMethod: AccountingMethod | null })[]>> {
  const outcome = await readAll(connection, YEARS, item);
  return outcome.ok ? succeeded(outcome.value.toSorted((a, b) => a.from.localeCompare(b.from))) : outcome;
}
