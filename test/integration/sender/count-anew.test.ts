/** A register that was replaced or reset, and counts its Z-reports from the beginning again. */
import { expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import { addZ, commentOf, startWorld, untilState, type RunningBridge, type World } from './bridge-world.ts';

const ON = (day: string) => ({ printedAt: `${day}T18:02:00`, periodTo: `${day}T18:01:00` });
const HELD = { state: 'held', problem: problem('print-damaged') } as const;

/** A shop whose latest Z-report is booked. */
async function shopThatBooked(counter: number) {
  const world = await startWorld();
  const id = addZ(world, counter);
  const bridge = world.start();
  await untilState(world, id, 'posted');
  return { world, bridge };
}

/** Caught as the line would: judged at once. */
function caught(world: World, bridge: RunningBridge, counter: number, day: string): number {
  const id = addZ(world, counter, ON(day), { ...HELD, registerEpoch: epochOf(world) });
  bridge.answers.retry(id);
  return id;
}

function epochOf({ store }: World): number {
  return store.settings.current().register.epoch;
}

function anew(world: World, bridge: RunningBridge, id: number) {
  return bridge.answers.countAnew(id, world.state(id).problem ?? problem('print-damaged'), 'Karin');
}

function booked(world: World): string[] {
  return world.simulator.books().vouchers.map(({ description, comments }) => `${description} ${comments}`);
}

test('is said once: its days are booked from then on, and each is a Z of its own', async () => {
  const { world, bridge } = await shopThatBooked(1042);
  world.later(3 * 24 * 60 * 60 * 1000);
  const first = caught(world, bridge, 1, '2026-11-20');
  const second = caught(world, bridge, 2, '2026-11-21');
  expect([first, second].map((id) => world.state(id).problem?.code)).toEqual([
    'z-number-lower',
    'z-number-lower',
  ]);
  expect(anew(world, bridge, first).ok).toBe(true);
  const third = caught(world, bridge, 3, '2026-11-22');
  for (const id of [first, second, third]) await untilState(world, id, 'posted');
  expect(booked(world).slice(1)).toEqual(
    [1, 2, 3].map(
      (counter) => `Dagskassa Z ${counter} kassa 1 ${commentOf(counter, { key: '1', epoch: 1 })}`,
    ),
  );
  expect(world.store.happenings.latestOfType('register-counts-anew', 1)[0]?.facts).toEqual({ by: 'Karin' });
});

test('may be said of a later day: those it goes on from go with it', async () => {
  const { world, bridge } = await shopThatBooked(1042);
  world.later(3 * 24 * 60 * 60 * 1000);
  const first = caught(world, bridge, 1, '2026-11-20');
  const second = caught(world, bridge, 2, '2026-11-21');
  expect(anew(world, bridge, second).ok).toBe(true);
  for (const id of [first, second]) await untilState(world, id, 'posted');
  expect(epochOf(world)).toBe(1);
});

test('meets a number that was caught before: the new day is booked, and the old one stays as it is', async () => {
  const { world, bridge } = await shopThatBooked(1);
  world.later(2 * 24 * 60 * 60 * 1000);
  const first = caught(world, bridge, 1, '2026-11-20');
  expect(world.state(first).problem?.code).toBe('z-printed-differently');
  expect(anew(world, bridge, first).ok).toBe(true);
  await untilState(world, first, 'posted');
  expect(world.posts()).toHaveLength(2);
});

test('is not said of the same day printed otherwise: it stays held', async () => {
  const { world, bridge } = await shopThatBooked(1042);
  const again = caught(world, bridge, 1042, '2026-11-19');
  expect(anew(world, bridge, again)).toEqual({ ok: false, problem: problem('z-printed-differently') });
  expect(world.state(again).state).toBe('held');
  expect(epochOf(world)).toBe(0);
});

test('is not said of another question than the one that was shown', async () => {
  const { world, bridge } = await shopThatBooked(1042);
  world.later(2 * 24 * 60 * 60 * 1000);
  const first = caught(world, bridge, 1, '2026-11-20');
  expect(bridge.answers.countAnew(first, problem('z-printed-differently')).ok).toBe(true);
  expect(world.state(first).state).toBe('held');
  expect(epochOf(world)).toBe(0);
});
