/**
 * The token host: authorization, tokens, revocation (Fortnox developer guide: authorization). Its errors are
 * JSON under the wrong content type, as recorded.
 */
import type { Answer } from './answer.ts';
import { emptyAnswer } from './answer.ts';
import type { IncomingRequest, Service } from './exchange.ts';
import { ACCESS_TOKEN_SECONDS } from './tokens.ts';
import type { World } from './world.ts';

const OK = 200;
const FOUND = 302;
const BAD_REQUEST = 400;
const UNAUTHORIZED = 401;
const NOT_FOUND = 404;

export function tokenService(world: World): Service {
  return {
    server: 'token',
    admit: () => null,
    handle: (request) => {
      const call = `${request.method} ${request.path}`;
      if (call === 'POST /oauth-v1/token') return withClient(world, request, giveTokens);
      if (call === 'POST /oauth-v1/revoke') return withClient(world, request, revoke);
      if (call === 'GET /oauth-v1/auth') return authorize(world, request.query);
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
      : tokensAnswer(world, code.scopes, code.offline);
  }
  if (type === 'refresh_token') {
    const scopes = world.tokens.useRefresh(form.get('refresh_token') ?? '');
    return scopes === null || world.tokens.consentRevoked
      ? invalidGrant('Invalid refresh token')
      : tokensAnswer(world, scopes, true);
  }
  return oauthError(BAD_REQUEST, 'application/json', 'unsupported_grant_type', 'Unsupported grant type');
}

/** For service accounts only; which errors Fortnox gives here is not documented. */
function clientCredentials(world: World, form: Form, tenantId: string | string[] | undefined): Answer {
  const { company } = world.ledger;
  if (tenantId === undefined) return invalidRequest('The TenantId header is missing');
  if (tenantId !== String(company.databaseNumber) || !company.serviceConsent || world.tokens.consentRevoked) {
    return invalidGrant('No consent for the tenant');
  }
  const scopes = askedScopes(world, form.get('scope'));
  return scopes === null ? invalidScope() : tokensAnswer(world, scopes, false);
}

/** The scopes asked for, all granted ones when none are named, null when one of them is not granted. */
function askedScopes(world: World, asked: string | null): readonly string[] | null {
  if (asked === null) return world.tokens.scopes;
  const scopes = asked.split(' ');
  return scopes.every((scope) => world.tokens.scopes.includes(scope)) ? scopes : null;
}

function tokensAnswer(world: World, scopes: readonly string[], withRefresh: boolean): Answer {
  const refresh = withRefresh ? { refresh_token: world.tokens.issueRefresh(scopes) } : {};
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
  world.tokens.useRefresh(form.get('token') ?? '');
  return { status: OK, contentType: 'application/json', headers: {}, body: '{"revoked":true}' };
}

/** Where a person would consent; here everyone says yes at once. Only loopback addresses are registered. */
function authorize(world: World, query: URLSearchParams): Answer {
  const redirectUri = query.get('redirect_uri') ?? '';
  const state = query.get('state');
  const known = query.get('client_id') === world.ledger.company.client.id;
  const loopback = /^http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?(\/|$)/.test(redirectUri);
  if (!known || !loopback || !URL.canParse(redirectUri) || query.get('response_type') !== 'code') {
    return invalidRequest('Unknown client, redirect_uri or response_type');
  }
  if (state === null || state === '') return invalidRequest('The state is missing');
  const scopes = askedScopes(world, query.get('scope'));
  if (scopes === null) return invalidScope();
  const offline = query.get('access_type') === 'offline';
  const target = new URL(redirectUri);
  target.searchParams.set('code', world.tokens.issueCode({ scopes, redirectUri, offline }));
  target.searchParams.set('state', state);
  return emptyAnswer(FOUND, { Location: target.href });
}

function invalidGrant(description: string): Answer {
  return oauthError(BAD_REQUEST, 'text/html; charset=UTF-8', 'invalid_grant', description);
}

function invalidRequest(description: string): Answer {
  return oauthError(BAD_REQUEST, 'application/json', 'invalid_request', description);
}

function invalidScope(): Answer {
  return oauthError(BAD_REQUEST, 'application/json', 'invalid_scope', 'A scope is not granted');
}

function oauthError(status: number, contentType: string, error: string, description: string): Answer {
  return {
    status,
    contentType,
    headers: {},
    body: JSON.stringify({ error, error_description: description }),
  };
}
