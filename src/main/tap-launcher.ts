import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { LineSettings } from '../shared/line-settings.ts';
import { problem, type Problem } from '../shared/problem.ts';
import { LISTEN_PORT_TAKEN } from './capture/tap/announcement.ts';

/** A named pipe on Windows; elsewhere a socket in the data folder, which only its owner may enter. */
export function tapSocketPath(dataDirectory: string): string {
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\kassabryggan-${Buffer.from(dataDirectory).toString('hex').slice(-32)}`
    : join(dataDirectory, 'tap.sock');
}

export function tapSpoolDirectory(dataDirectory: string): string {
  return join(dataDirectory, 'tap');
}

/**
 * Starts the tap as a process of its own that outlives this one.
 * @param refused called when it ended at once, for a reason that a person can mend
 * @param command how a tap is started here: the same executable with `--tap`, or Node with the tap's script
 */
export function launchTap(
  command: readonly [string, ...string[]],
  dataDirectory: string,
  line: LineSettings,
  refused: (found: Problem) => void,
): void {
  const [executable, ...args] = command;
  const tap = spawn(
    executable,
    [
      ...args,
      '--spool',
      tapSpoolDirectory(dataDirectory),
      '--socket',
      tapSocketPath(dataDirectory),
      '--line',
      JSON.stringify(line),
    ],
    { detached: true, stdio: 'ignore' },
  );
  // A tap that could not be started is seen as a tap that is gone; it is tried again.
  tap.on('error', () => undefined);
  tap.once('exit', (code) => {
    if (code === LISTEN_PORT_TAKEN && line.way === 'network') {
      refused(problem('line-listen-port-busy', { port: line.listenPort }));
    }
  });
  tap.unref();
}
