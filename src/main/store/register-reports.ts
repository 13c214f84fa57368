import * as z from 'zod';
import { zReportSchema, type ZReport } from '../../shared/z-report.ts';
import type { StoredDocument } from './documents.ts';
import type { Connection } from './database.ts';

/** A captured Z-report among the others of its register. */
export interface RegisterReport {
  readonly counter: number | null;
  /** Null when nothing on the print could be read. */
  readonly zReport: ZReport | null;
}

type Place = Pick<StoredDocument, 'id' | 'registerEpoch'>;

const row = z.object({ counter: z.number().nullable(), record: z.string().nullable() });

/** The Z-reports of one epoch of the register as they are read today, in the order of capture, the same print again left out. */
export function registerReports(connection: Connection) {
  // By row id: a register's latest few are read, however many years there are.
  const select = (comparison: string, order: string) =>
    connection.prepare(
      `SELECT d.counter, CASE WHEN r.id IS NULL THEN c.record ELSE r.record END AS record
       FROM documents d NOT INDEXED
       JOIN captures c ON c.id = d.capture_id
       LEFT JOIN readings r ON r.id = (SELECT max(id) FROM readings WHERE capture_id = c.id)
       WHERE d.id ${comparison} ? AND d.register_epoch = ?
         AND coalesce(r.kind, c.kind) IN ('z-report', 'damaged')
         AND NOT (d.state = 'skipped' AND d.problem ->> '$.code' = 'z-printed-again')
       ORDER BY d.id ${order} LIMIT ?`,
    );
  const before = select('<', 'DESC');
  const after = select('>', 'ASC');

  return {
    /** The latest captured before a document, oldest first. */
    before({ id, registerEpoch }: Place, limit: number): RegisterReport[] {
      return before.all(id, registerEpoch, limit).map(fromRow).toReversed();
    },
    /** The first captured after a document, oldest first. */
    after({ id, registerEpoch }: Place, limit: number): RegisterReport[] {
      return after.all(id, registerEpoch, limit).map(fromRow);
    },
  };
}

function fromRow(value: unknown): RegisterReport {
  const { counter, record } = row.parse(value);
  return { counter, zReport: record === null ? null : zReportSchema.parse(JSON.parse(record)) };
}
