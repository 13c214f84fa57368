import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../shared/clock.ts';
import { StatusPollFilter } from '../status-poll.ts';
import { FRAME_KINDS, type FrameKind } from './frame.ts';
import { SegmentWriter } from './segment-writer.ts';

const OWNER_ONLY_FOLDER = 0o700;
const SEGMENT_SUFFIX = '.tap';
const TIME_DIGITS = 14;

/** A segment older or larger than this is followed by another: what is kept of it can then be decided as a whole. */
const OLD_AFTER_MS = 6 * 60 * 60 * 1000;
const LARGE_ABOVE_BYTES = 4 * 1024 * 1024;
/** Twice what ends an open print (SILENCE_MS of the job stream), so that a segment never begins inside one. */
const SILENT_AFTER_MS = 10_000;
const LOOK_EVERY_MS = 10_000;

export interface SpoolEvents {
  /** Everything up to this many bytes of the segment's file can be read; every older segment has ended. */
  appended(segment: string, bytes: number): void;
  /** So many bytes of our copy have just been lost, because the disk is full or too slow. */
  lost(bytes: number): void;
}

interface Current {
  readonly name: string;
  readonly writer: SegmentWriter;
  /** Monotonic time in ms. */
  readonly openedAt: number;
}

/** The tap's files, one after the other: a segment is followed by a new one while nothing is being printed. */
export class Spool {
  readonly #directory: string;
  readonly #clock: Clock;
  readonly #events: SpoolEvents;
  readonly #closing = new AbortController();
  readonly #polls = new StatusPollFilter();
  #current: Current;
  #rotating: Promise<void>;
  /** Monotonic time in ms. Status requests and replies are no print. */
  #printedAt: number;

  private constructor(directory: string, clock: Clock, events: SpoolEvents, first: Current) {
    this.#directory = directory;
    this.#clock = clock;
    this.#events = events;
    this.#current = first;
    this.#printedAt = first.openedAt;
    this.#rotating = this.#rotateWhenDue();
  }

  /** Begins a new segment: a tap never writes on in a file that another tap may have left torn. */
  static async open(directory: string, clock: Clock, events: SpoolEvents): Promise<Spool> {
    await mkdir(directory, { recursive: true, mode: OWNER_ONLY_FOLDER });
    // A folder that was there before has the mode of whoever made it.
    await chmod(directory, OWNER_ONLY_FOLDER);
    return new Spool(directory, clock, events, await beginSegment(directory, clock, events));
  }

  /** The segment that is written to. */
  get segment(): string {
    return this.#current.name;
  }

  /** How much of that segment's file holds whole frames, in bytes. */
  get bytes(): number {
    return this.#current.writer.bytes;
  }

  append(kind: FrameKind, bytes: Uint8Array): void {
    if (kind === FRAME_KINDS.fromRegister && !this.#polls.isPoll(bytes)) {
      this.#printedAt = this.#clock.monotonic();
    }
    this.#current.writer.append(kind, bytes);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#rotating;
    await this.#current.writer.close();
  }

  async #rotateWhenDue(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      await this.#clock.sleep(LOOK_EVERY_MS, signal);
      if (!signal.aborted && this.#isDue()) await this.#rotate();
    }
  }

  #isDue(): boolean {
    const { writer, openedAt } = this.#current;
    const now = this.#clock.monotonic();
    const silent = now - this.#printedAt >= SILENT_AFTER_MS;
    const full = writer.bytes > LARGE_ABOVE_BYTES || (writer.bytes > 0 && now - openedAt > OLD_AFTER_MS);
    return full && silent && writer.isSettled;
  }

  async #rotate(): Promise<void> {
    let next: Current;
    try {
      next = await beginSegment(this.#directory, this.#clock, this.#events);
    } catch {
      // A disk that takes no new file: the old one is good enough until it does.
      return;
    }
    // A print may have begun while the file was opened.
    if (!this.#isDue()) {
      await next.writer.close();
      await rm(join(this.#directory, next.name), { force: true });
      return;
    }
    const ended = this.#current;
    this.#current = next;
    this.#events.appended(next.name, 0);
    // Everything of it stands in the file already; a handle that cannot be closed changes nothing about that.
    await ended.writer.close().catch(() => undefined);
  }
}

async function beginSegment(directory: string, clock: Clock, events: SpoolEvents): Promise<Current> {
  const name = nextSegmentName((await readdir(directory)).filter(isSegment), clock.now());
  const writer = await SegmentWriter.open(join(directory, name), clock, {
    appended: (bytes) => events.appended(name, bytes),
    lost: (bytes) => events.lost(bytes),
  });
  return { name, writer, openedAt: clock.monotonic() };
}

/**
 * Names sort in the order in which segments were begun, which is how a reader knows that an older one has ended. So a
 * wall clock that was set back gives no earlier name.
 * @param now wall time in ms
 */
function nextSegmentName(names: readonly string[], now: number): string {
  const latest = names.reduce((time, name) => Math.max(time, Number.parseInt(name, 10) || 0), 0);
  return `${String(Math.max(now, latest + 1)).padStart(TIME_DIGITS, '0')}-${process.pid}${SEGMENT_SUFFIX}`;
}

/** Whether a file in the spool folder is a segment. */
export function isSegment(name: string): boolean {
  return name.endsWith(SEGMENT_SUFFIX);
}

/** Which tap wrote a segment: two segments of one tap follow each other without a pause in its hearing. */
export function tapOfSegment(name: string): string {
  return name.slice(name.lastIndexOf('-') + 1);
}
