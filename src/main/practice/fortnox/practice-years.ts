/**
 * The financial years of the practice company: from 2025 up to five years ahead of the clock. Ids are not
 * chronological in Fortnox, so they are not here.
 */
import type { CompanyFile } from './company.ts';

const FIRST_YEAR = 2025;
const YEARS_AHEAD = 5;
/** The year in which series F was first opened for vouchers from a register. */
const FIRST_WITH_F = 2026;
const FIRST_IDS = [5, 7, 3];
const LATER_IDS_FROM = 10;

/** @param year of the calendar, 2025 or later */
export function practiceYearId(year: number): number {
  const index = year - FIRST_YEAR;
  // Every two later years have their ids the wrong way round.
  return FIRST_IDS[index] ?? LATER_IDS_FROM + (index ^ 1);
}

type Year = CompanyFile['financialYears'][number];

/** The years from 2025, five past the one that is given. */
export function practiceYears(currentYear: number): Year[] {
  const count = Math.max(currentYear, FIRST_WITH_F) + YEARS_AHEAD - FIRST_YEAR + 1;
  return Array.from({ length: count }, (_, index) => {
    const year = FIRST_YEAR + index;
    const accountChartType = year === FIRST_YEAR ? { accountChartType: 'BAS 2025' } : {};
    return { id: practiceYearId(year), from: `${year}-01-01`, to: `${year}-12-31`, ...accountChartType };
  });
}

/** The years, by id, in which series F takes vouchers and in which it does not. */
export function yearsOfSeriesF(currentYear: number): { readonly open: number[]; readonly closed: number[] } {
  const years = practiceYears(currentYear);
  const last = Math.max(currentYear, FIRST_WITH_F);
  const isOpen = ({ from }: Year): boolean => {
    const year = Number(from.slice(0, 4));
    return year >= FIRST_WITH_F && year <= last;
  };
  return {
    open: years.filter(isOpen).map(({ id }) => id),
    closed: years.filter((year) => !isOpen(year)).map(({ id }) => id),
  };
}
