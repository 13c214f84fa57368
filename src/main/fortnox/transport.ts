import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { create, isAxiosError } from 'axios';
import type { Failure } from './outcome.ts';

/** One answered HTTP exchange, as text: bodies lie about their content type, so nothing is parsed by it. */
export interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

export interface RawRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A form is sent as multipart/form-data, with its own content type. */
  readonly body?: string | FormData;
}

export type Transport = (request: RawRequest) => Promise<RawAnswer | Failure>;

/**
 * The steps before a connection stands: an error there means that no byte of the request can have left. The same error
 * on a standing connection (a network that goes down) says nothing of the kind.
 */
const STEPS_BEFORE_SENDING = new Set(['connect', 'getaddrinfo']);
/** An answer larger than this is no answer of Fortnox's: 500 accounts make about 200 kB. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/**
 * The one place where bytes leave for Fortnox.
 * @param timeoutMs how long one exchange may take in all
 */
export function createTransport(timeoutMs: number): Transport {
  const http = create({
    timeout: timeoutMs,
    responseType: 'text',
    transformResponse: (data: unknown) => data,
    validateStatus: () => true,
    maxContentLength: MAX_ANSWER_BYTES,
    maxRedirects: 0,
    // A kept connection spares a handshake for every call of one document.
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({ keepAlive: true }),
    proxy: false,
  });
  return async (request) => {
    try {
      const answer = await http.request<unknown>({
        method: request.method,
        url: request.url,
        headers: { ...request.headers },
        // axios' own timeout starts over with every byte; an answer that drips in would hold the queue for ever.
        signal: AbortSignal.timeout(timeoutMs),
        ...(request.body === undefined ? {} : { data: request.body }),
      });
      const retryAfter: unknown = answer.headers['retry-after'];
      return {
        status: answer.status,
        text: typeof answer.data === 'string' ? answer.data : '',
        retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
      };
    } catch (error) {
      if (!isAxiosError(error)) throw error;
      const reason = error.code ?? error.message;
      return nothingWasSent(error.cause) ? { kind: 'unreached', reason } : { kind: 'broken', reason };
    }
  };
}

/** Several addresses of one name give several errors; nothing was sent only if all of them failed so early. */
function nothingWasSent(cause: unknown): boolean {
  if (cause instanceof AggregateError) return cause.errors.length > 0 && cause.errors.every(nothingWasSent);
  return cause instanceof Error && 'syscall' in cause && STEPS_BEFORE_SENDING.has(String(cause.syscall));
}
