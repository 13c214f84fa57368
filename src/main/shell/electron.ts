/**
 * The entry of the desktop app. Started with `--tap` it is the tap and nothing else: what it does not need is not
 * even loaded. Both ways are awaited here only as far as they do not wait for Electron to be ready, which comes after
 * this module (electron/electron#40719).
 */
import { isTapStart } from './start-arguments.ts';

if (isTapStart(process.argv)) {
  const { runDesktopTap } = await import('./desktop-tap.ts');
  await runDesktopTap(process.argv);
} else {
  const { startDesktop } = await import('./desktop.ts');
  startDesktop();
}
