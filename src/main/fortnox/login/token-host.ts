import * as z from 'zod';
import { parseJson } from '../answer.ts';
import { mask } from '../mask.ts';
import { failed, succeeded, type Failure, type Outcome } from '../outcome.ts';
import type { Transport } from '../transport.ts';

/** What the token host grants. */
export interface Grant {
  readonly accessToken: string;
  /** How long the access token is good for, from the moment it was asked for. */
  readonly lifetimeMs: number;
  /** The next refresh token, when this way of logging in has one. */
  readonly refreshToken: string | null;
}

export interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Sent as the header `TenantId`, for client credentials alone. */
  readonly tenantId?: string;
  readonly form: Readonly<Record<string, string>>;
}

/** Asks Fortnox's token host for a token. */
export type TokenHost = (request: TokenRequest) => Promise<Outcome<Grant>>;

const MS_PER_SECOND = 1000;
const SERVER_ERROR = 500;
const TOO_MANY_REQUESTS = 429;
const OK = 200;

const tokenAnswer = z
  .object({
    access_token: z.string().min(1),
    expires_in: z.coerce.number().positive(),
    refresh_token: z.string().min(1).nullish(),
  })
  .transform((found): Grant => ({
    accessToken: found.access_token,
    lifetimeMs: found.expires_in * MS_PER_SECOND,
    refreshToken: found.refresh_token ?? null,
  }));

/** The standard's names of refusals are words with underscores; anything else is not repeated. */
const tokenRefusal = z.object({ error: z.string().regex(/^[a-z_]{1,40}$/) });

/**
 * The one form of the token host's questions (developer guide: authorization): a form body, the integration in the
 * Basic header. Its refusals are JSON under the content type of a web page.
 */
export function createTokenHost(tokenUrl: string, transport: Transport): TokenHost {
  return async ({ clientId, clientSecret, tenantId, form }) => {
    const basic = basicOf(clientId, clientSecret);
    const answer = await transport({
      method: 'POST',
      url: tokenUrl,
      headers: {
        authorization: `Basic ${basic}`,
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
        ...(tenantId === undefined ? {} : { tenantid: tenantId }),
      },
      body: new URLSearchParams(form).toString(),
    });
    // The grant's name is no secret, and would be cut out of the refusals that name it.
    const { grant_type: _, ...known } = form;
    const secrets = [basic, clientSecret, ...Object.values(known)];
    if ('kind' in answer) return failed(withoutSecrets(answer, secrets));
    const body = parseJson(answer.text);
    if (answer.status !== OK) return failed(withoutSecrets(readTokenFailure(answer.status, body), secrets));
    const parsed = tokenAnswer.safeParse(body);
    return parsed.success ? succeeded(parsed.data) : failed({ kind: 'unreadable', status: answer.status });
  };
}

/** What stands in the Basic header: the secret, readable by anyone. */
export function basicOf(clientId: string, clientSecret: string): string {
  return Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64');
}

function withoutSecrets(failure: Failure, secrets: readonly string[]): Failure {
  return 'reason' in failure ? { ...failure, reason: mask(failure.reason, secrets) } : failure;
}

function readTokenFailure(status: number, body: unknown): Failure {
  if (status === TOO_MANY_REQUESTS) return { kind: 'busy', retryAfterMs: null };
  if (status >= SERVER_ERROR) return { kind: 'unavailable', status };
  const parsed = tokenRefusal.safeParse(body);
  return parsed.success
    ? { kind: 'login-refused', reason: parsed.data.error }
    : { kind: 'unreadable', status };
}
