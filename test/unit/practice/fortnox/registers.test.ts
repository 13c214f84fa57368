import { describe, expect, test } from 'vitest';
import { HandClock, notFoundWith, practise, refusedWith } from './harness.ts';

test('the company number is a number in one place and text in the other', async () => {
  const { get } = await practise();
  expect((await get('/3/companyinformation')).json).toMatchObject({
    CompanyInformation: {
      CompanyName: 'Övningsbolaget AB',
      DatabaseNumber: 1_234_567,
      OrganizationNumber: '556000-0010',
    },
  });
  expect((await get('/3/settings/company')).json).toMatchObject({
    CompanySettings: {
      Name: 'Övningsbolaget AB',
      DatabaseNumber: '1234567',
      OrganizationNumber: '556000-0010',
    },
  });
});

test('the locked period is null, or by switch absent, when nothing is locked', async () => {
  const { simulator, get } = await practise();
  const locked = async (): Promise<unknown> => (await get('/3/settings/lockedperiod')).json;
  expect(await locked()).toEqual({ LockedPeriod: { EndDate: '2025-12-31' } });
  simulator.changeCompany({ lockedUntil: null, hiddenLockUntil: '2026-01-31' });
  expect(await locked()).toEqual({ LockedPeriod: { EndDate: null } });
  simulator.setSwitches({ emptyLockedPeriod: 'absent' });
  expect(await locked()).toEqual({ LockedPeriod: {} });
});

describe('financial years', () => {
  test('are listed by ids, which are not chronological, five years ahead of the clock', async () => {
    const { get } = await practise({ clock: new HandClock() });
    expect((await get('/3/financialyears')).json).toMatchObject({
      FinancialYears: [
        { Id: 3, FromDate: '2027-01-01', ToDate: '2027-12-31', AccountingMethod: 'ACCRUAL' },
        { Id: 5, FromDate: '2025-01-01' },
        { Id: 7, FromDate: '2026-01-01' },
        { Id: 12, FromDate: '2028-01-01' },
        { Id: 14, FromDate: '2030-01-01' },
        { Id: 15, FromDate: '2029-01-01' },
        { Id: 17, FromDate: '2031-01-01' },
      ],
    });
  });

  test('are found by a date inside them; no year is an empty list', async () => {
    const { get } = await practise();
    const found = await get('/3/financialyears?date=2026-12-31');
    expect(found.json).toMatchObject({
      MetaInformation: { '@TotalResources': 1 },
      FinancialYears: [{ Id: 7 }],
    });
    const none = await get('/3/financialyears?date=2024-12-31');
    expect(none).toMatchObject({ status: 200, json: { FinancialYears: [] } });
  });

  test('are read one by one', async () => {
    const { simulator, get } = await practise();
    expect((await get('/3/financialyears/7')).json).toMatchObject({
      FinancialYear: { '@url': `${simulator.apiUrl}/3/financialyears/7`, Id: 7 },
    });
    expect(await get('/3/financialyears/8')).toMatchObject({ status: 404, json: notFoundWith(2999018) });
  });
});

