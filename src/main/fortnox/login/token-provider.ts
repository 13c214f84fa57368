import type { Clock } from '../../../shared/clock.ts';
import { failed, succeeded, type Outcome } from '../outcome.ts';
import type { TokenProvider, TokenStore } from '../token.ts';
import { askWithClientCredentials } from './client-credentials.ts';
import { explainRefusal } from './refused-login.ts';
import { createRotation } from './rotation.ts';
import { basicOf, type Grant, type TokenHost } from './token-host.ts';

/** A token is renewed this long before it ends, so that no call starts with one about to die. */
const RENEW_BEFORE_MS = 120_000;

/** Keeps one token in memory, whichever way it is had (developer guide: authorization). */
export function createTokenProvider(options: {
  readonly host: TokenHost;
  readonly store: TokenStore;
  readonly clock: Clock;
}): TokenProvider {
  const { clock, host, store } = options;
  const rotate = createRotation(host, store.storeRefreshToken);
  let current: { readonly token: string; readonly renewAt: number } | null = null;
  let secrets: readonly string[] = [];
  let underWay: Promise<Outcome<string>> | null = null;

  async function fetchToken(): Promise<Outcome<string>> {
    const credentials = await store.credentials();
    if (typeof credentials === 'string') return failed({ kind: 'no-credentials', because: credentials });
    const askedAt = clock.monotonic();
    secrets = [
      credentials.clientSecret,
      basicOf(credentials.clientId, credentials.clientSecret),
      ...('refreshToken' in credentials ? [credentials.refreshToken] : []),
    ];
    const grant: Outcome<Grant> =
      'refreshToken' in credentials
        ? await rotate(credentials)
        : await askWithClientCredentials(host, credentials);
    if (!grant.ok) {
      const { failure } = grant;
      return failure.kind === 'login-refused'
        ? failed(explainRefusal(failure, credentials, clock.now()))
        : grant;
    }
    const { accessToken, lifetimeMs, refreshToken } = grant.value;
    secrets = [...secrets, accessToken, ...(refreshToken === null ? [] : [refreshToken])];
    current = { token: accessToken, renewAt: askedAt + lifetimeMs - RENEW_BEFORE_MS };
    return succeeded(accessToken);
  }

  return {
    async get() {
      if (current !== null && clock.monotonic() < current.renewAt) return succeeded(current.token);
      underWay ??= fetchToken().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    forget(refused) {
      if (refused === undefined || refused === current?.token) current = null;
    },
    secrets: () => secrets,
  };
}
