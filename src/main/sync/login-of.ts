import type { Login } from '../../shared/pairing.ts';
import { REFRESH_TOKEN_LIFE_MS, type Credentials } from '../fortnox/token.ts';

/** What of a login may be shown: everything but its secrets. */
export function loginOf(credentials: Credentials, thisRunOnly: boolean): Login {
  const { clientId, pairedAt } = credentials;
  const renewedAt = 'refreshToken' in credentials ? credentials.renewedAt : undefined;
  return {
    account: 'refreshToken' in credentials ? 'person' : 'service',
    clientId,
    since: pairedAt ?? null,
    endsAt: renewedAt === undefined ? null : renewedAt + REFRESH_TOKEN_LIFE_MS,
    thisRunOnly,
  };
}
