import { connect, createServer, type Server, type Socket } from 'node:net';
import { rm } from 'node:fs/promises';
import { lineSplitter, STOP_REQUEST, type Announcement } from './announcement.ts';

export interface Announcer {
  /** From now on whoever attaches is greeted, and whoever waits. */
  greet(greeting: () => Announcement): void;
  /** Told to everybody who has been greeted. */
  tell(announcement: Announcement): void;
  close(): void;
}

/** An app that hangs reads nothing: beyond this it is let go, and it attaches again when it can. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/**
 * The local socket at which the app attaches. Only the owner of the folder it stands in can reach it. It is also what
 * makes a tap the only one of its line: fails when another tap answers there.
 */
export async function startAnnouncer(socketPath: string, onStop: () => void): Promise<Announcer> {
  const waiting = new Set<Socket>();
  const listeners = new Set<Socket>();
  let greeting: (() => Announcement) | null = null;
  const server: Server = createServer((listener) => {
    listener.setEncoding('utf8');
    listener.on('close', () => {
      waiting.delete(listener);
      listeners.delete(listener);
    });
    // An app that was killed leaves a broken socket behind; 'close' follows and it is forgotten.
    listener.on('error', () => undefined);
    listener.on(
      'data',
      lineSplitter((line) => {
        if (line === STOP_REQUEST) onStop();
      }),
    );
    if (greeting === null) waiting.add(listener);
    else welcome(listener, greeting());
  });

  function welcome(listener: Socket, hello: Announcement): void {
    listeners.add(listener);
    listener.write(`${JSON.stringify(hello)}\n`);
  }

  await claim(server, socketPath);
  return {
    greet(said) {
      greeting = said;
      for (const listener of waiting) welcome(listener, said());
      waiting.clear();
    },
    tell(announcement) {
      const line = `${JSON.stringify(announcement)}\n`;
      for (const listener of listeners) {
        if (listener.writableLength > MOST_UNREAD_BYTES) listener.destroy();
        else listener.write(line);
      }
    },
    close() {
      server.close();
      for (const listener of [...waiting, ...listeners]) listener.destroy();
    },
  };
}

/** Listens, taking the place of a tap that was killed: its socket stands there still, and nobody answers. */
async function claim(server: Server, socketPath: string): Promise<void> {
  try {
    await listen(server, socketPath);
  } catch (error) {
    if (process.platform === 'win32' || (await answers(socketPath))) throw error;
    await rm(socketPath, { force: true });
    await listen(server, socketPath);
  }
}

function listen(server: Server, socketPath: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
