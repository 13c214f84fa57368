import { describe, expect, test } from 'vitest';
import {
  changedFields,
  field,
  readerOf,
  readOnly,
  toWire,
  withoutEmpty,
  writeFields,
} from '../../../src/main/fortnox/fields.ts';
import { code, decimal, money, words } from '../../../src/main/fortnox/strict.ts';
import { amountOrNull, key, number, text } from '../../../src/main/fortnox/tolerant.ts';

const fields = {
  number: field('ArticleNumber', key, code(50)),
  name: field('Description', text, words(10)),
  price: field('Price', amountOrNull, money),
  stock: field('QuantityInStock', number, decimal),
  total: readOnly('Total', amountOrNull),
};

describe('an object of Fortnox', () => {
  test('is read by its table, whatever else stands in it', () => {
    const read = readerOf(fields).parse({
      '@url': 'https://api.fortnox.se/3/articles/007',
      ArticleNumber: '007',
      Description: null,
      Price: '12.50',
      QuantityInStock: '3',
      Unknown: {},
    });
    expect(read).toEqual({ number: '007', name: '', price: 1250, stock: 3, total: null });
  });

  test('without its key is none', () => {
    expect(readerOf(fields).safeParse({ Description: 'Kaffe' }).success).toBe(false);
    expect(readerOf(fields).safeParse(null).success).toBe(false);
  });

  test('is written by its table: what is read only, or no field at all, is never sent', () => {
    const written = writeFields(fields, { number: '007', price: 1250, total: 99, odd: 1, name: undefined });
    expect(written).toEqual({ ok: true, value: { ArticleNumber: '007', Price: 12.5 } });
  });

  test('with a key Fortnox does not take is not sent, and says which field', () => {
    expect(toWire(fields, { number: 'a b' })).toEqual({
      ok: false,
      failure: { kind: 'unsendable', field: 'ArticleNumber', because: 'characters' },
    });
  });

  test('that is new leaves out what is empty', () => {
    expect(withoutEmpty({ A: '', B: 0, C: false, D: 'x' })).toEqual({ B: 0, C: false, D: 'x' });
  });
});

describe('what has changed', () => {
  test('is what differs, and a value to be emptied is blanked', () => {
    const before = { Name: 'Kund', City: 'Lund', Phone1: '', Price: 12.5 };
    const after = { Name: 'Kund', City: '', Phone1: '', Price: 12 };
    expect(changedFields(before, after)).toEqual({ City: 'API_BLANK', Price: 12 });
  });

  test('is nothing when a value that was never there is to be empty', () => {
    expect(changedFields({}, { City: '' })).toEqual({});
  });

  test('leaves alone what is not named', () => {
    expect(changedFields({ City: 'Lund' }, {})).toEqual({});
  });
});
