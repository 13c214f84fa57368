/**
 * A client of Fortnox that knows nothing of this project: plain node:http, two addresses and the credentials that
 * the command prints. The simulator runs as a command in a process of its own, as it does for anybody.
 */
import { spawn } from 'node:child_process';
import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import * as z from 'zod';
import { keepingMessages } from '../../fortnox-openapi/message-files.ts';
import { FOLDER_VARIABLE } from '../../fortnox-openapi/tally.ts';

const addressesSchema = z.strictObject({
  apiUrl: z.url(),
  tokenUrl: z.url(),
  clientId: z.string(),
  clientSecret: z.string(),
  tenantId: z.string(),
  controlUrl: z.url(),
});
export type Addresses = z.infer<typeof addressesSchema>;

export interface BareAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: unknown;
  /** The client's port: the same for two requests on one kept connection. */
  readonly localPort: number | undefined;
}

interface BareRequest {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Pieces are sent one by one, which makes the body chunked unless its length is declared. */
  readonly body?: string | readonly (string | Buffer)[];
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Sends exactly what it is given: the path is not normalised, no header is added. */
export function bare(
  base: string,
  path: string,
  { method = 'GET', headers = {}, body }: BareRequest = {},
): Promise<BareAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, hostname, port, path, method, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      const { localPort } = incoming.socket;
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text,
          json: parse(text),
          localPort,
        });
      });
    });
    outgoing.on('error', reject);
    for (const piece of [body ?? []].flat()) outgoing.write(piece);
    outgoing.end();
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A form, as the token host takes it. */
export function form(
  { tokenUrl, clientId, clientSecret }: Addresses,
  fields: Record<string, string>,
  headers: OutgoingHttpHeaders = {},
): Promise<BareAnswer> {
  const { origin, pathname } = new URL(tokenUrl);
  return bare(origin, pathname, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  });
}

const tokenSchema = z.object({ access_token: z.string() });

export interface BareClient {
  readonly addresses: Addresses;
  readonly token: string;
  /** Asks the API with the usual headers. */
  readonly api: (method: string, path: string, json?: unknown) => Promise<BareAnswer>;
}

/** Starts the command before the tests of a file, and logs in; the rate limit is off, which a test may change. */
export function startBareClient(): () => BareClient {
  const command = new URL('../../../src/main/cli/kb.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [command, 'fortnox-simulator'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...keepingMessages(process.env[FOLDER_VARIABLE], 'test') },
  });
  let client: BareClient | null = null;
  beforeAll(async () => {
    const line = await new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().split('\n')[0] ?? ''));
    });
    const addresses = addressesSchema.parse(JSON.parse(line));
    const off = JSON.stringify({ rateLimit: false });
    await bare(addresses.controlUrl, '/switches', { method: 'POST', body: off });
    const login = await form(
      addresses,
      { grant_type: 'client_credentials' },
      { TenantId: addresses.tenantId },
    );
    const token = tokenSchema.parse(login.json).access_token;
    client = { addresses, token, api: (method, path, json) => askApi(addresses, token, method, path, json) };
  });
  afterAll(async () => {
    const closed = new Promise((resolve) => child.once('close', resolve));
    agent.destroy();
    child.kill('SIGTERM');
    await closed;
  });
  return () => {
    if (client === null) throw new Error('the simulator has not started');
    return client;
  };
}

function askApi(
  { apiUrl }: Addresses,
  token: string,
  method: string,
  path: string,
  json?: unknown,
): Promise<BareAnswer> {
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
  if (json === undefined) return bare(apiUrl, path, { method, headers });
  return bare(apiUrl, path, {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(json),
  });
}
