import * as z from 'zod';
import {
  DEFAULT_SETTINGS,
  settingsSchema,
  SETTINGS_SUBJECTS,
  type Settings,
  type SettingsSubject,
} from '../../shared/settings.ts';
import type { Connection } from './database.ts';

/** What a save changed, and who saved it; null for one that nobody was named for. */
export interface SettingsChange {
  readonly subject: SettingsSubject;
  readonly by: string | null;
}

export interface SettingsVersion extends SettingsChange {
  readonly version: number;
  /** Ms since 1970. */
  readonly savedAt: number;
  readonly settings: Settings;
}

const row = z.object({
  version: z.number(),
  saved_at: z.number(),
  saved_by: z.string().nullable(),
  subject: z.enum(SETTINGS_SUBJECTS),
  value: z.string(),
});

/** The version of settings that nobody has saved yet. */
const NONE_SAVED = 0;
const UNNAMED: SettingsChange = { subject: 'start', by: null };

/** Every save is a version of its own; the latest is in force. */
export function settingsVersions(connection: Connection) {
  const latest = connection.prepare('SELECT value FROM settings ORDER BY version DESC LIMIT 1').pluck();
  const highest = connection.prepare('SELECT max(version) FROM settings').pluck();
  const all = connection.prepare('SELECT * FROM settings ORDER BY version DESC');
  const one = connection.prepare('SELECT * FROM settings WHERE version = ?');
  const insert = connection.prepare(
    'INSERT INTO settings (saved_at, value, saved_by, subject) VALUES (?, ?, ?, ?)',
  );
  return {
    current(): Settings {
      const value = latest.get();
      return typeof value === 'string' ? settingsSchema.parse(JSON.parse(value)) : DEFAULT_SETTINGS;
    },
    /** Counts up with every save; 0 before the first. */
    currentVersion(): number {
      const version = highest.get();
      return typeof version === 'number' ? version : NONE_SAVED;
    },
    /** Every version that was ever in force, the latest first. */
    history(): SettingsVersion[] {
      return all.all().map(fromRow);
    },
    version(version: number): SettingsVersion | null {
      const found = one.get(version);
      return found === undefined ? null : fromRow(found);
    },
    save(settings: Settings, at: number, { subject, by }: SettingsChange = UNNAMED): void {
      insert.run(at, JSON.stringify(settingsSchema.parse(settings)), by, subject);
    },
  };
}

function fromRow(value: unknown): SettingsVersion {
  const found = row.parse(value);
  return {
    version: found.version,
    savedAt: found.saved_at,
    by: found.saved_by,
    subject: found.subject,
    settings: settingsSchema.parse(JSON.parse(found.value)),
  };
}
