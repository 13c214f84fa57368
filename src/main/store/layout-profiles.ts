import * as z from 'zod';
import { layoutProfileSchema, type LayoutProfile } from '../../shared/layout.ts';
import type { Connection } from './database.ts';

export interface LayoutProfileVersion {
  readonly version: number;
  readonly profile: LayoutProfile;
}

const row = z.object({ version: z.number().int(), profile: z.string() });

/** How the register prints, as a manager has confirmed it. Every confirmation is a version of its own. */
export function layoutProfiles(connection: Connection) {
  const latest = connection.prepare(
    'SELECT version, profile FROM layout_profiles ORDER BY version DESC LIMIT 1',
  );
  const insert = connection.prepare(
    'INSERT INTO layout_profiles (register_key, saved_at, capture_id, profile) VALUES (?, ?, ?, ?)',
  );
  return {
    /** The profile in force, or null before the register's first Z-report has been confirmed. */
    current(): LayoutProfileVersion | null {
      const value = latest.get();
      if (value === undefined) return null;
      const { version, profile } = row.parse(value);
      return { version, profile: layoutProfileSchema.parse(JSON.parse(profile)) };
    },

    /** @param registerKey the register's number in the books at that time @returns the new version */
    save(registerKey: string, at: number, captureId: number | null, profile: LayoutProfile): number {
      const checked = layoutProfileSchema.parse(profile);
      return Number(insert.run(registerKey, at, captureId, JSON.stringify(checked)).lastInsertRowid);
    },
  };
}
