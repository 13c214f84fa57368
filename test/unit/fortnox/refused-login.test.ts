import { expect, test } from 'vitest';
import { explainRefusal } from '../../../src/main/fortnox/login/refused-login.ts';
import { REFRESH_TOKEN_LIFE_MS, type Credentials } from '../../../src/main/fortnox/token.ts';

const RENEWED_AT = Date.parse('2026-01-02T03:04:05Z');
const integration = { clientId: 'klient', clientSecret: 'hemlighet' };
const service: Credentials = { ...integration, tenantId: '1' };
const person: Credentials = { ...integration, refreshToken: 'r', renewedAt: RENEWED_AT };
const IN_TIME = RENEWED_AT + REFRESH_TOKEN_LIFE_MS - 1;
const TOO_LATE = IN_TIME + 1;

test.each([
  ['a wrong secret', 'invalid_client', service, IN_TIME, 'secret'],
  ['a service account’s grant is revoked, however old', 'invalid_grant', service, TOO_LATE, 'revoked'],
  ['a refresh token in its life is revoked', 'invalid_grant', person, IN_TIME, 'revoked'],
  ['a refresh token after its life has run out', 'invalid_grant', person, TOO_LATE, 'expired'],
  ['a consent that was taken back', 'access_denied', service, IN_TIME, 'revoked'],
  ['an integration that is let in no more', 'unauthorized_client', service, IN_TIME, 'revoked'],
  ['a refusal that says nothing', 'unauthorized', person, TOO_LATE, undefined],
] as const)('%s', (_, reason, credentials, now, because) => {
  expect(explainRefusal({ kind: 'login-refused', reason }, credentials, now).because).toBe(because);
});
