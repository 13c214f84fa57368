/** Several registers in one company, each beside a computer of its own; and a register whose number is changed. */
import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/settings.ts';
import {
  broughtBackFromBeforeSending,
  addZ,
  commentOf,
  diaryOf,
  expectBookedOnce,
  PATIENCE,
  startWorld,
  untilState,
  yesTo,
  type RunningBridge,
  type World,
} from './bridge-world.ts';
import { aDayLater, asBooked, DAY_MS } from './day-1042.ts';

/** The second register's takings, so that they are not the first one's. */
const SECOND_DAY = {
  totalGross: 500_00,
  vat: [{ rate: 25, net: 400_00, vat: 100_00, gross: 500_00 }],
  tenders: [{ name: 'Kontant', amount: 500_00, count: null, counted: null }],
};

async function number(bridge: RunningBridge, to: number): Promise<void> {
  const { version } = bridge.registerChooser.current();
  const saved = await bridge.registerChooser.save(to, version, 'Karin');
  if (!saved.ok) throw new Error(saved.problem.code);
}

function choose(world: World, change: Partial<Settings>): void {
  world.store.settings.save({ ...world.store.settings.current(), ...change }, 0);
}

function withCash(account: number): Partial<Settings> {
  const { mapping } = DEFAULT_SETTINGS;
  return { mapping: { ...mapping, tenders: { ...mapping.tenders, kontant: account } } };
}

function vouchers(world: World) {
  return world.simulator.books().vouchers.map(({ description, comments, rows }) => ({
    description,
    comments,
    cash: rows.filter(({ debit }) => debit > 0).map(({ account }) => account),
    costCenters: [...new Set(rows.map(({ costCenter }) => costCenter))],
  }));
}

describe('two registers in one company', () => {
  async function twoComputers() {
    const first = await startWorld();
    const second = first.anotherComputer();
    choose(first, withCash(1911));
    choose(second, { ...withCash(1912), costCenter: 'BUTIK' });
    const firstBridge = first.start();
    const secondBridge = second.start();
    await number(secondBridge, 2);
    return { first, second, firstBridge, secondBridge };
  }

  test('of their own numbers are both booked, the same Z number on the same day, each with its own account and cost centre', async () => {
    const { first, second, firstBridge, secondBridge } = await twoComputers();
    const one = addZ(first, 1042);
    const other = addZ(second, 1042, SECOND_DAY);
    firstBridge.tryNow();
    secondBridge.tryNow();
    await untilState(first, one, 'posted');
    await untilState(second, other, 'posted');
    const booked = vouchers(first).toSorted((a, b) => a.description.localeCompare(b.description));
    expect(booked).toEqual([
      {
        description: 'Dagskassa Z 1042 kassa 1',
        comments: commentOf(1042),
        cash: [1911, 1686],
        costCenters: [''],
      },
      {
        description: 'Dagskassa Z 1042 kassa 2',
        comments: commentOf(1042, { key: '2', epoch: 0 }),
        cash: [1912],
        costCenters: ['BUTIK'],
      },
    ]);
  });

  test('are told of each other once, and after one answer never again', async () => {
    const { first, second, firstBridge, secondBridge } = await twoComputers();
    const ones = [addZ(first, 1042), addZ(first, 1043)] as const;
    const others = [addZ(second, 1042, SECOND_DAY), addZ(second, 1043, SECOND_DAY)] as const;
    firstBridge.tryNow();
    secondBridge.tryNow();
    for (const id of ones) await untilState(first, id, 'posted');
    for (const id of others) await untilState(second, id, 'posted');
    aDayLater(first, firstBridge);
    aDayLater(second, secondBridge);
    for (const [world, bridge, ids, register] of [
      [first, firstBridge, ones, '2'],
      [second, secondBridge, others, '1'],
    ] as const) {
      for (const id of ids) {
        await expect
          .poll(() => world.state(id).problem, PATIENCE)
          .toMatchObject({ code: 'voucher-foreign-mark', facts: { register } });
      }
      expect(yesTo(world, bridge, ids[0]).ok).toBe(true);
      for (const id of ids) await untilState(world, id, 'verified');
    }
    const next = addZ(first, 1044);
    firstBridge.tryNow();
    await untilState(first, next, 'posted');
    first.later(DAY_MS);
    firstBridge.tryNow();
    await untilState(first, next, 'verified');
    expect(diaryOf(first, next)).not.toContain('alarm');
  });
});

