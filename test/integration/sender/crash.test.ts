import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import type { Outcome } from '../../../src/main/fortnox/outcome.ts';
import {
  addZ,
  bookedAs,
  expectBookedOnce,
  HURRIED,
  PATIENCE,
  startWorld,
  untilState,
  type World,
} from './bridge-world.ts';

/** Longer than a request may take, so that the crash falls between the POST and its answer. */
const SLOW_MS = 60_000;
const PATIENT = { ...HURRIED, requestTimeoutMs: 30_000 };
const CLOCK_DIFFERENCE_MS = 20;

/** Sends a Z until its POST is under way, and gives the data folder as it is on the disk at that moment. */
async function crashWhileSending(world: World): Promise<World> {
  addZ(world, 1042);
  world.start({ timings: PATIENT });
  await expect.poll(() => world.posts().length, PATIENCE).toBe(1);
  // The process that crashed waits for nobody; ours must not wait for it when the test ends.
  onTestFinished(() => world.simulator.close());
  return world.crashed();
}

describe('a crash between the POST and its answer', () => {
  test('of a voucher that was booked ends with that voucher', async () => {
    const before = await startWorld({
      faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, delayAfterCommit: SLOW_MS }],
    });
    const after = await crashWhileSending(before);
    await expect.poll(() => bookedAs(before, 1042), PATIENCE).toEqual(['F 1']);
    expect(after.state(1).state).toBe('sending');
    after.start();
    await expectBookedOnce(after, 1);
    expect(after.posts()).toHaveLength(1);
  });

  test('of a voucher that is booked after the restart ends with that voucher', async () => {
    const before = await startWorld({
      faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, delayBeforeCommit: 600 }],
    });
    const after = await crashWhileSending(before);
    after.start();
    await expectBookedOnce(after, 1);
    expect(after.posts()).toHaveLength(1);
  });

  test('of a request that never arrived is sent again after the settle time of the new process, once', async () => {
    const before = await startWorld({
      faults: [
        { method: 'POST', path: '/3/vouchers', nth: 1, cutBeforeCommit: true, delayBeforeCommit: SLOW_MS },
      ],
    });
    const after = await crashWhileSending(before);
    const startedAt = systemClock.now();
    after.start();
    await expectBookedOnce(after, 1);
    const again = after.posts().at(1);
    expect((again?.at ?? 0) - startedAt).toBeGreaterThanOrEqual(HURRIED.settleMs - CLOCK_DIFFERENCE_MS);
    expect(after.posts()).toHaveLength(2);
  });

  test('sends the very voucher that was meant before it, whatever was mapped meanwhile', async () => {
    const before = await startWorld({
      faults: [
        { method: 'POST', path: '/3/vouchers', nth: 1, cutBeforeCommit: true, delayBeforeCommit: SLOW_MS },
      ],
    });
    const after = await crashWhileSending(before);
    const settings = after.store.settings.current();
    const tenders = { ...settings.mapping.tenders, kort: 1930 };
    after.store.settings.save({ ...settings, mapping: { ...settings.mapping, tenders } }, 1);
    after.start();
    await expectBookedOnce(after, 1);
    const rows = after.simulator.books().vouchers[0]?.rows.map(({ account }) => account);
    expect(rows).toContain(1686);
    expect(rows).not.toContain(1930);
  });
});

test('a crash before the POST sends at once: nothing can be under way', async () => {
  const world = await startWorld();
  const id = addZ(world, 1042);
  const crash = Promise.withResolvers<Outcome<null>>();
  world.start({ lookUp: () => crash.promise });
  onTestFinished(() => crash.resolve({ ok: false, failure: { kind: 'unreached', reason: 'crashed' } }));
  await expect.poll(() => world.state(id).intent !== null, PATIENCE).toBe(true);
  const after = world.crashed();
  expect(after.state(id).state).toBe('waiting');
  after.start({ timings: { ...HURRIED, settleMs: SLOW_MS } });
  await untilState(after, id, 'posted');
  expect(bookedAs(after, 1042)).toEqual(['F 1']);
});

test('a computer set up anew, which has forgotten everything, finds the voucher it has booked before', async () => {
  const before = await startWorld();
  addZ(before, 1042);
  const first = before.start();
  await untilState(before, 1, 'posted');
  const { simulator } = before;
  await first.end();

  const again = await startWorld();
  addZ(again, 1042);
  // The books of before, as the new computer meets them.
  const [voucher] = simulator.books().vouchers;
  if (voucher === undefined) throw new Error('nothing was booked');
  const { series, date, description, comments, rows } = voucher;
  again.simulator.bookByHand({ series, date, description, comments, rows: rows.map((row) => ({ ...row })) });
  again.start();
  await expectBookedOnce(again, 1);
  expect(again.posts()).toEqual([]);
});
