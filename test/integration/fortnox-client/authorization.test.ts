import { describe, expect, test } from 'vitest';
import {
  authorizationUrl,
  exchangeCode,
  readRedirect,
  SCOPES,
} from '../../../src/main/fortnox/login/authorization.ts';
import { createTokenHost } from '../../../src/main/fortnox/login/token-host.ts';
import { createTransport } from '../../../src/main/fortnox/transport.ts';
import { startBareFortnox, type Answering } from './bare-fortnox.ts';
import { failureOf, valueOf } from './fortnox.ts';

const REDIRECT = 'http://localhost:53682/callback';
const NOTHING: Answering = () => ({});

describe('the address of the consent page', () => {
  const request = {
    tokenUrl: 'https://apps.fortnox.se/oauth-v1/token',
    clientId: 'klient',
    redirectUri: REDIRECT,
    state: 'slump & mer',
    service: true,
  };

  test('stands beside the token host, and asks for a connection that lasts', () => {
    const url = new URL(authorizationUrl(request));
    expect(`${url.origin}${url.pathname}`).toBe('https://apps.fortnox.se/oauth-v1/auth');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'klient',
      redirect_uri: REDIRECT,
      scope: SCOPES.join(' '),
      state: 'slump & mer',
      access_type: 'offline',
      response_type: 'code',
      account_type: 'service',
    });
  });

  test('of a person’s own connection does not ask for a service account', () => {
    expect(authorizationUrl({ ...request, service: false })).not.toContain('account_type');
  });
});

describe('the address the browser comes back with', () => {
  test.each([
    [`${REDIRECT}?code=abc&state=s`, { kind: 'code', code: 'abc', state: 's' }],
    [`${REDIRECT}?error=access_denied&state=s`, { kind: 'refused', reason: 'access_denied', state: 's' }],
    [REDIRECT, { kind: 'bare' }],
    [`${REDIRECT}?code=&state=s`, { kind: 'bare' }],
    [`${REDIRECT}?code=abc`, { kind: 'bare' }],
  ])('%s is read', (url, redirect) => {
    expect(readRedirect(new URL(url))).toEqual(redirect);
  });
});

describe('a code', () => {
  const request = { clientId: 'klient', clientSecret: 'hemlighet', code: '7f0e', redirectUri: REDIRECT };
  const jwt = ['e30', Buffer.from('{"tenantId":1234567}').toString('base64url'), 'x'].join('.');

  async function exchange(token: Answering) {
    const asked: string[] = [];
    const { address } = await startBareFortnox(NOTHING, {
      token: (message, count) => {
        asked.push(message.body);
        return token(message, count);
      },
    });
    const host = createTokenHost(address.tokenUrl, createTransport(2000));
    return { outcome: await exchangeCode(host, request), asked };
  }

  test('is exchanged for tokens and the company they are for', async () => {
    const { outcome, asked } = await exchange(() => ({
      body: { access_token: jwt, refresh_token: 'nästa', expires_in: 3600, token_type: 'bearer' },
    }));
    expect(valueOf(outcome)).toEqual({ refreshToken: 'nästa', accessToken: jwt, tenantId: '1234567' });
    expect(Object.fromEntries(new URLSearchParams(asked[0]))).toEqual({
      grant_type: 'authorization_code',
      code: '7f0e',
      redirect_uri: REDIRECT,
    });
  });

  test('whose token does not say its company is exchanged all the same', async () => {
    const { outcome } = await exchange(() => ({
      body: { access_token: 'opaque', refresh_token: 'nästa', expires_in: '3600' },
    }));
    expect(valueOf(outcome).tenantId).toBeNull();
  });

  test('that gives no refresh token is no connection', async () => {
    const { outcome } = await exchange(() => ({ body: { access_token: jwt, expires_in: 3600 } }));
    expect(failureOf(outcome)).toEqual({ kind: 'login-refused', reason: 'no_refresh_token' });
  });

  test('that is used or too old is refused', async () => {
    const { outcome } = await exchange(() => ({
      status: 400,
      headers: { 'Content-Type': 'text/plain' },
      body: '{"error":"invalid_grant"}',
    }));
    expect(failureOf(outcome)).toEqual({ kind: 'login-refused', reason: 'invalid_grant' });
  });
});
