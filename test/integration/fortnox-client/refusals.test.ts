/** Refusals whose code says more than their status. */
import { describe, expect, test } from 'vitest';
import { mayHaveBeenDone } from '../../../src/main/fortnox/outcome.ts';
import { notFound, refusal, startBareFortnox } from './bare-fortnox.ts';
import { failureOf, valueOf, voucher } from './fortnox.ts';

const COMPANY = { body: { CompanyInformation: { CompanyName: 'Bolaget', DatabaseNumber: 7 } } };

/** A server that refuses the first token in the way that is given, and takes the second. */
async function startWithStaleToken(stale: ReturnType<typeof refusal>) {
  return startBareFortnox(({ headers }) => (headers.authorization === 'Bearer nyckel-1' ? stale : COMPANY), {
    token: (_, count) => ({ body: { access_token: `nyckel-${count}`, expires_in: 3600 } }),
  });
}

describe('a login', () => {
  test.each([2_000_310, 2_000_311, 2_000_719, 2_004_054])(
    'that is refused by the code %i, whatever the status, is made anew once',
    async (code) => {
      for (const status of [400, 403]) {
        const { client, requests } = await startWithStaleToken(refusal(code, 'Ogiltig inloggning', status));
        expect(valueOf(await client.company()).databaseNumber).toBe(7);
        expect(requests).toHaveLength(2);
      }
    },
  );

  test('that stays refused is said with its code', async () => {
    const { client, requests } = await startBareFortnox(() => refusal(2_000_310, 'Ogiltig inloggning', 403));
    expect(failureOf(await client.company())).toEqual({ kind: 'login-refused', reason: '2000310' });
    expect(requests).toHaveLength(2);
  });
});

test.each([400, 403, 500])(
  'a fault inside Fortnox (%i) is no refusal: it may have been done',
  async (status) => {
    const { client } = await startBareFortnox(() => refusal(1_000_003, 'Systemfel', status));
    const failure = failureOf(await client.postVoucher(voucher(), 7));
    expect(failure).toEqual({ kind: 'unavailable', status });
    expect(mayHaveBeenDone(failure)).toBe(true);
  },
);

test('what is not there is null to who reads it, and a refusal to who changes it', async () => {
  const { client } = await startBareFortnox(() => notFound(2_000_433));
  expect(valueOf(await client.customer('7'))).toBeNull();
  expect(failureOf(await client.cancelOrder('7'))).toMatchObject({ kind: 'refused', status: 404 });
});

test.each(['{"ErrorInformation":{}}', '{"ErrorInformation":{"code":"nej"}}'])(
  'a refusal without a code (%s) is one all the same',
  async (body) => {
    const { client } = await startBareFortnox(() => ({ status: 400, body }));
    expect(failureOf(await client.units())).toEqual({
      kind: 'refused',
      status: 400,
      code: null,
      message: '',
    });
  },
);

test('an answer that begins with a byte order mark is read', async () => {
  const { client } = await startBareFortnox(() => ({ body: `\uFEFF${JSON.stringify(COMPANY.body)}` }));
  expect((await client.company()).ok).toBe(true);
});
