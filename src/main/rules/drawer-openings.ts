/**
 * The drawer openings a Z-report counts (SKVFS 2014:9 chapter 7 section 3) beside those heard on the line. Registers
 * differ: some count every opening, some only those without a sale. So a difference is a remark and never holds.
 */
import type { Check } from '../../shared/document.ts';
import { problem } from '../../shared/problem.ts';

interface DrawerOpeningCounts {
  /** What the Z-report says, or null when it says nothing. */
  readonly printed: number | null;
  /** The pulses since the Z-report before it, or null when the line was not heard all that time. */
  readonly heard: number | null;
}

/** Whether the register counted what was heard. */
export function checkDrawerOpenings({ printed, heard }: DrawerOpeningCounts): Check {
  const check = 'drawer-openings';
  if (printed === null || heard === null) return { check, outcome: 'not-checked', problem: null };
  if (printed === heard) return { check, outcome: 'passed', problem: null };
  return { check, outcome: 'failed', problem: problem('drawer-openings-differ', { printed, heard }) };
}
