/**
 * Why a setup may not be saved, told from what Fortnox has. What could not be looked up is refused only where it is
 * chosen anew: what holds already is no worse for being kept.
 */
import { problem, type Problem, type Result } from '../../shared/problem.ts';
import type { Setup, SetupChoices } from '../../shared/setup.ts';
import { chosenCodes } from './chosen-codes.ts';

/** What was read in Fortnox; null where a setup has no need of it. */
export type KnownChoices = { readonly [K in keyof SetupChoices]: SetupChoices[K] | null };

/** What has to be read before a setup can be judged. */
export function neededChoices(setup: Setup, inForce: Setup): Record<keyof SetupChoices, boolean> {
  const lists = new Set(chosenCodes(setup).map(({ list }) => list));
  return {
    series: setup.zBooking !== null,
    costCenters: lists.has('costCenters'),
    termsOfPayment: lists.has('termsOfPayment'),
    priceLists: lists.has('priceLists'),
    lockedUntil: newStartDates(setup, inForce).length > 0,
  };
}

/**
 * @param today YYYY-MM-DD, local time
 * @returns null when it may be saved
 */
export function refuseSetup(
  setup: Setup,
  inForce: Setup,
  today: string,
  known: KnownChoices,
): Problem | null {
  const future = startDates(setup).find((date) => date > today);
  if (future !== undefined) return problem('start-date-future', { date: future });
  return (
    refuseLockedStart(newStartDates(setup, inForce), known.lockedUntil) ??
    refuseSeries(setup, inForce, today, known.series) ??
    refuseCodes(setup, inForce, known)
  );
}

function startDates({ scenario }: Setup): string[] {
  return [
    'zReports' in scenario ? scenario.zReports.startDate : null,
    'invoices' in scenario ? scenario.invoices.startDate : null,
  ].filter((date) => date !== null);
}

/** A period may be locked long after it was begun with: only a date that was chosen now can lie wrong. */
function newStartDates(setup: Setup, inForce: Setup): string[] {
  const before = startDates(inForce);
  return startDates(setup).filter((date) => !before.includes(date));
}

function refuseLockedStart(dates: readonly string[], locked: KnownChoices['lockedUntil']): Problem | null {
  const [first] = dates.toSorted();
  if (first === undefined || locked === null) return null;
  if (!locked.ok) return unchecked('startDate', first);
  const until = locked.value;
  return until !== null && first <= until ? problem('start-date-locked', { date: first, until }) : null;
}

function refuseSeries(
  { zBooking }: Setup,
  inForce: Setup,
  date: string,
  series: KnownChoices['series'],
): Problem | null {
  if (zBooking === null || series === null) return null;
  const chosen = zBooking.voucherSeries;
  if (!series.ok) {
    if (chosen === inForce.zBooking?.voucherSeries) return null;
    return series.problem.code === 'year-missing' ? series.problem : unchecked('voucherSeries', chosen);
  }
  const found = series.value.find(({ code }) => code === chosen);
  if (found === undefined) return problem('series-missing', { series: chosen, date });
  return found.manual ? null : problem('series-not-manual', { series: chosen, date });
}

/** A code that was chosen from a list and is not in it any more. */
function refuseCodes(setup: Setup, inForce: Setup, known: KnownChoices): Problem | null {
  const before = chosenCodes(inForce);
  for (const { field, list, flow, code } of chosenCodes(setup)) {
    const read: Result<readonly { readonly code: string }[]> | null = known[list];
    const isNew = !before.some((one) => one.list === list && one.flow === flow && one.code === code);
    if (read !== null && !read.ok && isNew) return unchecked(field, code);
    if (read?.ok === true && !read.value.some((one) => one.code === code)) {
      return problem('choice-missing', { field, found: code });
    }
  }
  return null;
}

function unchecked(field: string, found: string): Problem {
  return problem('choice-unchecked', { field, found });
}
