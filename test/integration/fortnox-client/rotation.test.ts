import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import type { RotatingCredentials } from '../../../src/main/fortnox/token.ts';
import { startBareFortnox, type Answering, type BareRequest } from './bare-fortnox.ts';
import { failureOf, valueOf } from './fortnox.ts';

const COMPANY: Answering = () => ({
  body: { CompanyInformation: { CompanyName: 'Bolaget', DatabaseNumber: 7 } },
});
const INVALID_GRANT = {
  status: 400,
  headers: { 'Content-Type': 'text/html; charset=UTF-8' },
  body: '{"error":"invalid_grant","error_description":"Invalid refresh token"}',
};

/** A token host that rotates: each refresh token once, then the next. */
function createRotatingHost(first: string) {
  let good = first;
  let count = 0;
  let lifetime = 3600;
  const asked: BareRequest[] = [];
  return {
    asked,
    good: () => good,
    revoke: () => void (good = 'återkallad'),
    expireAtOnce: () => void (lifetime = 1),
    answer: (request: BareRequest) => {
      asked.push(request);
      const form = new URLSearchParams(request.body);
      if (form.get('grant_type') !== 'refresh_token' || form.get('refresh_token') !== good)
        return INVALID_GRANT;
      count += 1;
      good = `nästa-${count}`;
      return { body: { access_token: `nyckel-${count}`, refresh_token: good, expires_in: lifetime } };
    },
  };
}

/** A keychain in memory that can be locked. */
function createStore(refreshToken: string) {
  let credentials: RotatingCredentials = { clientId: 'klient', clientSecret: 'hemlighet', refreshToken };
  let locked = false;
  const order: string[] = [];
  return {
    order,
    lock: (now: boolean) => void (locked = now),
    connectAnew: (next: string) => void (credentials = { ...credentials, refreshToken: next }),
    current: () => credentials.refreshToken,
    store: {
      credentials: () => Promise.resolve(credentials),
      async storeRefreshToken(used: string, next: string) {
        // As slow as a keychain that asks somebody.
        await systemClock.sleep(20);
        if (locked || used !== credentials.refreshToken) return false;
        order.push(`stored ${next}`);
        credentials = { ...credentials, refreshToken: next };
        return true;
      },
    },
  };
}

async function startRotating() {
  const host = createRotatingHost('första');
  const keychain = createStore('första');
  const fortnox = await startBareFortnox(
    (request, count) => {
      keychain.order.push(`used ${request.headers.authorization?.replace('Bearer ', '') ?? ''}`);
      return COMPANY(request, count);
    },
    { token: host.answer, store: keychain.store },
  );
  return { host, keychain, ...fortnox };
}

describe('a rotating refresh token', () => {
  test('is sent as a form with the integration in the Basic header, and its answer is used', async () => {
    const { client, host } = await startRotating();
    valueOf(await client.company());
    const [request] = host.asked;
    expect(request?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('klient:hemlighet').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(request?.headers).not.toHaveProperty('tenantid');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'första',
    });
  });

  test('is stored before the access token that came with it is used', async () => {
    const { client, keychain } = await startRotating();
    valueOf(await client.company());
    expect(keychain.order).toEqual(['stored nästa-1', 'used nyckel-1']);
  });

  test('is used once for many calls at the same time', async () => {
    const { client, host } = await startRotating();
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => client.company()));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(host.asked).toHaveLength(1);
  });

  test('carries the link on, renewal after renewal', async () => {
    const { client, host, keychain } = await startRotating();
    host.expireAtOnce();
    for (let call = 0; call < 4; call += 1) valueOf(await client.company());
    expect(host.asked).toHaveLength(4);
    expect(keychain.current()).toBe(host.good());
  });

  test('that Fortnox does not know stops everything until the company is connected anew', async () => {
    const { client, host, keychain, requests } = await startRotating();
    host.revoke();
    for (let call = 0; call < 3; call += 1) {
      expect(failureOf(await client.company())).toEqual({
        kind: 'login-refused',
        reason: 'invalid_grant',
        because: 'revoked',
      });
    }
    // Showing a refused token again helps nobody.
    expect(host.asked).toHaveLength(1);
    expect(requests).toEqual([]);
    keychain.connectAnew(host.good());
    expect((await client.company()).ok).toBe(true);
  });

  test('lost between rotation and storing is said by the next call', async () => {
    const host = createRotatingHost('första');
    const killed = createStore('första');
    // The process ends here: Fortnox has rotated, nothing was stored.
    host.answer({
      method: 'POST',
      path: '/oauth-v1/token',
      query: new URLSearchParams(),
      headers: {},
      body: 'grant_type=refresh_token&refresh_token=f%C3%B6rsta',
    });
    const { client } = await startBareFortnox(COMPANY, { token: host.answer, store: killed.store });
    expect(failureOf(await client.company())).toEqual({
      kind: 'login-refused',
      reason: 'invalid_grant',
      because: 'revoked',
    });
  });

  test('that the keychain does not take is kept in memory, and nothing is used until it does', async () => {
    const { client, host, keychain, requests } = await startRotating();
    keychain.lock(true);
    for (let call = 0; call < 2; call += 1) {
      expect(failureOf(await client.company())).toEqual({
        kind: 'no-credentials',
        because: 'keychain-unavailable',
      });
    }
    expect(requests).toEqual([]);
    keychain.lock(false);
    expect((await client.company()).ok).toBe(true);
    // It was not rotated again meanwhile: the first answer was still good.
    expect(host.asked).toHaveLength(1);
    expect(keychain.current()).toBe(host.good());
  });

  test('is never used when the next one would have nowhere to stand', async () => {
    const host = createRotatingHost('första');
    const { credentials } = createStore('första').store;
    const { client } = await startBareFortnox(COMPANY, { token: host.answer, store: { credentials } });
    expect(failureOf(await client.company()).kind).toBe('no-credentials');
    expect(host.asked).toEqual([]);
  });

  test('whose answer was lost on the way is tried again with the next call', async () => {
    const host = createRotatingHost('första');
    const keychain = createStore('första');
    const { client } = await startBareFortnox(COMPANY, {
      token: (request, count) => (count === 1 ? undefined : host.answer(request)),
      store: keychain.store,
    });
    expect(failureOf(await client.company()).kind).toBe('broken');
    expect((await client.company()).ok).toBe(true);
  });

  test('that a second refused call meets does not cost a second renewal', async () => {
    const host = createRotatingHost('första');
    const keychain = createStore('första');
    const { client } = await startBareFortnox(
      (request, count) =>
        request.headers.authorization === 'Bearer nyckel-1'
          ? { status: 401, body: { message: 'unauthorized' } }
          : COMPANY(request, count),
      { token: host.answer, store: keychain.store },
    );
    const outcomes = await Promise.all([client.company(), client.company(), client.company()]);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(host.asked).toHaveLength(2);
  });
});
