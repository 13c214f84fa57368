/**
 * Makes print jobs of a byte stream. The stream itself has no jobs: a job ends where the paper is cut, where the
 * printer is initialised again after text, where the line falls silent, or where the stream ends.
 */
import { countHighBytes, type CodePageName } from './code-page.ts';
import { decideCodePage } from './escpos/code-page-vote.ts';
import { Paper } from './escpos/paper.ts';
import { putOnPaper } from './escpos/paper-effects.ts';
import { PrintEvents, isStatusRequest } from './escpos/print-events.ts';
import { StreamTally } from './escpos/stream-tally.ts';
import { readLine, type TextPiece } from './escpos/text-line.ts';
import { byteAt } from './escpos/command-table.ts';
import { TEXT, type Token } from './escpos/token.ts';
import { EscPosTokenizer } from './escpos/tokenizer.ts';
import { describeStream } from './foreign-print.ts';
import type { JobEnd, PrintEvent, PrintJob } from './print-job.ts';

export interface PrintJobAssemblerOptions {
  /** Where in the stream the first byte stands. */
  readonly startOffset: number;
  /** Read text in this code page instead of deciding by the text. */
  readonly codePage?: CodePageName;
  /**
   * Hold a cut job back until it is known what follows the cut, so that a drawer pulse after it is among its events.
   * For reading files; on a line it would keep people waiting.
   */
  readonly waitForTail?: boolean;
}

/** A job being printed. */
interface Draft {
  /** Null as long as nothing has come that belongs to a new job. */
  start: number | null;
  tally: StreamTally;
  events: PrintEvent[];
  /** A picture, QR code or barcode has been printed. */
  hasPicture: boolean;
  damaged: boolean;
}

const PICTURES = new Set<PrintEvent['type']>(['image', 'qr', 'barcode']);
/** What may follow a cut without being the start of another job. */
const AFTER_A_CUT = new Set([
  'LF',
  'CR',
  'FF',
  'NUL',
  'ESC d',
  'ESC J',
  'ESC K',
  'ESC e',
  'ESC p',
  'DLE DC4',
]);
/** A job has a handful of events; a stream that never ends a job must not fill the memory. */
const MAX_EVENTS = 50_000;
const PRINTER_BIT = 1;
/** Begins the questions that may come at any time (`DLE EOT`). */
const DLE = 0x10;

function emptyDraft(): Draft {
  return { start: null, tally: new StreamTally(), events: [], hasPicture: false, damaged: false };
}

export class PrintJobAssembler {
  readonly #tokenizer: EscPosTokenizer;
  readonly #paper = new Paper();
  readonly #happenings = new PrintEvents();
  readonly #codePage: CodePageName | undefined;
  readonly #waitForTail: boolean;
  #draft: Draft = emptyDraft();
  #afterCut = false;
  /** The cut job that waits for its tail. */
  #held: PrintJob | null = null;
  /** False while `ESC =` has selected a customer display alone: its texts are not printed. */
  #printing = true;
  #unknownCommands = 0;
  #printedBytes = 0;
  #hadText = false;
  #finished: PrintJob[] = [];

  constructor(options: PrintJobAssemblerOptions) {
    this.#tokenizer = new EscPosTokenizer(options.startOffset);
    this.#codePage = options.codePage;
    this.#waitForTail = options.waitForTail ?? false;
  }

