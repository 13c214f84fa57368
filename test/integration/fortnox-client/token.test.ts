import { describe, expect, test } from 'vitest';
import { createFortnoxClient } from '../../../src/main/fortnox/client.ts';
import { HandClock } from '../../unit/practice/fortnox/harness.ts';
import { credentialsOf, failureOf, startFortnox, valueOf, voucher, YEAR_2026 } from './fortnox.ts';

const SECOND = 1000;

describe('the token', () => {
  test('is fetched once for many calls, one after the other', async () => {
    const { client, requests } = await startFortnox();
    for (let call = 0; call < 5; call += 1) valueOf(await client.company());
    expect(requests('token')).toEqual(['POST /oauth-v1/token']);
    expect(requests('api')).toHaveLength(5);
  });

  test('is fetched once for many calls at the same time', async () => {
    const { client, requests } = await startFortnox();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => client.company()));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(requests('token')).toHaveLength(1);
  });

  test('is renewed two minutes before its hour is over, and not earlier', async () => {
    const clock = new HandClock();
    const { client, requests } = await startFortnox({}, { clock });
    valueOf(await client.company());
    clock.advance(3479 * SECOND);
    valueOf(await client.company());
    expect(requests('token')).toHaveLength(1);
    clock.advance(2 * SECOND);
    valueOf(await client.company());
    expect(requests('token')).toHaveLength(2);
  });

  test('that Fortnox refuses is fetched anew, and the call is made again', async () => {
    const { client, simulator, requests } = await startFortnox();
    valueOf(await client.company());
    simulator.changeCompany({ tokens: 'expired' });
    expect(valueOf(await client.company()).name).toBe('Övningsbolaget AB');
    expect(requests('token')).toHaveLength(2);
  });

  test('that Fortnox refuses at a POST is fetched anew, and the voucher is booked once', async () => {
    const { client, simulator } = await startFortnox();
    valueOf(await client.company());
    simulator.changeCompany({ tokens: 'expired' });
    valueOf(await client.postVoucher(voucher(), YEAR_2026));
    expect(simulator.books().vouchers).toHaveLength(1);
  });

  test('that is refused again and again is not asked for without end', async () => {
    const unauthorized = { status: 401, body: '{"message":"unauthorized"}' };
    const { client, requests } = await startFortnox({ faults: [{ path: '/3/*', answer: unauthorized }] });
    expect(failureOf(await client.company())).toEqual({ kind: 'login-refused', reason: 'unauthorized' });
    expect(requests('api')).toHaveLength(2);
    expect(requests('token')).toHaveLength(2);
  });

  test('is fetched anew after it was thrown away', async () => {
    const { client, requests } = await startFortnox();
    valueOf(await client.company());
    client.forgetToken();
    valueOf(await client.company());
    expect(requests('token')).toHaveLength(2);
  });

  test('that could not be fetched is asked for again at the next call', async () => {
    const faults = [
      { path: '/oauth-v1/token', nth: 1, answer: { status: 503, body: '<html>Underhåll</html>' } },
    ];
    const { client } = await startFortnox({ faults });
    expect(failureOf(await client.company())).toEqual({ kind: 'unavailable', status: 503 });
    expect((await client.company()).ok).toBe(true);
  });
});

describe('a login', () => {
  test('with a wrong secret is refused, and nothing is asked of the API', async () => {
    const { simulator, requests } = await startFortnox();
    const client = createFortnoxClient({
      address: simulator,
      credentials: () => Promise.resolve({ ...credentialsOf(simulator), clientSecret: 'fel' }),
      clock: new HandClock(),
      requestTimeoutMs: 5 * SECOND,
    });
    expect(failureOf(await client.company())).toEqual({
      kind: 'login-refused',
      reason: 'invalid_client',
      because: 'secret',
    });
    expect(requests('api')).toEqual([]);
  });

  test('for a tenant that has not consented is refused', async () => {
    const { client, simulator } = await startFortnox();
    simulator.changeCompany({ consent: 'revoked' });
    expect(failureOf(await client.company())).toEqual({
      kind: 'login-refused',
      reason: 'invalid_grant',
      because: 'revoked',
    });
  });

  test('that was revoked while the app ran is refused at the next token, and works again when restored', async () => {
    const { client, simulator } = await startFortnox();
    valueOf(await client.company());
    simulator.changeCompany({ consent: 'revoked', tokens: 'expired' });
    expect(failureOf(await client.company()).kind).toBe('login-refused');
    simulator.changeCompany({ consent: 'restored' });
    expect((await client.company()).ok).toBe(true);
  });

  test.each(['not-paired', 'keychain-unavailable'] as const)(
    'without credentials (%s) says why, and no byte leaves',
    async (because) => {
      const { client, simulator } = await startFortnox({}, { credentials: () => Promise.resolve(because) });
      expect(failureOf(await client.company())).toEqual({ kind: 'no-credentials', because });
      expect(simulator.books().requestCount).toBe(0);
    },
  );

  test.each([
    [429, { kind: 'busy', retryAfterMs: null }],
    [500, { kind: 'unavailable', status: 500 }],
    [404, { kind: 'unreadable', status: 404 }],
  ])('that the token host answers with %i and HTML is no refusal', async (status, failure) => {
    const answer = { status, body: '<html>…</html>' };
    const { client } = await startFortnox({ faults: [{ path: '/oauth-v1/token', answer }] });
    expect(failureOf(await client.company())).toEqual(failure);
  });

  test('that the token host answers with something else than a token is unreadable', async () => {
    const answer = { status: 200, body: '{"access_token":""}' };
    const { client } = await startFortnox({ faults: [{ path: '/oauth-v1/token', answer }] });
    expect(failureOf(await client.company())).toEqual({ kind: 'unreadable', status: 200 });
  });
});
