import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import { takeOwnership } from '../../../src/main/store/owner-lock.ts';
import { tempFolder } from './temp-store.ts';

interface Owner {
  readonly child: ChildProcess;
  /** `taken`, or the problem's code. */
  readonly said: unknown;
}

async function startOwner(folder: string): Promise<Owner> {
  const script = join(import.meta.dirname, 'own-folder.ts');
  const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, said };
}

async function end(owner: Owner, how: () => void): Promise<void> {
  const ended = once(owner.child, 'exit');
  how();
  await ended;
}

describe('a data folder that another process owns', () => {
  test('is refused', async () => {
    const folder = tempFolder();
    expect((await startOwner(folder)).said).toBe('taken');
    expect(takeOwnership(folder)).toEqual({
      ok: false,
      problem: problem('already-running', { file: folder }),
    });
    expect((await startOwner(folder)).said).toBe('already-running');
  });

  test('is free again as soon as the owner was killed', async () => {
    const folder = tempFolder();
    const owner = await startOwner(folder);
    await end(owner, () => owner.child.kill('SIGKILL'));
    expect(owner.child.signalCode).toBe('SIGKILL');
    const taken = takeOwnership(folder);
    expect(taken.ok).toBe(true);
    if (taken.ok) taken.value();
  });

  test('is free again when the owner has ended by itself', async () => {
    const folder = tempFolder();
    const owner = await startOwner(folder);
    await end(owner, () => owner.child.stdin?.end());
    expect((await startOwner(folder)).said).toBe('taken');
  });

  test('stays owned when somebody else was refused', async () => {
    const folder = tempFolder();
    await startOwner(folder);
    expect(takeOwnership(folder).ok).toBe(false);
    expect(takeOwnership(folder).ok).toBe(false);
    expect((await startOwner(folder)).said).toBe('already-running');
  });
});

test('an owner who lets go can be followed by another in the same process', () => {
  const folder = tempFolder();
  for (let time = 0; time < 3; time += 1) {
    const taken = takeOwnership(folder);
    if (!taken.ok) throw new Error('refused');
    expect(takeOwnership(folder).ok).toBe(false);
    taken.value();
  }
});

test('two folders have two owners', () => {
  const taken = [takeOwnership(tempFolder()), takeOwnership(tempFolder())];
  expect(taken.map(({ ok }) => ok)).toEqual([true, true]);
  for (const one of taken) if (one.ok) one.value();
});
