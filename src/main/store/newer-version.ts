import * as z from 'zod';
import { problem, type Problem } from '../../shared/problem.ts';
import { SETTINGS_SHAPE } from '../../shared/settings.ts';
import type { Connection } from './database.ts';
import { SCHEMA_VERSIONS } from './schema.ts';
import { fromRow } from './settings-row.ts';

const NO_TABLES = 0;
/** Tables and settings from before a save said its shape, who made it and what it changed. */
const inForce = z.looseObject({
  shape: z.number().default(1),
  saved_by: z.string().nullable().default(null),
  subject: z.string().default('start'),
});

/**
 * Why a database is of a newer version than this app (`database-newer`), or null when it is not: by its tables, or by
 * the settings in force, whose shape may change alone. Changes nothing.
 * @param file path of companion.db
 */
export function newerVersion(connection: Connection, file: string): Problem | null {
  const tables = schemaVersion(connection);
  const expected = SCHEMA_VERSIONS.length;
  if (tables > expected) return problem('database-newer', { file, found: tables, expected });
  if (tables === NO_TABLES) return null;
  const latest = connection.prepare('SELECT * FROM settings ORDER BY version DESC LIMIT 1').get();
  if (latest === undefined) return null;
  const row = inForce.parse(latest);
  if (row.shape <= SETTINGS_SHAPE && fromRow(row) !== null) return null;
  return problem('database-newer', { file, found: row.shape, expected: SETTINGS_SHAPE });
}

/** How many of the schema's scripts have made a database. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}
