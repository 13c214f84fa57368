import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import { addZ, bookedAs, expectBookedOnce, startWorld, untilState, yesTo } from './bridge-world.ts';
import { tender } from '../../unit/rules/z-reports.ts';

/** A day on which everything was paid with a card nobody has mapped. */
function lunch(counter: number) {
  return { tenders: [tender('Lunchkort', counter * 125)] };
}

test('Z-reports that have waited go in the order of their numbers', async () => {
  const world = await startWorld();
  const answered = { confirmed: ['z-number-gap', 'z-number-lower'] };
  const ids = [1044, 1042, 1045, 1043].map((counter) => addZ(world, counter, {}, answered));
  world.start();
  for (const id of ids) await untilState(world, id, 'posted');
  expect([1042, 1043, 1044, 1045].map((counter) => bookedAs(world, counter))).toEqual([
    ['F 1'],
    ['F 2'],
    ['F 3'],
    ['F 4'],
  ]);
});

describe('a held Z', () => {
  test('does not block the next one', async () => {
    const world = await startWorld();
    const held = addZ(world, 1042, {}, { state: 'held', problem: problem('z-clock-off') });
    const next = addZ(world, 1043);
    world.start();
    await expectBookedOnce(world, next);
    expect(world.state(held).state).toBe('held');
    expect(bookedAs(world, 1042)).toEqual([]);
  });

  test('that is held at its turn lets the next one go', async () => {
    const world = await startWorld();
    const first = addZ(world, 1042, { tenders: [tender('Lunchkort', 1302_50)] });
    const next = addZ(world, 1043);
    world.start();
    await expectBookedOnce(world, next);
    expect(world.state(first)).toMatchObject({
      state: 'held',
      problem: problem('tender-unmapped', { tender: 'Lunchkort', amount: 1302_50 }),
    });
  });

  test('of a missing number asks, and goes after one yes', async () => {
    const world = await startWorld();
    const first = addZ(world, 1042);
    const late = addZ(world, 1044);
    const bridge = world.start();
    await expectBookedOnce(world, first);
    const held = await untilState(world, late, 'held');
    expect(held.problem).toEqual(problem('z-number-gap', { missing: '1043' }));
    expect(yesTo(world, bridge, late).ok).toBe(true);
    await expectBookedOnce(world, late);
  });

  test('that a person has laid aside is never sent', async () => {
    const world = await startWorld();
    const id = addZ(world, 1042, {}, { state: 'held', problem: problem('z-clock-off') });
    const next = addZ(world, 1043);
    const bridge = world.start();
    expect(bridge.answers.setAside(id).ok).toBe(true);
    bridge.answers.retry(id);
    bridge.tryNow();
    await expectBookedOnce(world, next);
    expect(world.state(id)).toMatchObject({ state: 'skipped', problem: problem('z-clock-off') });
    expect(bookedAs(world, 1042)).toEqual([]);
  });

  test('whose figures do not hang together cannot be answered with a yes', async () => {
    const world = await startWorld();
    const id = addZ(world, 1042, { totalGross: 1302_51 });
    const bridge = world.start();
    await untilState(world, id, 'held');
    expect(yesTo(world, bridge, id).ok).toBe(false);
    bridge.tryNow();
    expect(world.state(id).state).toBe('held');
    expect(world.posts()).toEqual([]);
  });
});

test('a counted drawer that differs asks for an account, and is booked once when it is given', async () => {
  const world = await startWorld();
  // 1 302,50 kr was rung up, 1 292,50 kr lay in the drawer.
  const id = addZ(world, 1042, { tenders: [tender('Kontant', 1302_50, 1292_50)] });
  const bridge = world.start();
  await untilState(world, id, 'held');
  expect(world.state(id).problem?.code).toBe('difference-unmapped');
  expect(await bridge.answers.chooseAccount({ kind: 'cash-difference' }, 3740, null)).toMatchObject({
    ok: true,
  });
  await expectBookedOnce(world, id);
});

test('tips ask for an account, and are booked once when it is given', async () => {
  const world = await startWorld();
  const id = addZ(world, 1042, { tips: 20_00, tenders: [tender('Kort', 1322_50)] });
  const bridge = world.start();
  await untilState(world, id, 'held');
  expect(world.state(id).problem?.code).toBe('tips-unmapped');
  expect(await bridge.answers.chooseAccount({ kind: 'tips' }, 2820, null)).toMatchObject({ ok: true });
  await expectBookedOnce(world, id);
});

describe('a means of payment', () => {
  test('that is mapped sends every Z that waited for it, each once', async () => {
    const world = await startWorld();
    const ids = [1042, 1043].map((counter) => addZ(world, counter, lunch(counter)));
    const other = addZ(world, 1044, { tenders: [tender('Rabattkupong', 1044 * 125)] });
    const bridge = world.start();
    for (const id of [...ids, other]) await untilState(world, id, 'held');
    expect(world.posts()).toEqual([]);
    expect((await bridge.answers.chooseAccount({ kind: 'tender', name: 'LUNCHKORT ' }, 1686, null)).ok).toBe(
      true,
    );
    for (const id of ids) await expectBookedOnce(world, id);
    expect(world.state(other).problem?.facts['tender']).toBe('Rabattkupong');
    const [first] = world.simulator.books().vouchers;
    expect(first?.rows[0]).toMatchObject({ account: 1686, debit: 1302_50 });
  });

  test('is not mapped to an account that the books do not have, or have put to rest', async () => {
    const world = await startWorld();
    const id = addZ(world, 1042, lunch(1042));
    const bridge = world.start();
    await untilState(world, id, 'held');
    const use = { kind: 'tender', name: 'Lunchkort' } as const;
    expect(await bridge.answers.chooseAccount(use, 9876, null)).toMatchObject({
      problem: { code: 'account-missing' },
    });
    expect(await bridge.answers.chooseAccount(use, 3999, null)).toMatchObject({
      problem: { code: 'account-inactive' },
    });
    expect(world.state(id).problem?.code).toBe('tender-unmapped');
    expect(world.posts()).toEqual([]);
  });

  test('that another manager has mapped meanwhile stays so', async () => {
    const world = await startWorld();
    const id = addZ(world, 1042, lunch(1042));
    const bridge = world.start();
    await untilState(world, id, 'held');
    const use = { kind: 'tender', name: 'Lunchkort' } as const;
    const both = await Promise.all([
      bridge.answers.chooseAccount(use, 1686, null),
      bridge.answers.chooseAccount(use, 1580, null),
    ]);
    expect(both).toMatchObject([{ ok: true }, { ok: false, problem: { code: 'settings-changed' } }]);
    await expectBookedOnce(world, id);
    expect(world.simulator.books().vouchers[0]?.rows[0]).toMatchObject({ account: 1686 });
  });

  test('that is mapped anew leaves what was booked as it was', async () => {
    const world = await startWorld();
    const id = addZ(world, 1042);
    const bridge = world.start();
    await expectBookedOnce(world, id);
    const before = world.simulator.books().vouchers;
    await bridge.answers.chooseAccount({ kind: 'tender', name: 'Kort' }, 1580, 1686);
    const next = addZ(world, 1043);
    bridge.tryNow();
    await expectBookedOnce(world, next);
    const after = world.simulator.books().vouchers;
    expect(after.slice(0, 1)).toEqual(before);
    expect(after[1]?.rows.map(({ account }) => account)).toContain(1580);
  });
});
