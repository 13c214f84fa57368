import { assert, constantFrom, integer, pre, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseAmount,
  printsBareThousands,
  printsSpacedThousands,
  readAmountAt,
} from '../../../../src/main/capture/recognise/amount.ts';

/** A seed that can be set, so that a failure can be had again; printed with it. */
const SEED = Number(process.env['KASSABRYGGAN_SEED'] ?? 20_261_124);

/** Ten milliards of kronor: more than any register's grand total. */
const MOST = 1_000_000_000_000;

describe('an amount on paper', () => {
  test.each([
    ['0,00', 0],
    ['-0,00', 0],
    ['7,05', 705],
    ['1234,50', 123_450],
    ['1234.50', 123_450],
    ['1 234,50', 123_450],
    ['1\u00A0234,50', 123_450],
    ['1\u202F234,50', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ["1'234.50", 123_450],
    ['2 844 120,50', 284_412_050],
    ['-36,50', -3650],
    ['- 36,50', -3650],
    ['\u221236,50', -3650],
    ['\u20131\u00A0234,50', -123_450],
    ['36,50-', -3650],
    ['(36,50)', -3650],
    ['*123.00', 12_300],
    ['*123.00-', -12_300],
    ['+36,50', 3650],
    ['36,50 kr', 3650],
    ['SEK 36,50', 3650],
    ['-kr 36,50', -3650],
    // 0xFF and 0xA0 are no-break spaces, each in one code page and a letter in the other.
    ['1\u00FF234,50', 123_450],
    ['1\u00E1234,50', 123_450],
    ['1?234,50', 123_450],
  ])('%j is %i öre', (text, ore) => {
    expect(parseAmount(text)).toEqual({ ore, signKnown: true });
  });

  test.each(['?145,00', '?1?145,00'])('%j has a sign that cannot be read', (text) => {
    expect(parseAmount(text)?.signKnown).toBe(false);
  });

  test.each([
    '',
    '-',
    '12',
    '1 234',
    '12,5',
    '12,345',
    '1.2.34',
    '25,00%',
    '25,00 %',
    '2026.01.05',
    '12:50',
    '(36,50',
    '36,50)',
    '-36,50-',
    '(-36,50)',
    '123456789012345678,00',
    'abc',
  ])('%j is none', (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  test('beside a count is read with or without the space, as it is told', () => {
    expect(readAmountAt('12 611,00', 0, 'space')?.amount.ore).toBe(12_611_00);
    expect(readAmountAt('12 611,00', 0, 'none')).toBeNull();
    expect(readAmountAt('12 611,00', 3, 'none')?.amount.ore).toBe(611_00);
  });

  test('shows how its print parts thousands', () => {
    expect(printsBareThousands(['Kort   4312,00'])).toBe(true);
    expect(printsBareThousands(['Kort  431,00', '2026-01-05', 'Z-nr 10423'])).toBe(false);
    for (const spaced of ['-1 184,00', '2 844 120,50', '1 040,00'])
      expect(printsSpacedThousands([spaced])).toBe(true);
    expect(printsSpacedThousands(['Kontant 12 611,00'])).toBe(false);
  });

  test('is read back from every form a register may print it in', () => {
    console.info(`amounts: seed ${SEED}`);
    const gaps = constantFrom('', ' ', '\u00A0', '\u202F', '.', ',', "'");
    const signs = constantFrom<(digits: string) => string>(
      (digits) => `-${digits}`,
      (digits) => `${digits}-`,
      (digits) => `(${digits})`,
      (digits) => `\u2212${digits}`,
      (digits) => `- ${digits}`,
    );
    const forms = tuple(integer({ min: -MOST, max: MOST }), gaps, constantFrom(',', '.'), signs);
    assert(
      property(forms, ([ore, gap, decimal, sign]) => {
        pre(gap !== decimal);
        const digits = Math.abs(ore).toString().padStart(3, '0');
        const kronor = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/gu, gap);
        const unsigned = `${kronor}${decimal}${digits.slice(-2)}`;
        expect(parseAmount(ore < 0 ? sign(unsigned) : unsigned)?.ore).toBe(ore);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });

  test('is never made of arbitrary text, and no text makes the reader fall over', () => {
    assert(
      property(string(), (text) => {
        const read = parseAmount(text);
        expect(read === null || /\d[.,]\d\d/u.test(text)).toBe(true);
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});
