/** Serves the built page, and a scene behind the contract over WebSocket, as the browser shell does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import { readPageFile } from '../../src/main/shell/page-files.ts';
import { systemClock } from '../../src/shared/clock.ts';
import type { Scene } from './scene.ts';
import { playScene } from './stage.ts';

const PAGE_FOLDER = resolve(import.meta.dirname, '../../out/renderer');

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
        // A browser opens connections ahead of its requests; such a one would be waited for a minute long.
        server.closeAllConnections();
      });
    },
  };
}

async function serveFile(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = URL.parse(request.url ?? '/', 'http://stage')?.pathname ?? '/';
  const file = await readPageFile(PAGE_FOLDER, path);
  if (file === null) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': file.contentType }).end(file.content);
}
