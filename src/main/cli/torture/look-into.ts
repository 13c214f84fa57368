import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import * as z from 'zod';

const UNFINISHED = new Set(['held', 'waiting', 'sending']);

/** What the companion database says, read from outside while no app is running. */
export interface Standing {
  readonly documents: number;
  readonly unfinished: number;
  readonly sending: number;
  readonly held: readonly string[];
}

const rows = z.array(z.object({ state: z.string(), problem: z.string().nullable() }));

export function lookInto(databaseFile: string): Standing {
  if (!existsSync(databaseFile)) return { documents: 0, unfinished: 0, sending: 0, held: [] };
  const database = new Database(databaseFile, { readonly: true });
  try {
    const found = rows.parse(database.prepare('SELECT state, problem FROM documents').all());
    return {
      documents: found.length,
      unfinished: found.filter(({ state }) => UNFINISHED.has(state)).length,
      sending: found.filter(({ state }) => state === 'sending').length,
      held: found.filter(({ state }) => state === 'held').map(({ problem }) => problem ?? ''),
    };
  } finally {
    database.close();
  }
}
