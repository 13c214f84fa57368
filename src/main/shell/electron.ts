/**
 * The entry of the desktop app. Started with `--tap` it is the tap and nothing else, and with `--detect-line` it finds
 * a line's settings: what they do not need is not even loaded. All ways are awaited here only as far as they do not wait for Electron to be ready, which comes after
 * this module (electron/electron#40719).
 */
import { isDetectStart, isTapStart } from './start-arguments.ts';

if (isTapStart(process.argv)) {
  const { runDesktopTap } = await import('./desktop-tap.ts');
  await runDesktopTap(process.argv);
} else if (isDetectStart(process.argv)) {
  const { runDesktopDetect } = await import('./desktop-detect.ts');
  await runDesktopDetect(process.argv);
} else {
  const { startDesktop } = await import('./desktop.ts');
  startDesktop();
}
