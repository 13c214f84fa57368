import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { PRACTICE_COMPANY } from '../../../../../src/main/practice/fortnox/practice-company.ts';
import type { SimulatorOptions } from '../../../../../src/main/practice/fortnox/simulator.ts';
import {
  askToken,
  basic,
  HandClock,
  practise,
  reply,
  unhurried,
  type Practice,
  type Reply,
} from '../harness.ts';

const REDIRECT = 'http://localhost:53682/callback';
const DAY_MS = 24 * 3_600_000;
const BROWSER = { Accept: 'text/html,application/xhtml+xml' };
const tokensSchema = z.object({ access_token: z.string(), refresh_token: z.string().default('') });

function consentUrl({ simulator }: Practice, changes: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: simulator.clientId,
    redirect_uri: REDIRECT,
    scope: 'bookkeeping settings',
    state: 'a&b=c',
    access_type: 'offline',
    response_type: 'code',
    ...changes,
  });
  return simulator.tokenUrl.replace(/token$/, `auth?${query.toString()}`);
}

/** Where a consent leads to: the parameters of the redirect. */
function target(answer: Reply): URLSearchParams {
  expect(answer.status).toBe(302);
  return new URL(answer.headers.get('location') ?? '').searchParams;
}

async function code(practice: Practice, changes: Record<string, string> = {}): Promise<string> {
  return target(await reply(consentUrl(practice, changes), {})).get('code') ?? '';
}

const redeem = ({ simulator }: Practice, word: string, redirect_uri = REDIRECT): Promise<Reply> =>
  askToken(simulator, { grant_type: 'authorization_code', code: word, redirect_uri });
const refresh = ({ simulator }: Practice, refresh_token: string): Promise<Reply> =>
  askToken(simulator, { grant_type: 'refresh_token', refresh_token });

async function connected(practice: Practice): Promise<z.infer<typeof tokensSchema>> {
  return tokensSchema.parse((await redeem(practice, await code(practice))).json);
}

const practiseWith = (switches: SimulatorOptions['switches'] = {}): Promise<Practice> =>
  practise(unhurried({ switches }));

test('1: the API and the token host are different, each with its own paths', async () => {
  const { simulator, get } = await practise();
  expect(new URL(simulator.apiUrl).origin).not.toBe(new URL(simulator.tokenUrl).origin);
  expect((await get('/3/companyinformation')).status).toBe(200);
  expect((await get('/api/warehouse/tenants-v4')).status).toBe(200);
  expect((await get('/oauth-v1/token')).status).toBe(404);
  const tokenHost = new URL(simulator.tokenUrl).origin;
  expect((await reply(`${tokenHost}/3/companyinformation`, {})).status).toBe(404);
  for (const path of ['token', 'revoke']) {
    expect((await reply(`${tokenHost}/oauth-v1/${path}`, { method: 'POST' })).status).toBe(401);
  }
});

test('2: a missing, an unknown and an expired bearer get 401 and nothing but {"message":"unauthorized"}', async () => {
  const clock = new HandClock();
  const { call, get } = await practise({ clock });
  const answers = [
    await call('GET', '/3/units', undefined, { Authorization: '' }),
    await call('GET', '/3/units', undefined, { Authorization: 'Bearer abc' }),
  ];
  clock.advance(3_600_000);
  for (const answer of [...answers, await get('/3/units')]) {
    expect(answer).toMatchObject({ status: 401, json: { message: 'unauthorized' } });
  }
});

