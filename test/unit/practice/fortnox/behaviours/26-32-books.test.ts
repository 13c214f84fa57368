import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { companySchema } from '../../../../../src/main/practice/fortnox/company.ts';
import { PRACTICE_COMPANY } from '../../../../../src/main/practice/fortnox/practice-company.ts';
import { codeOf, practise, ROWS, unhurried, type Practice, type Reply } from '../harness.ts';

const WITH_DELETE = companySchema.parse({
  ...PRACTICE_COMPANY,
  scopes: [...PRACTICE_COMPANY.scopes, 'deletevoucher'],
});

/** A company whose years run from July to June, and one of which is 18 months long. */
const BROKEN_YEARS = companySchema.parse({
  ...PRACTICE_COMPANY,
  selectedYear: 2,
  financialYears: [
    { id: 9, from: '2024-01-01', to: '2025-06-30' },
    { id: 2, from: '2025-07-01', to: '2026-06-30' },
  ],
  voucherSeries: [
    { code: 'A', manual: true, years: [2] },
    { code: 'A', manual: false, years: [9] },
    { code: 'F', manual: true },
  ],
});

describe('26: financial years', () => {
  test('26: may be broken, have ids in no order, and are found by a date', async () => {
    const { get, postVoucher } = await practise(unhurried({ company: BROKEN_YEARS }));
    expect((await get('/3/financialyears?date=2025-06-30')).json).toMatchObject({
      FinancialYears: [{ Id: 9 }],
    });
    expect((await get('/3/financialyears?Date=2025-07-01')).json).toMatchObject({
      FinancialYears: [{ Id: 2 }],
    });
    expect(await get('/3/financialyears?date=2026-07-01')).toMatchObject({
      status: 200,
      json: { MetaInformation: { '@TotalResources': 0 }, FinancialYears: [] },
    });
    expect((await postVoucher({}, '/3/vouchers')).json).toMatchObject({ Voucher: { Year: 2 } });
    expect(codeOf(await postVoucher({ TransactionDate: '2026-07-01' }, '/3/vouchers'))).toBe(2_999_006);
  });

  test('26: a new one follows right after the latest, 18 months at most, with its series and accounts', async () => {
    const { call, get } = await practise(unhurried({ company: BROKEN_YEARS }));
    const post = (FromDate: string, ToDate: string): Promise<Reply> =>
      call('POST', '/3/financialyears', { FinancialYear: { FromDate, ToDate } });
    expect(codeOf(await post('2026-07-02', '2027-06-30'))).toBe(2_999_027);
    expect(codeOf(await post('2026-07-01', '2028-01-01'))).toBe(2_999_028);
    const made = await post('2026-07-01', '2027-12-31');
    expect(made).toMatchObject({ status: 201, json: { FinancialYear: { Id: 10 } } });
    expect((await get('/3/voucherseries/A?financialyear=10')).json).toMatchObject({
      VoucherSeries: { Manual: true },
    });
    expect((await get('/3/accounts/1910?financialyear=10')).status).toBe(200);
    expect((await get('/3/accountcharts')).json).toMatchObject({ AccountCharts: [{ Name: 'BAS 2026' }] });
  });
});

