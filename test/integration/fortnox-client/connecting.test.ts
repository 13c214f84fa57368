/** A company is connected, from the consent page to the third refresh token, against the simulated Fortnox. */
import { expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { createFortnoxClient } from '../../../src/main/fortnox/client.ts';
import {
  authorizationUrl,
  exchangeCode,
  readRedirect,
} from '../../../src/main/fortnox/login/authorization.ts';
import { createTokenHost } from '../../../src/main/fortnox/login/token-host.ts';
import { createTransport } from '../../../src/main/fortnox/transport.ts';
import type { RotatingCredentials } from '../../../src/main/fortnox/token.ts';
import { failureOf, startFortnox, valueOf } from './fortnox.ts';

const REDIRECT = 'http://localhost:53682/callback';

test('a person’s consent becomes a connection that renews itself until it is lost, and then says so', async () => {
  const { simulator } = await startFortnox();
  const { clientId, clientSecret, tokenUrl } = simulator;
  const state = 'draget-vid-slump';
  const address = authorizationUrl({ tokenUrl, clientId, redirectUri: REDIRECT, state, service: false });
  const sentBack = (await fetch(address, { redirect: 'manual' })).headers.get('location') ?? '';
  const redirect = readRedirect(new URL(sentBack));
  if (redirect.kind !== 'code') throw new Error(`sent back with ${redirect.kind}`);
  expect(redirect.state).toBe(state);

  const host = createTokenHost(tokenUrl, createTransport(5000));
  const request = { clientId, clientSecret, code: redirect.code, redirectUri: REDIRECT };
  const consent = valueOf(await exchangeCode(host, request));
  expect(consent.tenantId).toBe(simulator.tenantId);
  // A code is good once.
  expect(failureOf(await exchangeCode(host, request)).kind).toBe('login-refused');

  let credentials: RotatingCredentials = { clientId, clientSecret, refreshToken: consent.refreshToken };
  const used = new Set<string>();
  const client = createFortnoxClient({
    address: simulator,
    clock: systemClock,
    requestTimeoutMs: 5000,
    credentials: () => Promise.resolve(credentials),
    storeRefreshToken: (from, next) => {
      used.add(from);
      credentials = { ...credentials, refreshToken: next };
      return Promise.resolve(true);
    },
  });
  for (let renewal = 0; renewal < 3; renewal += 1) {
    expect(valueOf(await client.company()).databaseNumber).toBe(Number(consent.tenantId));
    simulator.changeCompany({ tokens: 'expired' });
  }
  expect(used.size).toBe(3);

  // As after a kill between Fortnox's rotation and our storing: what stands here has been used up.
  const [first] = used;
  if (first === undefined) throw new Error('nothing was rotated');
  credentials = { ...credentials, refreshToken: first };
  client.forgetToken();
  expect(failureOf(await client.company())).toEqual({
    kind: 'login-refused',
    reason: 'invalid_grant',
    because: 'revoked',
  });
});
