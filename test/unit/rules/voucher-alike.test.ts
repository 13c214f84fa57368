import { describe, expect, test } from 'vitest';
import type { Voucher } from '../../../src/shared/voucher.ts';
import { isAlike } from '../../../src/main/rules/voucher-alike.ts';
import { markComment, voucherMark } from '../../../src/main/rules/voucher-mark.ts';
import type { FoundVoucher } from '../../../src/main/rules/voucher-match.ts';

const debit = (account: number, amount: number) => ({ account, debit: amount, credit: 0 });
const credit = (account: number, amount: number) => ({ account, debit: 0, credit: amount });
const texts = { text: '', costCenter: null };

const meant: Voucher = {
  series: 'F',
  date: '2026-11-19',
  description: 'Dagskassa Z 1042 kassa 1',
  comments: '',
  rows: [debit(1910, 200_00), debit(1686, 300_00), credit(3001, 400_00), credit(2611, 100_00)].map((row) => ({
    ...row,
    ...texts,
  })),
};

function byHand(change: Partial<FoundVoucher> = {}): FoundVoucher {
  return { date: meant.date, description: 'Kassa 19/11', comments: '', rows: meant.rows, ...change };
}

describe('a voucher of the same date is alike', () => {
  test.each([
    ['row for row', meant.rows],
    ['in all, on other accounts', [debit(1920, 500_00), credit(3001, 500_00)]],
    [
      'on the accounts the money came in on, with its sales split and rounded otherwise',
      [debit(1910, 200_00), debit(1686, 300_00), debit(3740, 40), credit(3001, 500_40)],
    ],
    [
      'on the accounts the money came in on, in several rows of one account',
      [debit(1910, 250_00), credit(1910, 50_00), debit(1686, 300_00), credit(3001, 500_00)],
    ],
  ])('when the money is the same %s', (_how, rows) => {
    expect(isAlike({ voucher: meant, formerMarks: [] }, byHand({ rows }))).toBe(true);
  });
});

describe('a voucher that carries the mark this Z would have had under another number of its register', () => {
  const mark = voucherMark({ databaseNumber: 1, registerKey: '2', epoch: 0, counter: 7 });
  const formerly = { voucher: meant, formerMarks: [mark] };

  test('is alike with the same money', () => {
    expect(isAlike(formerly, byHand({ comments: markComment(mark) }))).toBe(true);
  });

  test('is another register’s with other money', () => {
    const rows = [debit(1910, 199_00), credit(3001, 199_00)];
    expect(isAlike(formerly, byHand({ comments: markComment(mark), rows }))).toBe(false);
  });
});

describe('a voucher is not alike', () => {
  const identity = { databaseNumber: 1, registerKey: '2', epoch: 0, counter: 7 };
  test.each<[string, Partial<FoundVoucher>]>([
    ['on another date', { date: '2026-11-20' }],
    ['when it carries the mark of another Z-report', { comments: markComment(voucherMark(identity)) }],
    ['with other money', { rows: [debit(1910, 199_00), debit(1686, 300_00), credit(3001, 499_00)] }],
    ['with no rows left', { rows: [] }],
  ])('%s', (_how, change) => {
    expect(isAlike({ voucher: meant, formerMarks: [] }, byHand(change))).toBe(false);
  });
});
