import { describe, expect, test } from 'vitest';
import { withAccount } from '../../../src/shared/mapping.ts';
import type { Settings } from '../../../src/shared/settings.ts';
import type { FaultRule } from '../../../src/main/practice/fortnox/faults.ts';
import {
  addZ,
  bookedAs,
  broughtBackFromBeforeSending,
  expectBookedOnce,
  startWorld,
  untilState,
  yesTo,
  type World,
} from './bridge-world.ts';

const firstPost = (rule: FaultRule): FaultRule[] => [
  { ...rule, method: 'POST', path: '/3/vouchers', nth: 1 },
];

function change(world: World, changed: (settings: Settings) => Settings): void {
  world.store.settings.save(changed(world.store.settings.current()), 0);
}
const anotherSeries = (settings: Settings): Settings => ({ ...settings, voucherSeries: 'A' });
const anotherAccount = (settings: Settings): Settings => ({
  ...settings,
  mapping: withAccount(settings.mapping, { kind: 'tender', name: 'Kort' }, 1580),
});

/** A Z whose answer never came, at the moment its process died. */
async function diedWaitingForAnswer(
  rule: FaultRule,
): Promise<{ readonly world: World; readonly id: number }> {
  const before = await startWorld({ faults: firstPost(rule) });
  const id = addZ(before, 1042);
  const bridge = before.start();
  await expect.poll(() => before.posts().length).toBe(1);
  const world = before.crashed();
  await bridge.end();
  return { world, id };
}

describe.each([
  ['series', anotherSeries],
  ['account', anotherAccount],
])('another %s chosen after a Z was sent', (_what, changed) => {
  test('changes nothing of one that was booked: it is found and confirmed', async () => {
    const { world, id } = await diedWaitingForAnswer({ cutAfterCommit: true });
    change(world, changed);
    world.start();
    const { voucher } = await expectBookedOnce(world, id);
    expect(voucher).toMatchObject({ series: 'F', number: 1 });
    expect(world.posts()).toHaveLength(1);
  });

  test('changes nothing of what is sent again: the voucher that was meant, and once', async () => {
    const { world, id } = await diedWaitingForAnswer({ cutBeforeCommit: true });
    change(world, changed);
    world.start();
    await expectBookedOnce(world, id);
    expect(bookedAs(world, 1042)).toEqual(['F 1']);
    expect(world.simulator.books().vouchers[0]?.rows.map(({ account }) => account)).toContain(1686);
  });
});

test('a Z that Fortnox refused is built anew with what was chosen since', async () => {
  const world = await startWorld();
  world.simulator.changeCompany({ account: { number: 1686, active: false } });
  const id = addZ(world, 1042);
  const bridge = world.start();
  await untilState(world, id, 'held');
  change(world, anotherAccount);
  change(world, anotherSeries);
  world.simulator.changeCompany({ account: { number: 1580, active: true } });
  bridge.answers.retry(id);
  await expectBookedOnce(world, id);
  expect(bookedAs(world, 1042)).toEqual(['A 1']);
});

describe('a data folder that was brought back from before the Z was sent', () => {
  async function broughtBack(changed: (settings: Settings) => Settings) {
    const { id, restored } = await broughtBackFromBeforeSending(1042);
    change(restored, changed);
    return { id, restored, after: restored.start() };
  }

  test('with another series chosen since finds the voucher where it is', async () => {
    const { id, restored } = await broughtBack(anotherSeries);
    const { voucher } = await expectBookedOnce(restored, id);
    expect(voucher).toMatchObject({ series: 'F', number: 1 });
    expect(restored.posts()).toHaveLength(1);
  });

  test('with another account chosen since asks, and one yes confirms the voucher as it is', async () => {
    const { id, restored, after } = await broughtBack(anotherAccount);
    expect((await untilState(restored, id, 'held')).problem?.code).toBe('voucher-differs');
    expect(yesTo(restored, after, id).ok).toBe(true);
    await expectBookedOnce(restored, id);
    expect(restored.posts()).toHaveLength(1);
  });
});
