import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import type { ManualVoucher } from '../../../src/main/practice/fortnox/manual-voucher.ts';
import {
  addZ,
  bookedAs,
  commentOf,
  diaryOf,
  expectBookedOnce,
  startWorld,
  yesTo,
  untilState,
  type World,
} from './bridge-world.ts';
import { byHand } from './day-1042.ts';

async function heldFor(world: World, voucher: ManualVoucher) {
  world.simulator.bookByHand(voucher);
  const id = addZ(world, 1042);
  const bridge = world.start();
  return { id, bridge, held: await untilState(world, id, 'held') };
}

describe('a day that somebody has booked by hand', () => {
  test('is asked about before the first POST', async () => {
    const world = await startWorld();
    const { held } = await heldFor(world, byHand());
    const facts = { series: 'A', number: 1, description: 'Dagskassa för hand', amount: 1302_50 };
    expect(held.problem).toEqual(problem('voucher-alike', facts));
    expect(world.posts()).toEqual([]);
  });

  test('is asked about when its sales were split otherwise', async () => {
    const world = await startWorld();
    const rows = [
      { account: 1910, debit: 260_50 },
      { account: 1686, debit: 1042_00 },
      { account: 3740, debit: 50 },
      { account: 3001, credit: 1303_00 },
    ];
    const { held } = await heldFor(world, byHand({ rows }));
    expect(held.problem?.code).toBe('voucher-alike');
    expect(world.posts()).toEqual([]);
  });

  test('is asked about although the list of vouchers shows no comments', async () => {
    const world = await startWorld({ switches: { commentsInVoucherList: false } });
    const { held } = await heldFor(world, byHand());
    expect(held.problem?.code).toBe('voucher-alike');
    expect(world.posts()).toEqual([]);
  });

  test('is booked once when a manager says that it was something else', async () => {
    const world = await startWorld();
    const { id, bridge } = await heldFor(world, byHand());
    expect(yesTo(world, bridge, id).ok).toBe(true);
    await expectBookedOnce(world, id);
    expect(bookedAs(world, 1042)).toEqual(['F 1']);
  });

  test('is laid aside when a manager says that it was the same, and never sent', async () => {
    const world = await startWorld();
    const { id, bridge } = await heldFor(world, byHand());
    expect(bridge.answers.setAside(id).ok).toBe(true);
    expect(world.state(id).state).toBe('skipped');
    expect(world.posts()).toEqual([]);
  });

  test('keeps no other day waiting', async () => {
    const world = await startWorld();
    const { id } = await heldFor(world, byHand());
    const next = addZ(world, 1043);
    world.start();
    await expectBookedOnce(world, next);
    expect(world.state(id).state).toBe('held');
  });
});

describe('nothing is asked', () => {
  test.each<[string, Partial<ManualVoucher>]>([
    ['of another date', { date: '2026-11-18' }],
    [
      'of another amount',
      {
        rows: [
          { account: 1910, debit: 100_00 },
          { account: 3001, credit: 100_00 },
        ],
      },
    ],
    ['that is another register’s Z', { comments: commentOf(1042, { key: '2', epoch: 0 }) }],
  ])('because of a voucher %s', async (_what, change) => {
    const world = await startWorld();
    world.simulator.bookByHand(byHand(change));
    const id = addZ(world, 1042);
    world.start();
    await expectBookedOnce(world, id);
    expect(diaryOf(world, id)).not.toContain('held');
  });
});
