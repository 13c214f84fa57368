import { createServer, type Server, type Socket } from 'node:net';
import { rm } from 'node:fs/promises';
import { lineSplitter, STOP_REQUEST, type Announcement } from './announcement.ts';

export interface Announcer {
  tell(announcement: Announcement): void;
  close(): void;
}

/**
 * The local socket at which the app attaches. Only the owner of the folder it stands in can reach it.
 * @param greeting what a newly attached app is told first
 */
export async function startAnnouncer(
  socketPath: string,
  greeting: () => Announcement,
  onStop: () => void,
): Promise<Announcer> {
  const listeners = new Set<Socket>();
  const server: Server = createServer((listener) => {
    listeners.add(listener);
    listener.setEncoding('utf8');
    listener.on('close', () => listeners.delete(listener));
    // An app that was killed leaves a broken socket behind; 'close' follows and it is forgotten.
    listener.on('error', () => undefined);
    listener.on(
      'data',
      lineSplitter((line) => {
        if (line === STOP_REQUEST) onStop();
      }),
    );
    listener.write(`${JSON.stringify(greeting())}\n`);
  });
  if (process.platform !== 'win32') await rm(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  return {
    tell(announcement) {
      const line = `${JSON.stringify(announcement)}\n`;
      for (const listener of listeners) listener.write(line);
    },
    close() {
      server.close();
      for (const listener of listeners) listener.destroy();
    },
  };
}
