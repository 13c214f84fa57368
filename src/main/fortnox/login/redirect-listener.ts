import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Redirect } from '../../../shared/pairing.ts';
import { readRedirect } from './authorization.ts';

/**
 * Where the browser comes back to. It is registered once in Fortnox's developer portal, so it never changes; below the
 * ports that the systems hand out to programs (Linux from 32768, Windows and macOS from 49152).
 */
export const REDIRECT_PORT = 28_457;
const REDIRECT_PATH = '/fortnox';
/** `localhost` is both of them, and browsers differ in which one they try first. */
const LOOPBACKS = ['127.0.0.1', '::1'] as const;
/** This machine has no such address: the other one is enough. */
const NO_SUCH_ADDRESS = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

const OK = 200;
const BAD_REQUEST = 400;
const NOT_FOUND = 404;
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // The address carries the code: it is told to nobody, and the page can load nothing.
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'x-content-type-options': 'nosniff',
  connection: 'close',
};

/** The address as it is registered: Fortnox takes `localhost`, of which every desktop integration makes use. */
export function redirectUriOf(port: number): string {
  return `http://localhost:${port}${REDIRECT_PATH}`;
}

export interface RedirectListener {
  close(): void;
}

/** What the person in the browser reads, and whether it was the answer that is waited for. */
export interface Heard {
  readonly taken: boolean;
  readonly title: string;
  readonly words: string;
}

/**
 * Hears the browser come back, until the caller has the right answer and closes: which one that is, is his to say.
 * @param hear decides about one answer, and gives the words the browser shows
 * @returns null when another program has the port
 */
export async function listenForRedirect(
  port: number,
  hear: (redirect: Redirect) => Heard,
): Promise<RedirectListener | null> {
  const servers: Server[] = [];
  const close = (): void => {
    for (const server of servers) server.close();
  };
  for (const host of LOOPBACKS) {
    const server = createServer((request, response) => answer(request, response, port, hear));
    const code = await listen(server, port, host);
    if (code === null) servers.push(server);
    else if (!NO_SUCH_ADDRESS.has(code)) {
      close();
      return null;
    }
  }
  return servers.length === 0 ? null : { close };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  hear: (redirect: Redirect) => Heard,
): void {
  const url = URL.parse(request.url ?? '/', redirectUriOf(port));
  if (request.method !== 'GET' || url === null || url.pathname !== REDIRECT_PATH) {
    response.writeHead(NOT_FOUND, HEADERS).end();
    return;
  }
  const { taken, title, words } = hear(readRedirect(url));
  response.writeHead(taken ? OK : BAD_REQUEST, HEADERS).end(pageOf(title, words));
}

/** @param words catalogue words alone: nothing of what came is repeated */
function pageOf(title: string, words: string): string {
  return `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – Kassabryggan</title>
<style>body { font: 18px/1.5 system-ui, sans-serif; margin: 4rem auto; max-width: 32rem; padding: 0 1rem; }
:root { color-scheme: light dark; }</style>
<main><h1>${title}</h1><p>${words}</p></main>
</html>
`;
}

/** @returns the code of the error, null when it listens */
function listen(server: Server, port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    // Of ::1 alone: a socket for both families would take 127.0.0.1 a second time.
    server.listen({ port, host, ipv6Only: true }, () => resolve(null));
  });
}
