/**
 * The paper as it comes out of the printer: follows the tokens of a stream and gathers lines of text, each piece at
 * its place. What the bytes mean as letters is decided later, over the whole job.
 */
import { hasHighBytes, isBlank } from '../code-page.ts';
import { Ink } from './ink.ts';
import { Page, type PageArea, type PageDirection } from './page.ts';
import {
  MAX_LINE_DOTS,
  initialPrintMode,
  nextTabStop,
  styleOf,
  type PrintMode,
  type TextStyle,
} from './print-mode.ts';
import { linesAsRead, type TextLine, type TextPiece } from './text-line.ts';
import { printedCharacters } from './utf8.ts';

/** No print leaves more paper blank in a row; a stream of feeds must not fill the memory. */
const MAX_BLANK_LINES = 50;
/** A till's longest print has some thousand lines, and less than a hundred characters in each. */
const MAX_LINES_AND_PIECES = 50_000;
const MAX_TEXT_BYTES = 2 * 1024 * 1024;
const HIGHEST_POSITIVE_WORD = 0x7fff;
const WORD_VALUES = 0x1_0000;

/** What ended the line last, so that CR LF and LF CR are one line end. */
type LineEnd = 'none' | 'LF' | 'CR';

/** What has been printed: the lines, and the bytes of all their text. */
export interface PrintedText {
  readonly lines: readonly TextLine[];
  /** Good until more is printed. */
  readonly ink: Uint8Array;
}

export class Paper {
  #mode: PrintMode = initialPrintMode();
  /** The mode as text is printed in it; null when the mode has changed since. */
  #style: TextStyle | null = null;
  readonly #ink = new Ink();
  #lines: TextLine[] = [];
  #blankLines = 0;
  #pieces: TextPiece[] = [];
  #x = 0;
  #lineEnd: LineEnd = 'none';
  /** A bit image stands in the line like a character, and its LF leaves no blank line. */
  #imageInLine = false;
  #hasText = false;
  /** Page mode (`ESC L`): a page is gathered and printed by FF. Null in standard mode. */
  #page: Page | null = null;
  #size = 0;

  /** Whether anything but spaces has been printed since it was taken last. */
  get hasText(): boolean {
    return this.#hasText;
  }

  /** More has been printed than any job has: it must be taken, lest it fill the memory. */
  get isFull(): boolean {
    return this.#size > MAX_LINES_AND_PIECES || this.#ink.length > MAX_TEXT_BYTES;
  }

