import * as z from 'zod';
import type { Pasted, Redirect } from '../../../shared/pairing.ts';
import { parseJson } from '../answer.ts';
import { failed, succeeded, type Outcome } from '../outcome.ts';
import type { TokenHost } from './token-host.ts';

/**
 * What Kassabryggan asks for whenever a company is connected. Scopes added later need a new consent, so they are
 * asked for at once (developer guide: scopes).
 */
export const SCOPES = [
  'bookkeeping',
  'companyinformation',
  'settings',
  'costcenter',
  'connectfile',
  'inbox',
  'article',
  'customer',
  'order',
  'price',
] as const;

/**
 * What it needs besides where articles are written: whether the warehouse module is on. Few shops have the licence, and
 * integrators have met consents that fail for a scope without one, or without it on the integration; so it is not asked
 * for where nothing leans on it.
 */
const WAREHOUSE_SCOPE = 'warehouse';

/**
 * The page where an administrator consents (developer guide: get authorization code).
 * @param request.tokenUrl the token endpoint, beside which it stands
 * @param request.state drawn at random by the caller, who compares it when the browser comes back
 * @param request.withWarehouse asks for the warehouse besides
 * @param request.service asks for a service account, which only a system administrator can grant
 */
export function authorizationUrl(request: {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly withWarehouse?: boolean;
  readonly service: boolean;
}): string {
  const query = new URLSearchParams({
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    scope: [...SCOPES, ...(request.withWarehouse === true ? [WAREHOUSE_SCOPE] : [])].join(' '),
    state: request.state,
    // Without it no refresh token is given that lasts.
    access_type: 'offline',
    response_type: 'code',
    ...(request.service ? { account_type: 'service' } : {}),
  });
  return `${new URL('auth', request.tokenUrl).href}?${query.toString()}`;
}

/** Reads the address the browser came back with. */
export function readRedirect(url: URL): Redirect {
  const error = url.searchParams.get('error');
  const state = url.searchParams.get('state');
  if (error !== null) return { kind: 'refused', reason: error, state };
  const code = url.searchParams.get('code');
  return code === null || code === '' || state === null ? { kind: 'bare' } : { kind: 'code', code, state };
}

/** A code as it may stand in an address. */
const CODE_ALONE = /^[\w.~+/=-]{8,255}$/;

/** Reads what a person copied from the browser's address line; null when it is nothing of the kind. */
export function readPasted(text: string): Pasted | null {
  const trimmed = text.trim();
  const url = /^https?:/i.test(trimmed) ? URL.parse(trimmed) : null;
  if (url !== null) return readRedirect(url);
  return CODE_ALONE.test(trimmed) ? { kind: 'code-alone', code: trimmed } : null;
}

export interface Consent {
  readonly refreshToken: string;
  readonly accessToken: string;
  /** The company that was consented for; null when the token does not say it. */
  readonly tenantId: string | null;
}

/** Exchanges a code, which is good for ten minutes and once, for the tokens of the company that consented. */
export async function exchangeCode(
  host: TokenHost,
  request: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly code: string;
    readonly redirectUri: string;
  },
): Promise<Outcome<Consent>> {
  const { clientId, clientSecret, code, redirectUri } = request;
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri };
  const grant = await host({ clientId, clientSecret, form });
  if (!grant.ok) return grant;
  const { accessToken, refreshToken } = grant.value;
  // Access without a refresh token would end within the hour, and nobody would know why.
  if (refreshToken === null) return failed({ kind: 'login-refused', reason: 'no_refresh_token' });
  return succeeded({ refreshToken, accessToken, tenantId: tenantOf(accessToken) });
}

const claims = z.object({ tenantId: z.coerce.string().min(1) });

/** The claim `tenantId` of an access token. Its signature cannot be checked: the key is not published. */
function tenantOf(accessToken: string): string | null {
  const payload = accessToken.split('.')[1] ?? '';
  const parsed = claims.safeParse(parseJson(Buffer.from(payload, 'base64url').toString('utf8')));
  return parsed.success ? parsed.data.tenantId : null;
}
