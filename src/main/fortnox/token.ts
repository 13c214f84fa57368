import * as z from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { parseJson } from './answer.ts';
import { failed, succeeded, type Failure, type Outcome } from './outcome.ts';
import type { Transport } from './transport.ts';

/** What the shop's service account logs in with. Lives in the keychain and in memory, nowhere else. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tenantId: string;
}

export type CredentialsSource = () => Promise<Credentials | 'not-paired' | 'keychain-unavailable'>;

export interface TokenProvider {
  /** A token that is good for at least a while; fetched at most once at a time. */
  get(): Promise<Outcome<string>>;
  /** Throws the token away, after Fortnox has refused it. */
  forget(): void;
}

/** A token is renewed this long before it ends, so that no call starts with one about to die. */
const RENEW_BEFORE_MS = 120_000;
const MS_PER_SECOND = 1000;
const SERVER_ERROR = 500;
const TOO_MANY_REQUESTS = 429;
const OK = 200;

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });
const tokenRefusal = z.object({ error: z.string() });

/**
 * Client credentials on a service account (developer guide: get access token using client credentials): nothing
 * to rotate, so nothing to lose in a crash.
 */
export function createTokenProvider(options: {
  readonly tokenUrl: string;
  readonly transport: Transport;
  readonly credentials: CredentialsSource;
  readonly clock: Clock;
}): TokenProvider {
  const { clock } = options;
  let current: { readonly token: string; readonly renewAt: number } | null = null;
  let underWay: Promise<Outcome<string>> | null = null;

  async function fetchToken(): Promise<Outcome<string>> {
    const credentials = await options.credentials();
    if (typeof credentials === 'string') return failed({ kind: 'no-credentials', because: credentials });
    const askedAt = clock.monotonic();
    const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`, 'utf8').toString(
      'base64',
    );
    const answer = await options.transport({
      method: 'POST',
      url: options.tokenUrl,
      headers: {
        authorization: `Basic ${basic}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
        tenantid: credentials.tenantId,
      },
      body: 'grant_type=client_credentials',
    });
    if ('kind' in answer) return failed(answer);
    const body = parseJson(answer.text);
    if (answer.status !== OK) return failed(readTokenFailure(answer.status, body));
    const parsed = tokenAnswer.safeParse(body);
    if (!parsed.success) return failed({ kind: 'unreadable', status: answer.status });
    const renewAt = askedAt + parsed.data.expires_in * MS_PER_SECOND - RENEW_BEFORE_MS;
    current = { token: parsed.data.access_token, renewAt };
    return succeeded(parsed.data.access_token);
  }

  return {
    async get() {
      if (current !== null && clock.monotonic() < current.renewAt) return succeeded(current.token);
      underWay ??= fetchToken().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    forget() {
      current = null;
    },
  };
}

function readTokenFailure(status: number, body: unknown): Failure {
  if (status === TOO_MANY_REQUESTS) return { kind: 'busy', retryAfterMs: null };
  if (status >= SERVER_ERROR) return { kind: 'unavailable', status };
  const parsed = tokenRefusal.safeParse(body);
  return parsed.success
    ? { kind: 'login-refused', reason: parsed.data.error }
    : { kind: 'unreadable', status };
}
