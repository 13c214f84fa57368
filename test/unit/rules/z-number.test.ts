import { describe, expect, test } from 'vitest';
import { zCounter, zSequence } from '../../../src/main/rules/z-number.ts';

describe('the counting part of a Z number', () => {
  test.each([
    ['2417', 2417],
    ['0097', 97],
    ['4-17', 17],
    ['0042-03:417', 417],
    ['Z1 0097', 97],
    ['000318', 318],
    ['1042 ', 1042],
    ['Nr 88.', 88],
    ['0', 0],
  ])('of %j is %i', (printed, counter) => {
    expect(zCounter(printed)).toBe(counter);
  });

  test.each(['', '---', 'Z', '99999999999999999999'])('of %j cannot be told', (printed) => {
    expect(zCounter(printed)).toBeNull();
  });
});

describe('a Z number beside the highest one before it', () => {
  test('is the first of its register when there is none', () => {
    expect(zSequence(1042, null)).toEqual({ kind: 'first' });
  });

  test('is the next when it is one higher', () => {
    expect(zSequence(1043, 1042)).toEqual({ kind: 'next' });
  });

  test('is the same again', () => {
    expect(zSequence(1042, 1042)).toEqual({ kind: 'same' });
  });

  test('is lower, and says than what', () => {
    expect(zSequence(1, 1042)).toEqual({ kind: 'lower', previous: 1042 });
  });

  test('leaves a gap of one', () => {
    expect(zSequence(1044, 1042)).toEqual({ kind: 'gap', firstMissing: 1043, lastMissing: 1043 });
  });

  test('leaves no gap where all between have come late, and only what is left of one where some have', () => {
    expect(zSequence(1045, 1042, new Set([1043, 1044, 1046]))).toEqual({ kind: 'next' });
    expect(zSequence(1046, 1042, new Set([1043, 1045]))).toEqual({
      kind: 'gap',
      firstMissing: 1044,
      lastMissing: 1044,
    });
  });

  test('leaves a gap of several', () => {
    expect(zSequence(1047, 1042)).toEqual({ kind: 'gap', firstMissing: 1043, lastMissing: 1046 });
  });

  test('of zero is a number like any other', () => {
    expect(zSequence(0, 0)).toEqual({ kind: 'same' });
    expect(zSequence(1, 0)).toEqual({ kind: 'next' });
  });
});
