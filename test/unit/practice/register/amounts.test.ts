import { describe, expect, test } from 'vitest';
import { percentOf, roundToKronor, vatWithin } from '../../../../src/main/practice/register/amounts.ts';

describe('VAT within a price', () => {
  test('is a fifth of the price at 25 %', () => {
    expect(vatWithin(125_00, 25)).toBe(25_00);
  });

  test('is rounded to whole öre', () => {
    expect(vatWithin(27_90, 6)).toBe(1_58);
    expect(vatWithin(39_00, 12)).toBe(4_18);
  });

  test('of a return is the exact opposite of that of the sale', () => {
    for (let gross = 1; gross < 3000; gross += 1) {
      for (const rate of [25, 12, 6]) expect(vatWithin(-gross, rate) + vatWithin(gross, rate)).toBe(0);
    }
  });
});

test('cash is rounded down from 1 to 49 öre and up from 50 to 99', () => {
  expect([99_49, 99_50, 99_51, 100_00].map(roundToKronor)).toEqual([99_00, 100_00, 100_00, 100_00]);
  expect([-99_49, -99_50].map(roundToKronor)).toEqual([-99_00, -100_00]);
});

test('a discount is rounded to whole öre', () => {
  expect(percentOf(64_50, 15)).toBe(9_68);
});
