import * as z from 'zod';
import { layoutSchema, type Layout } from '../../shared/layout.ts';
import { problemSchema, type Problem } from '../../shared/problem.ts';
import { DOCUMENT_KINDS, zReportSchema, type DocumentKind, type ZReport } from '../../shared/z-report.ts';
import type { Connection } from './database.ts';

/** What a captured print was understood to say. The bytes never change; how they are read may be learnt later. */
export interface PrintReading {
  readonly kind: DocumentKind;
  readonly codePage: string;
  readonly lines: readonly string[];
  readonly zReport: ZReport | null;
  readonly reasons: readonly Problem[];
  readonly layout: Layout;
}

const row = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  code_page: z.string(),
  text: z.string(),
  record: z.string().nullable(),
  reasons: z.string(),
  layout: z.string(),
});

/** Every reading of a capture is kept; the latest is in force. */
export function readingStore(connection: Connection) {
  const insert = connection.prepare(
    `INSERT INTO readings (capture_id, at, profile_version, kind, code_page, text, record, reasons, layout)
     VALUES (@captureId, @at, @profileVersion, @kind, @codePage, @text, @record, @reasons, @layout)`,
  );
  const latest = connection.prepare('SELECT * FROM readings WHERE capture_id = ? ORDER BY id DESC LIMIT 1');
  return {
    /** @param profileVersion the layout profile it was read with, or null when none was confirmed */
    add(captureId: number, at: number, profileVersion: number | null, reading: PrintReading): void {
      insert.run({
        captureId,
        at,
        profileVersion,
        kind: reading.kind,
        codePage: reading.codePage,
        text: reading.lines.join('\n'),
        record: reading.zReport === null ? null : JSON.stringify(reading.zReport),
        reasons: JSON.stringify(reading.reasons),
        layout: JSON.stringify(reading.layout),
      });
    },

    /** The reading in force, or null for a capture from before readings were kept apart. */
    latest(captureId: number): PrintReading | null {
      const value = latest.get(captureId);
      if (value === undefined) return null;
      const found = row.parse(value);
      return {
        kind: found.kind,
        codePage: found.code_page,
        lines: found.text.split('\n'),
        zReport: found.record === null ? null : zReportSchema.parse(JSON.parse(found.record)),
        reasons: z.array(problemSchema).parse(JSON.parse(found.reasons)),
        layout: layoutSchema.parse(JSON.parse(found.layout)),
      };
    },
  };
}
