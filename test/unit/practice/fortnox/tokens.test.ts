import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { PRACTICE_COMPANY } from '../../../../src/main/practice/fortnox/practice-company.ts';
import { startFortnoxSimulator } from '../../../../src/main/practice/fortnox/simulator.ts';
import { askToken, basic, HandClock, practise, reply, type Practice } from './harness.ts';

const tokensSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  scope: z.string(),
});

describe('client credentials', () => {
  test('give an access token for an hour, which must not be cached, and no refresh token', async () => {
    const { simulator } = await practise();
    const answer = await askToken(simulator);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.json).toMatchObject({ expires_in: 3600, token_type: 'bearer' });
    expect(answer.json).not.toHaveProperty('refresh_token');
  });

  test('the token is a JWT that says tenant, scopes and the hour', async () => {
    const clock = new HandClock();
    const { simulator } = await practise({ clock });
    const { access_token, scope } = tokensSchema.parse((await askToken(simulator)).json);
    const [header, claims] = access_token.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(header ?? '')).toEqual({ typ: 'JWT', alg: 'HS256' });
    const issuedAt = Math.floor(clock.now() / 1000);
    expect(JSON.parse(claims ?? '')).toMatchObject({
      tenantId: 1_234_567,
      scope,
      iat: issuedAt,
      exp: issuedAt + 3600,
    });
  });

  test('a wrong or revoked secret gets 401 invalid_client as text/plain', async () => {
    const { simulator } = await practise();
    const wrong = await askToken(simulator, undefined, { Authorization: basic(simulator.clientId, 'wrong') });
    simulator.changeCompany({ secret: 'revoked' });
    const revoked = await askToken(simulator);
    for (const answer of [wrong, revoked]) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toBe('text/plain;charset=UTF-8');
      expect(answer.json).toMatchObject({ error: 'invalid_client' });
    }
    simulator.changeCompany({ secret: 'restored' });
    expect((await askToken(simulator)).status).toBe(200);
  });

  test('a missing TenantId, another tenant and a withdrawn consent get no token', async () => {
    const { simulator } = await practise();
    expect(await askToken(simulator, undefined, { TenantId: '' })).toMatchObject({ status: 400 });
    const other = await askToken(simulator, undefined, { TenantId: '7654321' });
    expect(other).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
    simulator.changeCompany({ consent: 'revoked' });
    expect(await askToken(simulator)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
  });

  test('need the consent of a service account', async () => {
    const simulator = await startFortnoxSimulator({
      company: { ...PRACTICE_COMPANY, serviceConsent: false },
    });
    const answer = await askToken(simulator);
    await simulator.close();
    expect(answer).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
  });

  test('a scope that is not granted is refused, a granted one narrows the token', async () => {
    const { simulator } = await practise();
    const grant_type = 'client_credentials';
    const more = await askToken(simulator, { grant_type, scope: 'salary' });
    expect(more).toMatchObject({ status: 400, json: { error: 'invalid_scope' } });
    const less = await askToken(simulator, { grant_type, scope: 'bookkeeping costcenter' });
    expect(less.json).toMatchObject({ scope: 'bookkeeping costcenter' });
  });

  test('the body must be a form', async () => {
    const { simulator } = await practise();
    const headers = { 'Content-Type': 'application/json' };
    expect(await askToken(simulator, undefined, headers)).toMatchObject({ status: 400 });
  });

  test('all access tokens can be ended at once', async () => {
    const { simulator, get } = await practise();
    simulator.changeCompany({ tokens: 'expired' });
    expect((await get('/3/accounts')).status).toBe(401);
  });
});

const REDIRECT = 'http://localhost:53682/callback';

async function authorizationCode(
  { simulator }: Practice,
  changes: Record<string, string> = {},
): Promise<string> {
  const query = new URLSearchParams({
    client_id: simulator.clientId,
    redirect_uri: REDIRECT,
    scope: 'bookkeeping',
    state: 'xyz',
    access_type: 'offline',
    response_type: 'code',
    ...changes,
  });
  const answer = await reply(simulator.tokenUrl.replace(/token$/, `auth?${query.toString()}`), {});
  expect(answer.status).toBe(302);
  const target = new URL(answer.headers.get('location') ?? '');
  expect(target.searchParams.get('state')).toBe('xyz');
  return target.searchParams.get('code') ?? '';
}

function redeem({ simulator }: Practice, code: string, redirect_uri = REDIRECT): ReturnType<typeof askToken> {
  return askToken(simulator, { grant_type: 'authorization_code', code, redirect_uri });
}

function refresh({ simulator }: Practice, refresh_token: string): ReturnType<typeof askToken> {
  return askToken(simulator, { grant_type: 'refresh_token', refresh_token });
}

describe('authorization codes and refresh tokens', () => {
  test('a code is good once, for its own redirect address, for ten minutes', async () => {
    const clock = new HandClock();
    const practice = await practise({ clock });
    const code = await authorizationCode(practice);
    expect((await redeem(practice, code)).status).toBe(200);
    expect(await redeem(practice, code)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
    const elsewhere = await authorizationCode(practice);
    expect((await redeem(practice, elsewhere, 'http://localhost:1/')).status).toBe(400);
    const late = await authorizationCode(practice);
    clock.advance(600_000);
    expect((await redeem(practice, late)).status).toBe(400);
  });

  test('a refresh token rotates, and the old one dies at once', async () => {
    const practice = await practise();
    const first = tokensSchema.parse((await redeem(practice, await authorizationCode(practice))).json);
    const second = tokensSchema.parse((await refresh(practice, first.refresh_token ?? '')).json);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const again = await refresh(practice, first.refresh_token ?? '');
    expect(again.status).toBe(400);
    expect(again.headers.get('content-type')).toBe('text/html; charset=UTF-8');
    expect(again.json).toEqual({ error: 'invalid_grant', error_description: 'Invalid refresh token' });
    expect((await refresh(practice, second.refresh_token ?? '')).status).toBe(200);
  });

  test('a refresh token lives 45 days', async () => {
    const clock = new HandClock();
    const practice = await practise({ clock });
    const { refresh_token } = tokensSchema.parse(
      (await redeem(practice, await authorizationCode(practice))).json,
    );
    clock.advance(45 * 24 * 3_600_000);
    expect((await refresh(practice, refresh_token ?? '')).status).toBe(400);
  });

  test('without access_type=offline there is no refresh token', async () => {
    const practice = await practise();
    const code = await authorizationCode(practice, { access_type: 'online' });
    expect((await redeem(practice, code)).json).not.toHaveProperty('refresh_token');
  });

  test('a revoked refresh token is dead', async () => {
    const practice = await practise();
    const { refresh_token = '' } = tokensSchema.parse(
      (await redeem(practice, await authorizationCode(practice))).json,
    );
    const { simulator } = practice;
    const revoked = await reply(simulator.tokenUrl.replace(/token$/, 'revoke'), {
      method: 'POST',
      headers: { Authorization: basic(simulator.clientId, simulator.clientSecret) },
      body: new URLSearchParams({ token_type_hint: 'refresh_token', token: refresh_token }),
    });
    expect(revoked.json).toEqual({ revoked: true });
    expect((await refresh(practice, refresh_token)).status).toBe(400);
  });
});
