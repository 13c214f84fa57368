import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';

const LONG_MS = 60_000;

describe('the system clock', () => {
  test('waits as long as it was told', async () => {
    const before = systemClock.monotonic();
    await systemClock.sleep(40);
    // Timers may fire a fraction of a millisecond early by the other clock.
    expect(systemClock.monotonic() - before).toBeGreaterThanOrEqual(39);
  });

  test('stops waiting when it is told to', async () => {
    const stop = new AbortController();
    const sleeping = systemClock.sleep(LONG_MS, stop.signal);
    stop.abort();
    await expect(sleeping).resolves.toBeUndefined();
  });

  test('does not begin to wait when it was told to stop before', async () => {
    await expect(systemClock.sleep(LONG_MS, AbortSignal.abort())).resolves.toBeUndefined();
  });
});
