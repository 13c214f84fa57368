import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import type { Voucher } from '../../../src/shared/voucher.ts';
import {
  judgeReadAgain,
  MOST_READ_IN_A_ROUND,
  oneRound,
  type ReadAgain,
} from '../../../src/main/rules/re-read.ts';
import { markComment, voucherMark } from '../../../src/main/rules/voucher-mark.ts';
import type { PlacedVoucher } from '../../../src/main/rules/voucher-match.ts';

const markOf = (counter: number, databaseNumber = 1) =>
  voucherMark({ databaseNumber, registerKey: '1', epoch: 0, counter });
const MARK = markOf(1042);

const voucher: Voucher = {
  series: 'F',
  date: '2026-11-19',
  description: 'Dagskassa Z 1042 kassa 1',
  comments: markComment(MARK),
  rows: [
    { account: 1910, debit: 125_00, credit: 0, text: 'Kontant', costCenter: null },
    { account: 3001, debit: 0, credit: 125_00, text: 'Försäljning', costCenter: null },
  ],
};
const booked = { series: 'F', number: 88, year: 7 };

function other(change: Partial<PlacedVoucher>): PlacedVoucher {
  return { ...voucher, series: 'A', number: 5, description: 'Hyra', comments: '', rows: [], ...change };
}

function judge(change: Partial<ReadAgain> = {}) {
  const known = new Set([MARK, markOf(1043)]);
  const read = {
    intent: { mark: MARK, formerMarks: [], voucher },
    booked,
    found: voucher,
    counted: false,
    others: [],
    knownMarks: known,
    ownRegister: '1',
    otherRegisters: [],
  };
  return judgeReadAgain({ ...read, ...change });
}

test('a voucher that stands as it was sent, and alone, has nothing wrong with it', () => {
  expect(judge({ others: [other({}), other({ comments: markComment(markOf(1043)) })] })).toEqual([]);
});

test('one whose comment somebody has written over is still the same', () => {
  expect(judge({ found: { ...voucher, comments: 'Granskad' } })).toEqual([]);
});

describe('one that a person has counted as booked, its rows being others,', () => {
  const rows = voucher.rows.map((row) => ({ ...row, debit: row.credit, credit: row.debit }));

  test('is not told to have changed', () => {
    expect(judge({ found: { ...voucher, rows }, counted: true })).toEqual([]);
  });

  test('is told when nothing says any more that it is this Z-report', () => {
    const found = { ...voucher, rows, comments: '', description: 'Hyra' };
    expect(judge({ found, counted: true }).map(({ code }) => code)).toEqual(['voucher-changed']);
  });
});

test('one that is gone is told', () => {
  expect(judge({ found: null })).toEqual([problem('voucher-gone', { series: 'F', number: 88 })]);
});

describe('one that was changed is told with both amounts', () => {
  test.each([
    [
      'in its rows',
      { rows: voucher.rows.map((row) => ({ ...row, debit: row.debit * 2, credit: row.credit * 2 })) },
      250_00,
    ],
    ['in its date', { date: '2026-11-20' }, 125_00],
  ])('%s', (_what, change, found) => {
    const date = 'date' in change ? change.date : voucher.date;
    const facts = { series: 'F', number: 88, expected: 125_00, found, date };
    expect(judge({ found: { ...voucher, ...change } })).toEqual([problem('voucher-changed', facts)]);
  });
});

describe('another voucher of the date', () => {
  const twin = 'F\u00A088';
  test.each([
    ['with its mark and its money', { comments: voucher.comments, rows: voucher.rows }],
    ['with its mark and no rows any more', { comments: voucher.comments }],
    ['with its words and rows', { description: voucher.description, rows: voucher.rows }],
  ])('%s is a twin', (_how, change) => {
    expect(judge({ others: [other(change)] })).toEqual([
      problem('voucher-twin', { series: 'A', number: 5, twin }),
    ]);
  });

  describe('of another register that has the same number', () => {
    const rows = voucher.rows.map((row) => ({ ...row, debit: row.debit * 2, credit: row.credit * 2 }));
    const description = 'Dagskassa Z 77 kassa 1';
    test.each([
      ['and the same Z number, by its mark', { comments: voucher.comments, rows }],
      ['and the same Z number, by its words', { description: voucher.description, rows }],
      ['and another Z number', { description, comments: markComment(markOf(77, 2)), rows }],
    ])('%s is told as such, and is never known to be meant', (_how, change) => {
      const found = other(change);
      const facts = { series: 'A', number: 5, description: found.description, register: '1' };
      const expected = [problem('register-number-shared', facts)];
      expect(judge({ others: [found], otherRegisters: ['1'] })).toEqual(expected);
    });
  });

  test('with the mark of a computer that is not known is told', () => {
    const others = [other({ comments: markComment(markOf(1042, 2)) })];
    expect(judge({ others })).toEqual([
      problem('voucher-foreign-mark', { series: 'A', number: 5, register: '' }),
    ]);
  });

  test('of another register that is known to be booked from another computer is nothing', () => {
    const comments = markComment(markOf(77, 2));
    const others = [other({ comments, description: 'Dagskassa Z 77 kassa 2' })];
    expect(judge({ others, otherRegisters: ['2'] })).toEqual([]);
    expect(judge({ others, otherRegisters: ['3'] })).toEqual([
      problem('voucher-foreign-mark', { series: 'A', number: 5, register: '2' }),
    ]);
  });

  test('with the same money may be the day booked by hand', () => {
    const facts = { series: 'A', number: 5, description: 'Hyra', twin, amount: 125_00 };
    expect(judge({ others: [other({ rows: voucher.rows })] })).toEqual([problem('voucher-doubled', facts)]);
  });
});

test('the gravest is said first', () => {
  const found = judge({ found: null, others: [other({ comments: voucher.comments })] });
  expect(found.map(({ code }) => code)).toEqual(['voucher-gone', 'voucher-twin']);
});

describe('one round', () => {
  const due = Array.from({ length: 500 }, (_, index) => index + 1);

  test('reads the longest due of hundreds, and no more than a round can hold', () => {
    expect(oneRound(new Set(), due, new Set())).toEqual(due.slice(0, MOST_READ_IN_A_ROUND));
  });

  test('begins with what a person asks for, once', () => {
    expect(oneRound(new Set([3, 700]), [1, 2, 3], new Set())).toEqual([3, 700, 1, 2]);
  });

  test('comes last to those that could not be read: however many, they keep no other waiting', () => {
    const unreadable = new Set(due.slice(0, 2 * MOST_READ_IN_A_ROUND));
    expect(oneRound(new Set(), due, unreadable)[0]).toBe(2 * MOST_READ_IN_A_ROUND + 1);
    expect(oneRound(new Set(), [1, 2], new Set([1]))).toEqual([2, 1]);
  });
});
