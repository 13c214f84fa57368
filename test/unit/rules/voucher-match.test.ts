import { describe, expect, test } from 'vitest';
import type { Voucher } from '../../../src/shared/voucher.ts';
import { markComment } from '../../../src/main/rules/voucher-mark.ts';
import { matchVoucher, type FoundVoucher } from '../../../src/main/rules/voucher-match.ts';

const mark = 'KB0123456789ABCDE';
const voucher: Voucher = {
  series: 'F',
  date: '2026-11-19',
  description: 'Dagskassa Z 1042 kassa 1',
  comments: markComment(mark),
  rows: [
    { account: 1686, debit: 100_00, credit: 0, text: 'Kort', costCenter: null },
    { account: 1686, debit: 25_00, credit: 0, text: 'Swish', costCenter: null },
    { account: 3001, debit: 0, credit: 100_00, text: 'Försäljning 25 %', costCenter: null },
    { account: 2611, debit: 0, credit: 25_00, text: 'Utg moms 25 %', costCenter: null },
  ],
};
const booked: FoundVoucher = { ...voucher };

function match(change: Partial<FoundVoucher>) {
  return matchVoucher({ mark, voucher }, { ...booked, ...change });
}

test('a voucher with our mark, date and rows is ours', () => {
  expect(match({})).toBe('ours');
});

test('rows in another order are the same rows', () => {
  expect(match({ rows: booked.rows.toReversed() })).toBe('ours');
});

test('a description that a person has changed does not make it another voucher', () => {
  expect(match({ description: 'Kassa torsdag' })).toBe('ours');
});

describe('a voucher with our mark', () => {
  test('and a row that is one öre off says something else', () => {
    const rows = booked.rows.map((row) => (row.account === 2611 ? { ...row, credit: 25_01 } : row));
    expect(match({ rows })).toBe('differs');
  });

  test('and one of two like rows missing says something else', () => {
    const twice = [...booked.rows, ...booked.rows.slice(0, 1)];
    expect(match({ rows: twice })).toBe('differs');
    expect(match({ rows: booked.rows.slice(1) })).toBe('differs');
  });

  test('and another date says something else', () => {
    expect(match({ date: '2026-11-20' })).toBe('differs');
  });

  test('and debit where credit was meant says something else', () => {
    const rows = booked.rows.map((row) => ({ ...row, debit: row.credit, credit: row.debit }));
    expect(match({ rows })).toBe('differs');
  });
});

describe('a voucher without our mark', () => {
  test.each(['', 'Kontrollerad'])(
    'and comment %j is ours by its words, date and figures together',
    (comments) => {
      expect(match({ comments })).toBe('ours');
    },
  );

  test('and another description is somebody else’s, whatever its figures', () => {
    expect(match({ comments: '', description: 'Dagskassa Z 1043 kassa 1' })).toBe('other');
  });

  test('and other figures, but our words, is this day all the same: it says something else', () => {
    expect(match({ comments: '', rows: booked.rows.slice(1) })).toBe('differs');
  });

  test('and the mark of a computer that counts the register otherwise, but our words, is this day', () => {
    const rows = booked.rows.slice(1);
    expect(match({ comments: markComment('KBFEDCBA987654321'), rows })).toBe('differs');
  });

  test('and another date is somebody else’s', () => {
    expect(match({ comments: '', date: '2026-11-20' })).toBe('other');
  });
});
