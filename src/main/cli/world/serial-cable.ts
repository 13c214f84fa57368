import { spawn } from 'node:child_process';
import { closeSync, constants, openSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';

/** A serial port of this machine with a cable in it, and whatever is at the cable's far end. */
export interface SerialCable {
  /** The port's name. */
  readonly path: string;
  /** The far end: what is written here arrives at the port, and what is written to the port arrives here. */
  readonly far: Socket;
  /** Pulls the adapter out, in the middle of whatever is going on. May be called again. */
  unplug(): Promise<void>;
}

/**
 * What socat moves at a time. It waits in the middle of a write that finds no room, and then serves neither direction;
 * a piece below 1792 bytes always finds room where any is (Linux, tty_buffer.c: TTY_BUFFER_PAGE).
 */
export const PIECE_BYTES = 1024;

/**
 * Plugs in a virtual serial port: a pseudo-terminal of socat's. It has neither a rate nor modem lines; bytes go as fast
 * as they are taken.
 * @param path the port's name, which must not be the name of anything else
 */
export async function plugIn(path: string): Promise<SerialCable> {
  const socketPath = `${path}.sock`;
  rmSync(path, { force: true });
  rmSync(socketPath, { force: true });
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  const socat = spawn(
    'socat',
    ['-b', String(PIECE_BYTES), `pty,raw,echo=0,link=${path}`, `unix-connect:${socketPath}`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = new Promise<void>((resolve) => {
    socat.once('exit', () => resolve());
  });
  const far = await new Promise<Socket>((resolve, reject) => {
    socat.once('error', reject);
    void ended.then(() => reject(new Error(`socat ended before ${path} was there`)));
    server.once('connection', resolve);
  });
  // The far end breaks when the adapter is pulled out; 'close' follows.
  far.on('error', () => undefined);
  // A real device is there whoever has it open; a pseudo-terminal ends with the last who closes it.
  const held = openSync(path, constants.O_RDWR | constants.O_NOCTTY);
  let unplugged: Promise<void> | null = null;
  return {
    path,
    far,
    unplug() {
      unplugged ??= (async () => {
        socat.kill('SIGKILL');
        await ended;
        closeSync(held);
        rmSync(path, { force: true });
        far.destroy();
        server.close();
      })();
      return unplugged;
    },
  };
}
