import { expect, test } from 'vitest';
import type { ListedVoucher } from '../../../src/main/fortnox/vouchers.ts';
import { markComment } from '../../../src/main/rules/voucher-mark.ts';
import { worthReading } from '../../../src/main/sync/look-up.ts';

const MARK = 'KB0123456789ABCDE';
const DESCRIPTION = 'Dagskassa Z 1042 kassa 1';
const intent = {
  mark: MARK,
  formerMarks: [],
  voucher: {
    series: 'F',
    date: '2026-11-19',
    description: DESCRIPTION,
    comments: markComment(MARK),
    rows: [],
  },
  yearId: 7,
  lookUpFrom: 1,
};

function listed(change: Partial<ListedVoucher>): ListedVoucher {
  return {
    series: 'B',
    number: 1,
    date: '2026-11-19',
    description: 'Kundfaktura 1',
    comments: '',
    manual: true,
    ...change,
  };
}

test('the vouchers of a day’s invoices are not read one by one: Fortnox made them itself', () => {
  const invoices = Array.from({ length: 300 }, (_, index) => listed({ number: index + 1, manual: false }));
  expect(worthReading(invoices, intent, true)).toEqual([]);
});

test.each<[string, Partial<ListedVoucher>]>([
  ['our mark', { comments: `Granskad ${markComment(MARK)}` }],
  ['our words', { description: DESCRIPTION }],
  ['no words in the list', { description: null }],
])('one with %s is read, whoever Fortnox says has made it', (_what, change) => {
  const one = listed({ manual: false, ...change });
  expect(worthReading([one], intent, false)).toEqual([one]);
});

test('one with the mark that it would have had under another number is read where it may be alike', () => {
  const formerMark = 'KBFEDCBA987654321';
  const one = listed({ comments: markComment(formerMark), description: 'Dagskassa Z 1042 kassa 2' });
  expect(worthReading([one], { ...intent, formerMarks: [formerMark] }, true)).toEqual([one]);
  expect(worthReading([one], intent, true)).toEqual([]);
});

test('one that a person made, and whose comment the list does not show, is read', () => {
  const ones = [listed({ comments: null }), listed({ comments: '' })];
  expect(worthReading(ones, intent, false)).toEqual(ones);
});
