import type { DayPlan } from './day-plan.ts';

const MS_PER_HOUR = 3_600_000;
const DECIMALS = 3;

/** A plan in lines for whoever plays one seed again: hours from the start, and what happens then. */
export function describePlan({ startsAt, login, layout, faults, deaths, events }: DayPlan): string[] {
  const hourOf = (moment: string | undefined): string =>
    moment === undefined ? '' : hours(Date.parse(moment) - startsAt);
  return [
    `${new Date(startsAt).toISOString()} login: ${login}, layout ${layout === null ? 'not confirmed' : 'known'}`,
    ...faults.map(
      ({ from, until, ...fault }) => `${hourOf(from)}-${hourOf(until)} fault ${JSON.stringify(fault)}`,
    ),
    ...deaths.map((death) => `killed ${JSON.stringify(death)}`),
    ...events.map(({ at, event }) => `${hours(at)} ${described(event)}`),
  ];
}

function hours(ms: number): string {
  return (ms / MS_PER_HOUR).toFixed(DECIMALS);
}

/** Of a report the Z number says enough. */
function described(event: DayPlan['events'][number]['event']): string {
  return JSON.stringify('report' in event ? { ...event, report: event.report.counter } : event);
}
