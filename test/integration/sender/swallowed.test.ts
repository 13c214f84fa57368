import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import type { FaultRule } from '../../../src/main/practice/fortnox/faults.ts';
import type { Timings } from '../../../src/main/sync/timings.ts';
import { addZ, bookedAs, diaryOf, expectBookedOnce, HURRIED, PATIENCE, startWorld } from './bridge-world.ts';

/** A try that is answered at all is answered within this, however busy the machine: no other call may time out. */
const ANSWERED: Timings = { ...HURRIED, requestTimeoutMs: 5000 };
/** For a request that is swallowed in silence, which only a timeout ends. */
const SILENT: Timings = { ...HURRIED, requestTimeoutMs: 2500, settleMs: 3000 };
/** Never within a test. */
const NEVER_SETTLES: Timings = { ...ANSWERED, settleMs: 60_000 };

const onFirstPost = (rule: FaultRule): FaultRule[] => [
  { ...rule, method: 'POST', path: '/3/vouchers', nth: 1 },
];

describe('a request that was swallowed', () => {
  test.each<{ how: string; rule: FaultRule; timings: Timings }>([
    { how: 'and the line cut', rule: { cutBeforeCommit: true }, timings: ANSWERED },
    { how: 'in silence', rule: { cutBeforeCommit: true, delayBeforeCommit: 60_000 }, timings: SILENT },
  ])('$how is sent once more when it has settled, and not before', async ({ rule, timings }) => {
    const world = await startWorld({ faults: onFirstPost(rule) });
    const id = addZ(world, 1042);
    world.start({ timings });
    await expectBookedOnce(world, id);
    const [first, second, ...others] = world.posts().map(({ at }) => at);
    expect(others).toEqual([]);
    // Wall time, which the simulator logs, may be a little off the monotonic clock.
    const CLOCK_DIFFERENCE_MS = 20;
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(timings.settleMs - CLOCK_DIFFERENCE_MS);
    expect(diaryOf(world, id)).toEqual([
      'post-started',
      'post-unknown',
      'looked-up',
      'post-started',
      'confirmed',
    ]);
  });

  test('keeps its place meanwhile: no later Z overtakes it', async () => {
    const world = await startWorld({ faults: onFirstPost({ cutBeforeCommit: true }) });
    const first = addZ(world, 1042);
    const second = addZ(world, 1043);
    world.start({ timings: ANSWERED });
    await expectBookedOnce(world, second);
    await expectBookedOnce(world, first);
    expect([bookedAs(world, 1042), bookedAs(world, 1043)]).toEqual([['F 1'], ['F 2']]);
  });

  test('stays in sending, with what is known, until it has settled', async () => {
    const world = await startWorld({ faults: onFirstPost({ cutBeforeCommit: true }) });
    const id = addZ(world, 1042);
    world.start({ timings: NEVER_SETTLES });
    await expect.poll(() => world.state(id).problem?.code, PATIENCE).toBe('outcome-unknown');
    await systemClock.sleep(HURRIED.settleMs);
    expect(world.state(id).state).toBe('sending');
    expect(world.posts()).toHaveLength(1);
  });
});

test('a line that refuses was not sent on: the Z is booked by the next try, without settling', async () => {
  const world = await startWorld();
  const id = addZ(world, 1042);
  world.simulator.setFaults([{ method: 'POST', path: '/3/vouchers', nth: 1, answer: { status: 401 } }]);
  world.start({ timings: NEVER_SETTLES });
  await expectBookedOnce(world, id);
  expect(world.posts()).toHaveLength(2);
});
