import { createServer } from 'node:net';

/**
 * Below every range from which the systems give ports by themselves (Linux from 32768, Windows and macOS from 49152):
 * one of those may be a connection's own before the process it was found for has come to listen on it.
 */
const FIRST_PORT = 20_000;
const PORT_COUNT = 8000;
const TRIES = 50;

/** A TCP port nobody listens on just now, and that no connection is given by the system. @throws when none is found */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORT_COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port among ${TRIES} of those from ${FIRST_PORT}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
