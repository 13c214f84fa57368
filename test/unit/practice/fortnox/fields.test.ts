import { expect, test } from 'vitest';
import {
  hasOnlyAllowedCharacters,
  isDate,
  roundToOre,
} from '../../../../src/main/practice/fortnox/fields.ts';

const STRICT = { straightApostrophe: 'refuse' } as const;

test.each([
  [1, 100],
  [4380.5, 438_050],
  [0.1 + 0.2, 30],
  [1.005, 101],
  [-1.005, -101],
  [8.575, 858],
  ['12.30', 1230],
  [0, 0],
  [-0, 0],
  [1e-7, 0],
])('%s kronor round half away from zero to %s öre', (kronor, ore) => {
  expect(roundToOre(kronor)).toBe(ore);
});

test.each(['', 'x', '1,5', '1e3', '0x10', ' ', '--1', Number.NaN, Infinity, 1e21])(
  '%s is no amount',
  (value) => {
    expect(roundToOre(value)).toBeNull();
  },
);

test('letters of any script, digits, line breaks and the listed punctuation are allowed', () => {
  expect(hasOnlyAllowedCharacters('Åäö ÿ Ж 漢 09 \r\n\u00A0 a\u0308 a\u030A', STRICT)).toBe(true);
  expect(hasOnlyAllowedCharacters('\\:.,;`´^¤#%§£$€¢¥©™°&/()=+-*_!?²³®½@–’', STRICT)).toBe(true);
});

test.each([...Array.from('<>"[]{}~|\t—…•\''), '😀', '\u0301', '\uD83D', '\u2028'])(
  '%j is forbidden',
  (character) => {
    expect(hasOnlyAllowedCharacters(`a${character}b`, STRICT)).toBe(false);
  },
);

test('only days of the calendar are dates', () => {
  expect(['2026-02-28', '2028-02-29'].every(isDate)).toBe(true);
  expect(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-01-01T00:00'].some(isDate)).toBe(false);
});
