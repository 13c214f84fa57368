import { chmod, open, mkdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../shared/clock.ts';
import { encodeFrame, FRAME_KINDS, type FrameKind } from './frame.ts';

const FSYNC_AFTER_IDLE_MS = 200;
const FSYNC_AT_LEAST_EVERY_MS = 1000;
/** What may wait for the disk. Above it our copy is dropped, never the print. */
const MAX_QUEUED_BYTES = 8 * 1024 * 1024;
const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const SEGMENT_SUFFIX = '.tap';
const TIME_DIGITS = 14;

export interface SpoolEvents {
  /** Everything up to this many bytes of the segment's file can be read. */
  appended(segment: string, bytes: number): void;
  /** So many bytes of our copy have been lost since this tap began, because the disk is full or too slow. */
  dropped(bytes: number): void;
}

/** A frame that waits for the disk, and how many bytes of the line it stands for. */
interface Queued {
  readonly frame: Buffer;
  readonly stands: number;
}

/**
 * The tap's file. Printing never waits for it: bytes are queued, written in order, synced when the line is quiet
 * and at least every second, and dropped with a mark when the disk takes no more.
 */
export class Spool {
  readonly segment: string;
  readonly #file: FileHandle;
  readonly #clock: Clock;
  readonly #events: SpoolEvents;
  #queue: Queued[] = [];
  #queuedBytes = 0;
  /** Lost after everything that is queued, and not yet marked by a gap. */
  #unmarkedBytes = 0;
  #lostBytes = 0;
  #fileBytes = 0;
  #writing: Promise<void> | null = null;
  #syncedAt: number;
  #syncTimer: NodeJS.Timeout | null = null;

  private constructor(segment: string, file: FileHandle, clock: Clock, events: SpoolEvents) {
    this.segment = segment;
    this.#file = file;
    this.#clock = clock;
    this.#events = events;
    this.#syncedAt = clock.monotonic();
  }

  /** Begins a new segment: a tap never writes on in a file that another tap may have left torn. */
  static async open(directory: string, clock: Clock, events: SpoolEvents): Promise<Spool> {
    await mkdir(directory, { recursive: true, mode: OWNER_ONLY_FOLDER });
    // A folder that was there before has the mode of whoever made it.
    await chmod(directory, OWNER_ONLY_FOLDER);
    const segment = `${String(clock.now()).padStart(TIME_DIGITS, '0')}-${process.pid}${SEGMENT_SUFFIX}`;
    return Spool.openFile(segment, join(directory, segment), clock, events);
  }

  /** Begins a segment in a given file. */
  static async openFile(segment: string, file: string, clock: Clock, events: SpoolEvents): Promise<Spool> {
    return new Spool(segment, await open(file, 'a', OWNER_ONLY_FILE), clock, events);
  }

  /** How much of the file holds whole frames, in bytes. */
  get bytes(): number {
    return this.#fileBytes;
  }

  append(kind: FrameKind, bytes: Uint8Array): void {
    if (this.#queuedBytes + bytes.length > MAX_QUEUED_BYTES) {
      this.#lose(bytes.length);
      this.#unmarkedBytes += bytes.length;
      return;
    }
    // A gap stands where the bytes would have stood: before what comes after them.
    if (this.#unmarkedBytes > 0) this.#enqueue(this.#gap(this.#unmarkedBytes));
    this.#unmarkedBytes = 0;
    const frame = encodeFrame({ kind, at: this.#clock.now(), bytes });
    this.#enqueue({ frame, stands: bytes.length });
    this.#writing ??= this.#writeQueue();
  }

  async close(): Promise<void> {
    if (this.#syncTimer !== null) clearTimeout(this.#syncTimer);
    await this.#writing;
    await this.#file.close();
  }

  #enqueue(queued: Queued): void {
    this.#queue.push(queued);
    this.#queuedBytes += queued.frame.length;
  }

  #gap(lostBytes: number): Queued {
    const bytes = Buffer.alloc(Float64Array.BYTES_PER_ELEMENT);
    bytes.writeDoubleLE(lostBytes);
    return { frame: encodeFrame({ kind: FRAME_KINDS.gap, at: this.#clock.now(), bytes }), stands: lostBytes };
  }

  #lose(bytes: number): void {
    this.#lostBytes += bytes;
    this.#events.dropped(this.#lostBytes);
  }

  async #writeQueue(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      this.#queuedBytes = 0;
      await this.#write(batch);
    }
    this.#writing = null;
  }

  async #write(batch: readonly Queued[]): Promise<void> {
    const bytes = Buffer.concat(batch.map(({ frame }) => frame));
    try {
      await this.#file.appendFile(bytes);
      this.#fileBytes += bytes.length;
      this.#events.appended(this.segment, this.#fileBytes);
      this.#planSync();
    } catch {
      // Full disk: what was half written is taken back, so the file always ends with a whole frame.
      await this.#takeBack();
      this.#markLost(batch);
    }
  }

  /** What a failed write held is lost before anything that was queued meanwhile. */
  #markLost(batch: readonly Queued[]): void {
    const lost = batch.reduce((sum, { stands }) => sum + stands, 0);
    const lostBefore = batch.filter(({ frame }) => frame[0] === FRAME_KINDS.gap);
    this.#lose(lost - lostBefore.reduce((sum, { stands }) => sum + stands, 0));
    if (this.#queue.length === 0) this.#unmarkedBytes += lost;
    else this.#queue.unshift(this.#gap(lost));
  }

  async #takeBack(): Promise<void> {
    try {
      await this.#file.truncate(this.#fileBytes);
    } catch {
      // A device that cannot be cut has kept nothing either; readers stop at a torn frame in any case.
    }
  }

  #planSync(): void {
    if (this.#syncTimer !== null) clearTimeout(this.#syncTimer);
    const overdue = this.#syncedAt + FSYNC_AT_LEAST_EVERY_MS - this.#clock.monotonic();
    this.#syncTimer = setTimeout(
      () => {
        this.#syncedAt = this.#clock.monotonic();
        // A failed sync is the disk's trouble; the next write meets it and marks the gap.
        this.#file.datasync().catch(() => undefined);
      },
      Math.max(0, Math.min(FSYNC_AFTER_IDLE_MS, overdue)),
    );
  }
}

/** Whether a file in the spool folder is a segment. */
export function isSegment(name: string): boolean {
  return name.endsWith(SEGMENT_SUFFIX);
}

/** Which tap wrote a segment: two segments of one tap follow each other without a pause in its hearing. */
export function tapOfSegment(name: string): string {
  return name.slice(name.lastIndexOf('-') + 1);
}
