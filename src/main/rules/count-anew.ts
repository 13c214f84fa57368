import type { ProblemCode } from '../../shared/problem.ts';
import { MAY_COUNT_ANEW } from '../../shared/register.ts';

/**
 * Whether a held Z-report may be the first of a new count. A day that is older than one that was caught before it
 * belongs to the old count; so does one of the same day when its number was caught already, for that is more likely the
 * same Z printed otherwise than a register replaced in the middle of a day.
 * @param date its booking date, YYYY-MM-DD; null when it says none
 * @param latest the latest booking date caught before it; null when it is the first
 */
export function mayCountAnew(question: ProblemCode, date: string | null, latest: string | null): boolean {
  if (!MAY_COUNT_ANEW.has(question) || date === null) return false;
  if (latest === null) return true;
  return question === 'z-printed-differently' ? date > latest : date >= latest;
}
