import type { Settings } from '../../shared/settings.ts';
import type { ZReport } from '../../shared/z-report.ts';

const DATE_LENGTH = 'YYYY-MM-DD'.length;
const YEAR_LENGTH = 'YYYY'.length;
const MAX_CLOCK_DIFFERENCE_MS = 24 * 60 * 60 * 1000;

/** The date a Z-report is booked on, YYYY-MM-DD, or null when the print says no date. */
export function bookingDate(report: ZReport, policy: Settings['bookingDate']): string | null {
  const { periodTo, printedAt } = report;
  const moment = policy === 'period-end' ? (periodTo ?? printedAt) : (printedAt ?? periodTo);
  return moment === null ? null : moment.slice(0, DATE_LENGTH);
}

/**
 * Whether the register's clock and ours are so far apart that the date on the print cannot be trusted. Prints
 * carry local time; the register stands beside us, so it is our local time too.
 * @param capturedAt wall time in ms
 */
export function clocksDisagree(report: ZReport, capturedAt: number): boolean {
  const moment = report.printedAt ?? report.periodTo;
  return moment !== null && Math.abs(Date.parse(moment) - capturedAt) > MAX_CLOCK_DIFFERENCE_MS;
}

/**
 * The first date of a report that is booked in a later calendar year than it begins in; null for any other. VAT and
 * takings of the old year would stand in the new one's books.
 * @param booked YYYY-MM-DD
 */
export function yearCrossed({ periodFrom }: ZReport, booked: string): string | null {
  const from = periodFrom?.slice(0, DATE_LENGTH);
  return from !== undefined && from.slice(0, YEAR_LENGTH) < booked.slice(0, YEAR_LENGTH) ? from : null;
}
