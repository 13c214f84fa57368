/**
 * The token host: authorization, tokens, revocation (Fortnox developer guide: authorization). Its errors are
 * JSON under the wrong content type, as recorded.
 */
import { emptyAnswer, type Answer } from './answer.ts';
import { askConsent, takeDecision } from './consent/consent.ts';
import { askedScopes, invalidRequest, invalidScope, oauthError } from './consent/oauth-answers.ts';
import type { IncomingRequest, Service } from './exchange.ts';
import { turnAwayOverLimit } from './rate-window.ts';
import { ACCESS_TOKEN_SECONDS, SHORT_REFRESH_TOKEN_MS } from './tokens.ts';
import type { World } from './world.ts';

const OK = 200;
const BAD_REQUEST = 400;
const UNAUTHORIZED = 401;
const NOT_FOUND = 404;

export function tokenService(world: World): Service {
  return {
    server: 'token',
    admit: () => (world.switches.tokenCallsCount ? turnAwayOverLimit(world) : null),
    handle: (request) => {
      const call = `${request.method} ${request.path}`;
      if (call === 'POST /oauth-v1/token') return withClient(world, request, giveTokens);
      if (call === 'POST /oauth-v1/revoke') return withClient(world, request, revoke);
      if (call === 'GET /oauth-v1/auth') return askConsent(world, request);
      if (call === 'POST /oauth-v1/auth') return takeDecision(world, request);
      return emptyAnswer(NOT_FOUND);
    },
  };
}

type Form = URLSearchParams;
type ClientCall = (world: World, form: Form, request: IncomingRequest) => Answer;

/** Lets in the client that shows its id and secret, with a form. */
function withClient(world: World, request: IncomingRequest, call: ClientCall): Answer {
  const { id, secret } = world.ledger.company.client;
  const expected = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  if (world.tokens.secretRevoked || request.headers.authorization !== expected) {
    const description = 'The client credentials are invalid';
    return oauthError(UNAUTHORIZED, 'text/plain;charset=UTF-8', 'invalid_client', description);
  }
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return invalidRequest('The body must be a form');
  return call(world, new URLSearchParams(Buffer.from(request.body).toString()), request);
}

function giveTokens(world: World, form: Form, request: IncomingRequest): Answer {
  const type = form.get('grant_type');
  if (type === 'client_credentials') return clientCredentials(world, form, request.headers['tenantid']);
  if (type === 'authorization_code') {
    const code = world.tokens.useCode(form.get('code') ?? '');
    return code === null || code.redirectUri !== form.get('redirect_uri')
      ? invalidGrant('Invalid authorization code')
      : tokensAnswer(world, code.scopes, code.offline ? undefined : refreshWithoutOffline(world));
  }
  if (type === 'refresh_token') {
    const { refreshGraceSeconds } = world.switches;
    const scopes = world.tokens.useRefresh(form.get('refresh_token') ?? '', refreshGraceSeconds);
    if (scopes === null) return invalidGrant('Invalid refresh token');
    return world.tokens.consentRevoked ? consentIsRevoked(world) : tokensAnswer(world, scopes);
  }
  return oauthError(BAD_REQUEST, 'application/json', 'unsupported_grant_type', 'Unsupported grant type');
}

/** For service accounts only; which errors Fortnox gives here is not documented. */
function clientCredentials(world: World, form: Form, tenantId: string | string[] | undefined): Answer {
  const { company } = world.ledger;
  if (tenantId === undefined) return invalidRequest('The TenantId header is missing');
  if (tenantId !== String(company.databaseNumber) || !world.tokens.serviceConsent) {
    return invalidGrant('No consent for the tenant');
  }
  if (world.tokens.consentRevoked) return consentIsRevoked(world);
  const scopes = askedScopes(world.tokens.scopes, form.get('scope'));
  return scopes === null ? invalidScope() : tokensAnswer(world, scopes, null);
}

/** What access_type=offline is needed for is not documented in full: no refresh token, or one that soon dies. */
function refreshWithoutOffline({ switches }: World): number | null | undefined {
  if (switches.withoutOfflineAccess === 'no-refresh-token') return null;
  return switches.withoutOfflineAccess === 'refresh-token' ? undefined : SHORT_REFRESH_TOKEN_MS;
}

function consentIsRevoked({ switches }: World): Answer {
  const { revokedConsentError: error } = switches;
  return oauthError(BAD_REQUEST, 'application/json', error, 'The consent has been revoked');
}

/** @param refreshLife ms that the refresh token lives, the usual time when undefined; null for no such token */
function tokensAnswer(world: World, scopes: readonly string[], refreshLife?: number | null): Answer {
  const refresh =
    refreshLife === null ? {} : { refresh_token: world.tokens.issueRefresh(scopes, refreshLife) };
  const body = {
    access_token: world.tokens.issueAccess(scopes),
    ...refresh,
    expires_in: ACCESS_TOKEN_SECONDS,
    token_type: 'bearer',
    scope: scopes.join(' '),
  };
  return {
    status: OK,
    contentType: 'application/json',
    headers: { 'Cache-Control': 'no-store' },
    body: JSON.stringify(body),
  };
}

/** Says yes also to a token it does not know; access tokens live out their hour. */
function revoke(world: World, form: Form): Answer {
  world.tokens.revokeRefresh(form.get('token') ?? '');
  return { status: OK, contentType: 'application/json', headers: {}, body: '{"revoked":true}' };
}

function invalidGrant(description: string): Answer {
  return oauthError(BAD_REQUEST, 'text/html; charset=UTF-8', 'invalid_grant', description);
}
