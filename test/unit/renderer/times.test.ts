import { describe, expect, test } from 'vitest';
import { clockTime, dayAndTime, isoDate, shortDate, timeUntil } from '../../../src/renderer/words/times.ts';

const EVENING = new Date(2026, 10, 24, 14, 5, 9).getTime();
const NEXT_YEAR = new Date(2027, 0, 2).getTime();

describe('a time', () => {
  test('is written as in the shop', () => {
    expect(clockTime(EVENING)).toBe('14:05');
    expect(isoDate(EVENING)).toBe('2026-11-24');
    expect(shortDate(EVENING, EVENING, 'sv')).toBe('24 nov');
    expect(shortDate(EVENING, EVENING, 'en')).toBe('24 Nov');
  });

  test('has its year when it is not this one', () => {
    expect(shortDate(EVENING, NEXT_YEAR, 'sv')).toBe('24 nov 2026');
  });

  test('has no date on its own day', () => {
    expect(dayAndTime(EVENING, EVENING, 'sv')).toBe('14:05');
    expect(dayAndTime(EVENING, NEXT_YEAR, 'sv')).toBe('24 nov 2026 14:05');
  });
});

describe('a countdown', () => {
  test('is told in seconds, then in minutes, and is over when the time has come', () => {
    expect(timeUntil(40_000, 0)).toEqual({ unit: 'seconds', count: 40 });
    expect(timeUntil(39_001, 0)).toEqual({ unit: 'seconds', count: 40 });
    expect(timeUntil(300_000, 0)).toEqual({ unit: 'minutes', count: 5 });
    expect(timeUntil(0, 0)).toBeNull();
    expect(timeUntil(0, 5)).toBeNull();
  });
});
