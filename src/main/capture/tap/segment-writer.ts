import { open, type FileHandle } from 'node:fs/promises';
import type { Clock } from '../../../shared/clock.ts';
import { encodeFrame, FRAME_KINDS, type FrameKind } from './frame.ts';

const FSYNC_AFTER_IDLE_MS = 200;
const FSYNC_AT_LEAST_EVERY_MS = 1000;
/** What may wait for the disk. Above it our copy is dropped, never the print. */
const MAX_QUEUED_BYTES = 8 * 1024 * 1024;
const OWNER_ONLY_FILE = 0o600;

export interface SegmentEvents {
  /** Everything up to this many bytes of the file can be read. */
  appended(bytes: number): void;
  /** So many bytes of our copy have just been lost, because the disk is full or too slow. */
  lost(bytes: number): void;
}

/** A frame that waits for the disk, and how many bytes of the line it stands for. */
interface Queued {
  readonly frame: Buffer;
  readonly stands: number;
}

/**
 * Writes one file of the tap's. Printing never waits for it: bytes are queued, written in order, synced when the line
 * is quiet and at least every second, and dropped with a mark when the disk takes no more.
 */
export class SegmentWriter {
  readonly #file: FileHandle;
  readonly #clock: Clock;
  readonly #events: SegmentEvents;
  #queue: Queued[] = [];
  #queuedBytes = 0;
  /** Lost after everything that is queued, and not yet marked by a gap. */
  #unmarkedBytes = 0;
  #fileBytes = 0;
  #writing: Promise<void> | null = null;
  #syncedAt: number;
  #syncTimer: NodeJS.Timeout | null = null;

  private constructor(file: FileHandle, clock: Clock, events: SegmentEvents) {
    this.#file = file;
    this.#clock = clock;
    this.#events = events;
    this.#syncedAt = clock.monotonic();
  }

  static async open(path: string, clock: Clock, events: SegmentEvents): Promise<SegmentWriter> {
    return new SegmentWriter(await open(path, 'a', OWNER_ONLY_FILE), clock, events);
  }

  /** How much of the file holds whole frames, in bytes. */
  get bytes(): number {
    return this.#fileBytes;
  }

  /** Whether nothing waits for the disk and no loss waits to be marked: all there is to tell stands in the file. */
  get isSettled(): boolean {
    return this.#writing === null && this.#unmarkedBytes === 0;
  }

  append(kind: FrameKind, bytes: Uint8Array): void {
    if (this.#queuedBytes + bytes.length > MAX_QUEUED_BYTES) {
      this.#events.lost(bytes.length);
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
      this.#events.appended(this.#fileBytes);
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
    this.#events.lost(lost - lostBefore.reduce((sum, { stands }) => sum + stands, 0));
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
