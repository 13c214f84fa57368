/** Prints of many makers' habits, written by hand with invented figures, and what a person reads on them. */
import { describe, expect, test } from 'vitest';
import { only, print } from './print.ts';

type Amounts = readonly (readonly [string, number])[];
interface Expected {
  readonly zNumber: string;
  readonly organisationNumber: string;
  readonly register: string | null;
  readonly total: number;
  /** Rate, net and VAT, in the order of the paper. */
  readonly vat: readonly (readonly [number, number, number])[];
  readonly tenders: Amounts;
  readonly groups: Amounts;
  readonly grandNet: number;
}

const READ: Readonly<Record<string, Expected>> = {
  'hotel-system-40': {
    zNumber: '1577',
    organisationNumber: '556000-1111',
    register: null,
    total: 4_600_000,
    vat: [
      [25, 400_000, 100_000],
      [12, 3_571_429, 428_571],
      [6, 94_340, 5660],
    ],
    tenders: [
      ['Cash', 210_000],
      ['Visa/MC', 3_840_000],
      ['Amex', 150_000],
      ['Room Charge', 400_000],
    ],
    groups: [
      ['Food', 3_100_000],
      ['Beverage soft', 900_000],
      ['Alcohol', 500_000],
      ['Shop', 100_000],
    ],
    grandNet: 1_280_000_000,
  },
  'restaurant-cloud-42': {
    zNumber: '418',
    organisationNumber: '556000-1202',
    register: 'Bar 2 (K2)',
    total: 2_845_000,
    vat: [
      [25, 916_000, 229_000],
      [12, 1_517_857, 182_143],
    ],
    tenders: [
      ['Kort', 2_531_000],
      ['Swish', 214_000],
      ['Kontant', 154_000],
    ],
    groups: [
      ['Mat', 1_700_000],
      ['Öl', 645_000],
      ['Vin', 500_000],
    ],
    grandNet: 400_000_000,
  },
  'restaurant-grid-48': {
    zNumber: '00231',
    organisationNumber: '556000-1319',
    register: 'KASSA 3',
    total: 1_520_000,
    vat: [
      [25, 336_000, 84_000],
      [12, 982_143, 117_857],
    ],
    tenders: [
      ['KONTANT', 120_500],
      ['KORT', 1_300_000],
      ['SWISH', 99_500],
    ],
    groups: [
      ['DRYCK', 400_000],
      ['MAT', 1_100_000],
      ['ÖVRIGT', 20_000],
    ],
    grandNet: 90_000_000,
  },
  'ecr-departments-24': {
    zNumber: '0088',
    organisationNumber: '556000-1418',
    register: '000001',
    total: 259_000,
    vat: [
      [25, 20_000, 5000],
      [6, 220_755, 13_245],
    ],
    tenders: [
      ['KONTANT', 61_200],
      ['KORT', 197_800],
    ],
    groups: [
      ['AVD01', 186_000],
      ['AVD02', 48_000],
      ['AVD05', 25_000],
    ],
    grandNet: 81_259_000,
  },
  'ecr-english-32': {
    zNumber: '000311',
    organisationNumber: '559000-1514',
    register: '000002',
    total: 617_000,
    vat: [
      [6, 300_000, 18_000],
      [12, 200_000, 24_000],
      [25, 60_000, 15_000],
    ],
    tenders: [
      ['CASH', 87_000],
      ['CARD', 530_000],
    ],
    groups: [
      ['DEPT1 BOOKS', 318_000],
      ['DEPT2 COFFEE', 224_000],
      ['DEPT3 GIFTS', 75_000],
    ],
    grandNet: 120_000_000,
  },
  'retail-chain-40': {
    zNumber: '0142-07/0655',
    organisationNumber: '556000-1609',
    register: '0142-07',
    total: 6_124_950,
    vat: [[25, 4_899_960, 1_224_990]],
    tenders: [
      ['Kontanter', 312_000],
      ['Bankkort', 5_262_900],
      ['Presentkort', 250_050],
      ['Tillgodokvitto', 100_000],
      ['Klarna', 200_000],
      ['Öresavrundning', 0],
    ],
    groups: [
      ['Skor', 3_210_900],
      ['Kläder', 2_484_050],
      ['Tillbehör', 430_000],
    ],
    grandNet: 9_000_000_000,
  },
  'salon-tablet-48': {
    zNumber: '1208',
    organisationNumber: '850101-2384',
    register: 'iPad-reception',
    total: 1_079_500,
    vat: [
      [25, 783_600, 195_900],
      [0, 100_000, 0],
    ],
    tenders: [
      ['Kort', 799_500],
      ['Swish', 230_000],
      ['Kontant', 50_000],
    ],
    groups: [],
    grandNet: 99_800_000,
  },
  'ecr-two-column-40': {
    zNumber: '0512',
    organisationNumber: '556000-1815',
    register: '1',
    total: 969_500,
    vat: [[12, 865_625, 103_875]],
    tenders: [
      ['KONTANT', 119_500],
      ['KORT', 730_000],
      ['SWISH', 120_000],
      ['FAKTURA', 0],
    ],
    groups: [
      ['KAFFE/TE', 308_000],
      ['BAKVERK', 216_000],
      ['LUNCH', 445_500],
    ],
    grandNet: 130_000_000,
  },
  'pharmacy-56': {
    zNumber: '2026-0147',
    organisationNumber: '556000-1912',
    register: 'MORA-1',
    total: 1_056_800,
    vat: [
      [25, 640_000, 160_000],
      [6, 124_340, 7460],
      [0, 125_000, 0],
    ],
    tenders: [
      ['Kontant', 131_800],
      ['Kontokort', 875_000],
      ['Swish', 50_040],
      ['Öresutjämning', -40],
    ],
    groups: [
      ['Receptfritt', 800_000],
      ['Livsmedel', 100_000],
      ['Böcker', 31_800],
      ['Momsfritt (recept)', 125_000],
    ],
    grandNet: 70_856_800,
  },
  'kiosk-thermal-32': {
    zNumber: '3004',
    organisationNumber: '969700-2015',
    register: '7',
    total: 1_480_500,
    vat: [
      [6, 1_000_000, 60_000],
      [12, 100_000, 12_000],
      [25, 246_800, 61_700],
    ],
    tenders: [
      ['Kontant', 211_000],
      ['Kort', 1_000_000],
      ['Swish', 269_500],
    ],
    groups: [],
    grandNet: 210_000_000,
  },
  'bakery-scale-42': {
    zNumber: '00774',
    organisationNumber: '556000-2110',
    register: 'GOTLAND1',
    total: 1_190_700,
    vat: [
      [6, 500_660, 30_040],
      [12, 589_286, 70_714],
    ],
    tenders: [
      ['Kontant', 140_700],
      ['Bankkort', 980_000],
      ['Swish', 70_000],
    ],
    groups: [
      ['Bröd', 530_700],
      ['Fikabröd', 420_000],
      ['Dryck', 240_000],
    ],
    grandNet: 190_000_000,
  },
  'fashion-franchise-44': {
    zNumber: '118',
    organisationNumber: '559000-2215',
    register: 'TABY-02',
    total: 3_842_000,
    vat: [[25, 3_073_600, 768_400]],
    tenders: [
      ['Kontant', 199_000],
      ['Kort', 3_393_000],
      ['Presentkort', 250_000],
    ],
    groups: [
      ['DAM', 2_711_000],
      ['HERR', 931_000],
      ['ACC', 200_000],
    ],
    grandNet: 840_000_000,
  },
  'cinema-english-42': {
    zNumber: 'BIO1-2026-00088',
    organisationNumber: '516000-2411',
    register: 'BIO-1',
    total: 7_613_000,
    vat: [
      [6, 5_415_094, 324_906],
      [12, 1_538_393, 184_607],
      [25, 120_000, 30_000],
    ],
    tenders: [
      ['Card', 6_893_000],
      ['Cash', 320_000],
      ['Gift voucher', 400_000],
    ],
    groups: [
      ['Tickets', 5_740_000],
      ['Popcorn', 1_128_000],
      ['Soft drinks', 595_000],
      ['Merch', 150_000],
    ],
    grandNet: 503_613_000,
  },
  'nightclub-40': {
    zNumber: '902',
    organisationNumber: '556000-2513',
    register: null,
    total: 12_735_000,
    vat: [
      [25, 7_788_000, 1_947_000],
      [6, 2_830_189, 169_811],
    ],
    tenders: [
      ['KONTANT', 1_244_000],
      ['KORT', 10_691_000],
      ['SWISH', 800_000],
    ],
    groups: [],
    grandNet: 1_900_000_000,
  },
  'petrol-44': {
    zNumber: '2209',
    organisationNumber: '556000-2618',
    register: '01',
    total: 3_703_736,
    vat: [
      [25, 2_623_789, 655_947],
      [6, 400_000, 24_000],
    ],
    tenders: [
      ['KONTANT', 231_000],
      ['BANKKORT', 2_972_736],
      ['KONTOKORT OKQ', 500_000],
      ['ÖRESAVRUNDNING', 0],
    ],
    groups: [],
    grandNet: 2_210_000_000,
  },
  'golf-club-42': {
    zNumber: '77',
    organisationNumber: '556000-2717',
    register: '2',
    total: 3_438_000,
    vat: [
      [25, 1_080_000, 270_000],
      [12, 150_000, 18_000],
      [6, 1_811_321, 108_679],
    ],
    tenders: [
      ['Kort', 2_818_000],
      ['Swish', 520_000],
      ['Kontant', 100_000],
    ],
    groups: [
      ['Green fee', 1_920_000],
      ['Shop', 1_050_000],
      ['Range', 300_000],
      ['Kiosk', 168_000],
    ],
    grandNet: 123_000_000,
  },
  'old-ecr-24': {
    zNumber: '0147',
    organisationNumber: '559000-2818',
    register: '01',
    total: 800_000,
    vat: [[25, 640_000, 160_000]],
    tenders: [
      ['KONTANT', 70_000],
      ['KORT', 730_000],
    ],
    groups: [],
    grandNet: 90_000_000,
  },
  'english-cafe-40': {
    zNumber: '1092',
    organisationNumber: '556000-2919',
    register: 'T1',
    total: 1_254_000,
    vat: [
      [12, 800_000, 96_000],
      [6, 220_000, 13_200],
      [25, 99_840, 24_960],
    ],
    tenders: [
      ['Card', 1_094_000],
      ['Swish', 60_000],
      ['Cash', 100_000],
    ],
    groups: [],
    grandNet: 80_000_000,
  },
  'wide-grid-64': {
    zNumber: '3301',
    organisationNumber: '556000-3016',
    register: 'KASSA2',
    total: 4_040_000,
    vat: [
      [6, 3_301_886, 198_114],
      [12, 0, 0],
      [25, 432_000, 108_000],
    ],
    tenders: [
      ['Kontant', 720_100],
      ['Kort', 3_100_000],
      ['Rikskuponger', 220_000],
      ['Öresavrundning', -100],
    ],
    groups: [
      ['Kolonial', 2_000_000],
      ['Färskvaror', 1_500_000],
      ['Kem/tekn', 500_000],
      ['Pant', 40_000],
    ],
    grandNet: 910_000_000,
  },
  'zero-day-40': {
    zNumber: '0031',
    organisationNumber: '969700-3118',
    register: 'M1',
    total: 0,
    vat: [
      [25, 0, 0],
      [6, 0, 0],
    ],
    tenders: [
      ['Kontant', 0],
      ['Kort', 0],
    ],
    groups: [],
    grandNet: 41_000_000,
  },
};

describe('prints of other makers', () => {
  test.each(Object.entries(READ))('%s is postable and read as a person reads it', (name, expected) => {
    const { postable, reasons, zReport } = only(print(name));
    if (zReport === null) throw new Error('no Z-report');
    expect([postable, reasons]).toEqual([true, []]);
    const read: Expected = {
      zNumber: zReport.zNumber ?? '',
      organisationNumber: zReport.organisationNumber ?? '',
      register: zReport.register,
      total: zReport.totalGross ?? Number.NaN,
      vat: zReport.vat.map(({ rate, net, vat }) => [rate, net ?? Number.NaN, vat]),
      tenders: zReport.tenders.map((tender) => [tender.name, tender.amount]),
      groups: zReport.groups.map((group) => [group.name, group.amount]),
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
