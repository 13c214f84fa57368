import { describe, expect, test } from 'vitest';
import { failureOf, startFortnox, valueOf, voucher, YEAR_2026, YEAR_2027 } from './fortnox.ts';

/** The usual voucher with another account for what was sold. */
function onAccount(account: number) {
  const rows = voucher().rows.map((row) => (row.account === 3001 ? { ...row, account } : row));
  return voucher({ rows });
}

test('a voucher is booked as it was meant, to the öre, with its texts and cost center', async () => {
  const { client, simulator } = await startFortnox();
  const posted = valueOf(await client.postVoucher(voucher(), YEAR_2026));
  expect(posted).toMatchObject({ series: 'F', number: 1, year: YEAR_2026 });
  expect(simulator.books().vouchers).toMatchObject([
    {
      series: 'F',
      number: 1,
      year: YEAR_2026,
      date: '2026-11-19',
      description: 'Dagskassa Z 1042 kassa 1',
      comments: 'Kassabryggan KB0123456789ABCDE',
      bookedBy: 'api',
      rows: [
        { account: 1910, debit: 125_00, credit: 0, transactionInformation: 'Kontant', costCenter: '' },
        { account: 3001, credit: 100_00, transactionInformation: 'Försäljning 25 %', costCenter: 'BUTIK' },
        { account: 2611, debit: 0, credit: 25_00, transactionInformation: 'Utg moms 25 %' },
      ],
    },
  ]);
});

test('amounts that decimals cannot hold exactly are booked to the öre', async () => {
  const { client, simulator } = await startFortnox();
  const amounts = [10, 20, 29, 57, 115, 1_234_567_89, 99_999_999_99];
  for (const amount of amounts) {
    const rows = [
      { account: 1910, debit: amount, credit: 0, text: '', costCenter: null },
      { account: 3001, debit: 0, credit: amount, text: '', costCenter: null },
    ];
    const posted = valueOf(await client.postVoucher(voucher({ rows }), YEAR_2026));
    expect(posted.rows.map(({ debit, credit }) => debit + credit)).toEqual([amount, amount]);
  }
  expect(simulator.books().vouchers.map(({ rows }) => rows[0]?.debit)).toEqual(amounts);
});

describe('a text', () => {
  test('with characters Fortnox refuses is booked with close ones', async () => {
    const { client, simulator } = await startFortnox();
    const description = `"Kassa" <1> – Z [1042] {a}|b~ 'x' — 5\t€ 😀 Åäö é œ`;
    valueOf(await client.postVoucher(voucher({ description }), YEAR_2026));
    expect(simulator.books().vouchers[0]?.description).toBe('’Kassa’ 1 – Z 1042 ab ’x’ – 5 € Åäö é œ');
  });

  test('longer than Fortnox takes is cut', async () => {
    const { client, simulator } = await startFortnox();
    const rows = voucher().rows.map((row) => ({ ...row, text: 'Å'.repeat(150) }));
    const long = voucher({ description: 'Ö'.repeat(300), comments: 'ä'.repeat(1500), rows });
    valueOf(await client.postVoucher(long, YEAR_2026));
    const [booked] = simulator.books().vouchers;
    expect([booked?.description.length, booked?.comments.length]).toEqual([200, 1000]);
    expect(booked?.rows[0]?.transactionInformation).toBe('Å'.repeat(100));
  });
});

describe('a refusal', () => {
  const unbalanced = voucher({ rows: voucher().rows.map((row) => ({ ...row, credit: row.credit * 2 })) });

  test.each([
    ['debit and credit differ', unbalanced, YEAR_2026, 2_999_001],
    ['the account does not exist', onAccount(9998), YEAR_2026, 2_000_423],
    ['the account is not active', onAccount(3999), YEAR_2026, 2_000_550],
    ['the period is locked', voucher({ date: '2025-12-31' }), 5, 2_000_401],
    ['the series is not manual', voucher({ date: '2027-01-02' }), YEAR_2027, 2_999_004],
    ['the series does not exist', voucher({ series: 'Q' }), YEAR_2026, 2_999_003],
    ['the date is outside the year', voucher({ date: '2027-01-02' }), YEAR_2026, 2_999_007],
  ])(
    'when %s carries Fortnox’s own code and words, and nothing is booked',
    async (_why, sent, year, code) => {
      const { client, simulator } = await startFortnox();
      expect(failureOf(await client.postVoucher(sent, year))).toEqual({
        kind: 'refused',
        status: 400,
        code,
        message: expect.stringMatching(/\S/),
      });
      expect(simulator.books().vouchers).toEqual([]);
    },
  );

  test.each([
    { errorKeys: 'by-status', errorCodeAsText: false },
    { errorKeys: 'by-status', errorCodeAsText: true },
    { errorKeys: 'lower-case', errorCodeAsText: false },
    { errorKeys: 'lower-case', errorCodeAsText: true },
  ] as const)('is read in either spelling: $errorKeys, code as text $errorCodeAsText', async (switches) => {
    const { client } = await startFortnox({ switches });
    const refused = failureOf(await client.postVoucher(onAccount(9998), YEAR_2026));
    expect(refused).toMatchObject({ kind: 'refused', status: 400, code: 2_000_423 });
    expect(valueOf(await client.voucher('F', 99, YEAR_2026))).toBeNull();
  });

  test('in Pascal case is read like one in lower case', async () => {
    const body = JSON.stringify({ ErrorInformation: { Error: 1, Message: 'Nej.', Code: '2000588' } });
    const { client } = await startFortnox({
      faults: [{ method: 'POST', path: '/3/vouchers', answer: { status: 400, body } }],
    });
    expect(failureOf(await client.postVoucher(voucher(), YEAR_2026))).toEqual({
      kind: 'refused',
      status: 400,
      code: 2_000_588,
      message: 'Nej.',
    });
  });

  test.each([400, 403] as const)('for a missing scope is one, with status %i', async (missingScopeStatus) => {
    const { client, simulator } = await startFortnox({ switches: { missingScopeStatus } });
    simulator.changeCompany({ scopes: ['companyinformation'] });
    expect(failureOf(await client.accounts(YEAR_2026))).toMatchObject({
      kind: 'refused',
      status: missingScopeStatus,
      code: 2_000_663,
    });
  });
});
