import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../shared/settings.ts';
import type { Connection } from './database.ts';

/** Every save is a version of its own; the latest is in force. */
export function settingsVersions(connection: Connection) {
  const latest = connection.prepare('SELECT value FROM settings ORDER BY version DESC LIMIT 1').pluck();
  const all = connection.prepare('SELECT value FROM settings ORDER BY version DESC').pluck();
  const insert = connection.prepare('INSERT INTO settings (saved_at, value) VALUES (?, ?)');
  return {
    current(): Settings {
      const value = latest.get();
      return typeof value === 'string' ? settingsSchema.parse(JSON.parse(value)) : DEFAULT_SETTINGS;
    },
    /** Every version that was ever in force, the latest first. */
    history(): Settings[] {
      return all.all().map((value) => settingsSchema.parse(JSON.parse(String(value))));
    },
    save(settings: Settings, at: number): void {
      insert.run(at, JSON.stringify(settingsSchema.parse(settings)));
    },
  };
}
