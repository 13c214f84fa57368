import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

export interface Listener {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  /** Stops listening and breaks what is still connected. */
  close(): Promise<void>;
}

type Handler = (message: IncomingMessage, response: ServerResponse) => Promise<void>;
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Longer than any client keeps an idle connection, so that none is closed under a request. */
const KEEP_ALIVE_MS = 120_000;
const INTERNAL_ERROR = 500;

/**
 * Serves HTTP on the loopback address only.
 * @param port 0 for any free port
 * @param upgrade takes connections that ask to become something else, for instance a WebSocket
 * @throws when the port is taken
 */
export async function listen(port: number, handler: Handler, upgrade?: Upgrade): Promise<Listener> {
  const server = createServer((message, response) => {
    // A client that is killed midway shows up as an error on its streams; it concerns nobody else.
    message.on('error', ignoreLostClient);
    response.on('error', ignoreLostClient);
    handler(message, response).catch((bug: unknown) => {
      process.stderr.write(`fortnox simulator: ${bug instanceof Error ? bug.stack : String(bug)}\n`);
      if (!response.headersSent) response.writeHead(INTERNAL_ERROR);
      response.end();
    });
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  if (upgrade !== undefined) server.on('upgrade', upgrade);
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a TCP port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function ignoreLostClient(): void {
  // Deliberately nothing: the request log says what became of the request.
}
