/** Prints of many makers' habits, read as a person reads them. */
import { describe, expect, test } from 'vitest';
import { only, print } from './print.ts';
import { READ, type Expected } from './unusual-layouts.ts';

describe('prints of other makers', () => {
  test.each(Object.entries(READ))('%s is postable and read as a person reads it', (layout, expected) => {
    const { postable, reasons, zReport } = only(print(layout));
    if (zReport === null) throw new Error('no Z-report');
    expect([postable, reasons]).toEqual([true, []]);
    const read: Expected = {
      zNumber: zReport.zNumber ?? '',
      organisationNumber: zReport.organisationNumber ?? '',
      register: zReport.register,
      total: zReport.totalGross ?? Number.NaN,
      vat: zReport.vat.map(({ rate, net, vat }) => `${rate} ${net} ${vat}`),
      tenders: zReport.tenders.map(({ name, amount }) => `${name} ${amount}`),
      groups: zReport.groups.map(({ name, amount }) => `${name} ${amount}`),
      grandNet: zReport.grandTotals.netAfter ?? Number.NaN,
    };
    expect(read).toEqual(expected);
  });

  test('tips said to be outside the sales, in tenders that do not hold them, are a question', () => {
    const { kind, postable, reasons } = only(print('food-truck-32'));
    expect([kind, postable, reasons.map(({ code }) => code)]).toEqual(['z-report', false, ['z-sums-differ']]);
  });

  test('counted drawers are found by their arithmetic where the words over them are unknown', () => {
    const { zReport } = only(print('restaurant-grid-48'));
    expect(zReport?.tenders.map(({ counted }) => counted)).toEqual([120_000, 1_300_000, 99_500]);
  });

  test('the time a business day was opened is not the time of the print', () => {
    const { zReport } = only(print('cinema-english-42'));
    expect([zReport?.printedAt, zReport?.periodFrom, zReport?.periodTo]).toEqual([
      null,
      '2026-02-14T09:30:00',
      '2026-02-14T23:55:00',
    ]);
  });
});
