import { preflightResultSchema, type PreflightResult } from '../../shared/preflight.ts';
import type { Connection } from './database.ts';

/** The latest preflight, so that a page opened after a restart shows it with its time. It is no accounting record. */
export function preflightStore(connection: Connection) {
  const read = connection.prepare('SELECT result FROM latest_preflight').pluck();
  const put = connection.prepare(
    'INSERT INTO latest_preflight (only, result) VALUES (1, ?) ON CONFLICT DO UPDATE SET result = excluded.result',
  );
  return {
    /** Null before the first. */
    latest(): PreflightResult | null {
      const stored = read.get();
      return typeof stored === 'string' ? preflightResultSchema.parse(JSON.parse(stored)) : null;
    },
    keep(result: PreflightResult): void {
      put.run(JSON.stringify(result));
    },
  };
}
