/** What another setup would do, told from what is stored. Pure: the preview and the save ask the same. */
import { problem, type Problem } from '../../shared/problem.ts';
import { BUILT_FLOWS, comingFlows, flowsOf, scenarioOf, type ScenarioFlow } from '../../shared/scenario.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Setup, SetupChoices } from '../../shared/setup.ts';
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

/**
 * Why a setup may not be saved; null when it may.
 * @param today YYYY-MM-DD, local time
 * @param choices what Fortnox has to choose from; null when it could not be asked
 */
export function refuseSetup(setup: Setup, today: string, choices: SetupChoices | null): Problem | null {
  const dates = startDates(setup);
  const future = dates.find((date) => date > today);
  if (future !== undefined) return problem('start-date-future', { date: future });
  if (choices === null) return null;
  const { lockedUntil } = choices;
  const locked = lockedUntil === null ? undefined : dates.find((date) => date <= lockedUntil);
  if (locked !== undefined) {
    return problem('start-date-locked', { date: locked, until: lockedUntil ?? '' });
  }
  return refuseSeries(setup, today, choices) ?? refuseCodes(setup, choices);
}

function startDates({ scenario }: Setup): string[] {
  return [
    'zReports' in scenario ? scenario.zReports.startDate : null,
    'invoices' in scenario ? scenario.invoices.startDate : null,
  ].filter((date) => date !== null);
}

function refuseSeries(
  { scenario, voucherSeries }: Setup,
  date: string,
  { series }: SetupChoices,
): Problem | null {
  if (!('zReports' in scenario)) return null;
  const chosen = series.find(({ code }) => code === voucherSeries);
  if (chosen === undefined) return problem('series-missing', { series: voucherSeries, date });
  return chosen.manual ? null : problem('series-not-manual', { series: voucherSeries, date });
}

/** A code that was chosen from a list and is not in it any more. */
function refuseCodes({ scenario, costCenter }: Setup, choices: SetupChoices): Problem | null {
  const invoices = 'invoices' in scenario ? scenario.invoices : null;
  const articles = 'articles' in scenario ? scenario.articles : null;
  const chosen: readonly [string, string | null, readonly { readonly code: string }[]][] = [
    ['costCenter', costCenter, choices.costCenters],
    ['costCenter', invoices?.costCenter ?? null, choices.costCenters],
    ['termsOfPayment', invoices?.termsOfPayment ?? null, choices.termsOfPayment],
    ['priceList', articles?.priceList ?? null, choices.priceLists],
  ];
  const gone = chosen.find(([, code, known]) => code !== null && !known.some((one) => one.code === code));
  return gone === undefined ? null : problem('choice-missing', { field: gone[0], found: gone[1] ?? '' });
}
