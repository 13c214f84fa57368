import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import type { QueueState } from '../../../src/shared/queue-state.ts';
import { addZ, bookedAs, HURRIED, PATIENCE, startWorld, untilState, type World } from './bridge-world.ts';

const LATENCY_MS = 40;
const A_MONTH = 30;
/** How far the forecast may be off. */
const SHARE = 0.2;

function addMonth(world: World): number[] {
  return Array.from({ length: A_MONTH }, (_, day) => addZ(world, 1001 + day));
}

test(
  'a month that waits is empty when the forecast says, at Fortnox’s own limit',
  { timeout: 60_000 },
  async () => {
    const world = await startWorld({
      switches: { rateLimit: true },
      faults: [{ path: '*', delayBeforeCommit: LATENCY_MS }],
    });
    const ids = addMonth(world);
    const startedAt = systemClock.monotonic();
    const bridge = world.start();
    await expect.poll(() => bridge.queueKeeper.current().done, PATIENCE).toBeGreaterThan(2);
    const told = bridge.queueKeeper.current();
    const forecastMs = (told.emptyAt ?? 0) - world.now() + (systemClock.monotonic() - startedAt);
    for (const id of ids) await untilState(world, id, 'posted');
    const tookMs = systemClock.monotonic() - startedAt;
    expect(Math.abs(forecastMs - tookMs) / tookMs).toBeLessThan(SHARE);
    expect(ids.map((id) => world.state(id).voucher?.number)).toEqual(ids.map((_, place) => place + 1));
    expect(bridge.queueKeeper.current()).toMatchObject({ waiting: 0, done: 0, emptyAt: null });
  },
);

describe('while nothing leaves, it is said why and when it is tried next', () => {
  async function paused(options: Parameters<typeof startWorld>[0]): Promise<QueueState> {
    const world = await startWorld(options);
    addZ(world, 1042);
    const bridge = world.start({ timings: { ...HURRIED, retryDelaysMs: [60_000] } });
    await expect.poll(() => bridge.queueKeeper.current().pause, PATIENCE).not.toBeNull();
    const { nextTryAt, emptyAt } = bridge.queueKeeper.current();
    expect(nextTryAt).toBeGreaterThan(world.now());
    expect(emptyAt).toBeGreaterThan(nextTryAt ?? 0);
    return bridge.queueKeeper.current();
  }

  test('the line is down', async () => {
    expect(await paused({ faults: [{ path: '*', cutBeforeCommit: true }] })).toMatchObject({
      pause: 'line',
      waiting: 1,
    });
  });

  test('Fortnox asks for a pause', async () => {
    expect(await paused({ faults: [{ path: '/3/*', answer: { status: 429 } }] })).toMatchObject({
      pause: 'busy',
    });
  });
});

test('a document whose answer was lost is being looked for, and the queue says so', async () => {
  const world = await startWorld({
    faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, cutBeforeCommit: true }],
  });
  const id = addZ(world, 1042);
  const bridge = world.start();
  await expect.poll(() => bridge.queueKeeper.current().pause, PATIENCE).toBe('settling');
  await untilState(world, id, 'posted');
  expect(bridge.queueKeeper.current().waiting).toBe(0);
});

describe('a document that Fortnox never answers for', () => {
  async function failing() {
    const world = await startWorld({
      faults: [{ method: 'POST', path: '/3/vouchers', nth: [1, 2, 3, 4, 5], answer: { status: 500 } }],
    });
    const bad = addZ(world, 1042);
    const good = addZ(world, 1043);
    const bridge = world.start();
    const held = await untilState(world, bad, 'held');
    await untilState(world, good, 'posted');
    return { world, bridge, bad, held };
  }

  test('is held after five tries, each looked up, and the next one goes', { timeout: 30_000 }, async () => {
    const { world, held } = await failing();
    expect(held.problem?.code).toBe('fortnox-keeps-failing');
    expect(bookedAs(world, 1042)).toEqual([]);
    expect(bookedAs(world, 1043)).toEqual(['F 1']);
  });

  test('is booked once when it is tried again and Fortnox takes it', { timeout: 30_000 }, async () => {
    const { world, bridge, bad } = await failing();
    bridge.answers.retry(bad);
    await untilState(world, bad, 'posted');
    expect(bookedAs(world, 1042)).toEqual(['F 2']);
  });

  test('is not one whose process was killed five times while it was being sent', async () => {
    const before = await startWorld({
      faults: [{ method: 'POST', path: '/3/vouchers', answer: { status: 429 } }],
    });
    const id = addZ(before, 1042);
    const bridge = before.start();
    await expect.poll(() => before.posts().length, PATIENCE).toBe(1);
    const world = before.crashed();
    await bridge.end();
    world.simulator.setFaults([]);
    for (let kill = 0; kill < 5; kill += 1) world.store.documents.startSending(id);
    world.start();
    await untilState(world, id, 'posted');
    expect(bookedAs(world, 1042)).toEqual(['F 1']);
  });
});
