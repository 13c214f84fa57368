import { describe, expect, test } from 'vitest';
import { IDLE_LOCK_MS } from '../../../src/main/access/session.ts';
import { problem } from '../../../src/shared/problem.ts';
import { FIRST_SETUP } from '../../../src/shared/setup.ts';
import { CASHIERS, inputOf, MANAGERS, outcome } from '../../unit/shell/contract-walk.ts';
import { ANNA, lockWorld } from './lock-world.ts';

const ANSWER = { id: 7, asked: problem('z-number-gap') };
/** What is kept is as it was before. */
const CHANGES_NOTHING = new Set([
  'line.ports',
  'line.detect',
  'setup.choices',
  'setup.preview',
  'setup.versions',
  'mapping.versions',
  'pairing.cancel',
  // Signed by whoever asked for the consent.
  'pairing.paste',
]);
const OTHERS = MANAGERS.filter(({ path }) => path[0] !== 'access');

describe('once a manager has been named, a window nobody has unlocked', () => {
  test('is refused every procedure of a manager, with a sentence, and nothing is done', async () => {
    const window = await lockWorld().withAnna();
    for (const { path } of MANAGERS) {
      expect([path.join('.'), await outcome(window, path, inputOf(path))]).toEqual([
        path.join('.'),
        'FORBIDDEN',
      ]);
      const refusal = window.link.call(path, inputOf(path), { context: {} });
      await expect(refusal).rejects.toMatchObject({ data: { code: 'manager-needed' } });
    }
    expect(window.services.reached).toEqual([]);
  });

  test('may do all that a cashier may', async () => {
    const window = await lockWorld().withAnna();
    for (const { path } of CASHIERS) expect(await outcome(window, path, inputOf(path))).not.toBe('FORBIDDEN');
  });
});

test('an unlocked window may do what a manager may, and is told so by its stream', async () => {
  const window = await lockWorld().withAnna();
  const changes = await window.client.app.changes();
  const snapshot = { role: 'cashier', manager: null, managers: ['Anna'], accessProblem: null };
  expect((await changes.next()).value).toMatchObject({ type: 'snapshot', snapshot });
  await window.client.access.unlock(ANNA);
  const standing = { role: 'manager', manager: 'Anna', managers: ['Anna'], accessProblem: null };
  expect((await changes.next()).value).toEqual({ type: 'role', standing });
  for (const { path } of OTHERS) expect(await outcome(window, path, inputOf(path))).toBe('answered');
  await changes.return?.();
});

test('who unlocked is told to every procedure that changes something', async () => {
  const window = await lockWorld().withAnna();
  await window.client.access.unlock(ANNA);
  const told: string[] = [];
  for (const { path } of OTHERS) {
    await outcome(window, path, inputOf(path));
    if (window.services.by.splice(0)[0] === 'Anna') told.push(path.join('.'));
  }
  const changing = OTHERS.map(({ path }) => path.join('.')).filter((name) => !CHANGES_NOTHING.has(name));
  expect(told).toEqual(changing);
});

test('one window’s PIN opens no other', async () => {
  const world = lockWorld();
  const window = await world.withAnna();
  const other = world.openWindow();
  await window.client.access.unlock(ANNA);
  await expect(other.client.zReports.confirm(ANSWER)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await window.client.zReports.confirm(ANSWER);
});

describe('a window is locked', () => {
  test('five minutes after the last call that took a manager, and is told', async () => {
    const world = lockWorld();
    const window = await world.withAnna();
    await window.client.access.unlock(ANNA);
    const told: (string | null)[] = [];
    window.caller.follow(({ manager }) => told.push(manager));
    await world.clock.advance(IDLE_LOCK_MS - 1);
    await window.client.zReports.confirm(ANSWER);
    await world.clock.advance(IDLE_LOCK_MS - 1);
    expect(told).toEqual([]);
    await world.clock.advance(1);
    expect(told).toEqual([null]);
    await expect(window.client.zReports.confirm(ANSWER)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('after a sleep of the computer during which no timer ran', async () => {
    const world = lockWorld();
    const window = await world.withAnna();
    await window.client.access.unlock(ANNA);
    world.clock.setWall(world.clock.now() + IDLE_LOCK_MS);
    await expect(window.client.zReports.confirm(ANSWER)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('by what only a cashier needs not being counted as use', async () => {
    const world = lockWorld();
    const window = await world.withAnna();
    await window.client.access.unlock(ANNA);
    await world.clock.advance(IDLE_LOCK_MS - 1);
    await window.client.app.tryNow();
    await world.clock.advance(1);
    expect((await window.caller.standing()).role).toBe('cashier');
  });

  test('by what the page asks by itself not being counted as use', async () => {
    const world = lockWorld();
    const window = await world.withAnna();
    await window.client.access.unlock(ANNA);
    await world.clock.advance(IDLE_LOCK_MS - 1);
    // A port that is plugged in and out, a save of somebody else, a line that comes and goes.
    await window.client.line.ports();
    await window.client.setup.choices();
    await window.client.setup.versions();
    await window.client.mapping.versions();
    await world.clock.advance(1);
    expect((await window.caller.standing()).role).toBe('cashier');
  });

  test('later, counted anew from each step towards a save', async () => {
    const world = lockWorld();
    const window = await world.withAnna();
    await window.client.access.unlock(ANNA);
    await world.clock.advance(IDLE_LOCK_MS - 1);
    await window.client.setup.preview({ setup: FIRST_SETUP.setup });
    await world.clock.advance(IDLE_LOCK_MS - 1);
    expect((await window.caller.standing()).manager).toBe('Anna');
  });

  test('when it is asked to be', async () => {
    const window = await lockWorld().withAnna();
    await window.client.access.unlock(ANNA);
    await window.client.access.lock();
    await expect(window.client.zReports.confirm(ANSWER)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
