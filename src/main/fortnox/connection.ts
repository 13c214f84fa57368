import type * as z from 'zod';
import { readAnswer } from './answer.ts';
import type { Outcome } from './outcome.ts';
import type { TokenProvider } from './token.ts';
import type { RawRequest, Transport } from './transport.ts';

export interface Call<T> {
  readonly method: RawRequest['method'];
  /** Below `/3`, with its segments already percent-encoded. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  /** The shape of the answer. */
  readonly answer: z.ZodType<T>;
}

/** Makes one call to Fortnox's API and reads the answer. Every resource goes through it. */
export type Connection = <T>(call: Call<T>) => Promise<Outcome<T>>;

/**
 * Token, limiter and transport in one. A refused token is fetched anew once: the gateway refuses before anything
 * is done, so this is safe for a POST too.
 */
export function createConnection(options: {
  readonly apiUrl: string;
  readonly transport: Transport;
  readonly tokens: TokenProvider;
  readonly limit: <T>(call: () => Promise<T>) => Promise<T>;
}): Connection {
  async function once<T>(call: Call<T>): Promise<Outcome<T>> {
    const token = await options.tokens.get();
    if (!token.ok) return token;
    const answer = await options.limit(() =>
      options.transport({
        method: call.method,
        url: urlOf(options.apiUrl, call),
        headers: {
          authorization: `Bearer ${token.value}`,
          accept: 'application/json',
          ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      }),
    );
    return readAnswer(answer, call.answer);
  }

  return async (call) => {
    const first = await once(call);
    if (first.ok || first.failure.kind !== 'login-refused') return first;
    options.tokens.forget();
    return once(call);
  };
}

function urlOf<T>(apiUrl: string, call: Call<T>): string {
  const query = new URLSearchParams(
    Object.entries(call.query ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  return `${apiUrl}/3${call.path}${query === '' ? '' : `?${query}`}`;
}
