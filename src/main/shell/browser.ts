/**
 * The browser shell: the same app in plain Node, its page in the machine's own browser.
 *
 * The first line on stdout is `{"address"}`, an address that opens the page once; every line read on stdin asks for
 * another. Ends on SIGTERM or SIGINT; the tap goes on.
 */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { startApp, type AppOptions } from '../app.ts';
import { onLastWords } from '../last-words.ts';
import { pageDirectory, readAppArguments } from './app-arguments.ts';
import { serveLoopback } from './loopback-server.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const TAP_SCRIPT = join(ROOT, 'src/main/capture/tap/tap.ts');
const DETECT_SCRIPT = join(ROOT, 'src/main/capture/tap/detect-line.ts');
const WRONG_USE = 2;
const FAILED = 1;

/** @param parts what a test may put in place of a part, to show that it matters */
export async function runBrowserShell(
  args: readonly string[],
  parts: Pick<AppOptions, 'lookUp'> = {},
): Promise<void> {
  onLastWords((words) => {
    leave(words, FAILED);
    process.exit();
  });
  const options = readAppArguments(args, join(homedir(), '.kassabryggan'));
  if (typeof options === 'string') return leave(options, WRONG_USE);
  const app = startApp({
    ...options.app,
    ...parts,
    tapCommand: [process.execPath, TAP_SCRIPT],
    detectCommand: [process.execPath, DETECT_SCRIPT],
  });
  if (!app.ok) return leave(`${app.problem.code}: ${options.app.dataDirectory}`, FAILED);
  const server = await serveLoopback(app.value, pageDirectory(ROOT), options.port);
  const offerAddress = (): void =>
    void process.stdout.write(`${JSON.stringify({ address: server.issueAddress() })}\n`);
  offerAddress();
  createInterface({ input: process.stdin }).on('line', offerAddress);

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    server
      .close()
      .then(() => app.value.stop())
      .then(
        () => process.exit(0),
        () => process.exit(FAILED),
      );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // A file that may grow no further (a quota) is an error to be answered, not a reason to end.
  process.on('SIGXFSZ', () => undefined);
}

function leave(sentence: string, code: number): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}

if (process.argv[1] === import.meta.filename) await runBrowserShell(process.argv.slice(2));
