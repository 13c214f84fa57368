import type { FinancialYear } from '../company.ts';
import type { Ledger } from '../ledger.ts';
import type { Query } from '../query.ts';
import type { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';

/** The financial year the query names, by id or by a date inside it; null when it names none. */
export function namedYear(query: Query, ledger: Ledger): FinancialYear | Refusal | null {
  const id = query.number('financialyear');
  if (id !== null) return ledger.yearById(id) ?? refusals.parameter();
  const date = query.text('financialyeardate');
  if (date !== null) return ledger.yearOn(date) ?? refusals.yearMissing();
  return null;
}

/** The financial year the query names, else the one the company has selected. */
export function yearOf(query: Query, ledger: Ledger): FinancialYear | Refusal {
  return namedYear(query, ledger) ?? ledger.yearById(ledger.company.selectedYear) ?? refusals.yearMissing();
}
