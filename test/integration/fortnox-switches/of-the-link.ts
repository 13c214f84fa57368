/** Limits, refusals, permission and tokens. */
import {
  authorizationUrl,
  exchangeCode,
  readRedirect,
} from '../../../src/main/fortnox/login/authorization.ts';
import { createTokenHost } from '../../../src/main/fortnox/login/token-host.ts';
import { createTransport } from '../../../src/main/fortnox/transport.ts';
import { companySchema } from '../../../src/main/practice/fortnox/company.ts';
import { PRACTICE_COMPANY } from '../../../src/main/practice/fortnox/practice-company.ts';
import { failureProblem } from '../../../src/main/sync/failure-problem.ts';
import { failureOf, valueOf, YEAR_2026, type Fortnox } from '../fortnox-client/fortnox.ts';
import { alike, askInFullWindow, each, post, said } from './position.ts';

const REDIRECT = 'http://localhost:53682/callback';
const TIMEOUT_MS = 5000;
const LIMITED = { switches: { rateLimit: true } };
const NO_ACCOUNT = [
  { account: 9999, debit: 100, credit: 0, text: '', costCenter: null },
  { account: 1910, debit: 0, credit: 100, text: '', costCenter: null },
];

const ofFullWindow = async (fortnox: Fortnox): Promise<unknown> => failureOf(await askInFullWindow(fortnox));
const units = async ({ client }: Fortnox): Promise<string> => said(await client.units());

/** Where the browser is sent back to, and what that means. */
async function consent({ simulator }: Fortnox) {
  const { tokenUrl, clientId } = simulator;
  const request = { tokenUrl, clientId, redirectUri: REDIRECT, state: 'slump', service: false };
  const answer = await fetch(authorizationUrl(request), { redirect: 'manual' });
  return readRedirect(new URL(answer.headers.get('location') ?? ''));
}

async function exchange(fortnox: Fortnox) {
  const { clientId, clientSecret, tokenUrl } = fortnox.simulator;
  const redirect = await consent(fortnox);
  if (redirect.kind !== 'code') throw new Error(redirect.kind);
  const host = createTokenHost(tokenUrl, createTransport(TIMEOUT_MS));
  const { code } = redirect;
  const tokens = valueOf(await exchangeCode(host, { clientId, clientSecret, code, redirectUri: REDIRECT }));
  const renew = () =>
    host({
      clientId,
      clientSecret,
      form: { grant_type: 'refresh_token', refresh_token: tokens.refreshToken },
    });
  return { renew };
}

async function withoutScope({ client, simulator }: Fortnox): Promise<unknown> {
  simulator.changeCompany({ scopes: ['companyinformation'] });
  const failure = failureOf(await client.accounts(YEAR_2026));
  return failureProblem(failure).code;
}

async function withRevokedConsent({ client, simulator }: Fortnox, forget: boolean): Promise<unknown> {
  valueOf(await client.company());
  simulator.changeCompany({ consent: 'revoked' });
  if (forget) client.forgetToken();
  const outcome = await client.company();
  return outcome.ok ? 'ok' : outcome.failure;
}

export const OF_THE_LINK = {
  rateLimit: alike([true, false], units, 'ok'),
  retryAfterSeconds: each(
    [
      [null, { kind: 'busy', retryAfterMs: null }],
      [7, { kind: 'busy', retryAfterMs: 7000 }],
    ],
    ofFullWindow,
    LIMITED,
  ),
  tooManyRequestsBody: alike(
    ['empty', 'html', 'json'],
    ofFullWindow,
    { kind: 'busy', retryAfterMs: null },
    LIMITED,
  ),
  tokenCallsCount: alike([false, true], units, 'ok', LIMITED),

  errorKeys: alike(['by-status', 'lower-case'], (f) => post(f, { rows: NO_ACCOUNT }), 'refused 2000423'),
  errorCodeAsText: alike([false, true], (f) => post(f, { rows: NO_ACCOUNT }), 'refused 2000423'),
  wildcardAccept: alike(['refuse', 'json'], units, 'ok'),
  unknownRoute: alike(['error-information', 'bare'], units, 'ok'),
  unknownFields: alike(['refuse', 'ignore'], (f) => post(f), 'ok'),
  readOnlyFields: alike(
    ['ignore', 'refuse'],
    async ({ client }) => {
      const article = valueOf(await client.article('K-100'));
      if (article === null) throw new Error('no article');
      return said(await client.updateArticle(article, { ...article, description: 'Kaffe mellan' }));
    },
    'ok',
  ),
  unknownParameters: alike(['refuse', 'ignore'], async ({ client }) => said(await client.articles()), 'ok'),
  straightApostrophe: alike(
    ['refuse', 'take'],
    async (f) => [
      await post(f, { description: "Z 1 'kassa'" }),
      f.simulator.books().vouchers[0]?.description,
    ],
    ['ok', 'Z 1 ’kassa’'],
  ),

  missingScopeStatus: alike([400, 403], withoutScope, 'fortnox-forbidden'),
  missingScopeCode: alike(['general', 'by-resource'], withoutScope, 'fortnox-forbidden'),
  licence: each(
    [
      ['active', 'ok'],
      ['missing-for-scope', 'fortnox-forbidden'],
      ['missing-for-api', 'fortnox-forbidden'],
    ],
    async ({ client }) => {
      const outcome = await client.units();
      return outcome.ok ? 'ok' : failureProblem(outcome.failure).code;
    },
  ),

  consent: each(
    [
      ['asked-in-browser', 'code'],
      ['approve', 'code'],
      ['refuse', 'refused'],
    ],
    async (f) => (await consent(f)).kind,
  ),
  consentWithoutLicence: each(
    [
      ['grant', 'code'],
      ['refuse', 'refused'],
    ],
    async (f) => (await consent(f)).kind,
    { company: companySchema.parse({ ...PRACTICE_COMPANY, unlicensedScopes: ['order'] }) },
  ),
  redirectWithoutCode: each(
    [
      [false, 'code'],
      [true, 'bare'],
    ],
    async (f) => (await consent(f)).kind,
  ),
  withoutOfflineAccess: alike(
    ['no-refresh-token', 'refresh-token', 'short-lived-refresh-token'],
    async (f) => said(await (await exchange(f)).renew()),
    'ok',
  ),
  refreshGraceSeconds: each(
    [
      [0, ['ok', 'login-refused']],
      [60, ['ok', 'ok']],
    ],
    async (f) => {
      const { renew } = await exchange(f);
      return [said(await renew()), said(await renew())];
    },
  ),
  revokedConsentError: each(
    (['invalid_grant', 'access_denied', 'unauthorized_client'] as const).map((reason) => [
      reason,
      { kind: 'login-refused', reason, because: 'revoked' },
    ]),
    (f) => withRevokedConsent(f, true),
  ),
  revokedConsentAccess: each(
    [
      ['lives-on', 'ok'],
      ['ends', { kind: 'login-refused', reason: 'invalid_grant', because: 'revoked' }],
    ],
    (f) => withRevokedConsent(f, false),
  ),
};
