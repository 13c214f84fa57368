import { join } from 'node:path';
import Database from 'better-sqlite3';
import { failure, problem, success, type Result } from '../../shared/problem.ts';

const LOCK_FILE = 'owner.lock';

/**
 * One process owns a data folder at a time, so that two never share a queue or a token. The lock is SQLite's own
 * exclusive lock on an empty file: the operating system lets go of it when the process ends, however it ends.
 * @returns the way to let go, or `already-running`
 */
export function takeOwnership(directory: string): Result<() => void> {
  const lock = new Database(join(directory, LOCK_FILE), { timeout: 0 });
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
    return success(() => {
      lock.close();
    });
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
    return failure(problem('already-running', { file: directory }));
  }
}
