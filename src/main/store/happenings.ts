import * as z from 'zod';
import {
  answerSchema,
  HAPPENING_TYPES,
  PLAIN_OPENING,
  PRINTER_HAPPENINGS,
  type Happening,
  type HappeningType,
} from '../../shared/document.ts';
import { problemSchema, type ProblemCode } from '../../shared/problem.ts';
import type { Connection } from './database.ts';

export interface NewHappening {
  readonly at: number;
  readonly documentId?: number;
  readonly type: HappeningType;
  readonly problem?: Happening['problem'];
  readonly answer?: Happening['answer'];
  readonly facts?: Happening['facts'];
}

const row = z.object({
  id: z.number(),
  at: z.number(),
  document_id: z.number().nullable(),
  z_number: z.string().nullable(),
  type: z.enum(HAPPENING_TYPES),
  problem: z.string().nullable(),
  answer: z.string().nullable(),
  facts: z.string(),
});

const SELECT = 'SELECT h.*, d.z_number FROM happenings h LEFT JOIN documents d ON d.id = h.document_id';

/** Facts that tell who did it. @param by a manager's name; null before managers were named, and then nobody is told */
export function signed(by: string | null, facts: Happening['facts'] = {}): Happening['facts'] {
  return by === null ? facts : { ...facts, by };
}

/** The diary: what happened, in order, never changed. */
export function happeningStore(connection: Connection) {
  const insert = connection.prepare(
    'INSERT INTO happenings (at, document_id, type, problem, answer, facts) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const byId = connection.prepare(`${SELECT} WHERE h.id = ?`);
  const before = connection.prepare(
    `${SELECT} WHERE h.id < ? AND h.type <> '${PLAIN_OPENING}' ORDER BY h.id DESC LIMIT ?`,
  );
  const beforeAtPrinter = connection.prepare(
    `${SELECT} WHERE h.id < ? AND h.type IN (${PRINTER_HAPPENINGS.map((type) => `'${type}'`).join(', ')})
     ORDER BY h.id DESC LIMIT ?`,
  );
  const latestOfType = connection.prepare(`${SELECT} WHERE h.type = ? ORDER BY h.id DESC LIMIT ?`);
  const heldFor = connection
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM happenings WHERE type = 'held' AND json_extract(problem, '$.code') = ?)`,
    )
    .pluck();
  const ofDocument = connection.prepare(`${SELECT} WHERE h.document_id = ? ORDER BY h.id`);

  return {
    add(happening: NewHappening): Happening {
      const { lastInsertRowid } = insert.run(
        happening.at,
        happening.documentId ?? null,
        happening.type,
        json(happening.problem),
        json(happening.answer),
        JSON.stringify(happening.facts ?? {}),
      );
      return fromRow(byId.get(lastInsertRowid));
    },
    /**
     * Newest first, without plain openings of the drawer, which would drown the rest.
     * @param beforeId null for the newest
     */
    page(beforeId: number | null, limit: number): Happening[] {
      return before.all(beforeId ?? Number.MAX_SAFE_INTEGER, limit).map(fromRow);
    },
    /** What happened at the printer and the drawer, newest first. @param beforeId null for the newest */
    printerPage(beforeId: number | null, limit: number): Happening[] {
      return beforeAtPrinter.all(beforeId ?? Number.MAX_SAFE_INTEGER, limit).map(fromRow);
    },
    /** Newest first. */
    latestOfType(type: HappeningType, limit: number): Happening[] {
      return latestOfType.all(type, limit).map(fromRow);
    },
    /** Whether any document was ever held for a problem. */
    everHeldFor(code: ProblemCode): boolean {
      return heldFor.get(code) === 1;
    },
    ofDocument(id: number): Happening[] {
      return ofDocument.all(id).map(fromRow);
    },
  };
}

function json(value: object | null | undefined): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function fromRow(value: unknown): Happening {
  const found = row.parse(value);
  return {
    id: found.id,
    at: found.at,
    documentId: found.document_id,
    zNumber: found.z_number,
    type: found.type,
    problem: found.problem === null ? null : problemSchema.parse(JSON.parse(found.problem)),
    answer: found.answer === null ? null : answerSchema.parse(JSON.parse(found.answer)),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).parse(JSON.parse(found.facts)),
  };
}
