import { mkdirSync } from 'node:fs';
import { app } from 'electron';

const OWNER_ONLY_FOLDER = 0o700;

/**
 * Makes this a process without anything to see, beside the app.
 * @param browserFiles a folder of its own: Chromium's files can be held open by one process only
 */
export function hideElectron(browserFiles: string): void {
  mkdirSync(browserFiles, { recursive: true, mode: OWNER_ONLY_FOLDER });
  app.setPath('userData', browserFiles);
  app.disableHardwareAcceleration();
  app.dock?.hide();
}
