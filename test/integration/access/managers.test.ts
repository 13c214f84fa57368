import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ANNA, BO, codeOf, lockWorld } from './lock-world.ts';

const WRONG = '9071';
const SECOND_MS = 1000;

describe('until a manager has been named', () => {
  test('everybody at the computer is one, whatever is restarted', async () => {
    const world = lockWorld();
    const standing = { role: 'manager', manager: null, managers: [], accessProblem: null };
    expect(await world.openWindow().caller.standing()).toEqual(standing);
    world.restart();
    expect(await world.openWindow().caller.standing()).toEqual(standing);
  });

  test('naming the first turns the lock on; the window it was done in is that manager’s', async () => {
    const world = lockWorld();
    const window = world.openWindow();
    const other = world.openWindow();
    await window.client.access.nameManager(ANNA);
    expect(await window.caller.standing()).toMatchObject({ role: 'manager', manager: 'Anna' });
    expect(await other.caller.standing()).toMatchObject({ role: 'cashier', managers: ['Anna'] });
  });

  test.for(['0000', '1234', '9876', '55555555'])('a first PIN of %s is refused', async (pin) => {
    const world = lockWorld();
    const refused = await world.openWindow().caller.nameManager('Anna', pin, null);
    expect(codeOf(refused)).toBe('pin-easily-guessed');
    expect(world.store.managers.all()).toEqual([]);
  });
});

describe('a PIN', () => {
  test('of one manager is not another’s', async () => {
    const world = lockWorld();
    const window = await world.withAnna();
    await window.client.access.unlock(ANNA);
    await window.client.access.nameManager(BO);
    const { caller } = world.openWindow();
    expect(codeOf(await caller.unlock('Bo', ANNA.pin))).toBe('pin-wrong');
    expect(codeOf(await caller.unlock('bo ', BO.pin))).toBeNull();
    expect(await caller.standing()).toMatchObject({ manager: 'Bo' });
  });

  test('stands in no file, nor does the secret that keys its hash', async () => {
    const world = lockWorld();
    await world.withAnna();
    const secret = await world.keeper.read();
    if (!secret.ok || secret.value === null) throw new Error('the keychain holds no secret');
    const pepper = Buffer.from(secret.value.pepper, 'base64');
    expect(pepper).toHaveLength(32);
    for (const file of [world.file, `${world.file}-wal`]) {
      const bytes = readFileSync(file);
      expect(bytes.includes(pepper)).toBe(false);
      expect(bytes.includes(secret.value.pepper)).toBe(false);
      expect(bytes.includes(ANNA.pin)).toBe(false);
    }
  });

  test('that was changed is the only one; the old one is refused', async () => {
    const window = await lockWorld().withAnna();
    await window.client.access.unlock(ANNA);
    await window.client.access.changePin({ name: 'Anna', pin: BO.pin });
    await window.client.access.lock();
    expect(codeOf(await window.caller.unlock('Anna', ANNA.pin))).toBe('pin-wrong');
    expect(codeOf(await window.caller.unlock('Anna', BO.pin))).toBeNull();
  });
});

describe('wrong PINs', () => {
  test('a hundred in a row: five are looked at, then even the right one waits', async () => {
    const { caller } = await lockWorld().withAnna();
    const codes: (string | null)[] = [];
    for (let guess = 0; guess < 100; guess += 1) codes.push(codeOf(await caller.unlock('Anna', WRONG)));
    expect(codes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'pin-wrong'));
    expect(codes.slice(4)).toEqual(Array.from({ length: 96 }, () => 'pin-paused'));
    const refused = await caller.unlock('Anna', ANNA.pin);
    expect(refused).toMatchObject({ problem: { code: 'pin-paused', facts: { wait: '30\u00A0s' } } });
  });

  test('a hundred at once, from two windows, are counted as if in a row', async () => {
    const world = lockWorld();
    const one = await world.withAnna();
    const other = world.openWindow();
    const guesses = Array.from({ length: 100 }, (_, at) =>
      (at % 2 === 0 ? one : other).caller.unlock('Anna', at === 60 ? ANNA.pin : WRONG),
    );
    const codes = (await Promise.all(guesses)).map(codeOf);
    expect(codes.filter((code) => code === 'pin-wrong')).toHaveLength(4);
    expect(codes.filter((code) => code === 'pin-paused')).toHaveLength(96);
  });

  test('the pause doubles, and survives a restart', async () => {
    const world = lockWorld();
    const { caller } = await world.withAnna();
    for (let guess = 0; guess < 5; guess += 1) await caller.unlock('Anna', WRONG);
    await world.clock.advance(29 * SECOND_MS);
    world.restart();
    const restarted = world.openWindow().caller;
    expect(codeOf(await restarted.unlock('Anna', ANNA.pin))).toBe('pin-paused');
    await world.clock.advance(SECOND_MS);
    const again = await restarted.unlock('Anna', WRONG);
    expect(again).toMatchObject({ problem: { code: 'pin-paused', facts: { wait: '60\u00A0s' } } });
    await world.clock.advance(60 * SECOND_MS);
    expect(codeOf(await restarted.unlock('Anna', ANNA.pin))).toBeNull();
  });

  test('setting the computer’s clock ends no pause', async () => {
    const world = lockWorld();
    const { caller } = await world.withAnna();
    for (let guess = 0; guess < 5; guess += 1) await caller.unlock('Anna', WRONG);
    world.clock.setWall(world.clock.now() + 3_600_000);
    expect(codeOf(await caller.unlock('Anna', ANNA.pin))).toBe('pin-paused');
    world.clock.setWall(world.clock.now() - 7_200_000);
    world.restart();
    expect(codeOf(await world.openWindow().caller.unlock('Anna', ANNA.pin))).toBe('pin-paused');
  });

  test('are counted over names that nobody has', async () => {
    const { caller } = await lockWorld().withAnna();
    for (let guess = 0; guess < 5; guess += 1) await caller.unlock(`Namn ${guess}`, WRONG);
    expect(codeOf(await caller.unlock('Anna', ANNA.pin))).toBe('pin-paused');
  });

  test('leave one line in the diary when the pause begins', async () => {
    const world = lockWorld();
    const { caller } = await world.withAnna();
    for (let guess = 0; guess < 10; guess += 1) await caller.unlock('Anna', WRONG);
    expect(world.store.happenings.latestOfType('pin-paused', 10)).toMatchObject([
      { facts: { manager: 'Anna' } },
    ]);
  });
});

