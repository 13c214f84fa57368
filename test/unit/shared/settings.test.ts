import { describe, expect, test } from 'vitest';
import { tenderKey } from '../../../src/shared/mapping.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../src/shared/settings.ts';

describe('the name of a means of payment', () => {
  test.each(['Kontant', 'KONTANT', '  kontant ', 'kontant\u00A0'])('%j is kontant', (printed) => {
    expect(tenderKey(printed)).toBe('kontant');
  });

  test('with a space, a tab or two spaces inside is one name', () => {
    expect(new Set(['Gift card', 'GIFT  CARD', 'gift\tcard'].map(tenderKey))).toEqual(new Set(['gift card']));
  });

  test('keeps its Swedish letters', () => {
    expect(tenderKey('ÅTERKÖP PÅ NÄTET')).toBe('återköp på nätet');
  });

  test('of another length is another name', () => {
    expect(tenderKey('Kort')).not.toBe(tenderKey('Bankkort'));
  });
});

test('settings from before lines were chosen have none', () => {
  const { line, ...before } = DEFAULT_SETTINGS;
  expect(line).toBeNull();
  expect(settingsSchema.parse(before)).toEqual(DEFAULT_SETTINGS);
});

describe('the default settings', () => {
  test('are valid', () => {
    expect(settingsSchema.parse(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  });

  test('know every means of payment by the name it is looked up by', () => {
    const names = Object.keys(DEFAULT_SETTINGS.mapping.tenders);
    expect(names.map(tenderKey)).toEqual(names);
  });

  test('guess neither what is sold without VAT, nor tips, nor cash differences', () => {
    expect(DEFAULT_SETTINGS.mapping.rates['0']).toBeUndefined();
    expect(DEFAULT_SETTINGS.mapping.tips).toBeNull();
    expect(DEFAULT_SETTINGS.mapping.cashDifference).toBeNull();
  });
});

test.each([999, 10_000, 1910.5, -1])('account %d is refused', (account) => {
  const mapping = { ...DEFAULT_SETTINGS.mapping, rounding: account };
  expect(settingsSchema.safeParse({ ...DEFAULT_SETTINGS, mapping }).success).toBe(false);
});
