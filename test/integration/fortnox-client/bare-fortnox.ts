/** A server that answers as a test tells it to, for what no simulated Fortnox does. It ends with the test. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import { systemClock, type Clock } from '../../../src/shared/clock.ts';
import { createFortnoxClient, type FortnoxClient } from '../../../src/main/fortnox/client.ts';
import type { TokenStore } from '../../../src/main/fortnox/token.ts';

export interface BareRequest {
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** JSON when it is an object. */
export interface BareAnswer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Undefined cuts the line. */
export type Answering = (request: BareRequest, count: number) => BareAnswer | undefined | Promise<BareAnswer>;

export interface BareFortnox {
  readonly client: FortnoxClient;
  readonly address: { readonly apiUrl: string; readonly tokenUrl: string };
  /** What the API was asked, the token host not counted. */
  readonly requests: BareRequest[];
  /** The bodies of what was sent, parsed. */
  readonly sent: () => unknown[];
}

const TOKEN_PATH = '/oauth-v1/token';
const TOKEN: BareAnswer = { body: { access_token: 'en-nyckel-till-api', expires_in: 3600 } };
const PATIENT_MS = 10_000;
const CREDENTIALS = { clientId: 'klient', clientSecret: 'hemlighet', tenantId: '1234567' };

/**
 * @param answering what the API answers to each request; count is 1 for the first
 * @param token what the token host answers
 */
export async function startBareFortnox(
  answering: Answering,
  options: {
    readonly token?: Answering;
    readonly store?: TokenStore;
    readonly requestTimeoutMs?: number;
    readonly clock?: Clock;
  } = {},
): Promise<BareFortnox> {
  const requests: BareRequest[] = [];
  let tokens = 0;

  async function answerOf(request: BareRequest): Promise<BareAnswer | undefined> {
    if (request.path === TOKEN_PATH) return (options.token ?? (() => TOKEN))(request, (tokens += 1));
    requests.push(request);
    return answering(request, requests.length);
  }

  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const url = new URL(message.url ?? '/', 'http://bare');
      void answerOf({
        method: message.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: message.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      }).then((answer) => {
        if (answer === undefined) {
          message.socket.destroy();
          return undefined;
        }
        const { status = 200, body = '', headers = {} } = answer;
        response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
        return response.end(typeof body === 'string' ? body : JSON.stringify(body));
      });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('the server has no port');
  const base = `http://127.0.0.1:${listening.port}`;
  const address = { apiUrl: base, tokenUrl: `${base}${TOKEN_PATH}` };
  const client = createFortnoxClient({
    address,
    clock: options.clock ?? systemClock,
    random: () => 0,
    requestTimeoutMs: options.requestTimeoutMs ?? PATIENT_MS,
    ...(options.store ?? { credentials: () => Promise.resolve(CREDENTIALS) }),
  });
  return {
    client,
    address,
    requests,
    sent: () => requests.filter(({ body }) => body !== '').map(({ body }): unknown => JSON.parse(body)),
  };
}

/** A clock on which every wait is over at once, and the time has passed. */
export class SkippingClock implements Clock {
  /** What was waited for, in ms. */
  readonly waits: number[] = [];
  #skipped = 0;
  now(): number {
    return systemClock.now() + this.#skipped;
  }
  monotonic(): number {
    return systemClock.monotonic() + this.#skipped;
  }
  async sleep(ms: number): Promise<void> {
    await systemClock.sleep(0);
    this.waits.push(ms);
    this.#skipped += ms;
  }
  /** The pauses between tries; the beat of the limiter is shorter than any of them. */
  pauses(): number[] {
    return this.waits.filter((ms) => ms >= 1000);
  }
}

/** A list as Fortnox wraps it. */
export function listAnswer(
  key: string,
  rows: readonly unknown[],
  pages = 1,
  total = rows.length,
): BareAnswer {
  return {
    body: {
      MetaInformation: { '@TotalResources': total, '@TotalPages': pages, '@CurrentPage': 1 },
      [key]: rows,
    },
  };
}

/** A refusal as Fortnox says it with a 400. */
export function refusal(code: number, message = 'Nej.', status = 400): BareAnswer {
  return { status, body: { ErrorInformation: { error: 1, message, code } } };
}

/** An object that is not there. */
export function notFound(code: number): BareAnswer {
  return { status: 404, body: { ErrorInformation: { Error: 1, Message: 'Kan inte hitta.', Code: code } } };
}
