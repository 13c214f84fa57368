import { failed, succeeded, type Outcome } from '../outcome.ts';
import type { RotatingCredentials, TokenStore } from '../token.ts';
import type { Grant, TokenHost } from './token-host.ts';

const REFUSED = { kind: 'login-refused', reason: 'invalid_grant' } as const;
const NOWHERE_TO_STAND = { kind: 'no-credentials', because: 'keychain-unavailable' } as const;

/**
 * Rotating refresh tokens (developer guide: get refresh token): using one ends it and answers with the next. So the
 * next one is stored before its access token is used, and a token that Fortnox has refused is never shown again: the
 * company must be connected anew, and the next call says so.
 *
 * A kill after Fortnox has rotated and before the next token stands in the keychain loses the link, not the data;
 * Fortnox documents no grace for it. The next call then meets `invalid_grant`.
 * @param store keeps a refresh token; without it none is used
 */
export function createRotation(
  host: TokenHost,
  store: TokenStore['storeRefreshToken'],
): (credentials: RotatingCredentials) => Promise<Outcome<Grant>> {
  /** What was granted, while the keychain has not taken its refresh token. */
  let unstored: { readonly from: string; readonly next: string; readonly grant: Grant } | null = null;
  let refusedToken: string | null = null;

  return async ({ clientId, clientSecret, refreshToken }) => {
    if (store === undefined) return failed(NOWHERE_TO_STAND);
    if (refreshToken === refusedToken) return failed(REFUSED);
    if (unstored?.from !== refreshToken) {
      const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
      const outcome = await host({ clientId, clientSecret, form });
      if (!outcome.ok) {
        const { failure } = outcome;
        if (failure.kind === 'login-refused' && failure.reason === REFUSED.reason)
          refusedToken = refreshToken;
        return outcome;
      }
      const next = outcome.value.refreshToken;
      if (next === null || next === refreshToken) return outcome;
      unstored = { from: refreshToken, next, grant: outcome.value };
    }
    if (!(await store(refreshToken, unstored.next))) return failed(NOWHERE_TO_STAND);
    const { grant } = unstored;
    unstored = null;
    return succeeded(grant);
  };
}
