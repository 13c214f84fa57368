/** Serves the built page, and a scene behind the contract over WebSocket, as the browser shell does. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import { systemClock } from '../../src/shared/clock.ts';
import type { Scene } from './scene.ts';
import { playScene } from './stage.ts';

const PAGE_FOLDER = new URL('../../out/renderer/', import.meta.url).pathname;

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface Stage {
  readonly url: string;
  close(): Promise<void>;
}

/** @param port 0 for any that is free */
export async function startStage(scene: Scene, port = 0): Promise<Stage> {
  const server = createServer((request, response) => {
    void serveFile(request, response);
  });
  const sockets = new WebSocketServer({ server, path: '/rpc' });
  const handler = new RPCHandler(playScene(scene, systemClock));
  sockets.on('connection', (socket) => {
    void handler.upgrade(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stage has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

async function serveFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://stage');
  const name = pathname === '/' ? 'index.html' : normalize(pathname).replace(/^\/+/, '');
  const type = CONTENT_TYPES[extname(name)];
  try {
    if (type === undefined) throw new Error(`No such kind of file: ${name}`);
    const content = await readFile(join(PAGE_FOLDER, name));
    response.writeHead(200, { 'content-type': type }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}
