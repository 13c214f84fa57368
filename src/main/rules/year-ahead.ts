/** Which financial years a preflight looks into. Dates are YYYY-MM-DD, so they compare as text. */
import type { YearSpan } from '../../shared/preflight.ts';

const DATE_LENGTH = 10;
const MONTH_LENGTH = 7;

/** The financial year of a day, or null when the company has none. */
export function yearOn(date: string, years: readonly YearSpan[]): YearSpan | null {
  return years.find(({ from, to }) => from <= date && date <= to) ?? null;
}

/**
 * The first day of the coming year when it is time to look into it: from the first day of this year's last month, which
 * is 1 December where the year is the calendar's. Null before. Series, accounts and the year itself are set up anew for
 * every year, so all works until New Year's Eve.
 */
export function comingYearFrom(today: string, current: YearSpan): string | null {
  const lastMonthBegins = `${current.to.slice(0, MONTH_LENGTH)}-01`;
  return today < lastMonthBegins ? null : dayAfter(current.to);
}

/** The day so many days after a date. @param days may be below zero */
export function dayAfter(date: string, days = 1): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, DATE_LENGTH);
}
