import { existsSync } from 'node:fs';
import type { Clock } from '../../../shared/clock.ts';
import type { OpenPort } from './serial-port.ts';

const LOOK_EVERY_MS = 1000;
/** What is said of a port that went without a word. */
export const UNPLUGGED = 'the device is gone';

/**
 * Waits until a port has gone. A port that is pulled out while bytes flow often tells nobody: the driver goes on
 * reading nothing, at full speed of a processor core (bindings-cpp 13.0.0, unix-read.js). So the device is asked, every
 * second; where the driver cannot ask it, its name in the file system says as much.
 * @param stop ends the waiting
 */
export async function untilGone(
  port: OpenPort,
  path: string,
  clock: Clock,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    await clock.sleep(LOOK_EVERY_MS, stop);
    if (stop.aborted) return;
    const there = await port.isThere();
    if (!(there ?? isNamed(path))) return;
  }
}

/** On Windows a port has no name in the file system, and a driver that tells when it goes. */
function isNamed(path: string): boolean {
  return process.platform === 'win32' || existsSync(path);
}
