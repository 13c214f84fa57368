import { expect, test } from 'vitest';
import * as z from 'zod';
import { bare, form, startBareClient, type BareAnswer } from './bare-client.ts';

const client = startBareClient();
const REDIRECT = 'http://127.0.0.1:51999/callback';
const tokensSchema = z.object({ access_token: z.string(), refresh_token: z.string(), scope: z.string() });

/** Asks for consent as a browser does, presses the button, and gives the code that comes back. */
async function consent(decision: string): Promise<URLSearchParams> {
  const { addresses } = client();
  const { origin } = new URL(addresses.tokenUrl);
  const query = new URLSearchParams({
    client_id: addresses.clientId,
    redirect_uri: REDIRECT,
    scope: 'bookkeeping companyinformation',
    state: 'åäö 1',
    access_type: 'offline',
    response_type: 'code',
  });
  const path = `/oauth-v1/auth?${query.toString()}`;
  const page = await bare(origin, path, { headers: { Accept: 'text/html' } });
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('<button') });
  const answer = await bare(origin, '/oauth-v1/auth', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams([...query, ['decision', decision]]).toString(),
  });
  expect(answer.status).toBe(302);
  return new URL(String(answer.headers.location)).searchParams;
}

const askWith = (access_token: string): Promise<BareAnswer> =>
  bare(client().addresses.apiUrl, '/3/companyinformation', {
    headers: { Authorization: `Bearer ${access_token}`, Accept: 'application/json' },
  });

test('client credentials give an hour', async () => {
  const { addresses, api } = client();
  expect((await api('GET', '/3/companyinformation')).status).toBe(200);
  const { tenantId: TenantId } = addresses;
  const narrow = { grant_type: 'client_credentials', scope: 'settings' };
  const answer = await form(addresses, narrow, { TenantId });
  expect(answer).toMatchObject({
    status: 200,
    json: { token_type: 'bearer', expires_in: 3600, scope: 'settings' },
  });
  expect((await form(addresses, { grant_type: 'client_credentials' })).status).toBe(400);
  expect((await form(addresses, { grant_type: 'password' })).json).toMatchObject({
    error: 'unsupported_grant_type',
  });
});

test('a person consents; the code is exchanged, the token refreshed, and the connection revoked', async () => {
  const { addresses } = client();
  const back = await consent('approve');
  expect(back.get('state')).toBe('åäö 1');
  const code = { grant_type: 'authorization_code', code: back.get('code') ?? '', redirect_uri: REDIRECT };
  const first = tokensSchema.parse((await form(addresses, code)).json);
  expect(first.scope).toBe('bookkeeping companyinformation');
  expect((await askWith(first.access_token)).status).toBe(200);
  const refresh = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
  const second = tokensSchema.parse((await form(addresses, refresh)).json);
  expect((await form(addresses, refresh)).json).toMatchObject({ error: 'invalid_grant' });
  expect((await askWith(second.access_token)).status).toBe(200);
  const tokenUrl = addresses.tokenUrl.replace(/token$/, 'revoke');
  const revoked = await form({ ...addresses, tokenUrl }, { token: second.refresh_token });
  expect(revoked.json).toEqual({ revoked: true });
  const again = { ...refresh, refresh_token: second.refresh_token };
  expect((await form(addresses, again)).status).toBe(400);
});

test('a person who refuses sends the client back without a code', async () => {
  const back = await consent('refuse');
  expect([back.get('error'), back.get('code')]).toEqual(['access_denied', null]);
});
