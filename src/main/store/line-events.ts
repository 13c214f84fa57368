import * as z from 'zod';
import { LINE_EVENT_TYPES, type LineEvent, type LineEventType } from '../../shared/line-event.ts';
import type { Openings } from '../../shared/state.ts';
import type { Connection } from './database.ts';

/** A place on the line: a segment, and an offset in the register's stream of it. */
export interface LinePlace {
  readonly segment: string;
  readonly offset: number;
}

const row = z.object({
  offset: z.number(),
  type: z.enum(LINE_EVENT_TYPES),
  at: z.number(),
  job_start: z.number().nullable(),
  facts: z.string(),
});
const openingsRow = z.object({ day: z.string(), count: z.number(), alone: z.number() });

/** SQLite's words for the local day of a moment in ms. */
const LOCAL_DAY = `date(at / 1000, 'unixepoch', 'localtime')`;
const OPENINGS = `SELECT ${LOCAL_DAY} AS day, count(*) AS count, sum(job_start IS NULL) AS alone
  FROM line_events WHERE type = 'drawer-pulse'`;
/** So that the index finds the rows of a day, however long that day is. */
const WIDER_THAN_A_DAY_MS = 172_800_000;
/** Segments are named by the time they began, so their order and their names' order are one. */
const BETWEEN =
  '(segment, offset) >= (@fromSegment, @fromOffset) AND (segment, offset) < (@toSegment, @toOffset)';

/** What was seen on the line besides prints; each event once, never changed. */
export function lineEventStore(connection: Connection) {
  const insert = connection.prepare(
    `INSERT INTO line_events (segment, offset, type, at, job_start, facts)
     VALUES (@segment, @offset, @type, @at, @jobStart, @facts) ON CONFLICT (segment, offset, type) DO NOTHING`,
  );
  const ofSegment = connection.prepare('SELECT * FROM line_events WHERE segment = ? ORDER BY id');
  const latest = connection.prepare(
    `SELECT * FROM line_events WHERE segment < ? AND type = ? ORDER BY segment DESC, id DESC LIMIT 1`,
  );
  const gaps = connection
    .prepare(`SELECT count(*) FROM line_events WHERE type = 'gap' AND ${BETWEEN}`)
    .pluck();
  const pulses = connection
    .prepare(
      `SELECT count(*) FROM line_events WHERE type = 'drawer-pulse' AND ${BETWEEN}
         AND NOT (segment = @fromSegment AND ifnull(job_start, @fromOffset + 1) <= @fromOffset)`,
    )
    .pluck();
  const openingsOfDay = connection.prepare(
    `${OPENINGS} AND at BETWEEN @at - @window AND @at + @window GROUP BY day
     HAVING day = date(@at / 1000, 'unixepoch', 'localtime')`,
  );
  const latestOpenings = connection.prepare(`${OPENINGS} GROUP BY day ORDER BY day DESC LIMIT ?`);

  return {
    /** @returns whether it was new: a segment read again after a crash gives the same events again */
    add(segment: string, event: LineEvent): boolean {
      const { offset, type, at, jobStart } = event;
      const facts = JSON.stringify(event.facts);
      return insert.run({ segment, offset, type, at, jobStart, facts }).changes > 0;
    },
    /** In the order they were stored. */
    ofSegment(segment: string): LineEvent[] {
      return ofSegment.all(segment).map(fromRow);
    },
    /** The latest event of a type in the segments before one. */
    latestBefore(segment: string, type: LineEventType): LineEvent | null {
      const found = latest.get(segment, type);
      return found === undefined ? null : fromRow(found);
    },
    /** How often bytes were lost from one place on the line up to another. */
    gapsBetween(from: LinePlace, to: LinePlace): number {
      return Number(gaps.get(stretch(from, to)));
    },
    /** The drawer pulses from one print up to another, without those that belong to the first print itself. */
    pulsesBetween(from: LinePlace, to: LinePlace): number {
      return Number(pulses.get(stretch(from, to)));
    },
    /** Drawer openings of the local day a moment lies in. @param at wall time in ms */
    openingsOn(at: number): Openings | null {
      const found = openingsOfDay.get({ at, window: WIDER_THAN_A_DAY_MS });
      return found === undefined ? null : openingsRow.parse(found);
    },
    /** Drawer openings of the latest days that had any, newest first. */
    latestOpenings(days: number): Openings[] {
      return latestOpenings.all(days).map((found) => openingsRow.parse(found));
    },
  };
}

function stretch(from: LinePlace, to: LinePlace) {
  return {
    fromSegment: from.segment,
    fromOffset: from.offset,
    toSegment: to.segment,
    toOffset: to.offset,
  };
}

function fromRow(value: unknown): LineEvent {
  const found = row.parse(value);
  return {
    type: found.type,
    offset: found.offset,
    at: found.at,
    jobStart: found.job_start,
    facts: z.record(z.string(), z.union([z.string(), z.number()])).parse(JSON.parse(found.facts)),
  };
}
