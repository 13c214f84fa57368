/**
 * Hears both directions of one segment and tells what is not print: drawer pulses, changes of the printer's state, a
 * printer that has fallen silent. The same frames give the same events at the same places, so a segment can be read
 * again from its start after a crash. Whatever the bytes are, it never throws and never grows.
 */
import { SILENCE_MS } from '../job-stream.ts';
import { StatusPollFilter } from '../status-poll.ts';
import { byteAt } from '../escpos/command-table.ts';
import type { Token } from '../escpos/token.ts';
import { EscPosTokenizer } from '../escpos/tokenizer.ts';
import { FRAME_KINDS, type Frame } from '../tap/frame.ts';
import type { LineEvent, LineEventFacts, LineEventType } from '../../../shared/line-event.ts';
import { applyReading, type PrinterCondition } from './printer-condition.ts';
import { ReplyReader } from './reply-reader.ts';
import { mustBeAnswered, pulsedPin, requestOf } from './request.ts';

/**
 * A question unanswered for so long means a printer that is off or unplugged. `DLE EOT` is answered at once, but
 * `GS r` waits behind a print, and a long one takes ten seconds at 9600 bit/s.
 */
export const PRINTER_SILENT_AFTER_MS = 15_000;

const PRINTER_BIT = 1;
const DEVICE_AT = 2;

interface Place {
  readonly offset: number;
  readonly at: number;
}

export class LineWatch {
  readonly #tokenizer = new EscPosTokenizer(0);
  readonly #replies = new ReplyReader();
  readonly #polls = new StatusPollFilter();
  #condition: PrinterCondition;
  #registerOffset = 0;
  #printerOffset = 0;
  /** The first question since the printer was last heard. */
  #asked: Place | null = null;
  #pulsedAt = Number.NEGATIVE_INFINITY;
  #commandedAt: number | null = null;
  /** False while `ESC =` has selected a customer display alone. */
  #printerSelected = true;
  #events: LineEvent[] = [];

  /** @param condition what was known of the printer where the segment begins */
  constructor(condition: PrinterCondition) {
    this.#condition = condition;
  }

  get condition(): PrinterCondition {
    return this.#condition;
  }

  /** Whether a question is open whose answer may fail to come: then time has to be passed without frames too. */
  get waitsForPrinter(): boolean {
    return this.#asked !== null && this.#condition.answering === true;
  }

  /** Takes the next frame of the segment and returns what it tells, in order. */
  push(frame: Frame): LineEvent[] {
    this.#checkSilence(frame.at);
    switch (frame.kind) {
      case FRAME_KINDS.fromRegister:
        this.#fromRegister(frame);
        break;
      case FRAME_KINDS.fromPrinter:
        this.#fromPrinter(frame);
        break;
      case FRAME_KINDS.gap:
        this.#replies.reset();
        this.#asked = null;
        this.#tell('gap', this.#registerOffset, frame.at, { bytes: lostBytes(frame.bytes) });
        break;
      case FRAME_KINDS.connected:
      case FRAME_KINDS.disconnected:
        this.#replies.reset();
        this.#asked = null;
        break;
    }
    return this.#takeEvents();
  }

  /** Time has passed without a frame. @param at wall time in ms */
  passTime(at: number): LineEvent[] {
    this.#checkSilence(at);
    return this.#takeEvents();
  }

  #takeEvents(): LineEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #tell(type: LineEventType, offset: number, at: number, facts: LineEventFacts): void {
    this.#events.push({ type, offset, at, jobStart: null, facts });
  }

  #fromRegister({ at, bytes }: Frame): void {
    // As for the prints themselves: a command whose data has not come in all that time is given up.
    if (this.#commandedAt !== null && at - this.#commandedAt > SILENCE_MS) {
      for (const token of this.#tokenizer.abandon()) this.#take(token, at);
      this.#commandedAt = null;
    }
    if (!this.#polls.isPoll(bytes)) this.#commandedAt = at;
    this.#registerOffset += bytes.length;
    for (const token of this.#tokenizer.push(bytes)) this.#take(token, at);
  }

  #take(token: Token, at: number): void {
    if (token.fault !== null) return;
    if (token.command === 'ESC =')
      this.#printerSelected = (byteAt(token.bytes, DEVICE_AT) & PRINTER_BIT) !== 0;
    if (!this.#printerSelected && !token.command.startsWith('DLE')) return;
    const pin = pulsedPin(token);
    if (pin !== null) {
      this.#pulsedAt = at;
      this.#tell('drawer-pulse', token.offset, at, { pin });
    }
    const request = requestOf(token);
    if (request !== null) this.#replies.asked(request, at);
    if (mustBeAnswered(token)) this.#asked ??= { offset: token.offset, at };
  }

  #fromPrinter({ at, bytes }: Frame): void {
    if (bytes.length === 0) return;
    this.#asked = null;
    if (this.#condition.answering !== true) {
      const facts = this.#condition.answering === null ? {} : { before: 'silent' };
      this.#condition = { ...this.#condition, answering: true };
      this.#tell('printer-answers', this.#printerOffset, at, facts);
    }
    for (const { offset, readings } of this.#replies.push(bytes, this.#printerOffset, at)) {
      for (const reading of readings) {
        const { condition, change } = applyReading(this.#condition, reading, at - this.#pulsedAt);
        this.#condition = condition;
        if (change !== null) this.#tell(change.type, offset, at, change.facts);
      }
    }
    this.#printerOffset += bytes.length;
  }

  /** Only of a printer that has answered before: on a line with one receiver no reply is ever heard. */
  #checkSilence(at: number): void {
    const asked = this.#asked;
    if (asked === null || this.#condition.answering !== true) return;
    if (at - asked.at <= PRINTER_SILENT_AFTER_MS) return;
    this.#condition = { ...this.#condition, answering: false };
    this.#tell('printer-silent', asked.offset, asked.at + PRINTER_SILENT_AFTER_MS, {});
  }
}

function lostBytes(bytes: Uint8Array): number {
  if (bytes.length < Float64Array.BYTES_PER_ELEMENT) return 0;
  return Buffer.from(bytes).readDoubleLE();
}
