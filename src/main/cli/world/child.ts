import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../../..');
const START_TIMEOUT_MS = 20_000;
const STOP_TIMEOUT_MS = 5000;

/** A process of the practice world. */
export interface Child {
  readonly process: ChildProcess;
  /** What its first line of stdout said. */
  readonly first: unknown;
  /** Later lines of stdout, as they come. */
  onLine(listener: (line: string) => void): void;
  /** Asks it to stop, and ends it if it does not. */
  stop(): Promise<void>;
}

/**
 * Starts a script of this project with Node and waits for the JSON on its first line of stdout.
 * @param script path below the project's folder
 * @param heard told everything it says, on stdout and stderr
 */
export function startChild(
  script: string,
  args: readonly string[],
  heard: (said: Buffer) => void = () => undefined,
): Promise<Child> {
  const child = spawn(process.execPath, [resolve(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdout.on('data', heard);
  child.stderr.on('data', (said: Buffer) => {
    heard(said);
    process.stderr.write(said);
  });
  const lines = createInterface({ input: child.stdout });
  return new Promise((done, fail) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`${script} did not start within ${START_TIMEOUT_MS} ms`));
    }, START_TIMEOUT_MS);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`${script} ended at once (${code})`)));
    lines.once('line', (line) => {
      clearTimeout(late);
      child.removeAllListeners('exit');
      const first: unknown = JSON.parse(line);
      done({
        process: child,
        first,
        onLine: (listener) => void lines.on('line', listener),
        stop: () => stopProcess(child),
      });
    });
  });
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(late);
}