  /** Takes what has been printed so far, the line under way included. Blank lines at the end are left out. */
  take(): PrintedText {
    this.#printPage();
    this.#endLineUnderWay(0);
    const lines = this.#blankLines === 0 ? this.#lines : this.#lines.slice(0, -this.#blankLines);
    this.#lines = [];
    this.#blankLines = 0;
    this.#lineEnd = 'none';
    this.#hasText = false;
    this.#size = 0;
    return { lines: linesAsRead(lines), ink: this.#ink.take() };
  }

  /** `ESC @`. */
  reset(): void {
    this.#printPage();
    this.#mode = initialPrintMode();
    this.#style = null;
    this.#page = null;
  }

  /** Changes how the next characters are printed. */
  change(alter: (mode: PrintMode) => void): void {
    alter(this.#mode);
    this.#style = null;
  }

  text(bytes: Uint8Array, offset: number): void {
    this.#style ??= styleOf(this.#mode);
    const high = hasHighBytes(bytes);
    const blank = !high && isBlank(bytes);
    const width = (high ? printedCharacters(bytes) : bytes.length) * this.#style.character;
    const start = this.#ink.add(bytes);
    const piece: TextPiece = {
      offset,
      start,
      end: start + bytes.length,
      blank,
      high,
      x: this.#x,
      width,
      style: this.#style,
    };
    if (this.#page !== null) this.#page.place(piece);
    else if (this.#pieces.length > 0) this.#pieces.push(piece);
    // Most lines have one piece: made with it, the array has room for no more, and that is most of a job's memory.
    else this.#pieces = [piece];
    this.moveTo(this.#x + width);
    this.#lineEnd = 'none';
    this.#size += 1;
    this.#hasText ||= !blank;
  }

  imageInLine(): void {
    this.#imageInLine = true;
    this.#lineEnd = 'none';
  }

  moveTo(x: number): void {
    this.#x = Math.min(Math.max(x, 0), MAX_LINE_DOTS);
  }

  /** @param distance dots, a negative number sent as a 16-bit word */
  moveBy(distance: number): void {
    this.moveTo(this.#x + signed(distance));
  }

  tab(): void {
    this.moveTo(nextTabStop(this.#mode, this.#x));
  }

  lineFeed(offset: number): void {
    if (this.#lineEnd === 'CR') this.#lineEnd = 'none';
    else {
      this.#endLine(offset);
      this.#lineEnd = 'LF';
    }
  }

  carriageReturn(offset: number): void {
    if (this.#lineEnd === 'LF') this.#lineEnd = 'none';
    else {
      this.#endLine(offset);
      this.#lineEnd = 'CR';
    }
  }

  /** `ESC d n`: as many line feeds. */
  feedLines(count: number, offset: number): void {
    const lines = Math.min(count, MAX_BLANK_LINES + 1);
    for (let line = 0; line < lines; line += 1) this.#endLine(offset);
    this.#lineEnd = 'none';
  }

  /** A feed by dots, or back: ends the line under way and leaves no blank one. */
  feedDots(offset: number): void {
    this.#endLineUnderWay(offset);
    this.#lineEnd = 'none';
  }

  formFeed(offset: number): void {
    if (this.#page === null) this.feedDots(offset);
    this.#printPage();
    this.#page = null;
  }

  /** `ESC FF` prints the page and stays in page mode. */
  printPageAndKeepMode(): void {
    this.#printPage();
  }

  startPage(offset: number): void {
    this.#endLineUnderWay(offset);
    this.#page ??= new Page();
    this.#x = 0;
  }

  /** `ESC S` leaves page mode, CAN stays in it; both throw the page away. */
  dropPage(stay: boolean): void {
    if (this.#page === null) return;
    this.#page.clear();
    if (!stay) this.#page = null;
    this.#x = 0;
  }

  /** `ESC W`, in page mode only. */
  setPageArea(area: PageArea): void {
    this.#page?.setArea(area);
    if (this.#page !== null) this.#x = 0;
  }

  /** `ESC T`, in page mode only. */
  setPageDirection(direction: PageDirection): void {
    this.#page?.setDirection(direction);
    if (this.#page !== null) this.#x = 0;
  }

  pageMoveTo(y: number): void {
    this.#page?.moveTo(y);
  }

  pageMoveBy(distance: number): void {
    this.#page?.moveBy(signed(distance));
  }

  #printPage(): void {
    if (this.#page === null) return;
    const lines = this.#page.print();
    for (const line of lines) this.#lines.push(line);
    if (lines.length > 0) this.#blankLines = 0;
    this.#x = 0;
  }

  #endLineUnderWay(offset: number): void {
    if (this.#pieces.length > 0 || this.#imageInLine) this.#endLine(offset);
  }

  #endLine(offset: number): void {
    const { lineSpacing, upsideDown } = this.#mode;
    if (this.#page !== null) this.#page.moveBy(lineSpacing);
    else if (this.#pieces.length > 0) {
      const [first] = this.#pieces;
      this.#lines.push({
        offset: first?.offset ?? offset,
        pieces: this.#pieces,
        upsideDown: first?.style.upsideDown ?? upsideDown,
      });
      this.#pieces = [];
      this.#blankLines = 0;
      this.#size += 1;
    } else if (!this.#imageInLine && this.#blankLines < MAX_BLANK_LINES) {
      this.#lines.push({ offset, pieces: [], upsideDown });
      this.#blankLines += 1;
    }
    this.#imageInLine = false;
    this.#x = 0;
  }
}

function signed(word: number): number {
  return word > HIGHEST_POSITIVE_WORD ? word - WORD_VALUES : word;
}
