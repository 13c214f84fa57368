import { describe, expect, test } from 'vitest';
import {
  code,
  codeOrNone,
  day,
  decimal,
  integer,
  money,
  requiredWords,
  words,
} from '../../../src/main/fortnox/strict.ts';

describe('words', () => {
  test('are mended and cut by code points', () => {
    expect(words(3)('𠮷𠮷𠮷𠮷')).toEqual({ value: '𠮷𠮷𠮷' });
    expect(words(200)('"Kaffe" -> 500 g')).toEqual({ value: '’Kaffe’ - 500 g' });
    expect(words(10)(null)).toEqual({ value: '' });
  });

  test('that must be there are not sent when nothing is left of them', () => {
    expect(requiredWords(10)('👍')).toEqual({ because: 'missing' });
    expect(requiredWords(10)('Kaffe')).toEqual({ value: 'Kaffe' });
  });
});

describe('a key', () => {
  test.each(['007', 'K-100', 'A/1', 'Å_1', 'a.b', '+46'])('%s is sent as it is', (value) => {
    expect(code(50)(value)).toEqual({ value });
  });

  test.each([
    ['', 'missing'],
    ['x'.repeat(51), 'too-long'],
    ['a b', 'characters'],
    ['a<b', 'characters'],
    ['..', 'characters'],
    ['a\n', 'characters'],
  ])('%j is never cut or mended: %s', (value, because) => {
    expect(code(50)(value)).toEqual({ because });
  });

  test('that may be empty is empty', () => {
    expect(codeOrNone(6)(null)).toEqual({ value: '' });
    expect(codeOrNone(6)('BUTIK')).toEqual({ value: 'BUTIK' });
    expect(codeOrNone(6)('BUTIKEN')).toEqual({ because: 'too-long' });
  });
});

describe('a number', () => {
  test('of money has two decimals at most', () => {
    expect(money(1250)).toEqual({ value: 12.5 });
    expect(money(9_999_999_999)).toEqual({ value: 99_999_999.99 });
    expect(money(0.5)).toEqual({ because: 'not-a-number' });
    expect(money(null)).toEqual({ value: '' });
  });

  test.each([
    [1.005, 1.01],
    [-1.005, -1.01],
    [2.675, 2.68],
    [0.1 + 0.2, 0.3],
    [-0.001, 0],
    [3, 3],
  ])('of things, %d, is rounded away from zero to %d', (value, sent) => {
    expect(decimal(value)).toEqual({ value: sent });
  });

  test('that is none is not sent', () => {
    expect(decimal(Number.NaN)).toEqual({ because: 'not-a-number' });
    expect(integer(1000, 9999)(999)).toEqual({ because: 'not-a-number' });
    expect(integer(1000, 9999)(3001.5)).toEqual({ because: 'not-a-number' });
    expect(integer(1000, 9999)(3001)).toEqual({ value: 3001 });
  });
});

test('a day is a date, and nothing else', () => {
  expect(day('2026-03-14')).toEqual({ value: '2026-03-14' });
  expect(day('14/3')).toEqual({ because: 'characters' });
  expect(day(null)).toEqual({ value: '' });
});