  /** Where the open job starts, or the command that is still incomplete; null when nothing is open. */
  get openSince(): number | null {
    if (this.#draft.start !== null) return this.#draft.start;
    return this.#tokenizer.isPending ? this.#tokenizer.offset : null;
  }

  /**
   * How many bytes have come that are no question about the printer's state. Many registers ask all the while: as long
   * as this does not rise, the line is silent.
   */
  get printedBytes(): number {
    const tokenizer = this.#tokenizer;
    const pending = tokenizer.pendingPrefix === DLE ? 0 : tokenizer.pendingBytes;
    return this.#printedBytes + pending;
  }

  /** Unknown commands since the stream began, in jobs or between them. */
  get unknownCommands(): number {
    return this.#unknownCommands;
  }

  /** Takes the next bytes of the stream and returns the jobs that end in them. The chunk is not kept. */
  push(chunk: Uint8Array): PrintJob[] {
    for (const token of this.#tokenizer.push(chunk)) this.#take(token);
    return this.#takeFinished();
  }

  /** The line has been silent: closes the open job, and gives up a command whose data has not come. */
  idle(): PrintJob[] {
    for (const token of this.#tokenizer.abandon()) this.#take(token);
    this.#finish('idle', this.#tokenizer.offset);
    return this.#takeFinished();
  }

  /** The stream has ended: closes the open job. */
  end(): PrintJob[] {
    for (const token of this.#tokenizer.end()) this.#take(token);
    this.#finish('end', this.#tokenizer.offset);
    return this.#takeFinished();
  }

  #takeFinished(): PrintJob[] {
    const finished = this.#finished;
    this.#finished = [];
    return finished;
  }

  #take(token: Token): void {
    const { command } = token;
    // Most tokens are text: it is asked for first.
    if (command === TEXT) {
      this.#printedBytes += token.length;
      if (this.#printing) this.#print(token, null);
      return;
    }
    if (!isStatusRequest(command)) this.#printedBytes += token.length;
    if (token.fault === 'unknown') this.#unknownCommands += 1;
    if (command === 'ESC =') this.#printing = (byteAt(token.bytes, 2) & PRINTER_BIT) !== 0;
    else if (!this.#printing && !command.startsWith('DLE')) return;
    else if (command === 'ESC @') this.#initialise(token.offset);
    else if (this.#isCut(command)) this.#cut(token);
    else this.#print(token, this.#happenings.of(token));
    if (this.#paper.isFull || this.#draft.events.length > MAX_EVENTS) {
      this.#draft.damaged = true;
      this.#finish('end', token.offset + token.length);
    }
  }

  #isCut(command: string): boolean {
    if (command === 'GS V' || command === 'ESC m') return true;
    // In Star's language it sets the size of characters.
    return command === 'ESC i' && !this.#draft.tally.speaksStar;
  }

  /** `ESC @` ends a job that holds text; a logo before it belongs to the text after it. */
  #initialise(offset: number): void {
    if (this.#paper.hasText) this.#finish('init', offset);
    this.#paper.reset();
    if (this.#draft.hasPicture) return;
    this.#dropDraft();
    this.#draft.start = offset;
  }

  #cut(token: Token): void {
    this.#draft.tally.take(token);
    this.#draft.events.push({ type: 'cut', offset: token.offset });
    if (this.#hasContent()) this.#finish('cut', token.offset + token.length);
    else this.#dropDraft();
    this.#afterCut = true;
  }

  #print(token: Token, event: PrintEvent | null): void {
    if (this.#draft.start === null && this.#startsJob(token, event)) this.#start(token.offset);
    this.#draft.tally.take(token);
    if (event !== null) {
      this.#draft.events.push(event);
      if (PICTURES.has(event.type)) this.#draft.hasPicture = true;
    }
    if (token.fault === 'damaged') this.#draft.damaged = true;
    putOnPaper(this.#paper, token);
    if (this.#held !== null && this.#hasContent()) this.#release();
  }

  /** A question about the printer's state starts nothing, nor do the feeds and pulses right after a cut. */
  #startsJob({ command }: Token, event: PrintEvent | null): boolean {
    if (event?.type === 'status-request') return false;
    return !(this.#afterCut && AFTER_A_CUT.has(command));
  }

  #start(offset: number): void {
    const { tally } = this.#draft;
    this.#dropDraft();
    this.#draft.start = offset;
    this.#draft.tally = tally;
  }

  #hasContent(): boolean {
    return this.#paper.hasText || this.#draft.hasPicture;
  }

  /** What has come since a cut belongs to the job before it, if that is still here. */
  #giveTailToHeld(): void {
    if (this.#held === null) return;
    const { events } = this.#draft;
    this.#held = { ...this.#held, events: [...this.#held.events, ...events] };
    this.#draft.events = [];
  }

  #release(): void {
    if (this.#held !== null) this.#finished.push(this.#held);
    this.#held = null;
  }

  /** Closes the open job, if anything has been printed. */
  #finish(ended: JobEnd, endOffset: number): void {
    if (this.#hasContent()) {
      this.#release();
      const job = this.#toJob(ended, endOffset);
      if (this.#waitForTail && ended === 'cut') this.#held = job;
      else this.#finished.push(job);
      this.#draft = emptyDraft();
    } else {
      this.#dropDraft();
      this.#release();
    }
    this.#afterCut = false;
  }

  /** Nothing has been printed since the job before: no job, only its tail. */
  #dropDraft(): void {
    this.#giveTailToHeld();
    this.#paper.take();
    this.#draft = emptyDraft();
  }

  #toJob(ended: JobEnd, endOffset: number): PrintJob {
    const { hasText } = this.#paper;
    const { lines, ink } = this.#paper.take();
    const { start, tally, events, damaged } = this.#draft;
    const pieces: TextPiece[] = [];
    for (const line of lines) for (const piece of line.pieces) pieces.push(piece);
    const { read, name } = decideCodePage({ ink, pieces }, this.#codePage);
    const text = { hasText, hadText: this.#hadText, textBytes: ink.length, highBytes: countHighBytes(ink) };
    this.#hadText ||= hasText;
    return {
      startOffset: start ?? endOffset,
      endOffset,
      ended,
      damaged,
      codePage: name,
      lines: lines.map((line) => readLine(line, read)),
      events,
      unknownCommands: tally.unknownCommands,
      foreign: describeStream({ ended, ...text, ...tally.counted }),
    };
  }
}
