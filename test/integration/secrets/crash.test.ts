/** A bug ends a program while a request with a login hangs on the error: what it says last may not repeat the login. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const THROWING = join(import.meta.dirname, 'throw-a-request.ts');
const SECRET = 'en-hemlighet-som-ingen-far-se';

const WAYS = ['uncaught', 'in-a-callback', 'as-a-cause'] as const;
const PROGRAMS: Readonly<Record<string, (folder: string) => string[]>> = {
  'the app': (folder) => ['src/main/shell/browser.ts', '--data', folder, '--keychain-account', 'nobody'],
  'a command': () => ['src/main/cli/kb.ts', 'fortnox-simulator'],
};

async function crash(args: readonly string[], way: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', THROWING, ...args], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, SECRET, WAY: way },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, said: said.join('\n') };
}

describe.each(Object.entries(PROGRAMS))('%s', (_name, argsIn) => {
  test.each(WAYS)('ended by a bug with a request on it (%s) says where, and no login', async (way) => {
    const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-crash-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { code, said } = await crash(argsIn(folder), way);
    expect(code).toBe(1);
    expect(said).toContain('ECONNREFUSED');
    expect(said).toContain('    at ');
    expect(said).not.toContain(SECRET);
  });
});

test('Node itself would have said the login', async () => {
  const { code, said } = await crash(['--eval', 'setTimeout(() => undefined, 5000)'], 'uncaught');
  expect(code).toBe(1);
  expect(said).toContain(`Bearer ${SECRET}`);
});
