/** What another setup would start, stop, book and lay aside, told from what is stored. */
import { BUILT_FLOWS, comingFlows, flowsOf, scenarioOf, type ScenarioFlow } from '../../shared/scenario.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Setup } from '../../shared/setup.ts';
import { outsideScope } from './z-scope.ts';

export interface FlowChange {
  readonly starts: ScenarioFlow[];
  readonly stops: ScenarioFlow[];
  /** Chosen with this, and not built yet. */
  readonly coming: ScenarioFlow[];
}

export function flowChange(before: Setup, after: Setup): FlowChange {
  const ran = flowsOf(scenarioOf(before.scenario.number));
  const runs = flowsOf(scenarioOf(after.scenario.number));
  return {
    starts: runs.filter((flow) => !ran.includes(flow) && BUILT_FLOWS.has(flow)),
    stops: ran.filter((flow) => !runs.includes(flow) && BUILT_FLOWS.has(flow)),
    coming: comingFlows(scenarioOf(after.scenario.number)).filter((flow) => !ran.includes(flow)),
  };
}

/** Whether a Z-report of a date is booked with one setup and not with the other. */
export function scopeChange(
  bookingDate: string | null,
  before: Settings,
  after: Settings,
): 'books' | 'lays-aside' | null {
  const was = outsideScope(bookingDate, before) === null;
  const will = outsideScope(bookingDate, after) === null;
  if (was === will) return null;
  return will ? 'books' : 'lays-aside';
}