describe('3: an authorization code', () => {
  test('3: is good once, for its redirect address, for ten minutes; the state comes back unchanged', async () => {
    const clock = new HandClock();
    const practice = await practise({ clock });
    const redirected = target(await reply(consentUrl(practice), {}));
    expect(redirected.get('state')).toBe('a&b=c');
    const word = redirected.get('code') ?? '';
    expect((await redeem(practice, word)).status).toBe(200);
    expect(await redeem(practice, word)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
    expect((await redeem(practice, await code(practice), 'http://localhost:1/x')).status).toBe(400);
    const late = await code(practice);
    clock.advance(600_000);
    expect((await redeem(practice, late)).status).toBe(400);
  });

  test.each([
    ['no-refresh-token', false, 400],
    ['refresh-token', true, 200],
    ['short-lived-refresh-token', true, 400],
  ] as const)('3: without offline access, by switch: %s', async (withoutOfflineAccess, given, afterHours) => {
    const practice = await practiseWith({ withoutOfflineAccess });
    const answer = await redeem(practice, await code(practice, { access_type: 'online' }));
    const { refresh_token } = tokensSchema.parse(answer.json);
    expect(refresh_token !== '').toBe(given);
    practice.simulator.advanceClock(2 * 3_600_000);
    expect((await refresh(practice, refresh_token)).status).toBe(afterHours);
  });

  test('3: an address that is not registered is refused, and nobody is sent there', async () => {
    const practice = await practise();
    for (const redirect_uri of ['https://evil.example/', 'http://localhost.evil.example/', 'app://x', '']) {
      const answer = await reply(consentUrl(practice, { redirect_uri }), {});
      expect(answer).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
      expect(answer.headers.get('location')).toBeNull();
    }
    const client = { ...PRACTICE_COMPANY.client, redirectUris: ['https://shop.example/back'] };
    const registered = await practise({ company: { ...PRACTICE_COMPANY, client } });
    expect((await reply(consentUrl(registered), {})).status).toBe(400);
    const back = await reply(consentUrl(registered, { redirect_uri: 'https://shop.example/back' }), {});
    expect(back.status).toBe(302);
  });

  test('3: a browser is shown the company and what is asked for, and the person decides', async () => {
    const practice = await practise();
    const page = await reply(consentUrl(practice), { headers: BROWSER });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Övningsbolaget AB');
    expect(page.text).toContain('Bokföring');
    expect(page.text).not.toContain('Artiklar');
    const fields = [...page.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
      ([, name, value]) => [name ?? '', (value ?? '').replaceAll('&amp;', '&')],
    );
    const decide = (decision: string): Promise<Reply> =>
      reply(practice.simulator.tokenUrl.replace(/token$/, 'auth'), {
        method: 'POST',
        body: new URLSearchParams([...fields, ['decision', decision]]),
      });
    const approved = target(await decide('approve'));
    expect(approved.get('state')).toBe('a&b=c');
    expect((await redeem(practice, approved.get('code') ?? '')).status).toBe(200);
    const refused = target(await decide('refuse'));
    expect(refused.get('error')).toBe('access_denied');
    expect(refused.get('code')).toBeNull();
  });

  test('3: a scope that the integration does not have ends on a page, before anybody is asked', async () => {
    const client = { ...PRACTICE_COMPANY.client, scopes: ['bookkeeping'] };
    const practice = await practise({ company: { ...PRACTICE_COMPANY, client } });
    const answer = await reply(consentUrl(practice), { headers: BROWSER });
    expect(answer).toMatchObject({ status: 400, json: { error: 'invalid_scope' } });
    expect(answer.headers.get('location')).toBeNull();
  });

  test.each([
    ['grant', null],
    ['refuse', 'error_missing_license'],
  ] as const)(
    '3: a scope without a licence behind it, by switch: %s',
    async (consentWithoutLicence, error) => {
      const company = { ...PRACTICE_COMPANY, unlicensedScopes: ['settings'] };
      const practice = await practise({ company, switches: { consentWithoutLicence } });
      expect(target(await reply(consentUrl(practice), {})).get('error')).toBe(error);
    },
  );

  test('3: by switch everybody approves, everybody refuses, or the way back has neither code nor state', async () => {
    const practice = await practiseWith({ consent: 'approve' });
    expect(target(await reply(consentUrl(practice), { headers: BROWSER })).get('code')).not.toBeNull();
    practice.simulator.setSwitches({ consent: 'refuse' });
    expect(target(await reply(consentUrl(practice), {})).get('error')).toBe('access_denied');
    practice.simulator.setSwitches({ consent: 'approve', redirectWithoutCode: true });
    expect([...target(await reply(consentUrl(practice), {}))]).toEqual([]);
  });
});

describe('4: the token endpoint', () => {
  test('4: takes a form and Basic only, and errs under the wrong content types', async () => {
    const { simulator } = await practise();
    const secret = await askToken(simulator, undefined, { Authorization: basic('x', 'y') });
    expect(secret).toMatchObject({ status: 401, json: { error: 'invalid_client' } });
    expect(secret.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
    const grant = await askToken(simulator, { grant_type: 'refresh_token', refresh_token: 'unknown' });
    expect(grant).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
    expect(grant.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect((await askToken(simulator, undefined, { 'Content-Type': 'application/json' })).status).toBe(400);
    expect((await askToken(simulator)).headers.get('cache-control')).toBe('no-store');
  });

  test.each([false, true])('4: counts against the rate limit, by switch: %s', async (tokenCallsCount) => {
    const { simulator } = await practise({ clock: new HandClock(), switches: { tokenCallsCount } });
    const statuses = [];
    // The harness has asked once already.
    for (let asked = 1; asked <= 25; asked += 1) statuses.push((await askToken(simulator)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(tokenCallsCount ? 1 : 0);
  });
});

describe('5: a refresh token', () => {
  test('5: rotates, dies at once, and is good for 45 days; the access token for 3600 s', async () => {
    const practice = await practiseWith();
    const first = await connected(practice);
    const answer = await refresh(practice, first.refresh_token);
    expect(answer.json).toMatchObject({ expires_in: 3600 });
    const second = tokensSchema.parse(answer.json);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await refresh(practice, first.refresh_token)).status).toBe(400);
    practice.simulator.advanceClock(45 * DAY_MS - 1);
    const third = tokensSchema.parse((await refresh(practice, second.refresh_token)).json);
    practice.simulator.advanceClock(45 * DAY_MS);
    expect((await refresh(practice, third.refresh_token)).status).toBe(400);
  });

  test('5: by switch the old one is taken a little longer', async () => {
    const practice = await practiseWith({ refreshGraceSeconds: 30 });
    const { refresh_token } = await connected(practice);
    expect((await refresh(practice, refresh_token)).status).toBe(200);
    practice.simulator.advanceClock(29_000);
    expect((await refresh(practice, refresh_token)).status).toBe(200);
    practice.simulator.advanceClock(31_000);
    expect((await refresh(practice, refresh_token)).status).toBe(400);
  });

  test('5: the clock is moved over the control address, never back', async () => {
    const { control, get } = await practise(unhurried());
    expect((await control('POST', '/clock', { advanceMs: 3_600_000 })).json).toEqual({
      now: '2026-03-14T21:00:00.000Z',
    });
    expect((await control('GET', '/clock')).json).toEqual({ now: '2026-03-14T21:00:00.000Z' });
    expect((await get('/3/units')).status).toBe(401);
    expect((await control('POST', '/clock', { advanceMs: -1 })).status).toBe(400);
  });
});

test('6: the access token is a JWT that can be decoded: tenant, scopes, expiry', async () => {
  const { token } = await practise(unhurried());
  const [, payload = ''] = token.split('.');
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const issuedAt = Date.parse('2026-03-14T20:00:00Z') / 1000;
  expect(claims).toMatchObject({
    tenantId: 1_234_567,
    scope: expect.stringContaining('bookkeeping companyinformation'),
    scopes: expect.arrayContaining(['bookkeeping']),
    iat: issuedAt,
    exp: issuedAt + 3600,
  });
});

describe('7: client credentials', () => {
  test('7: need the tenant, and a consent given to a service account', async () => {
    const practice = await practise({ company: { ...PRACTICE_COMPANY, serviceConsent: true } });
    expect((await askToken(practice.simulator, undefined, { TenantId: '1' })).status).toBe(400);
    expect((await askToken(practice.simulator)).json).not.toHaveProperty('refresh_token');
  });

  test('7: get what was consented to, and nothing of what was granted before', async () => {
    const practice = await practise({ company: { ...PRACTICE_COMPANY, serviceConsent: true } });
    expect((await askToken(practice.simulator)).json).toMatchObject({
      scope: expect.stringContaining('warehouse'),
    });
    await code(practice, { account_type: 'service' });
    expect((await askToken(practice.simulator)).json).toMatchObject({ scope: 'bookkeeping settings' });
  });

  test('7: are opened by a consent with account_type=service', async () => {
    const practice = await practise({ company: { ...PRACTICE_COMPANY, serviceConsent: true } });
    practice.simulator.changeCompany({ consent: 'revoked' });
    expect((await askToken(practice.simulator)).status).toBe(400);
    await code(practice, { account_type: 'service' });
    expect((await askToken(practice.simulator)).status).toBe(200);
  });

  test.each(['invalid_grant', 'access_denied', 'unauthorized_client'] as const)(
    '7: after the consent was revoked, by switch: %s',
    async (revokedConsentError) => {
      const { simulator } = await practiseWith({ revokedConsentError });
      simulator.changeCompany({ consent: 'revoked' });
      expect(await askToken(simulator)).toMatchObject({ status: 400, json: { error: revokedConsentError } });
    },
  );

  test.each([
    ['lives-on', 200],
    ['ends', 401],
  ] as const)(
    '7: an access token %s when the consent is revoked, by switch',
    async (revokedConsentAccess, status) => {
      const { simulator, get } = await practiseWith({ revokedConsentAccess });
      simulator.changeCompany({ consent: 'revoked' });
      expect((await get('/3/units')).status).toBe(status);
    },
  );

  test('7: a revoked refresh token is dead, and revoking an unknown one is answered the same', async () => {
    const practice = await practiseWith();
    const { refresh_token } = await connected(practice);
    const { simulator } = practice;
    for (const token of [refresh_token, 'unknown']) {
      const answer = await reply(simulator.tokenUrl.replace(/token$/, 'revoke'), {
        method: 'POST',
        headers: { Authorization: basic(simulator.clientId, simulator.clientSecret) },
        body: new URLSearchParams({ token_type_hint: 'refresh_token', token }),
      });
      expect(answer).toMatchObject({ status: 200, json: { revoked: true } });
    }
    expect((await refresh(practice, refresh_token)).status).toBe(400);
  });
});
