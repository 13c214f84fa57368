import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  amount,
  amountOrNull,
  flag,
  flagOrNull,
  key,
  listOf,
  number,
  numberOrNull,
  text,
  textOrNull,
  whole,
} from '../../../src/main/fortnox/tolerant.ts';

const EMPTY = [null, '', 'API_NORIGHT', undefined];

describe.each(EMPTY)('the empty value %j', (value) => {
  test('is read by every kind of field, also where the field is not there at all', () => {
    const fields = { text, textOrNull, number, numberOrNull, amount, amountOrNull, flag, flagOrNull };
    const schema = z.object({ ...fields, list: listOf(text) });
    const empty =
      value === undefined
        ? {}
        : Object.fromEntries([...Object.keys(fields), 'list'].map((name) => [name, value]));
    expect(schema.parse(empty)).toEqual({
      text: '',
      textOrNull: null,
      number: 0,
      numberOrNull: null,
      amount: 0,
      amountOrNull: null,
      flag: false,
      flagOrNull: null,
      list: [],
    });
  });

  test('is no key and no whole number', () => {
    expect(key.safeParse(value).success).toBe(false);
    expect(whole.safeParse(value).success).toBe(false);
  });
});

test.each([
  [number, '3', 3],
  [number, '-0', 0],
  [number, 2.675, 2.68],
  [numberOrNull, 'tre', null],
  [text, 7, '7'],
  [text, 0, '0'],
  [textOrNull, ' ', null],
  [key, 7, '7'],
  [key, '007', '007'],
  [whole, '12', 12],
  [amount, '12.5', 1250],
  [amountOrNull, 0, 0],
  [amountOrNull, '31.255', 3126],
  [amountOrNull, -1.005, -101],
  [flag, 'true', true],
  [flag, 'false', false],
  [flagOrNull, 1, true],
  [flagOrNull, 'kanske', null],
] as const)('a value is read as what it means (%#)', (schema, value, read) => {
  expect(schema.parse(value)).toBe(read);
});

test('an amount that is none makes the whole object unreadable', () => {
  expect(amount.safeParse('tolv').success).toBe(false);
  expect(amount.safeParse(1.234).success).toBe(false);
  expect(amountOrNull.safeParse('tolv').success).toBe(false);
  expect(amountOrNull.safeParse({}).success).toBe(false);
});
