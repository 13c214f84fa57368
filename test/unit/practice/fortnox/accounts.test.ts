import { describe, expect, test } from 'vitest';
import { codeOf, practise, unhurried, type Practice, type Reply } from './harness.ts';

const post = ({ call }: Practice, fields: object): Promise<Reply> =>
  call('POST', '/3/accounts?financialyear=7', {
    Account: { Number: 1917, Description: 'Kassa 7', ...fields },
  });

describe('accounts', () => {
  test('are made in one year, with four digits, once', async () => {
    const practice = await practise(unhurried());
    const made = await post(practice, { VATCode: 'MP1', BalanceBroughtForward: 12.5, SRU: 7281 });
    expect(made).toMatchObject({
      status: 201,
      json: { Account: { Number: 1917, Active: true, Year: 7, VATCode: 'MP1', BalanceCarriedForward: 12.5 } },
    });
    expect((await practice.get('/3/accounts/1917?financialyear=3')).status).toBe(404);
    expect(codeOf(await post(practice, {}))).toBe(2_999_029);
    expect(codeOf(await post(practice, { Number: 191 }))).toBe(2_002_462);
    expect(codeOf(await post(practice, { Number: 'x' }))).toBe(2_000_108);
    expect((await practice.get('/3/accounts?sru=7281')).json).toMatchObject({ Accounts: [{ Number: 1917 }] });
  });

  test('are changed, which vouchers notice at once; what is not sent stays', async () => {
    const practice = await practise(unhurried());
    const put = (Account: object): Promise<Reply> =>
      practice.call('PUT', '/3/accounts/1910?financialyear=7', { Account });
    expect((await put({ CostCenterSettings: 'MANDATORY' })).json).toMatchObject({
      Account: { Description: 'Kassa', Active: true, CostCenterSettings: 'MANDATORY' },
    });
    expect(codeOf(await practice.postVoucher())).toBe(2_999_011);
    await put({ CostCenterSettings: 'ALLOWED', Active: false });
    expect(codeOf(await practice.postVoucher())).toBe(2_000_550);
    expect((await practice.call('PUT', '/3/accounts/1917', { Account: {} })).status).toBe(404);
  });

  test.each([
    ['refuse', 400],
    ['take', 204],
  ] as const)(
    'that have been booked on are removed or not, by switch: %s',
    async (deleteUsedAccount, status) => {
      const practice = await practise(unhurried({ switches: { deleteUsedAccount } }));
      await practice.postVoucher();
      expect((await practice.call('DELETE', '/3/accounts/1910?financialyear=7')).status).toBe(status);
      expect((await practice.call('DELETE', '/3/accounts/1911?financialyear=7')).status).toBe(204);
      expect((await practice.call('DELETE', '/3/accounts/1911?financialyear=7')).status).toBe(404);
      expect((await practice.get('/3/accounts/1911?financialyear=3')).status).toBe(200);
    },
  );
});
