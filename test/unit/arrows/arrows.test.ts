/**
 * The house rule that arrows run down only, tried with the linter itself: a small house is built in a folder of its
 * own, with this project's linter configuration, and every wrong import in it must be refused in our words.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';

const ROOT = resolve(import.meta.dirname, '../../..');
const OXLINT = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint');

const upwards = (room: string, other: string): string =>
  `Arrows run down only: ${room}/ may not use ${other}/ (rooms.config.ts).`;
const aboveRoot = (room: string): string =>
  `Arrows run down only: ${room}/ stands below the composition root.`;
const ELECTRON = 'Only shell/ may know Electron.';

/** Where it stands, what it imports, and what it must be told. */
const WRONG: readonly (readonly [string, string, string])[] = [
  ['src/main/rules/uses-sync.ts', '../sync/queue.ts', upwards('rules', 'sync')],
  ['src/main/rules/deep/uses-sync.ts', '../../sync/queue.ts', upwards('rules', 'sync')],
  ['src/main/rules/uses-store.ts', '../store/store.ts', upwards('rules', 'store')],
  ['src/main/store/uses-fortnox.ts', '../fortnox/client.ts', upwards('store', 'fortnox')],
  ['src/main/fortnox/uses-rules.ts', '../rules/z-checks.ts', upwards('fortnox', 'rules')],
  ['src/main/capture/tap/uses-store.ts', '../../store/store.ts', upwards('capture', 'store')],
  ['src/main/sync/uses-api.ts', '../api/router.ts', upwards('sync', 'api')],
  ['src/main/api/uses-shell.ts', '../shell/browser.ts', upwards('api', 'shell')],
  ['src/main/sync/uses-practice.ts', '../practice/fortnox/simulator.ts', upwards('sync', 'practice')],
  ['src/main/practice/fortnox/uses-client.ts', '../../fortnox/client.ts', upwards('practice', 'fortnox')],
  ['src/main/practice/uses-store.ts', '../store/store.ts', upwards('practice', 'store')],
  ['src/main/sync/uses-app.ts', '../app.ts', aboveRoot('sync')],
  ['src/main/sync/uses-keychain.ts', '../keychain.ts', aboveRoot('sync')],
  ['src/main/sync/uses-bridge.ts', '../bridge.ts', aboveRoot('sync')],
  ['src/main/sync/uses-electron.ts', 'electron', ELECTRON],
  ['src/main/cli/uses-electron.ts', 'electron', ELECTRON],
  ['src/main/cli/uses-electron-main.ts', 'electron/main', ELECTRON],
  ['src/main/app.ts', 'electron', ELECTRON],
  ['src/shared/uses-electron.ts', 'electron', ELECTRON],
  ['src/renderer/uses-electron.ts', 'electron', ELECTRON],
];

const RIGHT: readonly (readonly [string, string])[] = [
  ['src/main/rules/uses-shared.ts', '../../shared/money.ts'],
  ['src/main/practice/fortnox/uses-shared.ts', '../../../shared/money.ts'],
  ['src/main/practice/fortnox/uses-its-own-room.ts', '../register/shop.ts'],
  ['src/main/sync/uses-rules.ts', '../rules/z-checks.ts'],
  ['src/main/sync/uses-store.ts', '../store/store.ts'],
  ['src/main/sync/uses-capture.ts', '../capture/tap/attach.ts'],
  ['src/main/api/uses-sync.ts', '../sync/queue.ts'],
  ['src/main/cli/uses-practice.ts', '../practice/fortnox/simulator.ts'],
  ['src/main/cli/uses-app.ts', '../app.ts'],
  ['src/main/shell/uses-app.ts', '../app.ts'],
  ['src/main/shell/uses-electron.ts', 'electron'],
];

/** Other ways of writing an import, all from rules/ to sync/. */
const WAYS: readonly (readonly [string, string])[] = [
  ['type', `import type { Queue } from '../sync/queue.ts';\nexport type Used = Queue;\n`],
  ['re-export', `export { startQueue } from '../sync/queue.ts';\n`],
  ['later', `export const used = async (): Promise<unknown> => import('../sync/queue.ts');\n`],
  ['bare', `import '../sync/queue.ts';\n`],
];

const report = z.object({
  diagnostics: z.array(
    z.object({ filename: z.string(), code: z.string().optional(), help: z.string().nullish() }),
  ),
});

let house = '';
let told: z.infer<typeof report>['diagnostics'] = [];

function using(from: string): string {
  return `import { found } from '${from}';\n\nexport const used = found;\n`;
}

function build(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

/** What a file was told about its imports. */
function toldTo(file: string): string[] {
  return told
    .filter(({ filename, code }) => filename === file && code === 'eslint(no-restricted-imports)')
    .map(({ help }) => help ?? '');
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'kassabryggan-arrows-'));
  for (const file of ['oxlint.config.ts', 'rooms.config.ts', 'package.json']) {
    cpSync(join(ROOT, file), join(house, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'), 'junction');
  for (const [file, from] of [...WRONG, ...RIGHT]) build(file, using(from));
  for (const [way, text] of WAYS) build(`src/main/rules/${way}.ts`, text);
  const run = spawnSync(
    process.execPath,
    [OXLINT, '-c', 'oxlint.config.ts', '--no-ignore', '--format', 'json', 'src'],
    { cwd: house, encoding: 'utf8' },
  );
  told = report.parse(JSON.parse(run.stdout)).diagnostics;
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('an arrow that runs up', () => {
  test.each(WRONG)('from %s to %s is refused', (file, _from, message) => {
    expect(toldTo(file)).toEqual([message]);
  });

  test.each(WAYS)('is refused however it is written (%s)', (way) => {
    expect(toldTo(`src/main/rules/${way}.ts`)).toEqual([upwards('rules', 'sync')]);
  });
});

test.each(RIGHT)('the arrow from %s to %s runs down and passes', (file) => {
  expect(toldTo(file)).toEqual([]);
});
