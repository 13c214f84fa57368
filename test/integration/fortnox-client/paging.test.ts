import { describe, expect, test } from 'vitest';
import { companySchema } from '../../../src/main/practice/fortnox/company.ts';
import { PRACTICE_COMPANY } from '../../../src/main/practice/fortnox/practice-company.ts';
import { startFortnox, valueOf, voucher, YEAR_2026 } from './fortnox.ts';

const MANY = 1203;
const FIRST_ACCOUNT = 4001;
const company = companySchema.parse({
  ...PRACTICE_COMPANY,
  accounts: Array.from({ length: MANY }, (_, index) => ({
    number: FIRST_ACCOUNT + index,
    description: `Konto ${FIRST_ACCOUNT + index}`,
  })),
});

describe('a chart of 1203 accounts', () => {
  test.each([
    [false, 3],
    [true, 13],
  ])('is read whole when the server caps at 100: %s, in %i calls', async (limitCappedAt100, calls) => {
    const { client, requests } = await startFortnox({ company, switches: { limitCappedAt100 } });
    const accounts = valueOf(await client.accounts(YEAR_2026));
    expect(accounts.size).toBe(MANY);
    expect(accounts.get(FIRST_ACCOUNT + MANY - 1)?.active).toBe(true);
    expect(requests('api')).toHaveLength(calls);
  });

  test.each(['refuse', 'empty'] as const)('is not read beyond its end (%s)', async (pageBeyondEnd) => {
    const accounts = company.accounts.slice(0, 500);
    const { client, requests } = await startFortnox({
      company: { ...company, accounts },
      switches: { pageBeyondEnd },
    });
    expect(valueOf(await client.accounts(YEAR_2026)).size).toBe(500);
    expect(requests('api')).toHaveLength(1);
  });
});

test('a failing page fails the whole list: half a chart is no chart', async () => {
  const { client } = await startFortnox({
    company,
    faults: [{ path: '/3/accounts', nth: 2, answer: { status: 500 } }],
  });
  expect(await client.accounts(YEAR_2026)).toEqual({
    ok: false,
    failure: { kind: 'unavailable', status: 500 },
  });
});

test('more than a hundred vouchers of one day are all listed by a server that caps at 100', async () => {
  const { client, simulator } = await startFortnox({ switches: { limitCappedAt100: true } });
  const { rows } = voucher();
  for (let number = 1; number <= 120; number += 1) {
    simulator.bookByHand({
      series: 'A',
      date: '2026-11-19',
      description: `Verifikation ${number}`,
      rows: rows.map(({ account, debit, credit }) => ({ account, debit, credit })),
    });
  }
  const listed = valueOf(await client.vouchersOn('2026-11-19', YEAR_2026));
  expect(new Set(listed.map(({ number }) => number)).size).toBe(120);
});
