/** The search for a serial line's settings in Electron's executable: a process without window, ended when it is done. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { runDetectLine } from '../capture/tap/detect-line.ts';
import { hideElectron } from './hidden-electron.ts';

/** @param argv the process's command line: `--detect-line` and the search's own words */
export async function runDesktopDetect(argv: readonly string[]): Promise<void> {
  const browserFiles = mkdtempSync(join(tmpdir(), 'kassabryggan-detect-'));
  hideElectron(browserFiles);
  const code = await runDetectLine(argv);
  rmSync(browserFiles, { recursive: true, force: true });
  app.exit(code);
}
