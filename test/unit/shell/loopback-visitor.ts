/** Visits the loopback server as a browser or a stranger would, over real HTTP and WebSocket. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientContext } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { serveLoopback, type LoopbackServer } from '../../../src/main/shell/loopback-server.ts';
import type { Role } from '../../../src/shared/contract.ts';
import { recordingApp, type RecordingServices } from './recording-services.ts';

export const PAGE = '<title>the page</title>';
export const SECRET = 'what lies beside the page';

export interface Served extends LoopbackServer {
  readonly services: RecordingServices;
}

/** A server over a page of one file, with a secret beside the page's folder. */
export async function served(localRole: Role = 'manager'): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-page-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), PAGE);
  writeFileSync(join(folder, 'secret.html'), SECRET);
  const app = recordingApp(localRole);
  const server = await serveLoopback(app, join(folder, 'page'), 0);
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...server, services: app.services };
}

export interface Visit {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** @param path sent as it stands: nothing in it is tidied up on the way */
export function visit(
  port: number,
  path: string,
  headers: OutgoingHttpHeaders = {},
  method = 'GET',
): Promise<Visit> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (piece: Buffer) => {
        body += piece.toString();
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Opens the page with the one-time address. @returns the cookie */
export async function letIn(server: LoopbackServer): Promise<string> {
  const address = new URL(server.issueAddress());
  const { headers } = await visit(server.port, address.pathname + address.search);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** @returns the open socket, or the status it was refused with */
export function openSocket(
  port: number,
  headers: Record<string, string>,
  path = '/rpc',
): Promise<WebSocket | number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
  onTestFinished(() => {
    socket.terminate();
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      resolve(socket);
    });
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
    });
    socket.once('error', reject);
  });
}

/** The contract's client end over a socket: its messages reach oRPC as a browser's would. */
export function linkOver(socket: WebSocket): RPCLink<ClientContext> {
  const events = new EventTarget();
  socket.addEventListener('message', ({ data }) =>
    events.dispatchEvent(new MessageEvent('message', { data })),
  );
  socket.addEventListener('close', () => events.dispatchEvent(new Event('close')));
  return new RPCLink({
    websocket: {
      readyState: socket.readyState,
      addEventListener: events.addEventListener.bind(events),
      removeEventListener: events.removeEventListener.bind(events),
      send: (data: Parameters<globalThis.WebSocket['send']>[0]) => {
        socket.send(data);
      },
    },
  });
}
