import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a simulator answers whoever steers it: JSON, raw bytes, text for a person, or that the request makes no sense. */
type ControlAnswer =
  | { readonly json: unknown }
  | { readonly bytes: Uint8Array }
  | { readonly text: string }
  | { readonly refused: string };

/** What is done for `METHOD /path`. The body is parsed JSON, or undefined when there was none. */
export type ControlRoutes = Readonly<
  Record<string, (body: unknown) => ControlAnswer | Promise<ControlAnswer>>
>;

export interface ControlServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const OK = 200;
const BAD_REQUEST = 400;
const NOT_FOUND = 404;
const INTERNAL_ERROR = 500;
const TEXT_TYPE = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Serves the routes on this machine only, on any free port. */
export async function startControlServer(routes: ControlRoutes): Promise<ControlServer> {
  const server = createServer((request, response) => {
    answer(routes, request, response).catch((error: unknown) => {
      // A fault of the simulator's own: whoever steers it must see it, and it goes on.
      send(response, INTERNAL_ERROR, { error: String(error) });
    });
  });
  server.listen(0, HOST);
  await once(server, 'listening');
  return {
    url: `http://${HOST}:${portOf(server.address())}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  routes: ControlRoutes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = `${request.method} ${request.url}`;
  const route = Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (route === undefined) {
    send(response, NOT_FOUND, { error: `No such call: ${name}`, calls: Object.keys(routes) });
    return;
  }
  const body = await readJson(request);
  if ('refused' in body) {
    send(response, BAD_REQUEST, { error: body.refused });
    return;
  }
  const answered = await route(body.json);
  if ('refused' in answered) send(response, BAD_REQUEST, { error: answered.refused });
  else if ('json' in answered) send(response, OK, answered.json);
  else if ('text' in answered) response.writeHead(OK, { 'content-type': TEXT_TYPE }).end(answered.text);
  else response.writeHead(OK, { 'content-type': 'application/octet-stream' }).end(answered.bytes);
}

function send(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { 'content-type': JSON_TYPE }).end(JSON.stringify(json));
}

async function readJson(
  request: IncomingMessage,
): Promise<{ readonly json: unknown } | { readonly refused: string }> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += String(piece);
  if (text.trim() === '') return { json: undefined };
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { refused: 'The body is not JSON' };
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The control has no port');
  return address.port;
}
