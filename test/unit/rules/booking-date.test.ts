import { describe, expect, test } from 'vitest';
import { bookingDate, clocksDisagree } from '../../../src/main/rules/booking-date.ts';
import { ordinaryDay } from './z-reports.ts';

/** A shift over midnight: it ended on the 19th, the Z was printed on the 20th. */
const overMidnight = ordinaryDay({ periodTo: '2026-11-19T23:58:00', printedAt: '2026-11-20T00:04:00' });

describe('the booking date', () => {
  test('is the end of the period, or the date of the print, as the shop has set it', () => {
    expect(bookingDate(overMidnight, 'period-end')).toBe('2026-11-19');
    expect(bookingDate(overMidnight, 'print-date')).toBe('2026-11-20');
  });

  test('is the one that is printed when the other is not', () => {
    expect(bookingDate({ ...overMidnight, periodTo: null }, 'period-end')).toBe('2026-11-20');
    expect(bookingDate({ ...overMidnight, printedAt: null }, 'print-date')).toBe('2026-11-19');
  });

  test('is unknown when neither is printed: today is not guessed', () => {
    expect(bookingDate({ ...overMidnight, printedAt: null, periodTo: null }, 'period-end')).toBeNull();
  });

  test('over New Year stays in the year of the period', () => {
    const newYear = ordinaryDay({ periodTo: '2026-12-31T23:50:00', printedAt: '2027-01-01T00:10:00' });
    expect(bookingDate(newYear, 'period-end')).toBe('2026-12-31');
  });
});

describe('the register’s clock and ours', () => {
  const printedAt = '2026-11-20T00:04:00';
  const printed = Date.parse(printedAt);
  const DAY_MS = 24 * 60 * 60 * 1000;

  test('agree within a day either way', () => {
    expect(clocksDisagree(overMidnight, printed)).toBe(false);
    expect(clocksDisagree(overMidnight, printed + DAY_MS)).toBe(false);
    expect(clocksDisagree(overMidnight, printed - DAY_MS)).toBe(false);
  });

  test('disagree beyond a day either way', () => {
    expect(clocksDisagree(overMidnight, printed + DAY_MS + 1)).toBe(true);
    expect(clocksDisagree(overMidnight, printed - DAY_MS - 1)).toBe(true);
  });

  test('cannot be compared without a printed time', () => {
    expect(clocksDisagree({ ...overMidnight, printedAt: null, periodTo: null }, 0)).toBe(false);
  });

  test('are compared by the end of the period when the print has no time of its own', () => {
    const report = { ...overMidnight, printedAt: null };
    expect(clocksDisagree(report, Date.parse('2026-11-20T00:04:00'))).toBe(false);
    expect(clocksDisagree(report, Date.parse('2026-11-22T00:04:00'))).toBe(true);
  });
});
