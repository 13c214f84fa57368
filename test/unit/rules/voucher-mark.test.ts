import { describe, expect, test } from 'vitest';
import { sanitiseText } from '../../../src/main/fortnox/text.ts';
import {
  carriesMark,
  markComment,
  voucherMark,
  type ZIdentity,
} from '../../../src/main/rules/voucher-mark.ts';

const identity: ZIdentity = { databaseNumber: 1_234_567, registerKey: '1', epoch: 0, counter: 1042 };
const COMMENTS_LIMIT = 1000;

describe('the mark', () => {
  test('is the same for the same Z, whenever and wherever it is derived', () => {
    expect(voucherMark({ ...identity })).toBe(voucherMark(identity));
  });

  test('never changes from one version to the next: books carry it for years', () => {
    expect(voucherMark(identity)).toBe('KBE1D51A52B960228');
  });

  test.each([
    ['company', { databaseNumber: 1_234_568 }],
    ['register', { registerKey: '2' }],
    ['epoch', { epoch: 1 }],
    ['number', { counter: 1043 }],
  ])('differs when the %s differs', (_part, change) => {
    expect(voucherMark({ ...identity, ...change })).not.toBe(voucherMark(identity));
  });

  test('does not confuse a digit of the register with a digit of the number', () => {
    const one = voucherMark({ ...identity, registerKey: '1', epoch: 1, counter: 23 });
    const other = voucherMark({ ...identity, registerKey: '11', epoch: 2, counter: 3 });
    expect(one).not.toBe(other);
  });

  test('of ten thousand Z-reports differs from every other', () => {
    const marks = new Set<string>();
    for (let counter = 0; counter < 5000; counter += 1) {
      marks.add(voucherMark({ ...identity, counter }));
      marks.add(voucherMark({ ...identity, registerKey: '2', counter }));
    }
    expect(marks.size).toBe(10_000);
  });

  test('passes through what Fortnox allows in a comment unchanged', () => {
    const comment = markComment(voucherMark(identity));
    expect(sanitiseText(comment, COMMENTS_LIMIT)).toBe(comment);
  });
});

describe('a comment', () => {
  const mark = voucherMark(identity);

  test('of ours carries the mark', () => {
    expect(carriesMark(markComment(mark), mark)).toBe(true);
  });

  test('carries the mark whatever a person has written around it', () => {
    expect(carriesMark(`Kontrollerad av revisor: ${mark}, se bilaga.`, mark)).toBe(true);
    expect(carriesMark(`rad ett\r\n${mark}\r\nrad tre`, mark)).toBe(true);
  });

  test('with another mark, a longer word or half a mark does not carry it', () => {
    expect(carriesMark(markComment(voucherMark({ ...identity, counter: 1043 })), mark)).toBe(false);
    expect(carriesMark(`${mark}7`, mark)).toBe(false);
    expect(carriesMark(mark.slice(0, -1), mark)).toBe(false);
    expect(carriesMark('', mark)).toBe(false);
  });
});
