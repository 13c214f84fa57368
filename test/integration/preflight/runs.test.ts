/** When a preflight is made, what is kept of it, and what the page is told meanwhile. */
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { setupOf } from '../../../src/shared/setup.ts';
import { NOON, startPreflightWorld, type PreflightWorld } from './preflight-world.ts';

const PATIENCE = { timeout: 10_000, interval: 20 };
/** Shorter than the app waits after a save; two of them are longer. */
const BETWEEN_SAVES_MS = 1000;
/** Longer than the app waits after a save. */
const AFTERWARDS_MS = 2500;
const PINNED = {
  databaseNumber: 1_234_567,
  name: 'Övningsbolaget AB',
  organisationNumber: '556000-0010',
  connected: true,
};

test('the page is told how far it has come, and what was found', async () => {
  const world = await startPreflightWorld();
  await world.look();
  const told = world.changes.flatMap((change) => (change.type === 'preflight' ? [change.preflight] : []));
  const counts = told.flatMap(({ running }) => (running === null ? [] : [running.done]));
  expect(counts[0]).toBe(0);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  const last = told.findLast(({ running }) => running !== null)?.running;
  expect(last?.done).toBe(last?.all);
  expect(told.at(-1)).toMatchObject({ running: null, broken: null, last: { cause: 'asked' } });
});

test('what was found is kept for the company it was found in', async () => {
  const world = await startPreflightWorld();
  world.choose({ company: PINNED });
  await world.look();
  expect(world.store.preflights.latest()).toEqual(world.preflight.current().last);
  expect(world.store.preflights.latest()).toMatchObject({
    databaseNumber: PINNED.databaseNumber,
    cause: 'asked',
  });
});

test('two that are asked for at once are one', async () => {
  const world = await startPreflightWorld();
  await Promise.all([world.preflight.run('asked'), world.preflight.run('asked')]);
  expect(
    world.simulator.books().requests.filter(({ path }) => path.startsWith('/3/financialyears')),
  ).toHaveLength(1);
});

test('a company that has just been connected is looked into, and later only when a night has passed', async () => {
  const world = await startPreflightWorld();
  world.choose({ company: PINNED });
  world.preflight.reached();
  await expect.poll(() => world.preflight.current().last?.cause, PATIENCE).toBe('connected');
  const calls = world.calls();
  world.preflight.reached();
  expect(world.preflight.current().running).toBeNull();
  expect(world.calls()).toBe(calls);
  world.setTime('2026-11-20T09:00:00');
  world.preflight.reached();
  await expect.poll(() => world.preflight.current().last?.cause, PATIENCE).toBe('nightly');
});

test('a line that breaks in the middle is told, and what was found before stays', async () => {
  const world = await startPreflightWorld();
  await world.look();
  const before = world.preflight.current().last;
  world.simulator.setFaults([{ method: 'GET', path: '/3/accounts', cutBeforeCommit: true }]);
  expect(await world.preflight.run('asked')).toMatchObject({
    ok: false,
    problem: { code: 'fortnox-unreachable' },
  });
  expect(world.preflight.current()).toMatchObject({
    running: null,
    last: before,
    broken: { code: 'fortnox-unreachable' },
  });
  const asked = world.simulator.books().requests.map(({ path }) => path);
  const broke = asked.findLastIndex((path) => path.startsWith('/3/accounts'));
  expect(asked.slice(broke + 1)).toEqual([]);
  world.simulator.setFaults([]);
  await world.look();
  expect(world.preflight.current().broken).toBeNull();
});

describe('after a save', () => {
  /** Chooses a series, and tells of it as the save does. */
  function save(world: PreflightWorld, voucherSeries: string): void {
    world.choose({ voucherSeries });
    world.publish({ type: 'setup', setup: { version: 2, setup: setupOf(world.store.settings.current()) } });
  }
  const seriesProblem = ({ preflight }: PreflightWorld) =>
    preflight.current().last?.lines.find(({ check }) => check === 'series')?.problem?.code;
  const yearsRead = ({ simulator }: PreflightWorld) =>
    simulator.books().requests.filter(({ path }) => path.startsWith('/3/financialyears')).length;

  test('it is looked into soon, once for all that was saved in a row', async () => {
    const world = await startPreflightWorld();
    await world.look();
    for (const series of ['A', 'F', 'B']) {
      save(world, series);
      await systemClock.sleep(BETWEEN_SAVES_MS);
    }
    await expect.poll(() => world.preflight.current().last?.cause, PATIENCE).toBe('setup-changed');
    expect(seriesProblem(world)).toBe('series-not-manual');
    await systemClock.sleep(AFTERWARDS_MS);
    expect(yearsRead(world)).toBe(2);
  });

  test('one that was under way is not taken for it, and is not made twice at a time', async () => {
    const world = await startPreflightWorld();
    world.simulator.setFaults([{ method: 'GET', path: '/3/accounts', delayBeforeCommit: 3000 }]);
    const asked = world.preflight.run('asked');
    await expect.poll(() => yearsRead(world), PATIENCE).toBe(1);
    save(world, 'B');
    await asked;
    expect(seriesProblem(world)).toBeUndefined();
    expect(yearsRead(world)).toBe(1);
    await expect.poll(() => seriesProblem(world), PATIENCE).toBe('series-not-manual');
    expect(yearsRead(world)).toBe(2);
  });

  test('one that somebody asks for meanwhile is enough', async () => {
    const world = await startPreflightWorld();
    await world.look();
    save(world, 'B');
    await world.look();
    await systemClock.sleep(AFTERWARDS_MS);
    expect(yearsRead(world)).toBe(2);
  });

  test('nothing is asked of Fortnox before the first one', async () => {
    const world = await startPreflightWorld();
    save(world, 'B');
    await systemClock.sleep(AFTERWARDS_MS);
    expect(world.calls()).toBe(0);
  });

  test('a line that was away is tried again', async () => {
    const world = await startPreflightWorld({ hurried: true });
    await world.look();
    world.simulator.setFaults([{ method: 'GET', path: '/3/accounts', nth: 1, cutBeforeCommit: true }]);
    save(world, 'B');
    await expect.poll(() => seriesProblem(world), PATIENCE).toBe('series-not-manual');
    expect(yearsRead(world)).toBe(3);
  });
});

test('nothing is asked of Fortnox after the company was disconnected', async () => {
  const world = await startPreflightWorld({ at: NOON });
  world.choose({ company: { ...PINNED, connected: false } });
  expect(await world.preflight.run('asked')).toMatchObject({ ok: false, problem: { code: 'not-paired' } });
  expect(world.calls()).toBe(0);
});

test('before a company is connected nothing is asked, and what is missing is said to be that', async () => {
  const world = await startPreflightWorld({ unpaired: true });
  expect(await world.preflight.run('asked')).toMatchObject({ ok: false, problem: { code: 'not-paired' } });
  expect(world.preflight.current()).toMatchObject({
    running: null,
    last: null,
    broken: { code: 'not-paired' },
  });
  expect(world.simulator.books().requests).toEqual([]);
});
