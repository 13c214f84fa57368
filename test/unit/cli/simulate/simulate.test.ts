/** Whole days of the real sending code; more of them with `kb simulate`. */
import { describe, expect, test } from 'vitest';
import { simulate } from '../../../../src/main/cli/simulate/simulate.ts';
import { succeeded } from '../../../../src/main/fortnox/outcome.ts';
import { TIMINGS } from '../../../../src/main/cli/simulate/surroundings.ts';

const SEEDS = Number(process.env['KASSABRYGGAN_SIMULATED_DAYS'] ?? 20);
const FEW = 4;
const WITH_TEETH = 12;
const TIMEOUT_MS = 240_000;
/** The suite plays the same days every time; others when asked for. */
const FIRST_SEED = Number(process.env['KASSABRYGGAN_SIMULATED_SEED'] ?? 1000);

describe('simulated days', { timeout: TIMEOUT_MS }, () => {
  test('every report is booked exactly once, or held with a reason', async () => {
    console.info(`seeds from ${FIRST_SEED}`);
    const report = await simulate({ firstSeed: FIRST_SEED, seeds: SEEDS });
    expect(report.violations).toEqual([]);
    expect(report.days).toBe(SEEDS);
    // They were days on which something went wrong.
    expect(report.kills).toBeGreaterThan(0);
    expect(report.happenings['post-unknown']).toBeGreaterThan(0);
    expect(report.states['verified']).toBeGreaterThan(report.days);
  });

  test('the same seed plays the same day', async () => {
    const once = await simulate({ firstSeed: 1, seeds: FEW });
    expect(await simulate({ firstSeed: 1, seeds: FEW })).toEqual(once);
    expect((await simulate({ firstSeed: 2, seeds: FEW })).digest).not.toBe(once.digest);
  });

  test('without the look-up something is booked twice', async () => {
    const lookUp = () => Promise.resolve(succeeded(null));
    const { violations } = await simulate({ firstSeed: 1, seeds: WITH_TEETH, lookUp });
    expect(violations.filter(({ what }) => /is booked \d+ times/.test(what))).not.toEqual([]);
  });

  test('without the time to settle something is booked twice', async () => {
    const timings = { ...TIMINGS, settleMs: 0 };
    const { violations } = await simulate({ firstSeed: 1, seeds: WITH_TEETH, timings });
    expect(violations.filter(({ what }) => /is booked \d+ times/.test(what))).not.toEqual([]);
  });
});
