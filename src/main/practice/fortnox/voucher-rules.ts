import { connect, type Socket } from 'node:net';
import type { LineMode, Target } from './line-mode.ts';

/** One connection through the line: the client's side and the server's side of it. */
export interface Passage {
  /** Resolves when the client's side is closed. */
  readonly closed: Promise<void>;
  /** Tells whether something was thrown away, so that what follows would make no sense. */
  isSpoilt(): boolean;
  /** Resets the client's connection, and the server's with it. */
  reset(): void;
}

/** @param mode how the line behaves now; asked anew for every piece that arrives */
export function openPassage(client: Socket, target: Target, mode: () => LineMode): Passage {
  // A line that swallows does not tell the server that anybody called.
  const server =
    mode() === 'swallow' ? null : connect({ host: target.host, port: target.port, allowHalfOpen: true });
  let spoilt = server === null;

  client.on('data', (piece) => {
    if (server === null || mode() === 'swallow') spoilt = true;
    else forward(piece, client, server);
  });
  client.on('end', () => {
    if (mode() === 'swallow') spoilt = true;
    else server?.end();
  });
  client.on('error', () => client.destroy());

  if (server !== null) {
    const answer = (pass: () => void): void => {
      switch (mode()) {
        case 'up':
          pass();
          break;
        case 'cut':
          // The server has the whole request, since it answers; it never learns that nobody heard it.
          client.resetAndDestroy();
          break;
        case 'swallow':
        case 'refuse':
          spoilt = true;
          break;
      }
    };
    server.on('data', (piece) => answer(() => forward(piece, server, client)));
    server.on('end', () => answer(() => client.end()));
    server.on('error', () => answer(() => client.resetAndDestroy()));
  }

  const closed = new Promise<void>((resolve) => {
    client.on('close', () => {
      // Closing our half only lets the server read the request to its end, whatever became of the client.
      server?.end();
      server?.resume();
      resolve();
    });
  });

  return {
    closed,
    isSpoilt: () => spoilt,
    reset: () => {
      client.resetAndDestroy();
      server?.resetAndDestroy();
    },
  };
}

/** Passes a piece on, and lets the sender wait while the receiver is slower. */
function forward(piece: Buffer, from: Socket, to: Socket): void {
  if (to.destroyed || to.writableEnded) return;
  if (to.write(piece)) return;
  from.pause();
  to.once('drain', () => from.resume());
}
