import Database from 'better-sqlite3';
import { failure, problem, success, type Result } from '../../shared/problem.ts';
import { newerVersion, schemaVersion } from './newer-version.ts';
import { SCHEMA_VERSIONS } from './schema.ts';

export type Connection = Database.Database;

/**
 * Opens the companion database, making or upgrading it as needed.
 *
 * A file of a newer version is left untouched (`database-newer`), so is one that is not a database
 * (`database-damaged`), and a disk with no room is said to be full (`disk-full`).
 * @param file path of companion.db
 */
export function openDatabase(file: string): Result<Connection> {
  let connection: Connection | null = null;
  try {
    connection = new Database(file);
    const newer = newerVersion(connection, file);
    if (newer !== null) {
      connection.close();
      return failure(newer);
    }
    connection.pragma('journal_mode = WAL');
    // A voucher's intent must be on the disk before the first byte goes to Fortnox.
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    upgrade(connection, schemaVersion(connection));
    return success(connection);
  } catch (error) {
    connection?.close();
    const found = storageProblem(error, file);
    if (found === null) throw error;
    return failure(found);
  }
}

/** Turns SQLite's word for a full or damaged disk into a problem a person can mend; null for anything else. */
export function storageProblem(error: unknown, file: string): ReturnType<typeof problem> | null {
  if (!(error instanceof Database.SqliteError)) return null;
  if (error.code === 'SQLITE_FULL' || error.code.startsWith('SQLITE_IOERR'))
    return problem('disk-full', { file });
  if (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT')) {
    return problem('database-damaged', { file });
  }
  return null;
}

function upgrade(connection: Connection, from: number): void {
  SCHEMA_VERSIONS.slice(from).forEach((script, index) => {
    connection.transaction(() => {
      connection.exec(script);
      connection.pragma(`user_version = ${from + index + 1}`);
    })();
  });
}
