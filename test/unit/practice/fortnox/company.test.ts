import { describe, expect, test } from 'vitest';
import { companySchema, type CompanyFile } from '../../../../src/main/practice/fortnox/company.ts';
import { PRACTICE_COMPANY } from '../../../../src/main/practice/fortnox/practice-company.ts';
import { practise, unhurried } from './harness.ts';

/** The least a company file may say; the year is broken (not January to December). */
const SMALL: CompanyFile = {
  name: 'Lilla Bolaget AB',
  organisationNumber: '556000-0003',
  databaseNumber: 42,
  client: { id: 'id', secret: 'secret' },
  selectedYear: 9,
  financialYears: [{ id: 9, from: '2025-07-01', to: '2026-06-30' }],
  voucherSeries: [{ code: 'A', manual: true }],
  accounts: [
    { number: 1910, description: 'Kassa' },
    { number: 3001, description: 'Försäljning' },
    { number: 2611, description: 'Moms' },
  ],
};

describe('a company file', () => {
  test('with the least in it makes a company that books', async () => {
    const { postVoucher, simulator } = await practise({ company: companySchema.parse(SMALL) });
    expect(simulator.tenantId).toBe('42');
    const answer = await postVoucher({ VoucherSeries: 'A' }, '/3/vouchers?financialyear=9');
    expect(answer).toMatchObject({ status: 201, json: { Voucher: { Year: 9 } } });
  });

  const year = { id: 9, from: '2025-07-01', to: '2026-06-30' };
  test.each<[string, object]>([
    ['an unknown field', { extra: 1 }],
    ['a year longer than 18 months', { financialYears: [{ ...year, from: '2024-12-29' }] }],
    ['a year that ends before it starts', { financialYears: [{ ...year, to: '2025-01-01' }] }],
    ['a selected year it does not have', { selectedYear: 1 }],
    ['two years with one id', { financialYears: [year, year] }],
    ['years that overlap', { financialYears: [year, { ...year, id: 8 }] }],
    ['a series that stands twice in a year', { voucherSeries: [{ code: 'A' }, { code: 'A', years: [9] }] }],
    ['an account in a year it does not have', { accounts: [{ number: 1910, description: 'x', years: [1] }] }],
    ['an account without four digits', { accounts: [{ number: 191, description: 'Kassa' }] }],
  ])('with %s is refused', (_what, change) => {
    expect(companySchema.safeParse({ ...SMALL, ...change }).success).toBe(false);
  });

  test('of the practice company survives being written and read', () => {
    const written: unknown = JSON.parse(JSON.stringify(PRACTICE_COMPANY));
    expect(companySchema.parse(written)).toEqual(PRACTICE_COMPANY);
  });
});

test('a company file fills the registers, and says which entry Fortnox would not take', async () => {
  const company = companySchema.parse({
    ...PRACTICE_COMPANY,
    articles: [{ ArticleNumber: '1', Description: 'Pant', SalesAccount: 3004 }],
    prices: [],
    customers: [{ Name: 'Stamgäst' }],
    orders: [{ CustomerNumber: '1', OrderRows: [{ ArticleNumber: '1', DeliveredQuantity: 2, Price: 1 }] }],
    vouchers: [
      {
        series: 'B',
        date: '2025-05-05',
        description: 'Gammal',
        rows: [
          { account: 1510, debit: 100 },
          { account: 3001, credit: 100 },
        ],
      },
    ],
  });
  const { get, simulator } = await practise(unhurried({ company }));
  expect((await get('/3/orders/1')).json).toMatchObject({ Order: { CustomerName: 'Stamgäst', Total: 2 } });
  expect((await get('/3/vouchers/B/1?financialyear=5')).status).toBe(200);
  expect(simulator.books().vouchers).toMatchObject([{ bookedBy: 'person', number: 1 }]);
  const wrong = { ...company, articles: [{ ArticleNumber: '1' }] };
  await expect(practise({ company: wrong })).rejects.toThrow('articles 1: Fältet måste anges (Description)');
});
