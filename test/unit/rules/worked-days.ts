/**
 * Eight days worked through by hand in the bookkeeping manner of a Swedish shop (BAS 2026): what the Z-report says
 * and the rows that book it. Amounts in öre.
 */
import type { Mapping } from '../../../src/shared/mapping.ts';
import type { ZReport } from '../../../src/shared/z-report.ts';
import { tender, vatRow, zReport } from './z-reports.ts';

export interface BookedRow {
  readonly account: number;
  readonly debit: number;
  readonly credit: number;
}

export interface WorkedDay {
  readonly id: string;
  readonly title: string;
  readonly report: ZReport;
  /** What this shop has mapped beyond the defaults. */
  readonly mapping: Partial<Mapping>;
  readonly rows: readonly BookedRow[];
}

const debit = (account: number, amount: number): BookedRow => ({ account, debit: amount, credit: 0 });
const credit = (account: number, amount: number): BookedRow => ({ account, debit: 0, credit: amount });

export const WORKED_DAYS: readonly WorkedDay[] = [
  {
    id: 'V1',
    title: 'a restaurant day with two corrections that are inside the totals already',
    report: zReport({
      zNumber: '2417',
      totalGross: 9_628_00,
      // 9 332,00 x 12/112 would be 999,86: the register rounds per receipt, and its 999,88 is booked.
      vat: [vatRow(25, 236_80, 59_20), vatRow(12, 8_332_12, 999_88)],
      tenders: [tender('KONTANT', 29_00), tender('KORT', 9_430_00), tender('SWISH', 169_00)],
      counters: { ...zReport({}).counters, receipts: 56, corrections: { count: 2, amount: -125_00 } },
    }),
    mapping: {},
    rows: [
      debit(1910, 29_00),
      debit(1686, 9_430_00),
      debit(1686, 169_00),
      credit(3001, 236_80),
      credit(2611, 59_20),
      credit(3002, 8_332_12),
      credit(2621, 999_88),
    ],
  },
  {
    id: 'V2',
    title: 'a retail day with a gift card redeemed and cash rounding in our favour',
    report: zReport({
      zNumber: '97',
      totalGross: 58_412_40,
      vat: [vatRow(25, 46_329_92, 11_582_48), vatRow(6, 471_70, 28_30)],
      tenders: [
        tender('Kontant', 3_411_00),
        tender('Kort', 49_302_80),
        tender('Swish', 4_199_00),
        tender('Presentkort', 1_500_00),
      ],
      rounding: 40,
    }),
    mapping: {},
    rows: [
      debit(1910, 3_411_00),
      debit(1686, 49_302_80),
      debit(1686, 4_199_00),
      debit(2421, 1_500_00),
      credit(3001, 46_329_92),
      credit(2611, 11_582_48),
      credit(3003, 471_70),
      credit(2631, 28_30),
      credit(3740, 40),
    ],
  },
  {
    id: 'V3',
    title: 'a day with refunds only',
    report: zReport({
      zNumber: '211',
      totalGross: -184_00,
      vat: [vatRow(25, -96_00, -24_00), vatRow(6, -60_38, -3_62)],
      tenders: [tender('Kort', -120_00), tender('Kontant', -64_00)],
    }),
    mapping: {},
    rows: [
      credit(1910, 64_00),
      credit(1686, 120_00),
      debit(3001, 96_00),
      debit(2611, 24_00),
      debit(3003, 60_38),
      debit(2631, 3_62),
    ],
  },
  {
    id: 'V4',
    title: 'gift cards sold and redeemed, cash rounding, and the drawer ten kronor short',
    report: zReport({
      zNumber: '000318',
      totalGross: 19_280_00,
      vat: [vatRow(25, 14_769_59, 3_692_41), vatRow(12, 0, 0), vatRow(6, 299_99, 18_01), vatRow(0, 0, 0)],
      tenders: [
        tender('Kontant', 2_811_00, 2_801_00),
        tender('Bankkort', 14_470_00, 14_470_00),
        tender('Swish', 1_200_00, 1_200_00),
        tender('Presentkort', 800_00, 800_00),
      ],
      giftCardsSold: 500_00,
      rounding: 1_00,
      cashDifference: -10_00,
    }),
    mapping: { cashDifference: 3790 },
    rows: [
      debit(1910, 2_801_00),
      debit(3790, 10_00),
      debit(1686, 14_470_00),
      debit(1686, 1_200_00),
      debit(2421, 800_00),
      credit(3001, 14_769_59),
      credit(2611, 3_692_41),
      credit(3003, 299_99),
      credit(2631, 18_01),
      credit(2421, 500_00),
      credit(3740, 1_00),
    ],
  },
  {
    id: 'V5',
    title: 'a restaurant with tips on the card, passed on to the staff',
    report: zReport({
      zNumber: '4-17',
      totalGross: 39_070_00,
      vat: [vatRow(25, 9_000_00, 2_250_00), vatRow(12, 22_000_00, 2_640_00), vatRow(6, 3_000_00, 180_00)],
      tenders: [tender('Kort', 28_640_00), tender('Swish', 6_000_00), tender('Kontant', 5_070_00)],
      tips: 640_00,
    }),
    mapping: { tips: 2829 },
    rows: [
      debit(1686, 28_640_00),
      debit(1686, 6_000_00),
      debit(1910, 5_070_00),
      credit(3001, 9_000_00),
      credit(2611, 2_250_00),
      credit(3002, 22_000_00),
      credit(2621, 2_640_00),
      credit(3003, 3_000_00),
      credit(2631, 180_00),
      credit(2829, 640_00),
    ],
  },
  {
    id: 'V6',
    title: 'a bakery with three rates and five means of payment; the 300 kr taken out are not in it',
    report: zReport({
      zNumber: '1042',
      totalGross: 7_644_00,
      vat: [vatRow(25, 357_60, 89_40), vatRow(12, 2_388_39, 286_61), vatRow(6, 4_266_04, 255_96)],
      groups: [
        { name: 'Bröd', amount: 4_312_00, quantity: 88, rate: 6 },
        { name: 'Fika på plats', amount: 2_675_00, quantity: 41, rate: 12 },
        { name: 'Tidningar', amount: 210_00, quantity: 5, rate: 6 },
        { name: 'Presentartiklar', amount: 447_00, quantity: 3, rate: 25 },
      ],
      tenders: [
        tender('Kontant', 611_00),
        tender('Kort', 6_203_00),
        tender('Swish', 480_00),
        tender('Presentkort', 200_00),
        tender('Faktura', 150_00),
      ],
      rounding: 0,
      openingFloat: 1_000_00,
      cashIn: 0,
      cashOut: -300_00,
      counters: { ...zReport({}).counters, receipts: 119 },
    }),
    mapping: {},
    rows: [
      debit(1910, 611_00),
      debit(1686, 6_203_00),
      debit(1686, 480_00),
      debit(2421, 200_00),
      debit(1510, 150_00),
      credit(3001, 357_60),
      credit(2611, 89_40),
      credit(3002, 2_388_39),
      credit(2621, 286_61),
      credit(3003, 4_266_04),
      credit(2631, 255_96),
    ],
  },
  {
    id: 'V7',
    title: 'cash only, with a rounding loss',
    report: zReport({
      zNumber: '7',
      totalGross: 998_45,
      vat: [vatRow(25, 798_76, 199_69)],
      tenders: [tender('Kontanter', 998_00)],
      rounding: -45,
    }),
    mapping: {},
    rows: [debit(1910, 998_00), debit(3740, 45), credit(3001, 798_76), credit(2611, 199_69)],
  },
  {
    id: 'V8',
    title: 'a gift card for one service, taxed when it is sold',
    report: zReport({
      zNumber: '8',
      totalGross: 1_000_00,
      vat: [vatRow(25, 800_00, 200_00)],
      groups: [{ name: 'Presentkort behandling', amount: 1_000_00, quantity: 1, rate: 25 }],
      tenders: [tender('Kort', 1_000_00)],
    }),
    mapping: { groups: [{ name: 'presentkort behandling', rate: 25, revenue: 2421, vat: null }] },
    rows: [debit(1686, 1_000_00), credit(2421, 800_00), credit(2611, 200_00)],
  },
];

/** Rows without regard to their order, which carries no meaning in a voucher. */
export function sortedRows(rows: readonly BookedRow[]): string[] {
  return rows.map((row) => `${row.account} debit ${row.debit} credit ${row.credit}`).toSorted();
}
