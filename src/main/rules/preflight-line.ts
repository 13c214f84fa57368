/** Making lines. */
import type { PreflightCheck, PreflightLine } from '../../shared/preflight.ts';
import type { Problem } from '../../shared/problem.ts';
import { BUILT_FLOWS, type ScenarioFlow } from '../../shared/scenario.ts';
import type { Reading } from './preflight-facts.ts';
import { placeOf } from './preflight-places.ts';

type Of = Partial<Pick<PreflightLine, 'area' | 'flow' | 'year' | 'facts'>>;

/** A stop with a problem, all right without one. */
export function line(check: PreflightCheck, found: Problem | null, of: Of = {}): PreflightLine {
  return {
    check,
    outcome: found === null ? 'ok' : 'stop',
    area: null,
    flow: null,
    year: null,
    facts: {},
    ...of,
    problem: found,
    place: found === null ? null : placeOf(found),
  };
}

/** What could not be looked at. */
export function unread(check: PreflightCheck, reading: Reading<unknown>): PreflightLine {
  return unseen(check, reading === null || reading.ok ? null : reading.problem);
}

/** What could not be looked at for a reason of its own. */
export function unseen(check: PreflightCheck, reason: Problem | null): PreflightLine {
  return { ...line(check, reason), outcome: 'unknown' };
}

/** As a warning, where it would be a stop. */
export function warn(found: PreflightLine): PreflightLine {
  return found.outcome === 'stop' ? { ...found, outcome: 'warning' } : found;
}

/** What only a flow needs that is not built yet stops nothing today. */
export function ofFlow(flow: ScenarioFlow, found: PreflightLine): PreflightLine {
  const named = { ...found, flow };
  return BUILT_FLOWS.has(flow) ? named : warn(named);
}
