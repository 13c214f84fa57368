import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { takeOwnership } from '../../../src/main/store/owner-lock.ts';
import { lockWorld } from './lock-world.ts';

const KB = resolve(import.meta.dirname, '../../../src/main/cli/kb.ts');
const run = promisify(execFile);

interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `kb managers` in a process of its own. @param env what is different there */
async function kbManagers(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Answer> {
  try {
    const { stdout, stderr } = await run(process.execPath, [KB, 'managers', ...args], {
      env: { ...process.env, ...env },
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    // A process that exits with another code than 0 rejects with what it said.
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error && 'code' in error)) throw error;
    return { code: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr) };
  }
}

const NO_KEYCHAIN = {
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus',
  XDG_RUNTIME_DIR: '/nonexistent',
};

test('kb managers names them; with --forget and the keychain they are removed', async () => {
  const world = lockWorld();
  await world.withAnna();
  const where = ['--data', dirname(world.file), '--keychain-account', world.account];
  expect(JSON.parse((await kbManagers(where)).stdout)).toEqual({ managers: ['Anna'] });
  expect(JSON.parse((await kbManagers(['--forget', ...where])).stdout)).toEqual({ forgotten: ['Anna'] });
  world.restart();
  expect(await world.openWindow().caller.standing()).toMatchObject({ role: 'manager', managers: [] });
  expect(world.store.happenings.latestOfType('managers-forgotten', 2)).toHaveLength(1);
});

test('a changed database is mended by it too', async () => {
  const world = lockWorld();
  await world.withAnna();
  world.tamper('DELETE FROM managers');
  await kbManagers(['--forget', '--data', dirname(world.file), '--keychain-account', world.account]);
  world.restart();
  expect(await world.openWindow().caller.standing()).toMatchObject({ role: 'manager', accessProblem: null });
});

test('with another keychain entry the real one still locks', async () => {
  const world = lockWorld();
  await world.withAnna();
  const other = `${world.account}-other`;
  await kbManagers(['--forget', '--data', dirname(world.file), '--keychain-account', other]);
  world.restart();
  expect(await world.openWindow().caller.standing()).toMatchObject({
    role: 'cashier',
    accessProblem: { code: 'managers-lost' },
  });
  await world.forgetSecret(other);
});

test.skipIf(process.platform !== 'linux')(
  'without the keychain nothing is removed, and it is said why',
  async () => {
    const world = lockWorld();
    await world.withAnna();
    const answer = await kbManagers(['--forget', '--data', dirname(world.file)], NO_KEYCHAIN);
    expect(answer).toMatchObject({ code: 1, stderr: expect.stringMatching(/nyckelringen/) });
    expect(world.store.managers.all()).toHaveLength(1);
  },
);

test('while the app has the folder nothing is removed', async () => {
  const world = lockWorld();
  await world.withAnna();
  const ownership = takeOwnership(dirname(world.file));
  if (!ownership.ok) throw new Error(ownership.problem.code);
  const answer = await kbManagers([
    '--forget',
    '--data',
    dirname(world.file),
    '--keychain-account',
    world.account,
  ]);
  ownership.value();
  expect(answer).toMatchObject({ code: 1, stdout: expect.stringContaining('already-running') });
  expect(world.store.managers.all()).toHaveLength(1);
});