describe('voucher series', () => {
  test('are listed under their own key, per year, without the next number', async () => {
    const { get } = await practise();
    const { json, text } = await get('/3/voucherseries?financialyear=7');
    expect(json).toMatchObject({ MetaInformation: { '@TotalResources': 10 } });
    expect(json).toHaveProperty('VoucherSeriesCollection');
    expect(json).toHaveProperty('VoucherSeriesCollection.5', {
      '@url': expect.stringMatching(/\/3\/voucherseries\/F\?financialyear=7$/),
      Code: 'F',
      Description: 'Kassa',
      Manual: true,
      Year: 7,
      Approver: null,
    });
    expect(text).not.toContain('NextVoucherNumber');
    expect((await get('/3/voucherseries?financialyear=3')).json).toHaveProperty(
      'VoucherSeriesCollection.5.Manual',
      false,
    );
  });

  test('tell the next number one by one', async () => {
    const { get, postVoucher } = await practise();
    const next = async (): Promise<unknown> => (await get('/3/voucherseries/F?financialyear=7')).json;
    expect(await next()).toMatchObject({ VoucherSeries: { NextVoucherNumber: 1, Manual: true } });
    await postVoucher();
    expect(await next()).toMatchObject({ VoucherSeries: { NextVoucherNumber: 2 } });
    expect(await get('/3/voucherseries/Q')).toMatchObject({ status: 404, json: notFoundWith(2999016) });
  });

  test('are made manual by PUT; what is not sent, null or empty stays', async () => {
    const { call, get } = await practise();
    const put = await call('PUT', '/3/voucherseries/F?financialyear=3', {
      VoucherSeries: { Manual: true, Description: '' },
    });
    expect(put).toMatchObject({
      status: 200,
      json: { VoucherSeries: { Code: 'F', Manual: true, Description: 'Kassa', Year: 3 } },
    });
    expect((await get('/3/voucherseries/F?financialyear=5')).json).toMatchObject({
      VoucherSeries: { Manual: false },
    });
    const blank = await call('PUT', '/3/voucherseries/F', { VoucherSeries: { Description: 'API_BLANK' } });
    expect(blank.json).toMatchObject({ VoucherSeries: { Description: '', Manual: true } });
    const wrong = await call('PUT', '/3/voucherseries/F', { VoucherSeries: { Manual: 'yes' } });
    expect(wrong).toMatchObject({ status: 400, json: refusedWith(2000134) });
  });

  test('are created with a code of their own', async () => {
    const { call, postVoucher } = await practise();
    const create = (Code: string): ReturnType<typeof call> =>
      call('POST', '/3/voucherseries', { VoucherSeries: { Code, Description: 'Kassabrygga', Manual: true } });
    expect(await create('Z')).toMatchObject({ status: 201, json: { VoucherSeries: { Code: 'Z', Year: 7 } } });
    expect((await postVoucher({ VoucherSeries: 'Z' })).status).toBe(201);
    expect(await create('Z')).toMatchObject({ status: 400, json: refusedWith(2999020) });
    expect(await create('Z-1')).toMatchObject({ status: 400, json: refusedWith(2000106) });
    expect(await create('ABCDEFGHIJK')).toMatchObject({ status: 400, json: refusedWith(2000107) });
  });

  test('have no DELETE', async () => {
    const { call } = await practise();
    expect((await call('DELETE', '/3/voucherseries/F')).status).toBe(404);
  });
});

describe('accounts', () => {
  test('are listed by number, 100 at a time', async () => {
    const { get } = await practise();
    const { json } = await get('/3/accounts?financialyear=7&limit=3');
    expect(json).toMatchObject({
      MetaInformation: { '@TotalResources': 100, '@TotalPages': 34 },
      Accounts: [{ Number: 1220 }, { Number: 1229 }, { Number: 1250 }],
    });
  });

  test('have more fields one by one, and a balance', async () => {
    const { get, postVoucher } = await practise();
    await postVoucher();
    expect((await get('/3/accounts/3001?financialyear=7')).json).toMatchObject({
      Account: { Number: 3001, Active: true, VATCode: 'MP1', Year: 7, BalanceCarriedForward: -100 },
    });
    expect((await get('/3/accounts/3001?financialyear=3')).json).toMatchObject({
      Account: { Year: 3, BalanceCarriedForward: 0 },
    });
    expect((await get('/3/accounts/3999')).json).toMatchObject({ Account: { Active: false } });
    expect(await get('/3/accounts/1999')).toMatchObject({ status: 404, json: notFoundWith(2000423) });
  });

  test('belong to a year: one may be missing in the next', async () => {
    const { simulator, get } = await practise();
    simulator.changeCompany({ account: { number: 1686, removed: true, year: 3 } });
    expect((await get('/3/accounts/1686?financialyear=7')).status).toBe(200);
    expect((await get('/3/accounts/1686?financialyear=3')).status).toBe(404);
  });
});

test('cost centers are listed and read; by switch they ignore the page', async () => {
  const { simulator, get } = await practise();
  expect((await get('/3/costcenters/BUTIK')).json).toMatchObject({
    CostCenter: { Code: 'BUTIK', Description: 'Butiken', Active: true, Note: '' },
  });
  expect(await get('/3/costcenters/X')).toMatchObject({ status: 404, json: notFoundWith(2999019) });
  const second = async (): Promise<unknown> => (await get('/3/costcenters?limit=1&page=2')).json;
  expect(await second()).toMatchObject({ CostCenters: [{ Code: 'CAFE' }] });
  simulator.setSwitches({ costCentersIgnorePage: true });
  expect(await second()).toMatchObject({ CostCenters: [{ Code: 'BUTIK' }] });
});
