import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createChanges } from '../../../src/main/sync/changes.ts';
import { createRecorder } from '../../../src/main/sync/recorder.ts';
import { tellUnreadableSettings } from '../../../src/main/sync/tell-unreadable-settings.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts';
import { tempStore } from '../store/temp-store.ts';

test('an earlier save that cannot be read is said in the diary, once', () => {
  const { store, file } = tempStore();
  const another = new Database(file);
  another
    .prepare('INSERT INTO settings (saved_at, value) VALUES (1, ?)')
    .run(JSON.stringify({ ...DEFAULT_SETTINGS, slipLanguage: 'sv' }));
  another.close();
  store.settings.save(DEFAULT_SETTINGS, 2);
  const changes = createChanges();
  const record = createRecorder({ store, changes, clock: systemClock, storageTrouble: () => undefined });
  tellUnreadableSettings(store, record);
  tellUnreadableSettings(store, record);
  expect(store.happenings.page(null, 10)).toMatchObject([
    { type: 'settings-unreadable', facts: { version: 1 } },
  ]);
});
