import { describe, expect, test } from 'vitest';
import { judge, type BookedVoucher, type DayOutcome } from '../../../../src/main/cli/simulate/judge.ts';
import { answerTo } from '../../../../src/main/rules/answered.ts';
import { markComment, voucherMark } from '../../../../src/main/rules/voucher-mark.ts';
import type { StoredDocument } from '../../../../src/main/store/documents.ts';
import { problem } from '../../../../src/shared/problem.ts';

const DATABASE_NUMBER = 1_234_567;
const DATE = '2026-11-19';

function commentOf(counter: number): string {
  return markComment(voucherMark({ databaseNumber: DATABASE_NUMBER, registerKey: '1', epoch: 0, counter }));
}

function voucherOf(counter: number, change: Partial<BookedVoucher> = {}): BookedVoucher {
  return {
    series: 'F',
    number: counter - 416,
    year: 7,
    date: DATE,
    description: `Dagskassa Z ${counter} kassa 1`,
    comments: commentOf(counter),
    rows: [
      { account: 1910, debit: 12_500, credit: 0 },
      { account: 3001, debit: 0, credit: 12_500 },
    ],
    ...change,
  };
}

function documentOf(counter: number, change: Partial<StoredDocument> = {}): StoredDocument {
  const { series, number, year, description, comments, rows } = voucherOf(counter);
  return {
    id: counter,
    captureId: counter,
    state: 'posted',
    problem: null,
    registerKey: '1',
    registerEpoch: 0,
    zNumber: String(counter),
    counter,
    totalGross: 12_500,
    capturedAt: 0,
    bookingDate: DATE,
    attempts: 1,
    confirmed: [],
    postedAt: 0,
    voucher: { series, number, year },
    intent: {
      mark: comments.split(' ')[1] ?? '',
      formerMarks: [],
      voucher: {
        series,
        date: DATE,
        description,
        comments,
        rows: rows.map((row) => ({ ...row, text: '', costCenter: null })),
      },
      yearId: year,
      lookUpFrom: 1,
    },
    ...change,
  };
}

/** Two reports, each booked once. */
const GOOD: DayOutcome = {
  databaseNumber: DATABASE_NUMBER,
  printed: [417, 418],
  documents: [documentOf(417), documentOf(418)],
  vouchers: [voucherOf(417), voucherOf(418)],
  leaks: [],
  faults: [],
};

const UNBOOKED = { voucher: null, postedAt: null, intent: null } as const;

describe('nothing is wrong', () => {
  test('with every report booked once, and vouchers of other people beside them', () => {
    const byHand = voucherOf(1, { comments: '', description: 'Dagskassa', number: 9 });
    expect(judge({ ...GOOD, vouchers: [...GOOD.vouchers, byHand] })).toEqual([]);
  });

  test('with one held for something that nobody can answer, and the same print skipped', () => {
    const held = documentOf(418, { ...UNBOOKED, state: 'held', problem: problem('z-sums-differ') });
    const again = documentOf(417, {
      ...UNBOOKED,
      id: 900,
      state: 'skipped',
      problem: problem('z-printed-again'),
    });
    expect(judge({ ...GOOD, documents: [documentOf(417), held, again], vouchers: [voucherOf(417)] })).toEqual(
      [],
    );
  });

  test('with one held that never came whole, whatever is asked about it first', () => {
    const held = documentOf(418, { ...UNBOOKED, state: 'held', problem: problem('layout-changed') });
    expect(
      judge({
        ...GOOD,
        printed: [417],
        documents: [documentOf(417), held],
        vouchers: [voucherOf(417)],
      }),
    ).toEqual([]);
  });

  test('with one that another computer had booked in another series', () => {
    const found = { series: 'A', number: 3 };
    const restored = documentOf(418, { attempts: 0, voucher: { ...found, year: 7 } });
    expect(
      judge({
        ...GOOD,
        documents: [documentOf(417), restored],
        vouchers: [voucherOf(417), voucherOf(418, found)],
      }),
    ).toEqual([]);
  });

  test('with one that a person has compared and taken as this day', () => {
    const other = voucherOf(418, { rows: [] });
    const asked = problem('voucher-differs', { series: other.series, number: other.number });
    const confirmed = documentOf(418, { confirmed: [answerTo(asked)] });
    expect(
      judge({ ...GOOD, documents: [documentOf(417), confirmed], vouchers: [voucherOf(417), other] }),
    ).toEqual([]);
  });
});

const second = (change: Partial<StoredDocument>): Partial<DayOutcome> => ({
  documents: [documentOf(417), documentOf(418, change)],
});
const secondBooked = (change: Partial<BookedVoucher>): Partial<DayOutcome> => ({
  vouchers: [voucherOf(417), voucherOf(418, change)],
});

/** What is wrong, and a word of what is said. */
const WRONGS: readonly (readonly [string, Partial<DayOutcome>, RegExp])[] = [
  ['booked twice', { vouchers: [...GOOD.vouchers, voucherOf(418, { number: 7 })] }, /booked 2 times/],
  ['posted and not in the books', { vouchers: [voucherOf(417)] }, /not in the books/],
  ['posted under another number', secondBooked({ number: 7 }), /posted as F 2 of year 7, booked as F 7/],
  ['other rows', secondBooked({ rows: [{ account: 1910, debit: 1, credit: 1 }] }), /other rows/],
  ['another date', secondBooked({ date: '2026-11-20' }), /other rows/],
  [
    'sent by us to another series',
    {
      ...second({ voucher: { series: 'A', number: 2, year: 7 } }),
      ...secondBooked({ series: 'A' }),
    },
    /other rows, date or series/,
  ],
  ['posted without an intent', second({ intent: null }), /without an intent/],
  [
    'booked and no document',
    { documents: [documentOf(417)], printed: [417] },
    /carries KB[0-9A-F]+ of no document/,
  ],
  [
    'still waiting',
    { ...second({ ...UNBOOKED, state: 'waiting' }), vouchers: [voucherOf(417)] },
    /still waiting/,
  ],
  [
    'still sending',
    { ...second({ ...UNBOOKED, state: 'sending' }), vouchers: [voucherOf(417)] },
    /still sending/,
  ],
  [
    'held without a reason',
    { ...second({ ...UNBOOKED, state: 'held' }), vouchers: [voucherOf(417)] },
    /held without a reason/,
  ],
  [
    'held for what was mended',
    {
      ...second({ ...UNBOOKED, state: 'held', problem: problem('account-inactive') }),
      vouchers: [voucherOf(417)],
    },
    /although everything was mended/,
  ],
  [
    'held and booked',
    second({ ...UNBOOKED, state: 'held', problem: problem('z-sums-differ') }),
    /is held \(z-sums-differ\) and booked/,
  ],
  [
    'skipped without a reason',
    { ...second({ ...UNBOOKED, state: 'skipped' }), vouchers: [voucherOf(417)] },
    /skipped without a reason/,
  ],
  ['a print in no document', { printed: [417, 418, 419] }, /Z 419 was printed/],
  ['a secret in sight', { leaks: ['the database'] }, /a secret stands in the database/],
  ['an exception', { faults: ['Error: x'] }, /thrown: Error: x/],
];

describe('a violation', () => {
  test.each(WRONGS)('%s', (_name, wrong, said) => {
    expect(judge({ ...GOOD, ...wrong })).toEqual([expect.stringMatching(said)]);
  });
});
