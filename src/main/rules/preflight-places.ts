/** Where a find is mended: the first place its words name to which a button can lead. */
import type { MendPlace } from '../../shared/preflight.ts';
import type { Problem, ProblemCode } from '../../shared/problem.ts';

/** Every problem a preflight can find. Null where no page and no address leads: the register's own settings, a telephone. */
export const PREFLIGHT_PLACES = {
  'company-other': 'connection',
  'company-differs': 'z-reports',
  'area-not-granted': 'connection',
  'area-not-licensed': 'fortnox',
  'integration-not-licensed': 'fortnox',
  'year-missing': 'fortnox',
  'period-locked': 'fortnox',
  'start-date-locked': 'scenario',
  'series-missing': 'scenario',
  'series-not-manual': 'fortnox',
  'series-approver': 'fortnox',
  'account-missing': 'accounts',
  'account-inactive': 'accounts',
  'cost-center-needed': 'scenario',
  'cost-center-refused': 'fortnox',
  'choice-missing': 'scenario',
  'warehouse-on': 'scenario',
  'warehouse-not-granted': 'connection',
  'other-link-books': null,
  'other-computer-books': 'z-reports',
  'register-number-shared': 'line',
} as const satisfies Partial<Record<ProblemCode, MendPlace | null>>;

/** Null for what is mended nowhere in particular, and for what was found by no check of its own. */
export function placeOf({ code }: Problem): MendPlace | null {
  return isFound(code) ? PREFLIGHT_PLACES[code] : null;
}

function isFound(code: ProblemCode): code is keyof typeof PREFLIGHT_PLACES {
  return Object.hasOwn(PREFLIGHT_PLACES, code);
}
