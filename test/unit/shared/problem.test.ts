import { describe, expect, test } from 'vitest';
import { problem, problemSchema, PROBLEMS } from '../../../src/shared/problem.ts';

describe('a problem', () => {
  test('comes back from the wire as it was sent', () => {
    const sent = problem('z-sums-differ', { check: 'tenders', expected: 100, found: 101 });
    expect(problemSchema.parse(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
  });

  test.each(['no-such-problem', 'toString', '', null])('with the code %j is none', (code) => {
    expect(problemSchema.safeParse({ code, facts: {} }).success).toBe(false);
  });
});

test('only a question of yes or no is a question: nothing about the print’s figures can be answered away', () => {
  const questions = Object.entries(PROBLEMS).filter(([, entry]) => entry.mend === 'confirm');
  expect(questions.map(([code]) => code)).toEqual([
    'z-number-gap',
    'z-missing',
    'z-still-missing',
    'z-number-skipped',
    'z-number-lower',
    'z-chain-gap',
    'z-chain-behind',
    'z-clock-off',
    'z-crosses-year',
    'group-inseparable',
    'series-approver',
    'voucher-alike',
    'other-link-first',
    'voucher-differs',
    'voucher-gone',
    'voucher-changed',
    'voucher-twin',
    'voucher-doubled',
    'voucher-foreign-mark',
  ]);
});
