import type { Failure } from '../outcome.ts';
import { REFRESH_TOKEN_LIFE_MS, type Credentials } from '../token.ts';

type LoginRefused = Extract<Failure, { kind: 'login-refused' }>;

/**
 * What the token host's names of refusals mean for this login (RFC 6749, 5.2). Which of them a revoked consent gives is
 * not documented, so every refusal of the grant is taken for one; but a refresh token that has not been used for its
 * whole life has run out.
 * @param now ms since 1970
 */
export function explainRefusal(refused: LoginRefused, credentials: Credentials, now: number): LoginRefused {
  const { reason } = refused;
  if (reason === 'invalid_client') return { ...refused, because: 'secret' };
  if (!['invalid_grant', 'access_denied', 'unauthorized_client'].includes(reason)) return refused;
  const renewedAt = 'refreshToken' in credentials ? credentials.renewedAt : undefined;
  const expired = renewedAt !== undefined && now >= renewedAt + REFRESH_TOKEN_LIFE_MS;
  return { ...refused, because: expired ? 'expired' : 'revoked' };
}
