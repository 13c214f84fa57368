import { expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import {
  addZ,
  bookedAs,
  expectBookedOnce,
  HURRIED,
  PATIENCE,
  startWorld,
  type World,
} from './bridge-world.ts';

/** Lets the database grow no more, and fills what room it has left. */
function fillDisk({ store }: World): void {
  store.limitPages(1);
  for (const size of [2000, 200, 1]) {
    const facts = { filling: 'x'.repeat(size) };
    while (store.transaction(() => store.happenings.add({ at: 1, type: 'tap-gap', facts })).ok);
  }
}

test('on a full disk nothing is sent that could not be remembered; with room again it is sent once', async () => {
  const world = await startWorld();
  const id = addZ(world, 1042);
  fillDisk(world);
  const bridge = world.start();
  await expect.poll(() => world.simulator.books().requestCount, PATIENCE).toBeGreaterThan(0);
  await systemClock.sleep(HURRIED.settleMs);
  expect(world.posts()).toEqual([]);
  expect(world.state(id)).toMatchObject({ state: 'waiting', attempts: 0 });
  world.store.limitPages(0);
  bridge.tryNow();
  await expectBookedOnce(world, id);
  expect(world.storageTrouble()).toBeNull();
});

test('a disk that fills up while the answer is under way costs no second voucher', async () => {
  const world = await startWorld({
    faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, delayAfterCommit: 150 }],
  });
  const id = addZ(world, 1042);
  const bridge = world.start();
  await expect.poll(() => bookedAs(world, 1042).length, { ...PATIENCE, interval: 1 }).toBe(1);
  fillDisk(world);
  await expect.poll(() => world.storageTrouble()?.code, PATIENCE).toBe('disk-full');
  expect(world.state(id).state).toBe('sending');
  world.store.limitPages(0);
  bridge.tryNow();
  await expectBookedOnce(world, id);
  expect(world.posts()).toHaveLength(1);
  expect(world.storageTrouble()).toBeNull();
});
