import { PrintJobAssembler } from './print-job-assembler.ts';
import type { PrintJob } from './print-job.ts';
import { FRAME_KINDS, type Frame } from './tap/frame.ts';

/** Silence after which an open print is taken as ended: a register that pauses longer has stopped printing. */
export const SILENCE_MS = 5000;
/** More than any print: the longest Z seen is 10 kB, a logo 30 kB. Beyond it the oldest bytes are let go. */
const MAX_KEPT_BYTES = 16 * 1024 * 1024;

/** A print job with the very bytes it was read from, and when its last byte was heard. */
export interface CaughtJob extends PrintJob {
  readonly raw: Uint8Array;
  /** Wall time in ms of the last byte. */
  readonly heardAt: number;
}

/**
 * Frames of one tap segment in, print jobs out. Starts at any place of the register's stream, so that reading on
 * after a crash gives the same jobs at the same offsets.
 */
export class JobStream {
  readonly #assembler: PrintJobAssembler;
  readonly #startOffset: number;
  #streamOffset = 0;
  #kept: Uint8Array[] = [];
  #keptFrom: number;
  #keptBytes = 0;
  #lastHeardAt: number | null = null;
  #lastPrintedAt: number | null = null;

  /** @param startOffset bytes of the register's stream that have been dealt with before */
  constructor(startOffset: number) {
    this.#startOffset = startOffset;
    this.#keptFrom = startOffset;
    this.#assembler = new PrintJobAssembler({ startOffset });
  }

  /** When the last byte was heard from the register, or null. */
  get lastHeardAt(): number | null {
    return this.#lastHeardAt;
  }

  /** Where the open print starts in the register's stream; null when none is open. */
  get openSince(): number | null {
    return this.#assembler.openSince;
  }

  /** When the last byte was printed that was no mere status request, or null. */
  get lastPrintedAt(): number | null {
    return this.#lastPrintedAt;
  }

  /** Whether a print has begun and not ended. */
  get printing(): boolean {
    return this.openSince !== null;
  }

  push(frame: Frame): CaughtJob[] {
    if (frame.kind !== FRAME_KINDS.fromRegister) return [];
    const silent =
      this.#lastPrintedAt !== null && frame.at - this.#lastPrintedAt > SILENCE_MS ? this.silence() : [];
    const skip = Math.max(0, this.#startOffset - this.#streamOffset);
    this.#streamOffset += frame.bytes.length;
    if (skip >= frame.bytes.length) return silent;
    const bytes = frame.bytes.subarray(skip);
    this.#lastHeardAt = frame.at;
    this.#keep(bytes);
    const { printedBytes } = this.#assembler;
    const jobs = this.#assembler.push(bytes);
    if (this.#assembler.printedBytes > printedBytes) this.#lastPrintedAt = frame.at;
    return [...silent, ...this.#caught(jobs)];
  }

  /** The line has been silent: whatever is open has ended. */
  silence(): CaughtJob[] {
    return this.#caught(this.#assembler.idle());
  }

  /** No more bytes will ever come on this segment. */
  end(): CaughtJob[] {
    return this.#caught(this.#assembler.end());
  }

  #keep(bytes: Uint8Array): void {
    this.#kept.push(bytes);
    this.#keptBytes += bytes.length;
    while (this.#keptBytes > MAX_KEPT_BYTES) this.#letGoOfOldest();
  }

  #letGoOfOldest(): void {
    const oldest = this.#kept.shift();
    if (oldest === undefined) return;
    this.#keptBytes -= oldest.length;
    this.#keptFrom += oldest.length;
  }

  #caught(jobs: readonly PrintJob[]): CaughtJob[] {
    const caught = jobs.map((job) => ({
      ...job,
      raw: this.#bytesBetween(job.startOffset, job.endOffset),
      heardAt: this.#lastHeardAt ?? 0,
    }));
    const from = this.#assembler.openSince ?? this.#startOffsetOfNext();
    while (this.#kept[0] !== undefined && this.#keptFrom + this.#kept[0].length <= from)
      this.#letGoOfOldest();
    return caught;
  }

  #startOffsetOfNext(): number {
    return Math.max(this.#startOffset, this.#streamOffset);
  }

  #bytesBetween(start: number, end: number): Uint8Array {
    const from = Math.max(0, start - this.#keptFrom);
    return Buffer.concat(this.#kept).subarray(from, Math.max(from, end - this.#keptFrom));
  }
}
