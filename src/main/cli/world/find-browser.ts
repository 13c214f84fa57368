import { existsSync } from 'node:fs';

/** Where a Chromium is usually found; the first that is there is used. */
const PLACES = [
  process.env['CHROMIUM'],
  // The same engine without the browser's own windows, which nobody sees here: half the work.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Options for starting the machine's own Chromium without a window, for a story that plays by itself. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium on this machine, or null when there is none. */
export function findBrowser(): string | null {
  return PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;
}