describe('27: a voucher', () => {
  const pair = (one: object, other: object): object => ({ VoucherRows: [one, other] });

  test('27: is refused for every rule it breaks', async () => {
    const practice = await practise(unhurried());
    const { simulator, postVoucher } = practice;
    simulator.changeCompany({ account: { number: 1912, costCenterSettings: 'MANDATORY' } });
    simulator.changeCompany({ account: { number: 1913, transactionInformationSettings: 'NOTALLOWED' } });
    const row = { Account: 3001, Credit: 10 };
    const refusals: readonly (readonly [object, number])[] = [
      [{ VoucherSeries: undefined }, 2_999_009],
      [{ Description: undefined }, 2_999_009],
      [{ TransactionDate: undefined }, 2_999_009],
      [{ VoucherRows: ROWS.slice(0, 1) }, 2_999_002],
      [pair({ Account: 1910, Debit: 10.01 }, row), 2_999_001],
      [pair({ Account: 1900, Debit: 10 }, row), 2_000_423],
      [pair({ Account: 3999, Debit: 10 }, row), 2_000_550],
      [{ VoucherSeries: 'Q' }, 2_999_003],
      [{ VoucherSeries: 'B' }, 2_999_004],
      [{ TransactionDate: '2027-01-01' }, 2_999_007],
      [{ CostCenter: 'NOWHERE' }, 2_999_008],
      [{ Project: '99' }, 2_001_161],
      [pair({ Account: 1912, Debit: 10 }, row), 2_999_011],
      [pair({ Account: 1913, Debit: 10, TransactionInformation: 'x' }, row), 2_999_012],
    ];
    for (const [fields, code] of refusals) {
      expect({ fields, code: codeOf(await postVoucher(fields)) }).toEqual({ fields, code });
    }
    simulator.changeCompany({ lockedUntil: '2026-03-14' });
    expect(codeOf(await postVoucher())).toBe(2_000_401);
    expect(simulator.books().vouchers).toEqual([]);
  });

  test('27: gets the next number, is MANUAL, and cannot be changed', async () => {
    const { call, postVoucher } = await practise(unhurried());
    await postVoucher();
    const second = await postVoucher({ VoucherNumber: 77 });
    expect(second.json).toMatchObject({ Voucher: { VoucherNumber: 2, ReferenceType: 'MANUAL' } });
    expect((await call('PUT', '/3/vouchers/F/2', { Voucher: { Description: 'x' } })).status).toBe(404);
  });

  test('27: is removed with its own scope only, and only the last one of a series', async () => {
    const plain = await practise(unhurried());
    await plain.postVoucher();
    expect(codeOf(await plain.call('DELETE', '/3/vouchers/F/1?financialyear=7'))).toBe(2_000_663);
    const { call, get, postVoucher, simulator } = await practise(unhurried({ company: WITH_DELETE }));
    await postVoucher();
    await postVoucher();
    expect(codeOf(await call('DELETE', '/3/vouchers/F/1?financialyear=7'))).toBe(2_999_026);
    expect((await call('DELETE', '/3/vouchers/F/2?financialyear=7')).status).toBe(204);
    expect((await call('DELETE', '/3/vouchers/F/2?financialyear=7')).status).toBe(404);
    expect((await get('/3/voucherseries/F')).json).toMatchObject({ VoucherSeries: { NextVoucherNumber: 2 } });
    expect((await postVoucher()).json).toMatchObject({ Voucher: { VoucherNumber: 2 } });
    simulator.changeCompany({ lockedUntil: '2026-03-31' });
    expect(codeOf(await call('DELETE', '/3/vouchers/F/2?financialyear=7'))).toBe(2_000_401);
  });

  test('27: without a series is refused, or goes to the first manual one, by switch', async () => {
    const { postVoucher, simulator } = await practise(unhurried());
    expect(codeOf(await postVoucher({ VoucherSeries: undefined }))).toBe(2_999_009);
    simulator.setSwitches({ omittedSeries: 'first-manual' });
    expect((await postVoucher({ VoucherSeries: undefined })).json).toMatchObject({
      Voucher: { VoucherSeries: 'A' },
    });
  });

  test('27: with amounts below zero, or with rows of nothing, is refused or taken, by switch', async () => {
    const { postVoucher, simulator } = await practise(unhurried());
    const negative = pair({ Account: 1910, Debit: -10 }, { Account: 3001, Credit: -10 });
    const nothing = { VoucherRows: [...ROWS, { Account: 3002 }] };
    expect(codeOf(await postVoucher(negative))).toBe(2_999_014);
    expect(codeOf(await postVoucher(nothing))).toBe(2_999_013);
    simulator.setSwitches({ negativeAmounts: 'take', zeroRows: 'take' });
    expect((await postVoucher(negative)).json).toHaveProperty('Voucher.VoucherRows.0.Debit', -10);
    expect((await postVoucher(nothing)).status).toBe(201);
  });

  test('27: is answered with Quantity in its rows, or without, by switch', async () => {
    const { postVoucher, simulator } = await practise(unhurried());
    expect((await postVoucher()).json).toHaveProperty('Voucher.VoucherRows.0.Quantity', 0);
    simulator.setSwitches({ quantityInVoucherRows: false });
    expect((await postVoucher()).json).not.toHaveProperty('Voucher.VoucherRows.0.Quantity');
  });
});

const listSchema = z.object({
  Vouchers: z.array(z.looseObject({ VoucherSeries: z.string(), VoucherNumber: z.number() })),
});

async function listed({ get }: Practice, path: string): Promise<string[]> {
  const { Vouchers } = listSchema.parse((await get(path)).json);
  return Vouchers.map(({ VoucherSeries, VoucherNumber }) => `${VoucherSeries}${VoucherNumber}`);
}

