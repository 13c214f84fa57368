import { describe, expect, test } from 'vitest';
import type { GroupAccounts } from '../../../src/shared/mapping.ts';
import { problem } from '../../../src/shared/problem.ts';
import type { GroupRow } from '../../../src/shared/z-report.ts';
import { zVoucherRows } from '../../../src/main/rules/z-voucher.ts';
import { ordinaryDay, settingsWith, tender, vatRow } from './z-reports.ts';

const group = (name: string, amount: number, rate: number | null): GroupRow => ({
  name,
  amount,
  rate,
  quantity: null,
});
const accounts = (name: string, rate: number, revenue: number, vat: number | null = null): GroupAccounts => ({
  name,
  rate,
  revenue,
  vat,
});

/** The rows of the sales of an ordinary day whose 25 % are split among these groups. */
function soldAt25(groups: readonly GroupRow[], mapped: readonly GroupAccounts[]) {
  const day = ordinaryDay({ groups: [...groups, group('Fika', 625_00, 12)] });
  const { rows, problems } = zVoucherRows(day, settingsWith({ groups: mapped }));
  const credits = rows.filter(({ credit }) => credit > 0);
  return { problems, credits: credits.map(({ account, credit, text }) => [account, credit, text]) };
}

describe('a group with accounts of its own', () => {
  test('that is all there is of its rate is booked on them, under its own name', () => {
    const { credits, problems } = soldAt25([group('PORSLIN', 2_500_00, 25)], [accounts('porslin', 25, 3051)]);
    expect(problems).toEqual([]);
    expect(credits).toEqual([
      [3051, 2_000_00, 'PORSLIN'],
      [2611, 500_00, 'Utg moms 25 %'],
      [3002, 558_04, 'Försäljning 12 %'],
      [2621, 66_96, 'Utg moms 12 %'],
    ]);
  });

  test('has its VAT on an account of its own when one is chosen', () => {
    const { credits } = soldAt25([group('Porslin', 2_500_00, 25)], [accounts('porslin', 25, 3051, 2610)]);
    expect(credits.slice(0, 2).map(([account]) => account)).toEqual([3051, 2610]);
  });

  test('shares them with every other group of the rate: one row with the printed net', () => {
    const { credits } = soldAt25(
      [group('Porslin', 2_000_00, 25), group('Glas', 500_00, 25)],
      [accounts('porslin', 25, 3051), accounts('glas', 25, 3051)],
    );
    expect(credits[0]).toEqual([3051, 2_000_00, 'Försäljning 25 %']);
  });

  test('is booked with the rest of its rate where the print does not say its net and VAT', () => {
    const { credits, problems } = soldAt25(
      [group('Porslin', 2_000_00, 25), group('Glas', 500_00, 25)],
      [accounts('porslin', 25, 3051)],
    );
    expect(problems).toEqual([]);
    expect(credits[0]).toEqual([3001, 2_000_00, 'Försäljning 25 %']);
  });

  test('and is no income is asked about there, before a debt is booked as income', () => {
    const { credits, problems } = soldAt25(
      [group('Porslin', 2_000_00, 25), group('Presentkort', 500_00, 25)],
      [accounts('presentkort', 25, 2421)],
    );
    expect(problems).toEqual([
      problem('group-inseparable', { group: 'Presentkort', rate: 25, amount: 500_00 }),
    ]);
    // What is booked when the answer is yes.
    expect(credits[0]).toEqual([3001, 2_000_00, 'Försäljning 25 %']);
  });

  test.each([
    ['at another rate', [group('Porslin', 2_500_00, 12)]],
    ['whose rate is not printed', [group('Porslin', 2_500_00, null)]],
    ['whose amount is not the whole rate', [group('Porslin', 2_499_99, 25)]],
  ])('%s is not taken for the rate', (_what, groups) => {
    expect(soldAt25(groups, [accounts('porslin', 25, 3051)]).credits[0]?.[0]).toBe(3001);
  });
});

describe('at 0 %', () => {
  const withExempt = (groups: readonly GroupRow[]) =>
    ordinaryDay({
      totalGross: 3_245_00,
      vat: [...ordinaryDay().vat, vatRow(0, 120_00, 0)],
      groups: [...groups],
      tenders: [...ordinaryDay().tenders, tender('Swish', 120_00)],
    });

  test('each group is booked on its own account, with the amount as printed', () => {
    const day = withExempt([group('Presentkort', 100_00, 0), group('Pant', 20_00, 0)]);
    const mapped = [accounts('presentkort', 0, 2421), accounts('pant', 0, 3004)];
    const { rows, problems } = zVoucherRows(day, settingsWith({ groups: mapped }));
    expect(problems).toEqual([]);
    expect(rows.filter(({ text }) => ['Presentkort', 'Pant'].includes(text))).toMatchObject([
      { account: 2421, credit: 100_00 },
      { account: 3004, credit: 20_00 },
    ]);
  });

  test('a group nobody has mapped is held, also where exempt sales have an account', () => {
    const rates = { ...settingsWith({}).mapping.rates, '0': { revenue: 3004, vat: null } };
    const day = withExempt([group('Presentkort', 100_00, 0), group('Pant', 20_00, 0)]);
    expect(zVoucherRows(day, settingsWith({ rates })).problems).toEqual([
      problem('group-unmapped', { group: 'Presentkort', rate: 0, amount: 100_00 }),
      problem('group-unmapped', { group: 'Pant', rate: 0, amount: 20_00 }),
    ]);
  });

  test('a row without groups is booked on the account chosen for exempt sales, without VAT', () => {
    const rates = { ...settingsWith({}).mapping.rates, '0': { revenue: 3004, vat: null } };
    const { rows, problems } = zVoucherRows(withExempt([]), settingsWith({ rates }));
    expect(problems).toEqual([]);
    expect(rows.find(({ account }) => account === 3004)).toMatchObject({ credit: 120_00 });
  });
});
