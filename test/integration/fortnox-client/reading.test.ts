import { describe, expect, test } from 'vitest';
import { startFortnox, valueOf, voucher, YEAR_2026, YEAR_2027 } from './fortnox.ts';

const YEAR_2025 = 5;

/** A row as Fortnox writes it, with the quirk of an amount as text. */
function wireRow(account: number, debit: number, credit: number, removed: boolean) {
  return { Account: account, Debit: debit, Credit: String(credit), Removed: removed };
}

test('the company is read with what pins it', async () => {
  const { client } = await startFortnox();
  expect(valueOf(await client.company())).toEqual({
    name: 'Övningsbolaget AB',
    organisationNumber: '556000-0010',
    databaseNumber: 1_234_567,
  });
});

describe('the locked period', () => {
  test('ends on a date', async () => {
    const { client } = await startFortnox();
    expect(valueOf(await client.lockedUntil())).toBe('2025-12-31');
  });

  test.each(['null', 'absent'] as const)(
    'that there is none of is read, when its end is %s',
    async (empty) => {
      const { client, simulator } = await startFortnox({ switches: { emptyLockedPeriod: empty } });
      simulator.changeCompany({ lockedUntil: null });
      expect(valueOf(await client.lockedUntil())).toBeNull();
    },
  );

  test('that there is none of is read, when its end is an empty text', async () => {
    const answer = { status: 200, body: '{"LockedPeriod":{"EndDate":""}}' };
    const { client } = await startFortnox({ faults: [{ path: '/3/settings/lockedperiod', answer }] });
    expect(valueOf(await client.lockedUntil())).toBeNull();
  });
});

describe('the financial year of a date', () => {
  test.each([
    ['2026-01-01', YEAR_2026],
    ['2026-12-31', YEAR_2026],
    ['2027-01-01', YEAR_2027],
    ['2025-06-01', YEAR_2025],
  ])('%s is year %i, whose ids are not in order', async (date, id) => {
    const { client } = await startFortnox();
    expect(valueOf(await client.financialYear(date))?.id).toBe(id);
  });

  test('comes with its first and last day', async () => {
    const { client } = await startFortnox();
    expect(valueOf(await client.financialYear('2026-11-19'))).toEqual({
      id: YEAR_2026,
      from: '2026-01-01',
      to: '2026-12-31',
    });
  });

  test('is null when nobody has made it yet', async () => {
    const { client } = await startFortnox();
    expect(valueOf(await client.financialYear('2024-01-02'))).toBeNull();
  });
});

describe('a voucher series', () => {
  test('is read as it stands in one year: manual here, not manual there', async () => {
    const { client } = await startFortnox();
    expect(valueOf(await client.voucherSeries('F', YEAR_2026))).toMatchObject({ code: 'F', manual: true });
    expect(valueOf(await client.voucherSeries('F', YEAR_2027))).toMatchObject({ code: 'F', manual: false });
  });

  test('says its next number, which grows with every voucher', async () => {
    const { client } = await startFortnox();
    expect(valueOf(await client.voucherSeries('F', YEAR_2026))?.nextNumber).toBe(1);
    valueOf(await client.postVoucher(voucher(), YEAR_2026));
    expect(valueOf(await client.voucherSeries('F', YEAR_2026))?.nextNumber).toBe(2);
  });

  test('that does not exist is null, also when its code must be escaped', async () => {
    const { client } = await startFortnox();
    expect(valueOf(await client.voucherSeries('Q', YEAR_2026))).toBeNull();
    expect(valueOf(await client.voucherSeries('Å/1', YEAR_2026))).toBeNull();
  });
});

describe('the chart of accounts', () => {
  test('says of each account whether it is active', async () => {
    const { client } = await startFortnox();
    const accounts = valueOf(await client.accounts(YEAR_2026));
    expect(accounts.get(1910)).toEqual({
      number: 1910,
      name: 'Kassa',
      active: true,
      costCenterRule: 'ALLOWED',
    });
    expect(accounts.get(3999)?.active).toBe(false);
    expect(accounts.get(9998)).toBeUndefined();
  });

  test('is of one year: an account let go there is still active here', async () => {
    const { client, simulator } = await startFortnox();
    simulator.changeCompany({ account: { number: 1686, active: false, year: YEAR_2027 } });
    expect(valueOf(await client.accounts(YEAR_2027)).get(1686)?.active).toBe(false);
    expect(valueOf(await client.accounts(YEAR_2026)).get(1686)?.active).toBe(true);
  });
});

describe('a voucher', () => {
  test('is read with its rows in öre', async () => {
    const { client } = await startFortnox();
    valueOf(await client.postVoucher(voucher(), YEAR_2026));
    expect(valueOf(await client.voucher('F', 1, YEAR_2026))).toEqual({
      series: 'F',
      number: 1,
      year: YEAR_2026,
      date: '2026-11-19',
      description: 'Dagskassa Z 1042 kassa 1',
      comments: 'Kassabryggan KB0123456789ABCDE',
      awaitsApproval: false,
      rows: [
        { account: 1910, debit: 125_00, credit: 0 },
        { account: 3001, debit: 0, credit: 100_00 },
        { account: 2611, debit: 0, credit: 25_00 },
      ],
    });
  });

  test('that is not there is null', async () => {
    const { client } = await startFortnox();
    expect(valueOf(await client.voucher('F', 1, YEAR_2026))).toBeNull();
  });

  test('with a row that was struck out is read without it', async () => {
    const body = JSON.stringify({
      Voucher: {
        VoucherSeries: 'F',
        VoucherNumber: 3,
        Year: YEAR_2026,
        TransactionDate: '2026-11-19',
        Description: null,
        Comments: '',
        VoucherRows: [
          wireRow(1910, 0.3, 0, false),
          wireRow(1930, 0.3, 0, true),
          wireRow(3001, 0, 0.3, false),
        ],
      },
    });
    const faults = [{ path: '/3/vouchers/F/3', answer: { status: 200, body } }];
    const { client } = await startFortnox({ faults });
    expect(valueOf(await client.voucher('F', 3, YEAR_2026))).toMatchObject({
      description: '',
      rows: [
        { account: 1910, debit: 30, credit: 0 },
        { account: 3001, debit: 0, credit: 30 },
      ],
    });
  });
});

describe('the vouchers of a date', () => {
  test('are those of all series on that day alone', async () => {
    const { client } = await startFortnox();
    for (const [series, date] of [
      ['F', '2026-11-18'],
      ['F', '2026-11-19'],
      ['A', '2026-11-19'],
      ['F', '2026-11-20'],
    ] as const) {
      valueOf(await client.postVoucher(voucher({ series, date }), YEAR_2026));
    }
    const listed = valueOf(await client.vouchersOn('2026-11-19', YEAR_2026));
    expect(listed).toMatchObject([
      { series: 'A', number: 1, comments: 'Kassabryggan KB0123456789ABCDE' },
      { series: 'F', number: 2, comments: 'Kassabryggan KB0123456789ABCDE' },
    ]);
  });

  test('of an older company come without their comments', async () => {
    const { client } = await startFortnox({ switches: { commentsInVoucherList: false } });
    valueOf(await client.postVoucher(voucher(), YEAR_2026));
    expect(valueOf(await client.vouchersOn('2026-11-19', YEAR_2026))).toMatchObject([{ comments: null }]);
  });

  test('are none on a quiet day', async () => {
    const { client } = await startFortnox();
    expect(valueOf(await client.vouchersOn('2026-11-19', YEAR_2026))).toEqual([]);
  });
});
