import { createHash } from 'node:crypto';
import * as z from 'zod';
import { problemSchema, type Problem } from '../../shared/problem.ts';
import { DOCUMENT_KINDS, zReportSchema, type DocumentKind, type ZReport } from '../../shared/z-report.ts';
import type { Connection } from './database.ts';

/** What was caught on the line: bytes, text and reading. Never changed afterwards. */
export interface NewCapture {
  readonly segment: string;
  /** Offsets in the segment's stream of register bytes. */
  readonly startOffset: number;
  readonly endOffset: number;
  readonly capturedAt: number;
  readonly kind: DocumentKind;
  readonly ended: 'cut' | 'init' | 'idle' | 'end';
  readonly damaged: boolean;
  readonly codePage: string;
  readonly raw: Uint8Array;
  readonly lines: readonly string[];
  readonly zReport: ZReport | null;
  readonly reasons: readonly Problem[];
}

export interface Capture extends NewCapture {
  readonly id: number;
  readonly textHash: string;
}

const row = z.object({
  id: z.number(),
  segment: z.string(),
  start_offset: z.number(),
  end_offset: z.number(),
  captured_at: z.number(),
  kind: z.enum(DOCUMENT_KINDS),
  ended: z.enum(['cut', 'init', 'idle', 'end']),
  damaged: z.number(),
  code_page: z.string(),
  raw: z.instanceof(Uint8Array),
  text: z.string(),
  text_hash: z.string(),
  record: z.string().nullable(),
  reasons: z.string(),
});

const printPlace = z.object({ startOffset: z.number(), endOffset: z.number(), heardAt: z.number() });
type PrintPlace = z.infer<typeof printPlace>;

/** The same paper printed twice has the same hash, whatever went before it on the line. */
export function hashOfLines(lines: readonly string[]): string {
  const text = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function captureStore(connection: Connection) {
  const insert = connection.prepare(
    `INSERT INTO captures (segment, start_offset, end_offset, captured_at, kind, ended, damaged, code_page, raw,
       text, text_hash, record, reasons)
     VALUES (@segment, @startOffset, @endOffset, @capturedAt, @kind, @ended, @damaged, @codePage, @raw,
       @text, @textHash, @record, @reasons)
     ON CONFLICT (segment, start_offset) DO NOTHING`,
  );
  const byId = connection.prepare('SELECT * FROM captures WHERE id = ?');
  const trace = connection.prepare(
    `INSERT INTO print_traces (segment, start_offset, end_offset, at, kind) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  );
  const position = connection.prepare('SELECT stream_offset FROM tap_positions WHERE segment = ?').pluck();
  const move = connection.prepare(
    `INSERT INTO tap_positions (segment, stream_offset) VALUES (?, ?)
     ON CONFLICT (segment) DO UPDATE SET stream_offset = excluded.stream_offset`,
  );
  const finish = connection.prepare(
    `INSERT INTO tap_positions (segment, stream_offset, finished) VALUES (?, 0, 1)
     ON CONFLICT (segment) DO UPDATE SET finished = 1`,
  );
  const finished = connection.prepare('SELECT segment FROM tap_positions WHERE finished = 1').pluck();

  const lastPrint = connection.prepare(
    `SELECT start_offset AS startOffset, end_offset AS endOffset, heard_at AS heardAt FROM (
       SELECT start_offset, end_offset, captured_at AS heard_at FROM captures WHERE segment = @segment
       UNION ALL SELECT start_offset, end_offset, at FROM print_traces WHERE segment = @segment)
     ORDER BY start_offset DESC LIMIT 1`,
  );
  const segments = connection
    .prepare('SELECT segment FROM tap_positions WHERE segment >= ? AND segment <= ? ORDER BY segment')
    .pluck();
  const reports = connection
    .prepare(`SELECT id FROM captures WHERE segment = ? AND kind IN ('z-report', 'z-copy', 'damaged')`)
    .pluck();

  return {
    /** Stores a capture; returns its id, or null when that place on the line was stored before. */
    add(capture: NewCapture): number | null {
      const result = insert.run({
        segment: capture.segment,
        startOffset: capture.startOffset,
        endOffset: capture.endOffset,
        capturedAt: capture.capturedAt,
        kind: capture.kind,
        ended: capture.ended,
        damaged: capture.damaged ? 1 : 0,
        codePage: capture.codePage,
        raw: capture.raw,
        text: capture.lines.join('\n'),
        textHash: hashOfLines(capture.lines),
        record: capture.zReport === null ? null : JSON.stringify(capture.zReport),
        reasons: JSON.stringify(capture.reasons),
      });
      return result.changes === 0 ? null : Number(result.lastInsertRowid);
    },

    get(id: number): Capture {
      const found = row.parse(byId.get(id));
      return {
        id: found.id,
        segment: found.segment,
        startOffset: found.start_offset,
        endOffset: found.end_offset,
        capturedAt: found.captured_at,
        kind: found.kind,
        ended: found.ended,
        damaged: found.damaged === 1,
        codePage: found.code_page,
        raw: found.raw,
        lines: found.text.split('\n'),
        textHash: found.text_hash,
        zReport: found.record === null ? null : zReportSchema.parse(JSON.parse(found.record)),
        reasons: z.array(problemSchema).parse(JSON.parse(found.reasons)),
      };
    },

    /**
     * Keeps length, kind and time of a print that is no report.
     * @returns whether it was new: a segment read again after a crash gives the same prints again
     */
    addTrace(
      segment: string,
      startOffset: number,
      endOffset: number,
      at: number,
      kind: DocumentKind,
    ): boolean {
      return trace.run(segment, startOffset, endOffset, at, kind).changes > 0;
    },

    /** The latest print of a segment, kept or not. */
    lastPrint(segment: string): PrintPlace | null {
      const found = lastPrint.get({ segment });
      return found === undefined ? null : printPlace.parse(found);
    },

    /** The segments from one to another in the order of the line, both included. */
    segmentsBetween(first: string, last: string): string[] {
      return z.array(z.string()).parse(segments.all(first, last));
    },

    /** The Z-reports caught in a segment, and the prints that may be one. */
    reportsIn(segment: string): number[] {
      return z.array(z.number()).parse(reports.all(segment));
    },

    /** How far a segment has been read, in bytes of its register stream. */
    position(segment: string): number {
      return Number(position.get(segment) ?? 0);
    },

    setPosition(segment: string, streamOffset: number): void {
      move.run(segment, streamOffset);
    },

    /** Marks a segment as read to its end: nothing more will be written to it, and it is not opened again. */
    finishSegment(segment: string): void {
      finish.run(segment);
    },

    finishedSegments(): ReadonlySet<string> {
      return new Set(z.array(z.string()).parse(finished.all()));
    },
  };
}
