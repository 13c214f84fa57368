import * as z from 'zod';
import { nameKey } from '../../shared/name-key.ts';
import type { Connection } from './database.ts';

export interface Manager {
  readonly name: string;
  /** The name in the form in which names are compared. */
  readonly key: string;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

const row = z.object({
  name: z.string(),
  key: z.string(),
  salt: z.instanceof(Uint8Array),
  hash: z.instanceof(Uint8Array),
});

/** Who may decide. Which PIN is right is not known here, only its hash. */
export function managerStore(connection: Connection) {
  const present = connection.prepare(
    'SELECT name, key, salt, hash FROM managers WHERE removed_at IS NULL ORDER BY id',
  );
  const ever = connection.prepare('SELECT 1 FROM managers LIMIT 1');
  const insert = connection.prepare(
    'INSERT INTO managers (key, name, salt, hash, named_at) VALUES (?, ?, ?, ?, ?)',
  );
  const replacePin = connection.prepare(
    'UPDATE managers SET salt = ?, hash = ? WHERE key = ? AND removed_at IS NULL',
  );
  const remove = connection.prepare(
    'UPDATE managers SET salt = NULL, hash = NULL, removed_at = ? WHERE key = ? AND removed_at IS NULL',
  );
  const removeAll = connection.prepare(
    'UPDATE managers SET salt = NULL, hash = NULL, removed_at = ? WHERE removed_at IS NULL',
  );
  return {
    /** In the order in which they were named. */
    all(): Manager[] {
      return present.all().map((value) => row.parse(value));
    },
    /** Whether anybody has ever been named, those who were removed too. */
    anyEver(): boolean {
      return ever.get() !== undefined;
    },
    find(name: string): Manager | null {
      return this.all().find(({ key }) => key === nameKey(name)) ?? null;
    },
    /** @param at ms since 1970 */
    add(name: string, pin: Pick<Manager, 'salt' | 'hash'>, at: number): void {
      insert.run(nameKey(name), name, pin.salt, pin.hash, at);
    },
    changePin(name: string, pin: Pick<Manager, 'salt' | 'hash'>): void {
      replacePin.run(pin.salt, pin.hash, nameKey(name));
    },
    /** The name stays, for the diary tells of it; the PIN's hash goes. @param at ms since 1970 */
    remove(name: string, at: number): void {
      remove.run(at, nameKey(name));
    },
    removeAll(at: number): void {
      removeAll.run(at);
    },
  };
}