describe('two computers that call their registers by one number', () => {
  async function clash() {
    const first = await startWorld();
    const second = first.anotherComputer();
    const one = addZ(first, 1042);
    first.start();
    await untilState(first, one, 'posted');
    const other = addZ(second, 1042, SECOND_DAY);
    const bridge = second.start();
    await untilState(second, other, 'held');
    return { first, second, one, other, bridge };
  }

  const SHARED = problem('register-number-shared', {
    series: 'F',
    number: 1,
    description: 'Dagskassa Z 1042 kassa 1',
    register: '1',
  });

  test('hold the second one’s day, which asks for a number of its own and cannot be counted as booked', async () => {
    const { second, other, bridge } = await clash();
    expect(second.state(other).problem).toEqual(SHARED);
    expect(yesTo(second, bridge, other)).toEqual({ ok: false, problem: SHARED });
    expect(second.state(other)).toMatchObject({ state: 'held', voucher: null });
    expect(second.posts()).toHaveLength(1);
  });

  test('are both booked once the second has another number', async () => {
    const { first, second, one, other, bridge } = await clash();
    await number(bridge, 2);
    await untilState(second, other, 'posted');
    expect(vouchers(second).map(({ description }) => description)).toEqual([
      'Dagskassa Z 1042 kassa 1',
      'Dagskassa Z 1042 kassa 2',
    ]);
    await expectBookedOnce(first, one);
  });

  test('find their own voucher behind the other’s, where both were sent in one moment', async () => {
    const world = await startWorld();
    const rows = [
      { account: 1910, debit: 500_00 },
      { account: 3001, credit: 500_00 },
    ];
    world.simulator.bookByHand(asBooked({ series: 'A', rows }));
    world.simulator.bookByHand(asBooked({ series: 'F' }));
    const id = addZ(world, 1042);
    world.start();
    expect((await untilState(world, id, 'posted')).voucher).toMatchObject({ series: 'F', number: 1 });
    expect(world.posts()).toEqual([]);
  });

  test('are told when both are booked already, however often it is said to be well', async () => {
    const first = await startWorld();
    const second = first.anotherComputer();
    const one = addZ(first, 1042);
    const firstBridge = first.start();
    await untilState(first, one, 'posted');
    const other = addZ(second, 77, SECOND_DAY);
    second.start();
    await untilState(second, other, 'posted');
    const next = addZ(first, 1043);
    firstBridge.tryNow();
    await untilState(first, next, 'posted');
    aDayLater(first, firstBridge);
    for (const id of [one, next]) {
      await expect
        .poll(() => first.state(id).problem, PATIENCE)
        .toMatchObject({ code: 'register-number-shared', facts: { series: 'F', number: 2 } });
    }
    yesTo(first, firstBridge, one);
    await untilState(first, one, 'verified');
    firstBridge.tryNow();
    expect(first.state(next).problem?.code).toBe('register-number-shared');
    expect(first.store.settings.current().otherRegisters).toEqual([]);
  });
});

describe('a register whose number is changed', () => {
  test('books the next Z under the new number without a question, and never the last one again', async () => {
    const world = await startWorld();
    const last = addZ(world, 1042);
    const bridge = world.start();
    await untilState(world, last, 'posted');
    await number(bridge, 7);
    const again = addZ(world, 1042, {}, { state: 'held', problem: problem('print-damaged') });
    bridge.answers.retry(again);
    const next = addZ(world, 1043);
    bridge.tryNow();
    await untilState(world, next, 'posted');
    expect(world.state(again).state).toBe('held');
    expect(vouchers(world).map(({ description }) => description)).toEqual([
      'Dagskassa Z 1042 kassa 1',
      'Dagskassa Z 1043 kassa 7',
    ]);
    aDayLater(world, bridge);
    for (const id of [last, next]) await untilState(world, id, 'verified');
    expect(diaryOf(world, last)).not.toContain('alarm');
  });

  test('while an answer is lost finds the voucher where it was sent, under the old number', async () => {
    const world = await startWorld({
      faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, cutAfterCommit: true }],
    });
    const id = addZ(world, 1042);
    const bridge = world.start();
    await expect.poll(() => diaryOf(world, id), PATIENCE).toContain('post-unknown');
    await number(bridge, 2);
    await expectBookedOnce(world, id);
    expect(world.posts()).toHaveLength(1);
  });

  test('in a data folder brought back from before the Z was sent asks, and sends nothing', async () => {
    const { id, restored } = await broughtBackFromBeforeSending(1042);
    const settings = restored.store.settings.current();
    const register = { key: '2', epoch: 0 };
    restored.store.settings.save({ ...settings, register }, 0, { subject: 'register', by: null });
    restored.start();
    expect((await untilState(restored, id, 'held')).problem?.code).toBe('voucher-alike');
    expect(restored.posts()).toHaveLength(1);
  });

  test('by two managers at once is changed by the first', async () => {
    const world = await startWorld();
    const { registerChooser } = world.start();
    const { version } = registerChooser.current();
    expect((await registerChooser.save(2, version, 'Karin')).ok).toBe(true);
    expect(await registerChooser.save(3, version, 'Anna')).toEqual({
      ok: false,
      problem: problem('settings-changed'),
    });
    expect(registerChooser.current().key).toBe('2');
    expect(world.store.settings.latest(1)).toMatchObject([{ subject: 'register', by: 'Karin' }]);
  });

  test('is not overtaken by a save of other settings', async () => {
    const world = await startWorld();
    const { registerChooser } = world.start();
    const { version } = registerChooser.current();
    choose(world, { voucherSeries: 'A' });
    expect((await registerChooser.save(2, version, null)).ok).toBe(true);
    expect(world.store.settings.current()).toMatchObject({ voucherSeries: 'A', register: { key: '2' } });
  });

  test('waits for the document that is being sent, which is booked as it was', async () => {
    const world = await startWorld({
      faults: [{ method: 'POST', path: '/3/vouchers', nth: 1, delayBeforeCommit: 200 }],
    });
    const id = addZ(world, 1042);
    const bridge = world.start();
    await untilState(world, id, 'sending');
    await number(bridge, 2);
    expect(world.state(id).state).toBe('posted');
    await expectBookedOnce(world, id);
  });
});