describe('the database file changed by another program', () => {
  test('without its managers: locked, with the way to recover', async () => {
    const world = lockWorld();
    await world.withAnna();
    world.tamper('DELETE FROM managers');
    const lost = { role: 'cashier', managers: [], accessProblem: { code: 'managers-lost' } };
    expect(await world.openWindow().caller.standing()).toMatchObject(lost);
    world.restart();
    const { caller } = world.openWindow();
    expect(await caller.standing()).toMatchObject(lost);
    expect(codeOf(await caller.actAsManager({ present: true }))).toBe('managers-lost');
  });

  test('with a manager’s hash under another name: that PIN opens nothing', async () => {
    const world = lockWorld();
    const window = await world.withAnna();
    await window.client.access.unlock(ANNA);
    await window.client.access.nameManager(BO);
    world.tamper(`UPDATE managers SET (salt, hash) = (SELECT salt, hash FROM managers WHERE key = 'bo')
                  WHERE key = 'anna'`);
    expect(codeOf(await world.openWindow().caller.unlock('Anna', BO.pin))).toBe('pin-wrong');
  });

  test('with a manager of another computer: that PIN opens nothing', async () => {
    const elsewhere = lockWorld();
    await elsewhere.withAnna();
    const world = lockWorld();
    await world.withAnna();
    world.tamper(`ATTACH '${elsewhere.file}' AS elsewhere; DELETE FROM managers;
                  INSERT INTO managers SELECT * FROM elsewhere.managers`);
    expect(codeOf(await world.openWindow().caller.unlock('Anna', ANNA.pin))).toBe('pin-wrong');
  });
});

describe('a manager who is removed', () => {
  test('opens nothing, and the windows they had opened are locked', async () => {
    const world = lockWorld();
    const anna = await world.withAnna();
    await anna.client.access.unlock(ANNA);
    await anna.client.access.nameManager(BO);
    const bo = world.openWindow();
    await bo.client.access.unlock(BO);
    await anna.client.access.removeManager({ name: 'Bo', turnsLockOff: false });
    expect(await bo.caller.standing()).toMatchObject({ role: 'cashier', managers: ['Anna'] });
    expect(codeOf(await bo.caller.unlock('Bo', BO.pin))).toBe('pin-wrong');
  });

  test('as the last one only when it is said that the lock goes off, and then everybody is one', async () => {
    const world = lockWorld();
    const { client, caller } = await world.withAnna();
    await client.access.unlock(ANNA);
    expect(codeOf(await caller.removeManager('Anna', false, 'Anna'))).toBe('manager-last');
    expect(await caller.standing()).toMatchObject({ manager: 'Anna' });
    await client.access.removeManager({ name: 'Anna', turnsLockOff: true });
    expect(await caller.standing()).toMatchObject({ role: 'manager', manager: null, managers: [] });
    world.restart();
    expect(await world.openWindow().caller.standing()).toMatchObject({ role: 'manager' });
  });

  test('leaves the name free, and the diary says who did it', async () => {
    const world = lockWorld();
    const { client } = await world.withAnna();
    await client.access.unlock(ANNA);
    await client.access.nameManager(BO);
    await client.access.removeManager({ name: 'Bo', turnsLockOff: false });
    await client.access.nameManager(BO);
    expect(world.store.happenings.latestOfType('manager-removed', 1)).toMatchObject([
      { facts: { manager: 'Bo', by: 'Anna' } },
    ]);
    expect(world.store.managers.all().map(({ name }) => name)).toEqual(['Anna', 'Bo']);
  });
});

test('two managers do not have one name', async () => {
  const { client, caller } = await lockWorld().withAnna();
  await client.access.unlock(ANNA);
  expect(codeOf(await caller.nameManager(' ANNA', BO.pin, 'Anna'))).toBe('manager-name-taken');
});

test('a PIN of the wrong form is refused without being said back', async () => {
  const { client } = await lockWorld().withAnna();
  const refusal: unknown = await client.access
    .unlock({ name: ANNA.name, pin: '258' })
    .catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'BAD_REQUEST' });
  expect(JSON.stringify(refusal)).not.toContain('258');
});
