import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decimalToOre,
  formatKronor,
  formatOre,
  isOre,
  oreToDecimal,
  sumOre,
} from '../../../src/shared/money.ts';

/** A seed that can be set, so that a failure can be had again; printed with it. */
const SEED = Number(process.env['KASSABRYGGAN_SEED'] ?? 20_261_124);

/** Ten milliards of kronor: more than any register's grand total. */
const MOST = 1_000_000_000_000;

describe('an amount', () => {
  test('is whole öre, nothing else', () => {
    expect([0, -1, MOST].every(isOre)).toBe(true);
    expect([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53].some(isOre)).toBe(false);
  });

  test('that decimals would get wrong is summed exactly', () => {
    expect(sumOre([10, 20])).toBe(30);
    expect(sumOre(Array<number>(1000).fill(10))).toBe(10_000);
    expect(sumOre([])).toBe(0);
  });

  test.each([
    [0, '0,00'],
    [5, '0,05'],
    [-5, '-0,05'],
    [100, '1,00'],
    [123_450, '1\u00A0234,50'],
    [-99_999_99, '-99\u00A0999,99'],
    [123_456_789_00, '123\u00A0456\u00A0789,00'],
  ])('of %i öre is written %j', (ore, written) => {
    expect(formatOre(ore)).toBe(written);
    expect(formatKronor(ore)).toBe(`${written}\u00A0kr`);
  });
});

describe('an amount on the wire', () => {
  test('comes back from its decimal, sent as a number or as text', () => {
    console.info(`money: seed ${SEED}`);
    fc.assert(
      fc.property(fc.integer({ min: -MOST, max: MOST }), (ore) => {
        const sent = JSON.stringify(oreToDecimal(ore));
        expect(sent).toMatch(/^-?\d+(\.\d{1,2})?$/);
        expect(decimalToOre(JSON.parse(sent))).toBe(ore);
        expect(decimalToOre(sent)).toBe(ore);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  test.each([0.1 + 0.2, '0.30', 0.3])('of %j is thirty öre', (value) => {
    expect(decimalToOre(value)).toBe(30);
  });

  test.each([null, undefined, '', ' ', 'tolv', '1,50', {}, [], true, Number.NaN, 1e300])(
    'of %j is no amount',
    (value) => {
      expect(decimalToOre(value)).toBeNull();
    },
  );
});
