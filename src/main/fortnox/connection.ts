import type * as z from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { readAnswer } from './answer.ts';
import type { CompanyGuard } from './company-guard.ts';
import type { Flow } from './flow.ts';
import type { Limiter } from './limiter.ts';
import type { LineGuard } from './line-guard.ts';
import { mask } from './mask.ts';
import { failed, type Failure, type Outcome } from './outcome.ts';
import type { RoundTrips } from './round-trips.ts';
import type { TokenProvider } from './token.ts';
import type { RawRequest, Transport } from './transport.ts';

export interface Call<T> {
  readonly method: RawRequest['method'];
  /** `/3` unless said otherwise: the newer modules live beside it (developer guide: warehouse). */
  readonly root?: '/3' | '/api/warehouse';
  /** Below the root, with its segments already percent-encoded. */
  readonly path: string;
  readonly query?: Query;
  /** An object is sent as JSON, a form as multipart/form-data; an action such as `cancel` takes none. */
  readonly body?: object | FormData;
  /** The shape of the answer. */
  readonly answer: z.ZodType<T>;
}

export type Query = Readonly<Record<string, string | number>>;

/** Makes one call to Fortnox's API and reads the answer. Every resource goes through it. */
export type Connection = <T>(call: Call<T>) => Promise<Outcome<T>>;

export interface ConnectionOptions {
  readonly apiUrl: string;
  readonly transport: Transport;
  readonly tokens: TokenProvider;
  readonly limiter: Limiter;
  readonly guard: LineGuard;
  readonly roundTrips: RoundTrips;
  readonly clock: Clock;
  /** Without it any company is spoken to. */
  readonly companyGuard?: CompanyGuard;
}

/** Fortnox's window is 5 s, so nothing can go before it has passed (developer guide: rate limits). */
const BUSY_PAUSE_MS = 5000;
/** A longer pause than this is for the caller to keep: a person who asks for a try must not be met by silence. */
const LONGEST_HOLD_MS = 60_000;

/**
 * Token, limiter and transport in one, for the calls of one flow. A refused token is fetched anew once: the gateway
 * refuses before anything is done, so this is safe for a POST too.
 */
export function createConnection(options: ConnectionOptions, flow: Flow): Connection {
  const { tokens, limiter, guard, transport, roundTrips, clock, companyGuard } = options;

  async function send<T>(call: Call<T>, token: string): Promise<Outcome<T>> {
    const outcome = await limiter.run(flow, async () => {
      const departed = clock.monotonic();
      const answer = await transport(requestOf(options.apiUrl, call, token));
      if ('status' in answer) roundTrips.add(clock.monotonic() - departed);
      const outcome = readAnswer(answer, call.answer);
      // Before the place in the window is given back: the next in line must not run into the same 429.
      if (!outcome.ok && outcome.failure.kind === 'busy') {
        const asked = Math.min(LONGEST_HOLD_MS, outcome.failure.retryAfterMs ?? 0);
        limiter.hold(Math.max(BUSY_PAUSE_MS, asked));
      }
      return outcome;
    });
    return outcome.ok ? outcome : failed(withoutSecrets(outcome.failure, tokens.secrets()));
  }

  async function withToken<T>(call: Call<T>): Promise<Outcome<T>> {
    const token = await tokens.get();
    if (!token.ok) return token;
    const first = await sendAdmitted(call, token.value);
    if (first.ok || first.failure.kind !== 'login-refused') return first;
    tokens.forget(token.value);
    const renewed = await tokens.get();
    return renewed.ok ? sendAdmitted(call, renewed.value) : renewed;
  }

  async function sendAdmitted<T>(call: Call<T>, token: string): Promise<Outcome<T>> {
    const admitted = await companyGuard?.admit(token);
    return admitted === undefined || admitted.ok ? send(call, token) : admitted;
  }

  return async (call) => {
    const outcome = await withToken(call);
    guard.heard(outcome);
    return outcome;
  };
}

function requestOf<T>(apiUrl: string, call: Call<T>, token: string): RawRequest {
  const query = new URLSearchParams(
    Object.entries(call.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const request = {
    method: call.method,
    url: `${apiUrl}${call.root ?? '/3'}${call.path}${query === '' ? '' : `?${query}`}`,
  };
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  if (call.body instanceof FormData) return { ...request, headers, body: call.body };
  if (call.method === 'GET' || call.method === 'DELETE') return { ...request, headers };
  return {
    ...request,
    // Said also of an action without a body: left out, a form would be declared, which Fortnox refuses (1000031).
    headers: { ...headers, 'content-type': 'application/json' },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  };
}

/** Words from outside are shown and stored; whatever repeats our own secrets back to us is cut out of them. */
function withoutSecrets(failure: Failure, secrets: readonly string[]): Failure {
  switch (failure.kind) {
    case 'refused':
      return { ...failure, message: mask(failure.message, secrets) };
    case 'unreached':
    case 'broken':
    case 'login-refused':
      return { ...failure, reason: mask(failure.reason, secrets) };
    case 'unavailable':
    case 'unreadable':
    case 'busy':
    case 'no-credentials':
    case 'other-company':
    case 'unsendable':
      return failure;
  }
}
