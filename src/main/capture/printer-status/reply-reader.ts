/**
 * Reads what the printer says back. Real-time replies, Automatic Status Back and flow control have fixed bits by
 * which they can be told apart in one stream (Epson ESC/POS command reference, "Distinguishing status"); the rest is
 * told by what was asked. Nothing the printer says makes it throw or grow.
 */
import type { Request } from './request.ts';
import {
  automaticReadings,
  drawerReadings,
  paperReadings,
  realTimeReadings,
  type Reading,
} from './status-bits.ts';

export interface Reply {
  /** Where its last byte stands in the printer's stream. */
  readonly offset: number;
  readonly readings: readonly Reading[];
}

const FIXED_BITS = 0x93;
const REAL_TIME_REPLY = 0x12;
const AUTOMATIC_FIRST_BYTE = 0x10;
const STATUS_FIXED_BITS = 0x90;
const AUTOMATIC_BYTES = 4;
const XON = 0x11;
const XOFF = 0x13;
const BLOCK_HEADERS = new Set([0x37, 0x5f]);
const NUL = 0;
const FIRST_PRINTABLE = 0x20;

/** Registers give up a real-time question after at most a second; what comes later answers another one. */
const REAL_TIME_ANSWER_WITHIN_MS = 1000;
/** `GS r` waits its turn behind what is being printed: a long print at 9600 bit/s takes ten seconds. */
const BUFFERED_ANSWER_WITHIN_MS = 15_000;
/** A status of four bytes is sent in one go; a longer pause inside it means that its rest was lost. */
const AUTOMATIC_WITHIN_MS = 1000;
/** No register asks more at once; beyond it the oldest question is let go. */
const MAX_WAITING = 64;

interface Waiting<T> {
  readonly request: T;
  readonly at: number;
}

export class ReplyReader {
  #realTime: Waiting<number>[] = [];
  #buffered: Waiting<Exclude<Request['kind'], 'real-time' | 'block'>>[] = [];
  #blockUntil = Number.NEGATIVE_INFINITY;
  #inBlock = false;
  /** The bytes of an automatic status whose rest has not come. */
  #automatic: number[] = [];
  #heardAt = Number.NEGATIVE_INFINITY;

  /** The register has asked. @param at wall time in ms */
  asked(request: Request, at: number): void {
    if (request.kind === 'block') this.#blockUntil = at + BUFFERED_ANSWER_WITHIN_MS;
    else if (request.kind === 'real-time') wait(this.#realTime, request.n, at);
    else wait(this.#buffered, request.kind, at);
  }

  /** The connection has ended or bytes were lost: what is half heard or still unanswered will not be finished. */
  reset(): void {
    this.#realTime = [];
    this.#buffered = [];
    this.#automatic = [];
    this.#inBlock = false;
    this.#blockUntil = Number.NEGATIVE_INFINITY;
  }

  /**
   * Takes the next bytes of the printer.
   * @param offset where the first stands in the printer's stream
   * @param at wall time in ms
   */
  push(bytes: Uint8Array, offset: number, at: number): Reply[] {
    if (at - this.#heardAt > AUTOMATIC_WITHIN_MS) this.#automatic = [];
    if (at > this.#blockUntil) this.#inBlock = false;
    this.#heardAt = at;
    const replies: Reply[] = [];
    bytes.forEach((byte, place) => {
      const readings = this.#take(byte, at);
      if (readings.length > 0) replies.push({ offset: offset + place, readings });
    });
    return replies;
  }

  #take(byte: number, at: number): readonly Reading[] {
    if (byte === XON || byte === XOFF) return [];
    if (this.#inBlock && (byte === NUL || byte >= FIRST_PRINTABLE)) {
      this.#inBlock = byte !== NUL;
      return [];
    }
    const fixed = byte & FIXED_BITS;
    if (fixed === REAL_TIME_REPLY) return this.#realTimeReply(byte, at);
    if (fixed === AUTOMATIC_FIRST_BYTE) {
      this.#automatic = [byte];
      return [];
    }
    if ((byte & STATUS_FIXED_BITS) === 0) return this.#statusByte(byte, at);
    this.#automatic = [];
    this.#inBlock = BLOCK_HEADERS.has(byte) && at <= this.#blockUntil;
    return [];
  }

  #realTimeReply(byte: number, at: number): readonly Reading[] {
    const n = takeYoungerThan(this.#realTime, at - REAL_TIME_ANSWER_WITHIN_MS);
    return n === null ? [] : realTimeReadings(n, byte);
  }

  #statusByte(byte: number, at: number): readonly Reading[] {
    if (this.#automatic.length > 0) {
      this.#automatic.push(byte);
      if (this.#automatic.length < AUTOMATIC_BYTES) return [];
      const whole = this.#automatic;
      this.#automatic = [];
      return automaticReadings(whole);
    }
    switch (takeYoungerThan(this.#buffered, at - BUFFERED_ANSWER_WITHIN_MS)) {
      case 'paper':
        return paperReadings(byte);
      case 'drawer':
        return drawerReadings(byte);
      case 'identity':
      case null:
        return [];
    }
  }
}

function wait<T>(queue: Waiting<T>[], request: T, at: number): void {
  queue.push({ request, at });
  if (queue.length > MAX_WAITING) queue.shift();
}

/** The oldest question that may still be answered; older ones are let go. */
function takeYoungerThan<T>(queue: Waiting<T>[], oldest: number): T | null {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next.at >= oldest) return next.request;
  }
  return null;
}
