import * as z from 'zod';
import {
  DEFAULT_SETTINGS,
  settingsSchema,
  SETTINGS_SHAPE,
  type Settings,
  type SettingsSubject,
} from '../../shared/settings.ts';
import type { Connection } from './database.ts';
import { readSettings } from './read-settings.ts';
import { fromRow, type SettingsChange, type SettingsVersion } from './settings-row.ts';

/** The version of settings that nobody has saved yet. */
const NONE_SAVED = 0;
const UNNAMED: SettingsChange = { subject: 'start', by: null };
/** Rows read at a time, while somebody still wants older ones. */
const PAGE = 50;

const numbered = z.looseObject({ version: z.number() });

/**
 * Every save is a version of its own; the latest is in force, and was read when the database was opened. An older one
 * that this app cannot read is left out wherever they are listed.
 */
export function settingsVersions(connection: Connection) {
  const inForce = connection.prepare('SELECT value FROM settings ORDER BY version DESC LIMIT 1').pluck();
  const highest = connection.prepare('SELECT max(version) FROM settings').pluck();
  const latest = connection.prepare('SELECT * FROM settings ORDER BY version DESC LIMIT ?');
  const pageBefore = connection.prepare(
    `SELECT * FROM settings WHERE version < ? AND subject IN (SELECT value FROM json_each(?))
     ORDER BY version DESC LIMIT ${PAGE}`,
  );
  const insert = connection.prepare(
    'INSERT INTO settings (saved_at, value, saved_by, subject, shape) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    current(): Settings {
      const value = inForce.get();
      if (typeof value !== 'string') return DEFAULT_SETTINGS;
      const read = readSettings(JSON.parse(value));
      if (read === null) throw new Error('the settings in force were readable when the database was opened');
      return read;
    },
    /** Counts up with every save; 0 before the first. */
    currentVersion(): number {
      const version = highest.get();
      return typeof version === 'number' ? version : NONE_SAVED;
    },
    /** The latest saves, the newest first. */
    latest(limit: number): SettingsVersion[] {
      return latest.all(limit).flatMap((row) => fromRow(row) ?? []);
    },
    /** Every save that was ever in force and changed one of some subjects, the newest first; read as far as asked. */
    *history(of: readonly SettingsSubject[]): Generator<SettingsVersion> {
      const subjects = JSON.stringify(of);
      let before = Number.MAX_SAFE_INTEGER;
      for (;;) {
        const rows = pageBefore.all(before, subjects).map((row) => numbered.parse(row));
        yield* rows.flatMap((row) => fromRow(row) ?? []);
        const oldest = rows.at(-1);
        if (oldest === undefined) return;
        before = oldest.version;
      }
    },
    /** Which of the latest saves this app cannot read, by version. */
    unreadable(limit: number): number[] {
      return latest.all(limit).flatMap((row) => (fromRow(row) === null ? numbered.parse(row).version : []));
    },
    save(settings: Settings, at: number, { subject, by }: SettingsChange = UNNAMED): void {
      insert.run(at, JSON.stringify(settingsSchema.parse(settings)), by, subject, SETTINGS_SHAPE);
    },
  };
}