test('28: the list has no rows, is narrowed by year, date and series, and a number may stand in several years', async () => {
  const practice = await practise(unhurried());
  const { postVoucher, get, simulator } = practice;
  await postVoucher();
  await postVoucher({ TransactionDate: '2026-03-20' });
  await postVoucher({ VoucherSeries: 'A' });
  const next = { VoucherSeries: 'A', TransactionDate: '2027-01-02' };
  await postVoucher(next, '/3/vouchers?financialyear=3');
  expect(await listed(practice, '/3/vouchers?financialyear=7')).toEqual(['A1', 'F1', 'F2']);
  expect(await listed(practice, '/3/vouchers?financialyear=3')).toEqual(['A1']);
  expect(await listed(practice, '/3/vouchers/sublist/F?financialyear=7')).toEqual(['F1', 'F2']);
  const march = '/3/vouchers?financialyear=7&fromdate=2026-03-15&todate=2026-03-20';
  expect(await listed(practice, march)).toEqual(['F2']);
  expect(await listed(practice, '/3/vouchers?financialyear=7&voucherseries=A')).toEqual(['A1']);
  const list = await get('/3/vouchers?financialyear=7');
  expect(list.text).not.toContain('VoucherRows');
  expect(list.json).toHaveProperty('Vouchers.0.Comments');
  simulator.setSwitches({ commentsInVoucherList: false });
  expect((await get('/3/vouchers?financialyear=7')).json).not.toHaveProperty('Vouchers.0.Comments');
});

test('29: without financialyear the date decides, or the selected year, by switch', async () => {
  const { postVoucher, simulator } = await practise(unhurried());
  const next = { VoucherSeries: 'A', TransactionDate: '2027-01-02' };
  expect((await postVoucher(next, '/3/vouchers')).json).toMatchObject({ Voucher: { Year: 3 } });
  simulator.setSwitches({ yearWithoutParameter: 'selected' });
  expect(codeOf(await postVoucher(next, '/3/vouchers'))).toBe(2_999_007);
});

test('30: many at once get numbers without gaps, and the same one twice is two', async () => {
  const { postVoucher, simulator } = await practise(unhurried());
  await Promise.all(Array.from({ length: 20 }, () => postVoucher({ Comments: 'same' })));
  const numbers = simulator.books().vouchers.map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('31: series are per year, only the single one tells the next number, none can be removed', async () => {
  const { call, get } = await practise(unhurried());
  await call('PUT', '/3/voucherseries/B?financialyear=7', { VoucherSeries: { Manual: true } });
  expect((await get('/3/voucherseries/B?financialyear=7')).json).toMatchObject({
    VoucherSeries: { Manual: true, NextVoucherNumber: 1 },
  });
  expect((await get('/3/voucherseries/B?financialyear=3')).json).toMatchObject({
    VoucherSeries: { Manual: false },
  });
  expect((await get('/3/voucherseries')).text).not.toContain('NextVoucherNumber');
  expect((await call('DELETE', '/3/voucherseries/B')).status).toBe(404);
  // In a year that nobody has opened for the register, only A is manual.
  const series = z.object({
    VoucherSeriesCollection: z.array(z.object({ Code: z.string(), Manual: z.boolean() })),
  });
  const { VoucherSeriesCollection } = series.parse((await get('/3/voucherseries?financialyear=3')).json);
  expect(VoucherSeriesCollection.filter(({ Manual }) => Manual).map(({ Code }) => Code)).toEqual(['A']);
});

test('32: the locked period is read only; EndDate is null, or absent by switch, when nothing is locked', async () => {
  const { call, get, simulator } = await practise(unhurried());
  expect((await get('/3/settings/lockedperiod')).json).toEqual({ LockedPeriod: { EndDate: '2025-12-31' } });
  const put = await call('PUT', '/3/settings/lockedperiod', { LockedPeriod: { EndDate: '2020-01-01' } });
  expect(put.status).toBe(404);
  simulator.changeCompany({ lockedUntil: null });
  expect((await get('/3/settings/lockedperiod')).json).toEqual({ LockedPeriod: { EndDate: null } });
  simulator.setSwitches({ emptyLockedPeriod: 'absent' });
  expect((await get('/3/settings/lockedperiod')).json).toEqual({ LockedPeriod: {} });
});
