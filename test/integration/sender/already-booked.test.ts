import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import {
  addZ,
  bookedAs,
  commentOf,
  expectBookedOnce,
  startWorld,
  yesTo,
  untilState,
  type World,
} from './bridge-world.ts';
import { asBooked, OTHER_ROWS } from './day-1042.ts';

function bookOthers(world: World, howMany: number): void {
  for (let other = 1; other <= howMany; other += 1) {
    world.simulator.bookByHand(asBooked({ description: `Verifikation ${other}`, comments: 'Hyra' }));
  }
}

describe('a Z that stands in the books already', () => {
  test.each([
    ['in the same series', 'F'],
    ['in another series', 'A'],
  ])('%s is confirmed and never sent', async (_where, series) => {
    const world = await startWorld();
    bookOthers(world, 2);
    world.simulator.bookByHand(asBooked({ series }));
    const id = addZ(world, 1042);
    world.start();
    await expectBookedOnce(world, id);
    expect(world.posts()).toEqual([]);
  });

  test('is found although the list says no comments and pages end at 100', async () => {
    const world = await startWorld({
      switches: { commentsInVoucherList: false, limitCappedAt100: true },
    });
    world.simulator.bookByHand(asBooked({ series: 'F' }));
    const id = addZ(world, 1042);
    world.start();
    await expectBookedOnce(world, id);
    expect(world.posts()).toEqual([]);
  });

  test.each([
    ['has been cleared', ''],
    ['has been written over', 'Granskad av revisorn'],
  ])('and whose comment %s is known by its words and rows', async (_how, comments) => {
    const world = await startWorld();
    world.simulator.bookByHand(asBooked({ comments }));
    const id = addZ(world, 1042);
    world.start();
    const { voucher } = await untilState(world, id, 'posted');
    expect(voucher).toMatchObject({ series: 'A', number: 1 });
    expect(world.posts()).toEqual([]);
  });

  test('by another computer that numbers the register’s beginnings otherwise is held, however it is mapped', async () => {
    const world = await startWorld();
    const rows = [
      { account: 1930, debit: 1302_50 },
      { account: 3051, credit: 1042_00 },
      { account: 2611, credit: 260_50 },
    ];
    const comments = commentOf(1042, { key: '1', epoch: 1 });
    world.simulator.bookByHand(asBooked({ series: 'A', comments, rows }));
    const id = addZ(world, 1042);
    world.start();
    const { problem: asked } = await untilState(world, id, 'held');
    expect(asked).toEqual(problem('voucher-differs', { series: 'A', number: 1 }));
    expect(world.posts()).toEqual([]);
  });

  test('with other figures is held, and nothing is sent', async () => {
    const world = await startWorld();
    world.simulator.bookByHand(asBooked({ rows: OTHER_ROWS }));
    const id = addZ(world, 1042);
    world.start();
    const held = await untilState(world, id, 'held');
    expect(held.problem).toEqual(problem('voucher-differs', { series: 'A', number: 1 }));
    expect(world.posts()).toEqual([]);
  });

  test('with other figures counts as booked when a manager says so', async () => {
    const world = await startWorld();
    world.simulator.bookByHand(asBooked({ rows: OTHER_ROWS }));
    const id = addZ(world, 1042);
    const bridge = world.start();
    await untilState(world, id, 'held');
    expect(yesTo(world, bridge, id).ok).toBe(true);
    const { voucher } = await expectBookedOnce(world, id);
    expect(voucher).toMatchObject({ series: 'A', number: 1 });
    expect(world.posts()).toEqual([]);
  });

  test.each([
    ['the period was locked since', { lockedUntil: '2026-11-30' }],
    ['its series was closed since', { series: { code: 'F', manual: false } }],
    ['an account was closed since', { account: { number: 1686, active: false } }],
  ])('is confirmed although %s', async (_what, action) => {
    const world = await startWorld();
    world.simulator.bookByHand(asBooked({ series: 'F' }));
    world.simulator.changeCompany(action);
    const id = addZ(world, 1042);
    world.start();
    const { intent } = await expectBookedOnce(world, id);
    expect(world.posts()).toEqual([]);
    // What it is held against when it is read again a day later.
    expect(intent?.voucher.comments).toBe(commentOf(1042));
  });
});

test('the Z of another register with the same number is another Z', async () => {
  const world = await startWorld();
  const comments = commentOf(1042, { key: '2', epoch: 0 });
  world.simulator.bookByHand(asBooked({ series: 'F', description: 'Dagskassa Z 1042 kassa 2', comments }));
  const id = addZ(world, 1042);
  world.start();
  await expectBookedOnce(world, id);
  expect(bookedAs(world, 1042)).toEqual(['F 2']);
});
