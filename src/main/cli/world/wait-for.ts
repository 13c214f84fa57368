import { systemClock } from '../../../shared/clock.ts';

const LOOK_EVERY_MS = 50;

/** Looks again and again until something is there. @returns null when it did not come within the time, in ms */
export async function waitFor<T>(look: () => Promise<T | null>, withinMs: number): Promise<T | null> {
  const deadline = systemClock.monotonic() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (systemClock.monotonic() > deadline) return null;
    await systemClock.sleep(LOOK_EVERY_MS);
  }
}
