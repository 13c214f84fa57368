import { problem, type Problem, type ProblemCode } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';

/**
 * Why a Z-report is not Kassabryggan's to book; null when it is. The chosen scenario says whether Z-reports are booked,
 * and from which day on.
 * @param bookingDate YYYY-MM-DD, or null when the print says no date
 */
export function outsideScope(bookingDate: string | null, { scenario }: Settings): Problem | null {
  if (!('zReports' in scenario)) return problem('z-flow-off');
  const { startDate } = scenario.zReports;
  if (startDate === null || bookingDate === null || bookingDate >= startDate) return null;
  return problem('z-before-start', { date: bookingDate, from: startDate });
}

/** Reasons to lay a Z-report aside without asking anybody: it stays in the list, and says why. */
export const LAID_ASIDE: ReadonlySet<ProblemCode> = new Set([
  'z-printed-again',
  'z-flow-off',
  'z-before-start',
]);

/** Of those, the ones that another choice of scenario may take back. */
export const LAID_ASIDE_BY_SCENARIO: ReadonlySet<ProblemCode> = new Set(['z-flow-off', 'z-before-start']);
