/** The tap in Electron's executable: a process without window, and without anything of the app. */
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { readTapArguments, runTap, tapExitCode } from '../capture/tap/tap.ts';
import { hideElectron } from './hidden-electron.ts';

const WRONG_USE = 2;
const FAILED = 1;

/** @param argv the process's command line: `--tap` and the tap's own words */
export async function runDesktopTap(argv: readonly string[]): Promise<void> {
  const options = readTapArguments(argv);
  if (options === null) return leave('--spool, --socket and --line are all needed', WRONG_USE);
  // Electron would show an error box over the till; a tap that stops is seen by the app, and started again.
  process.once('uncaughtException', (error) => {
    leave(String(error), FAILED);
  });
  hideElectron(join(dirname(options.spool), 'tap-browser'));
  // Electron answers SIGTERM and the end of the session by quitting; the tap then first finishes its file.
  app.on('before-quit', (event) => {
    event.preventDefault();
    process.emit('SIGTERM');
  });
  try {
    await runTap(options);
  } catch (error) {
    return leave(String(error), tapExitCode(error));
  }
}

function leave(sentence: string, code: number): void {
  process.stderr.write(`tap: ${sentence}\n`);
  app.exit(code);
}
