/** Reading booked vouchers again, where something else has happened to them than that they were sent and stood. */
import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import {
  addZ,
  commentOf,
  diaryOf,
  expectBookedOnce,
  PATIENCE,
  startWorld,
  yesTo,
  untilState,
  type World,
} from './bridge-world.ts';
import { aDayLater, asBooked, byHand, DAY_MS, OTHER_ROWS } from './day-1042.ts';

async function untilAlarm(world: World, id: number, number: number) {
  await expect.poll(() => world.state(id).problem?.facts['number'], PATIENCE).toBe(number);
}

function alarms(world: World, id: number): string[] {
  return diaryOf(world, id).filter((type) => type === 'alarm');
}

describe('a voucher that was booked before this computer began anew', () => {
  test('is read again although its period had been locked when it was found', async () => {
    const world = await startWorld();
    world.simulator.bookByHand(asBooked({ series: 'F' }));
    world.simulator.changeCompany({ lockedUntil: '2026-11-30' });
    const id = addZ(world, 1042);
    const bridge = world.start();
    await expectBookedOnce(world, id);
    aDayLater(world, bridge);
    await untilState(world, id, 'verified');
    expect(alarms(world, id)).toEqual([]);
  });

  test('and that a person has counted as booked, its rows being others, is not told to have changed', async () => {
    const world = await startWorld();
    world.simulator.bookByHand(asBooked({ series: 'F', rows: OTHER_ROWS }));
    const id = addZ(world, 1042);
    const bridge = world.start();
    await untilState(world, id, 'held');
    yesTo(world, bridge, id);
    await expectBookedOnce(world, id);
    aDayLater(world, bridge);
    await untilState(world, id, 'verified');
    expect(alarms(world, id)).toEqual([]);
    expect(world.posts()).toEqual([]);
  });
});

describe('what a manager has seen of one voucher', () => {
  test('says nothing of another: each that doubles the day is told', async () => {
    const world = await startWorld();
    const id = addZ(world, 1042);
    const bridge = world.start();
    await expectBookedOnce(world, id);
    for (const description of ['Kontant', 'Dagskassa'])
      world.simulator.bookByHand(byHand({ description: description }));
    aDayLater(world, bridge);
    await untilAlarm(world, id, 1);
    yesTo(world, bridge, id);
    await untilAlarm(world, id, 2);
    yesTo(world, bridge, id);
    await untilState(world, id, 'verified');
    expect(alarms(world, id)).toHaveLength(2);
    expect(world.posts()).toHaveLength(1);
  });

  test('nor before the first send: a second that is alike is asked about, too', async () => {
    const world = await startWorld();
    for (const description of ['Flytt mellan kassor', 'Dagskassa']) {
      world.simulator.bookByHand(byHand({ description: description }));
    }
    const id = addZ(world, 1042);
    const bridge = world.start();
    await untilAlarm(world, id, 1);
    yesTo(world, bridge, id);
    await untilAlarm(world, id, 2);
    expect(world.state(id).state).toBe('held');
    expect(world.posts()).toEqual([]);
    yesTo(world, bridge, id);
    await expectBookedOnce(world, id);
    expect(world.posts()).toHaveLength(1);
  });
});

test('one whose answer cannot be read keeps no other from being read', async () => {
  const world = await startWorld();
  const ids = [1042, 1043].map((counter) => addZ(world, counter));
  const bridge = world.start();
  for (const id of ids) await expectBookedOnce(world, id);
  const [first = 0, second = 0] = ids;
  world.simulator.setFaults([
    {
      method: 'GET',
      path: '/3/vouchers/F/1',
      answer: { status: 200, body: '<html>', contentType: 'text/html' },
    },
  ]);
  aDayLater(world, bridge);
  await untilState(world, second, 'verified');
  expect(world.state(first).state).toBe('posted');
});

test('a person who asks to have it read again is told that it was, though nothing has changed', async () => {
  const world = await startWorld();
  const id = addZ(world, 1042);
  const bridge = world.start();
  await expectBookedOnce(world, id);
  world.simulator.bookByHand(byHand({ description: 'Dagskassa' }));
  aDayLater(world, bridge);
  await untilAlarm(world, id, 1);
  bridge.answers.retry(id);
  await expect.poll(() => alarms(world, id), PATIENCE).toHaveLength(2);
});

describe('a voucher of another computer', () => {
  async function alarmedOf(register: string) {
    const world = await startWorld();
    const ids = [1042, 1043].map((counter) => addZ(world, counter));
    const bridge = world.start();
    for (const id of ids) await expectBookedOnce(world, id);
    const description = `Dagskassa Z 77 kassa ${register}`;
    world.simulator.bookByHand(
      asBooked({
        series: 'A',
        description,
        comments: commentOf(77, { key: register, epoch: 5 }),
      }),
    );
    aDayLater(world, bridge);
    const [first = 0, second = 0] = ids;
    for (const id of ids) await untilAlarm(world, id, 1);
    yesTo(world, bridge, first);
    await untilState(world, first, 'verified');
    return { world, bridge, second };
  }

  test('that books another register is asked about once, not of every day', async () => {
    const { world, bridge, second } = await alarmedOf('2');
    bridge.answers.retry(second);
    await untilState(world, second, 'verified');
    expect(alarms(world, second)).toHaveLength(1);
  });

  test('that books this register is told of every day', async () => {
    const { world, bridge, second } = await alarmedOf('1');
    bridge.answers.retry(second);
    await expect.poll(() => alarms(world, second), PATIENCE).toHaveLength(2);
    expect(world.state(second).state).toBe('posted');
  });
});

test('a yes answers what the person was shown, not what has come in its place since', async () => {
  const world = await startWorld();
  const id = addZ(world, 1042);
  const bridge = world.start();
  await expectBookedOnce(world, id);
  world.simulator.bookByHand(byHand({ description: 'Dagskassa' }));
  aDayLater(world, bridge);
  await untilAlarm(world, id, 1);
  const shown = problem('z-still-missing', { missing: '1041' });
  expect(bridge.answers.confirm(id, shown).ok).toBe(true);
  expect(world.state(id).problem?.code).toBe('voucher-doubled');
});

describe('a Z whose predecessor never came', () => {
  test('is asked about for a whole day, however long ago it was caught', async () => {
    const world = await startWorld();
    const first = addZ(world, 1042);
    const late = addZ(world, 1044);
    world.later(2 * DAY_MS);
    const bridge = world.start();
    await expectBookedOnce(world, first);
    await untilState(world, late, 'held');
    bridge.tryNow();
    const next = addZ(world, 1045);
    bridge.tryNow();
    await expectBookedOnce(world, next);
    expect(world.state(late).state).toBe('held');
    aDayLater(world, bridge);
    await expectBookedOnce(world, late);
  });

  test('stays told, and is not told anew, when its own voucher has been read again', async () => {
    const world = await startWorld();
    addZ(world, 1042);
    const late = addZ(world, 1044);
    const bridge = world.start();
    await untilState(world, late, 'held');
    aDayLater(world, bridge);
    await expectBookedOnce(world, late);
    bridge.tryNow();
    await expect.poll(() => world.state(late).problem?.code, PATIENCE).toBe('z-still-missing');
    aDayLater(world, bridge);
    await untilState(world, late, 'verified');
    expect(world.state(late).problem?.code).toBe('z-still-missing');
    expect(alarms(world, late)).toHaveLength(1);
  });
});
