import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import type { App } from '../app.ts';
import { createDoorkeeper, type Doorkeeper } from './doorkeeper.ts';
import { readPageFile } from './page-files.ts';

export interface LoopbackServer {
  readonly port: number;
  /** An address that opens the page once. */
  issueAddress(): string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const MAX_MESSAGE_BYTES = 1024 * 1024;
const NO_CACHE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/**
 * Serves the page and the contract to a browser on this machine, and to nobody else: loopback only, a one-time
 * key, then a cookie; requests under another name or from another page are refused.
 * @param port 0 for any free one
 */
export async function serveLoopback(
  app: Pick<App, 'router' | 'connect'>,
  pageDirectory: string,
  port: number,
): Promise<LoopbackServer> {
  const server = createServer();
  const heldPort = await listen(server, port);
  const door = createDoorkeeper(heldPort);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES });
  const handler = new RPCHandler(app.router);

  server.on('request', (request, response) => {
    answerPage(request, response, door, pageDirectory).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => {
    const allowed = door.isForUs(request) && door.knows(request) && pathOf(request) === '/rpc';
    if (!allowed) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const caller = app.connect();
      webSocket.once('close', () => {
        caller.close();
      });
      void handler.upgrade(webSocket, { context: { caller } });
    });
  });

  return {
    port: heldPort,
    issueAddress: () => `http://${LOOPBACK}:${heldPort}/?key=${door.issueKey()}`,
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  door: Doorkeeper,
  pageDirectory: string,
): Promise<void> {
  const refuse = (): void =>
    void response.writeHead(403, NO_CACHE).end('Öppna Kassabryggan från datorns egen genväg.');
  const path = pathOf(request);
  if (path === null || !door.isForUs(request) || request.method !== 'GET') return refuse();
  const key = URL.parse(request.url ?? '/', `http://${LOOPBACK}`)?.searchParams.get('key') ?? null;
  if (key !== null) {
    const cookie = door.admit(key);
    // The key leaves the address bar at once, so that it is not kept in the browser's history.
    if (cookie !== null) {
      response.writeHead(303, { ...NO_CACHE, location: '/', 'set-cookie': cookie }).end();
      return;
    }
  }
  if (!door.knows(request)) return refuse();
  const file = await readPageFile(pageDirectory, path);
  if (file === null) {
    response.writeHead(404, NO_CACHE).end();
    return;
  }
  response.writeHead(200, { ...NO_CACHE, 'content-type': file.contentType }).end(file.content);
}

/** The path asked for; null for an address that is none (`//`), which any program on this machine may send. */
function pathOf(request: IncomingMessage): string | null {
  return URL.parse(request.url ?? '/', `http://${LOOPBACK}`)?.pathname ?? null;
}

/** @returns the port that was taken */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port was taken'));
      else resolve(address.port);
    });
  });
}
