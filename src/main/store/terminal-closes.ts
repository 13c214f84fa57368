import * as z from 'zod';
import { terminalCloseSchema, type TerminalClose } from '../../shared/terminal-close.ts';
import type { Connection } from './database.ts';

/** A card terminal's close as it was heard; its text is masked before it comes here. */
export interface NewTerminalClose {
  readonly segment: string;
  /** Where it begins in the segment's stream of register bytes. */
  readonly startOffset: number;
  /** ms since 1970. */
  readonly capturedAt: number;
  readonly registerKey: string;
  readonly registerEpoch: number;
  readonly lines: readonly string[];
  readonly close: TerminalClose;
}

export interface StoredTerminalClose {
  readonly id: number;
  readonly close: TerminalClose;
}

const row = z.object({ id: z.number(), record: z.string() });

/** The closes of card terminals: each belongs to one Z-report, or waits for it. */
export function terminalCloseStore(connection: Connection) {
  const insert = connection.prepare(
    `INSERT INTO terminal_closes (segment, start_offset, captured_at, register_key, register_epoch, text, record)
     VALUES (@segment, @startOffset, @capturedAt, @registerKey, @registerEpoch, @text, @record)
     ON CONFLICT (segment, start_offset) DO NOTHING`,
  );
  const link = connection.prepare('UPDATE terminal_closes SET document_id = ? WHERE id = ?');
  const waiting = connection.prepare(
    `SELECT id, record FROM terminal_closes
     WHERE document_id IS NULL AND register_epoch = ? AND captured_at >= ? ORDER BY id`,
  );
  const ofDocument = connection.prepare(
    'SELECT id, record FROM terminal_closes WHERE document_id = ? ORDER BY id',
  );

  return {
    /** Stores a close; returns its id, or null when that place on the line was stored before. */
    add({ lines, close, ...heard }: NewTerminalClose): number | null {
      const result = insert.run({ ...heard, text: lines.join('\n'), record: JSON.stringify(close) });
      return result.changes === 0 ? null : Number(result.lastInsertRowid);
    },
    /** Says which Z-report a close belongs to. That is said once. */
    link(id: number, documentId: number): void {
      link.run(documentId, id);
    },
    /** Those of an epoch that belong to no Z-report yet. @param since ms since 1970 */
    waiting(registerEpoch: number, since: number): StoredTerminalClose[] {
      return waiting.all(registerEpoch, since).map(fromRow);
    },
    ofDocument(documentId: number): TerminalClose[] {
      return ofDocument.all(documentId).map((value) => fromRow(value).close);
    },
  };
}

function fromRow(value: unknown): StoredTerminalClose {
  const { id, record } = row.parse(value);
  return { id, close: terminalCloseSchema.parse(JSON.parse(record)) };
}
