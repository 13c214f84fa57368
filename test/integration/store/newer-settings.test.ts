/** The whole app over a folder in which a newer one has saved its settings. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openKeychain } from '../../../src/main/keychain.ts';
import type { Problem } from '../../../src/shared/problem.ts';
import { DEFAULT_SETTINGS, SETTINGS_SHAPE } from '../../../src/shared/settings.ts';
import { tempStore } from '../../unit/store/temp-store.ts';
import { startDeafApp } from '../deaf-app.ts';

/** The app over a companion.db whose newest settings are these. */
function appWith(value: unknown, shape: number) {
  const { store, file } = tempStore();
  store.close();
  const connection = new Database(file);
  connection
    .prepare('INSERT INTO settings (saved_at, value, shape) VALUES (1, ?, ?)')
    .run(JSON.stringify(value), shape);
  connection.close();
  const bytes = readFileSync(file);
  const keychain = openKeychain(`test-${randomUUID()}`);
  const app = startDeafApp({ dataDirectory: dirname(file), keychain });
  onTestFinished(() => app.stop());
  const page = createRouterClient(app.router, { context: { caller: app.connect() } });
  return {
    page,
    isUntouched: () => readFileSync(file).equals(bytes),
    problems: async (): Promise<readonly Problem[]> => {
      for await (const change of await page.app.changes()) {
        if (change.type === 'snapshot') return change.snapshot.problems;
      }
      throw new Error('the stream began without a snapshot');
    },
  };
}

test.each([
  ['in a higher shape', DEFAULT_SETTINGS, SETTINGS_SHAPE + 1],
  ['with a scenario there is not', { ...DEFAULT_SETTINGS, scenario: { number: 9 } }, SETTINGS_SHAPE],
  ['with a setting there is not', { ...DEFAULT_SETTINGS, slipLanguage: 'sv' }, SETTINGS_SHAPE],
])(
  'settings %s: the app runs, says that a newer one was here, and touches nothing',
  async (_, value, shape) => {
    const { page, problems, isUntouched } = appWith(value, shape);
    expect((await problems()).map(({ code }) => code)).toEqual(['database-newer']);
    // Every try opens the file anew.
    await page.app.tryNow();
    expect((await problems()).map(({ code }) => code)).toEqual(['database-newer']);
    await expect(page.setup.versions()).rejects.toMatchObject({ data: { code: 'database-newer' } });
    expect(isUntouched()).toBe(true);
  },
);
