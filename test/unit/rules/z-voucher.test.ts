import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts';
import type { ZReport } from '../../../src/shared/z-report.ts';
import { zVoucherRows } from '../../../src/main/rules/z-voucher.ts';
import { sortedRows, WORKED_DAYS } from './worked-days.ts';
import { ordinaryDay, settingsWith, tender, vatRow } from './z-reports.ts';

function problemsOf(report: ZReport) {
  return zVoucherRows(report, DEFAULT_SETTINGS).problems;
}

/** An ordinary day whose drawer was counted: it should hold 1 125,00. */
function counted(amount: number): ZReport {
  return ordinaryDay({ tenders: [tender('Kontant', 1_125_00, amount), tender('Kort', 2_000_00, 2_000_00)] });
}

describe('a worked day', () => {
  test.each(WORKED_DAYS)('$id, $title, gives its rows', ({ report, mapping, rows }) => {
    const made = zVoucherRows(report, settingsWith(mapping));
    expect(made.problems).toEqual([]);
    expect(sortedRows(made.rows)).toEqual(sortedRows(rows));
  });
});

test('VAT is the printed VAT, not what the rate would give', () => {
  const day = ordinaryDay({ vat: [vatRow(25, 1_999_93, 500_07), vatRow(12, 558_04, 66_96)] });
  const { rows } = zVoucherRows(day, DEFAULT_SETTINGS);
  expect(rows.find((row) => row.account === 2611)?.credit).toBe(500_07);
  expect(rows.find((row) => row.account === 3001)?.credit).toBe(1_999_93);
});

test('each means of payment has a row of its own, named as on the print, also on a shared account', () => {
  const day = ordinaryDay({ tenders: [tender('Kort', 2_000_00), tender('SWISH', 1_125_00)] });
  const debits = zVoucherRows(day, DEFAULT_SETTINGS).rows.filter((row) => row.debit > 0);
  expect(debits.map(({ account, text }) => [account, text])).toEqual([
    [1686, 'Kort'],
    [1686, 'SWISH'],
  ]);
});

test('the register’s cost center stands on every row', () => {
  const { rows } = zVoucherRows(ordinaryDay(), settingsWith({}, { costCenter: 'BUTIK' }));
  expect(new Set(rows.map((row) => row.costCenter))).toEqual(new Set(['BUTIK']));
});

test('a refund day has every row on the other side and no negative amount', () => {
  const sales = ordinaryDay();
  const refunds = ordinaryDay({
    totalGross: -3_125_00,
    vat: sales.vat.map((row) => vatRow(row.rate, -(row.net ?? 0), -row.vat)),
    tenders: sales.tenders.map((row) => tender(row.name, -row.amount)),
  });
  const sold = zVoucherRows(sales, DEFAULT_SETTINGS).rows;
  const refunded = zVoucherRows(refunds, DEFAULT_SETTINGS).rows;
  expect(refunded).toEqual(sold.map((row) => ({ ...row, debit: row.credit, credit: row.debit })));
  expect(refunded.every((row) => row.debit >= 0 && row.credit >= 0)).toBe(true);
});

describe('a means of payment', () => {
  test('that is not mapped is held, never put on a default account', () => {
    const day = ordinaryDay({ tenders: [tender('Kontant', 1_125_00), tender('Lunchkort', 2_000_00)] });
    const { rows, problems } = zVoucherRows(day, DEFAULT_SETTINGS);
    expect(problems).toEqual([problem('tender-unmapped', { tender: 'Lunchkort', amount: 2_000_00 })]);
    expect(rows.some((row) => row.debit === 2_000_00)).toBe(false);
  });

  test('that is not mapped and was not used stands in nobody’s way', () => {
    const day = ordinaryDay({ tenders: [...ordinaryDay().tenders, tender('Lunchkort', 0)] });
    expect(problemsOf(day)).toEqual([]);
  });

  test('is known however the register spells its case and spaces', () => {
    const day = ordinaryDay({ tenders: [tender('  KONTANT ', 1_125_00), tender('GIFT  CARD', 2_000_00)] });
    const { rows, problems } = zVoucherRows(day, DEFAULT_SETTINGS);
    expect(problems).toEqual([]);
    expect(rows.filter((row) => row.debit > 0).map((row) => row.account)).toEqual([1910, 2421]);
  });

  test('is not known by a part of its name', () => {
    const day = ordinaryDay({ tenders: [tender('Kontant', 1_125_00), tender('Kort övrigt', 2_000_00)] });
    expect(problemsOf(day)).toEqual([
      problem('tender-unmapped', { tender: 'Kort övrigt', amount: 2_000_00 }),
    ]);
  });

  test.each(['constructor', 'toString', '__proto__'])(
    'named %s is not mapped by what every object has',
    (name) => {
      const day = ordinaryDay({ tenders: [tender('Kontant', 1_125_00), tender(name, 2_000_00)] });
      expect(problemsOf(day)).toEqual([problem('tender-unmapped', { tender: name, amount: 2_000_00 })]);
    },
  );
});

