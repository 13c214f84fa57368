import { describe, expect, test } from 'vitest';
import { fieldsOf, layoutChange, missingFromLayout } from '../../../src/main/rules/layout-fit.ts';
import type { FieldPlace, Layout, LayoutField, LayoutProfile } from '../../../src/shared/layout.ts';

function place(field: LayoutField, label: string, columns = ''): FieldPlace {
  return { field, label, columns, words: label.toUpperCase(), lines: [1] };
}

const WHOLE: Layout = [
  place('title', 'z rapport'),
  place('zNumber', 'z nr'),
  place('organisationNumber', 'org nr'),
  place('totalGross', 'total forsaljning'),
  place('vat', 'moms', 'moms netto brutto'),
  place('tenders', 'betalsatt'),
  place('grandSales', 'grand total forsaljning'),
  place('grandReturns', 'grand total retur'),
  place('grandNet', 'grand total netto'),
];

function profileOf(layout: Layout): LayoutProfile {
  return { codePage: 'auto', taught: {}, fields: fieldsOf(layout) };
}

function without(field: LayoutField): Layout {
  return WHOLE.filter((each) => each.field !== field);
}

describe('a print fits the profile of its register', () => {
  test('when it has the same words in the same columns', () => {
    expect(layoutChange(profileOf(WHOLE), WHOLE)).toBeNull();
  });

  test('on a day with tips, and on a day without', () => {
    const withTips = [...WHOLE, place('tips', 'dricks')];
    expect(layoutChange(profileOf(WHOLE), withTips)).toBeNull();
    expect(layoutChange(profileOf(withTips), WHOLE)).toBeNull();
  });

  test('when a field stands in two places and one of them is the one that was confirmed', () => {
    const twice = [...WHOLE, place('totalGross', 'summa')];
    expect(layoutChange(profileOf(WHOLE), twice)).toBeNull();
  });
});

describe('a print departs from the profile of its register', () => {
  test('when a figure stands under other words, said as they are printed', () => {
    const moved = [...without('totalGross'), place('totalGross', 'omsattning')];
    expect(layoutChange(profileOf(WHOLE), moved)).toEqual({
      code: 'layout-changed',
      facts: { field: 'totalGross', expected: 'TOTAL FORSALJNING', found: 'OMSATTNING' },
    });
  });

  test('when the columns of a table have other words', () => {
    const swapped = [...without('vat'), place('vat', 'moms', 'netto moms brutto')];
    expect(layoutChange(profileOf(WHOLE), swapped)?.facts['field']).toBe('vat');
  });

  test('when tips move to other words, though not every day has tips', () => {
    const confirmed = [...WHOLE, place('tips', 'dricks')];
    expect(layoutChange(profileOf(confirmed), [...WHOLE, place('tips', 'kortdricks')])?.code).toBe(
      'layout-changed',
    );
  });

  test.each(WHOLE.map(({ field }) => field))('when it no longer has its %s', (field) => {
    expect(layoutChange(profileOf(WHOLE), without(field))?.facts['field']).toBe(field);
  });
});

test('a layout can be confirmed only when everything a voucher needs was found', () => {
  expect(missingFromLayout(WHOLE)).toEqual([]);
  expect(missingFromLayout(without('grandNet'))).toEqual(['grandNet']);
});
