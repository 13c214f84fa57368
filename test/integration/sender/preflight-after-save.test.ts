/** A stop that a save has mended does not stand until the night, and looking again keeps no day from being booked. */
import { expect, test } from 'vitest';
import { withAccount } from '../../../src/shared/mapping.ts';
import {
  addZ,
  expectBookedOnce,
  HURRIED,
  PATIENCE,
  startWorld,
  untilState,
  type RunningBridge,
  type World,
} from './bridge-world.ts';

const LUNCH = { kind: 'tender', name: 'Lunchkort' } as const;
const GONE = 1912;
const STANDS = 1913;
const SHOP = 'BUTIK';

/** The problems of the accounts, as the latest preflight told them; null before the first. */
function accountStops({ preflight }: RunningBridge): (string | undefined)[] | null {
  const lines = preflight.current().last?.lines.filter(({ check }) => check === 'accounts');
  return lines?.flatMap(({ problem }) => (problem === null ? [] : [problem.code])) ?? null;
}

/** A company in which the account for lunch cards is gone, and a preflight that says so. */
async function stoppedBridge(world: World): Promise<RunningBridge> {
  const settings = world.store.settings.current();
  const mapping = withAccount(settings.mapping, LUNCH, GONE);
  world.store.settings.save({ ...settings, mapping }, world.now());
  world.simulator.changeCompany({ account: { number: GONE, removed: true } });
  const bridge = world.start();
  expect((await bridge.preflight.run('asked')).ok).toBe(true);
  expect(accountStops(bridge)).toEqual(['account-missing']);
  return bridge;
}

test('another account saved on the accounts’ own page clears its stop', async () => {
  const world = await startWorld();
  const bridge = await stoppedBridge(world);
  const { inForce } = bridge.mappingChooser.preview(null, null);
  const mapping = withAccount(inForce.mapping, LUNCH, STANDS);
  expect((await bridge.mappingChooser.save(mapping, inForce.version, 'Karin')).ok).toBe(true);
  await expect.poll(() => accountStops(bridge), PATIENCE).toEqual([]);
});

test('an account chosen beside a Z-report clears its stop', async () => {
  const world = await startWorld();
  const bridge = await stoppedBridge(world);
  expect((await bridge.answers.chooseAccount(LUNCH, STANDS, GONE, 'Karin')).ok).toBe(true);
  await expect.poll(() => accountStops(bridge), PATIENCE).toEqual([]);
});

test('an approver that the shop says is meant to be there is a warning no longer', async () => {
  const world = await startWorld();
  world.simulator.changeCompany({ series: { code: 'F', approver: { id: 1, name: 'Eva' } } });
  const id = addZ(world, 1042);
  const bridge = world.start();
  const held = await untilState(world, id, 'held');
  expect((await bridge.preflight.run('asked')).ok).toBe(true);
  const found = () => bridge.preflight.current().last?.lines.map(({ problem }) => problem?.code);
  expect(found()).toContain('series-approver');
  if (held.problem === null) throw new Error('held for nothing');
  bridge.answers.confirm(id, held.problem, 'Karin');
  await expectBookedOnce(world, id);
  await expect.poll(found, PATIENCE).not.toContain('series-approver');
});

test('a Z is booked while what was saved is looked into', async () => {
  const world = await startWorld();
  world.store.settings.save({ ...world.store.settings.current(), costCenter: SHOP }, world.now());
  const bridge = world.start({ timings: { ...HURRIED, requestTimeoutMs: 10_000 } });
  expect((await bridge.preflight.run('asked')).ok).toBe(true);
  // The list that the preflight alone reads; the sender asks for the one cost center.
  world.simulator.setFaults([{ method: 'GET', path: '/3/costcenters', delayBeforeCommit: 5000 }]);
  expect((await bridge.answers.chooseAccount(LUNCH, STANDS, null, 'Karin')).ok).toBe(true);
  await expect.poll(() => bridge.preflight.current().running, PATIENCE).not.toBeNull();
  const id = addZ(world, 1042);
  bridge.tryNow();
  await expectBookedOnce(world, id);
  expect(bridge.preflight.current().running).not.toBeNull();
});
