import { describe, expect, test } from 'vitest';
import type { ZReport } from '../../../../src/shared/z-report.ts';
import { LAYOUTS, only, print, reportOf } from './print.ts';

const vat = (rate: number, net: number, tax: number): ZReport['vat'][number] => ({
  rate,
  net,
  vat: tax,
  gross: net + tax,
});
const group = (name: string, quantity: number, amount: number, rate: number | null = null) => ({
  name,
  amount,
  quantity,
  rate,
});
const tender = (
  name: string,
  amount: number,
  count: number | null = null,
  counted: number | null = null,
) => ({ name, amount, count, counted });

describe('every field of a Z-report is read as printed', () => {
  test('in English, with decimal points and a minus behind the amount', () => {
    expect(reportOf(print('english-columns-48'))).toEqual({
      zNumber: '0042-03:417',
      register: 'FRONT-1',
      company: 'Harbour Corner Shop AB',
      organisationNumber: '556000-0456',
      printedAt: '2026-03-02T21:15:09',
      periodFrom: '2026-03-02T07:00:00',
      periodTo: '2026-03-02T21:14:00',
      totalGross: 570_000,
      vat: [vat(6, 424_528, 25_472), vat(25, 96_000, 24_000)],
      groups: [
        group('Groceries', 212, 400_000),
        group('Newspapers', 31, 50_000),
        group('Household', 18, 120_000),
      ],
      tenders: [tender('Cash', 70_200, 31), tender('Card', 486_800, 140), tender('Gift card', 13_000, 1)],
      rounding: 0,
      giftCardsSold: null,
      tips: null,
      openingFloat: 150_000,
      cashIn: 0,
      cashOut: -20_000,
      cashDifference: null,
      grandTotals: {
        salesBefore: null,
        salesAfter: 123_456_750,
        returnsBefore: null,
        returnsAfter: -456_750,
        netBefore: null,
        netAfter: 123_000_000,
      },
      counters: {
        receipts: 171,
        goods: 261,
        services: 0,
        drawerOpenings: 33,
        copies: { count: 2, amount: 5800 },
        training: { count: 1, amount: 1000 },
        returns: { count: 1, amount: -2900 },
        discounts: { count: 4, amount: -3650 },
        corrections: null,
        unfinished: { count: 0, amount: 0 },
      },
    });
  });

  test('on narrow paper, where labels and amounts stand on lines of their own', () => {
    expect(reportOf(print('narrow-wrapped-32'))).toMatchObject({
      zNumber: '88',
      register: 'KIOSK2',
      company: 'KIOSKEN VID BRON HB',
      organisationNumber: '969700-0017',
      printedAt: '2026-05-04T22:31:00',
      periodFrom: '2026-05-04T09:02:00',
      periodTo: '2026-05-04T22:30:00',
      totalGross: 342_000,
      vat: [vat(25, 104_000, 26_000), vat(6, 200_000, 12_000)],
      groups: [
        group('Godis', 61, 110_000),
        group('Glass och lösgodis', 40, 102_000),
        group('Tobak', 22, 130_000),
      ],
      tenders: [
        tender('KONTANT', 42_000, 17),
        tender('BANKKORT', 260_000, 102),
        tender('SWISH', 40_000, 15),
        tender('Öresavr.', 0),
      ],
      openingFloat: 80_000,
      grandTotals: { salesAfter: 41_250_000, returnsAfter: 250_000, netAfter: 41_000_000 },
      counters: {
        receipts: 134,
        drawerOpenings: 21,
        copies: { count: 3, amount: 4100 },
        training: { count: 0, amount: 0 },
        returns: { count: 2, amount: -5500 },
        discounts: { count: null, amount: 0 },
        unfinished: { count: 1, amount: 1200 },
      },
    });
  });

  test('without any table, each figure under a label of its own', () => {
    expect(reportOf(print('flat-labels-42'))).toMatchObject({
      zNumber: '0097',
      register: '03',
      company: 'BISTRO KAJKANTEN',
      organisationNumber: '556000-0779',
      printedAt: '2026-08-14T23:58:12',
      totalGross: 3_907_000,
      vat: [vat(25, 900_000, 225_000), vat(12, 2_200_000, 264_000), vat(6, 300_000, 18_000)],
      groups: [],
      tenders: [tender('Kontant', 507_000, 14), tender('Kort', 2_864_000, 203), tender('Swish', 600_000, 41)],
      tips: 64_000,
      openingFloat: 200_000,
      cashDifference: 0,
      grandTotals: { salesAfter: 911_057_000, returnsAfter: 850_000, netAfter: 910_207_000 },
      counters: { receipts: 256, drawerOpenings: 40, returns: { count: 1, amount: -12_000 } },
    });
  });

  test('with grand totals before and after, counted drawers, brackets and rounding among the tenders', () => {
    expect(reportOf(print('before-and-after-56'))).toMatchObject({
      zNumber: '4-17',
      register: 'BUTIK 1',
      company: 'Modehörnan i Viken AB',
      organisationNumber: '556000-0332',
      printedAt: '2026-12-05T18:09:00',
      totalGross: 3_900_000,
      vat: [vat(25, 3_000_000, 750_000), vat(0, 150_000, 0)],
      groups: [
        group('Dam', 31, 2_800_000),
        group('Herr', 9, 1_000_000),
        group('Returer dam', 1, -50_000),
        group('Presentkort', 3, 150_000),
      ],
      tenders: [
        tender('Kontant', 430_100, null, 428_100),
        tender('Kort', 3_370_000, null, 3_370_000),
        tender('Presentkort', 100_000, null, 100_000),
        tender('Öresavrundning', -100),
      ],
      rounding: null,
      giftCardsSold: 150_000,
      cashDifference: -2000,
      grandTotals: {
        salesBefore: 100_000_000,
        salesAfter: 103_950_000,
        returnsBefore: 2_000_000,
        returnsAfter: 2_050_000,
        netBefore: 98_000_000,
        netAfter: 101_900_000,
      },
      counters: { receipts: 42, drawerOpenings: 19, corrections: { count: 2, amount: -12_000 } },
    });
  });

  test('with the net of each rate following exactly from groups that carry their rate', () => {
    expect(reportOf(print('vat-in-groups-40'))).toMatchObject({
      zNumber: '000512',
      register: 'KASSA-A',
      company: 'Bokhandeln Alfa & Omega AB',
      organisationNumber: '556000-0881',
      printedAt: '2026-05-13T18:02:00',
      totalGross: 680_000,
      vat: [vat(25, 120_000, 30_000), vat(6, 500_000, 30_000)],
      groups: [
        group('Böcker', 41, 530_000, 6),
        group('Kontor', 12, 125_000, 25),
        group('Vykort', 8, 25_000, 25),
      ],
      tenders: [
        tender('Kontant', 70_000),
        tender('Visa', 410_000),
        tender('Mastercard', 150_000),
        tender('Faktura', 50_000),
      ],
      counters: {
        copies: { count: 1, amount: 9900 },
        training: { count: 0, amount: 0 },
        returns: { count: 0, amount: 0 },
      },
    });
  });

  test('with rates that have no percent sign, numbered groups, and more cash paid out than taken', () => {
    expect(reportOf(print('bare-rates-44'))).toMatchObject({
      zNumber: '1207',
      register: 'K1',
      company: 'Kaffebaren Stationen',
      organisationNumber: '556000-0998',
      printedAt: '2026-04-02T17:45:00',
      totalGross: 809_700,
      vat: [vat(12, 500_179, 60_021), vat(6, 200_000, 12_000), vat(25, 30_000, 7500)],
      groups: [
        group('Frukost på plats', 22, 112_200),
        group('Lunch på plats', 40, 448_000),
        group('Att ta med', 61, 212_000),
        group('7 UP Öl och läsk', 10, 37_500),
      ],
      tenders: [tender('Cash', -4000, 9), tender('Card', 783_700, 110), tender('Swish', 30_000, 3)],
      cashOut: -50_000,
      cashIn: 0,
      counters: { receipts: 121, drawerOpenings: 4, corrections: { count: 2, amount: -8000 } },
    });
  });

  test('with gross before VAT, gift cards sold, counts behind the amounts and returns among the groups', () => {
    expect(reportOf(print('gross-first-41'))).toMatchObject({
      zNumber: '0311',
      register: 'RECEPTION',
      company: 'HOTELL FJÄLLBÄCKEN AB',
      printedAt: '2026-02-11T23:59:00',
      totalGross: 2_681_000,
      vat: [vat(25, 196_000, 49_000), vat(12, 2_085_714, 250_286), vat(0, 100_000, 0)],
      groups: [
        group('Rum', 12, 1_440_000),
        group('Restaurang', 40, 896_000),
        group('Bar', 22, 250_000),
        group('Presentkort', 2, 100_000),
        group('Minibar (retur)', -1, -5000),
      ],
      tenders: [
        tender('Kontant', 31_000, 3),
        tender('Kontokort', 2_400_000, 61),
        tender('Presentkort inlöst', 150_000, 2),
        tender('Rumskredit', 100_000, 1),
      ],
      giftCardsSold: 100_000,
      openingFloat: 200_000,
      cashIn: 0,
      cashOut: -15_000,
      counters: {
        receipts: 67,
        goods: 64,
        services: 12,
        drawerOpenings: 70,
        returns: { count: 1, amount: 5000 },
      },
    });
  });

  test('from a till roll, with rates as headings, leading zeros and quantities by weight', () => {
    expect(reportOf(print('till-roll-32'))).toMatchObject({
      zNumber: '0451',
      register: '2',
      organisationNumber: '556000-0666',
      printedAt: '2026-09-09T19:00:00',
      totalGross: 116_000,
      vat: [vat(6, 100_000, 6000), vat(25, 8000, 2000)],
      groups: [
        group('VGR 01 FRUKT', 41.25, 86_000),
        group('VGR 02 GRÖNT', 30, 20_000),
        group('VGR 03 PÅSAR', 20, 10_000),
      ],
      tenders: [tender('KONTANT', 65_950, 12), tender('KORT', 50_000, 14)],
      rounding: -50,
      grandTotals: { salesAfter: 10_316_000, returnsAfter: 200_000, netAfter: 10_116_000 },
      counters: {
        receipts: 26,
        drawerOpenings: 3,
        copies: { count: 1, amount: 2400 },
        returns: { count: 0, amount: 0 },
      },
    });
  });

  test('and what is not printed is null, not zero', () => {
    const report = reportOf(print('bare-rates-44'));
    expect([
      report.tips,
      report.giftCardsSold,
      report.rounding,
      report.openingFloat,
      report.periodFrom,
    ]).toEqual([null, null, null, null, null]);
    expect([report.counters.goods, report.counters.copies, report.grandTotals.netBefore]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the way a print is set changes nothing', () => {
  const recast: readonly (readonly [string, (text: string) => string])[] = [
    ['capital letters', (text) => text.toUpperCase()],
    ['no Swedish letters', (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '')],
    ['every line followed by a blank one', (text) => text.replaceAll('\n', '\n\n')],
    ['a wide margin', (text) => text.replaceAll(/^/gmu, '      ')],
    ['other rules', (text) => text.replaceAll(/^[-=]{8,}$/gmu, (rule) => '\u2500'.repeat(rule.length))],
  ];
  for (const layout of LAYOUTS) {
    test.each(recast)(`${layout} in %s`, (_, set) => {
      const plain = only(print(layout)).zReport;
      const { postable, zReport } = only(set(print(layout)));
      expect(postable).toBe(true);
      expect([zReport?.totalGross, zReport?.vat, zReport?.grandTotals]).toEqual([
        plain?.totalGross,
        plain?.vat,
        plain?.grandTotals,
      ]);
      expect(zReport?.tenders.map(({ amount, count, counted }) => [amount, count, counted])).toEqual(
        plain?.tenders.map(({ amount, count, counted }) => [amount, count, counted]),
      );
      expect([zReport?.zNumber, zReport?.organisationNumber]).toEqual([
        plain?.zNumber,
        plain?.organisationNumber,
      ]);
    });
  }
});