describe('a counted drawer', () => {
  const settings = settingsWith({ cashDifference: 3790 });

  test('that is one öre over credits the difference', () => {
    const { rows } = zVoucherRows(counted(1_125_01), settings);
    expect(rows.find((row) => row.account === 1910)?.debit).toBe(1_125_01);
    expect(rows.find((row) => row.account === 3790)).toMatchObject({ debit: 0, credit: 1 });
  });

  test('that is short debits the difference; revenue and VAT stay as printed', () => {
    const { rows } = zVoucherRows(counted(1_100_00), settings);
    expect(rows.find((row) => row.account === 3790)).toMatchObject({ debit: 25_00, credit: 0 });
    const unchanged = zVoucherRows(ordinaryDay(), settings).rows.filter((row) => row.credit > 0);
    expect(rows.filter((row) => row.credit > 0)).toEqual(unchanged);
  });

  test('that differs is held while nobody has said where differences go', () => {
    expect(problemsOf(counted(1_100_00))).toEqual([
      problem('difference-unmapped', { tender: 'Kontant', amount: 25_00 }),
    ]);
  });

  test('that is right needs no account for differences', () => {
    expect(problemsOf(counted(1_125_00))).toEqual([]);
  });
});

describe('a VAT rate', () => {
  test('of 0 % that nobody has mapped is held, never taken for revenue', () => {
    const vat = [...ordinaryDay().vat, vatRow(0, 100_00, 0)];
    const day = ordinaryDay({ vat, totalGross: 3_225_00 });
    expect(problemsOf(day)).toEqual([problem('rate-unmapped', { rate: 0, amount: 100_00 })]);
  });

  test('of 0 % that is exactly the gift cards sold is a debt to their holders', () => {
    const vat = [...ordinaryDay().vat, vatRow(0, 500_00, 0)];
    const tenders = [...ordinaryDay().tenders, tender('Swish', 500_00)];
    const day = ordinaryDay({ vat, tenders, totalGross: 3_625_00, giftCardsSold: 500_00 });
    const { rows, problems } = zVoucherRows(day, DEFAULT_SETTINGS);
    expect(problems).toEqual([]);
    expect(rows.filter((row) => row.account === 2421)).toMatchObject([{ debit: 0, credit: 500_00 }]);
  });

  test('of 0 % that holds more than the gift cards sold is held', () => {
    const vat = [...ordinaryDay().vat, vatRow(0, 600_00, 0)];
    const day = ordinaryDay({ vat, totalGross: 3_725_00, giftCardsSold: 500_00 });
    expect(problemsOf(day)).toEqual([problem('rate-unmapped', { rate: 0, amount: 600_00 })]);
  });

  test('that is mapped without a VAT account but carries VAT is held', () => {
    const rates = { ...DEFAULT_SETTINGS.mapping.rates, '12': { revenue: 3004, vat: null } };
    const { problems } = zVoucherRows(ordinaryDay(), settingsWith({ rates }));
    expect(problems).toEqual([problem('vat-unmapped', { rate: 12, amount: 66_96 })]);
  });

  test('with nothing sold at it needs no account', () => {
    const vat = [...ordinaryDay().vat, vatRow(0, 0, 0)];
    expect(problemsOf(ordinaryDay({ vat }))).toEqual([]);
  });

  test('whose net is not printed gives no rows for it', () => {
    const vat = [vatRow(25, 2_000_00, 500_00), vatRow(12, null, 66_96)];
    const { rows, problems } = zVoucherRows(ordinaryDay({ vat }), DEFAULT_SETTINGS);
    expect(problems).toEqual([problem('z-net-missing', { rate: 12 })]);
    expect(rows.some((row) => row.account === 3002 || row.account === 2621)).toBe(false);
  });
});

test('tips are held while nobody has said whose they are', () => {
  const tenders = [tender('Kontant', 1_125_00), tender('Kort', 2_064_00)];
  expect(problemsOf(ordinaryDay({ tenders, tips: 64_00 }))).toEqual([
    problem('tips-unmapped', { amount: 64_00 }),
  ]);
});

test.each([1, -1])('a voucher that is %i öre off does not balance', (ore) => {
  const day = ordinaryDay({ tenders: [tender('Kontant', 1_125_00 + ore), tender('Kort', 2_000_00)] });
  expect(problemsOf(day)).toEqual([problem('voucher-unbalanced', { found: ore })]);
});

test('a day on which nothing was sold has no voucher', () => {
  const day = ordinaryDay({ totalGross: 0, vat: [vatRow(25, 0, 0)], tenders: [tender('Kontant', 0)] });
  expect(zVoucherRows(day, DEFAULT_SETTINGS)).toEqual({
    rows: [],
    problems: [problem('voucher-unbalanced', { found: 0 })],
  });
});
