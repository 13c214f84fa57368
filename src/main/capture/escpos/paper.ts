/**
 * The paper as it comes out of the printer: follows the tokens of a stream and gathers lines of text, each piece at
 * its place. What the bytes mean as letters is decided later, over the whole job.
 */
import { isBlank } from '../code-page.ts';
import { MAX_LINE_DOTS, columnDots, initialPrintMode, nextTabStop, type PrintMode } from './print-mode.ts';
import { linesByHeight, type TextLine, type TextPiece } from './text-line.ts';
import { printedCharacters } from './utf8.ts';

/** No print leaves more paper blank in a row; a stream of feeds must not fill the memory. */
const MAX_BLANK_LINES = 50;
const HIGHEST_POSITIVE_WORD = 0x7fff;
const WORD_VALUES = 0x1_0000;

/** What ended the line last, so that CR LF and LF CR are one line end. */
type LineEnd = 'none' | 'LF' | 'CR';

export class Paper {
  #mode: PrintMode = initialPrintMode();
  #lines: TextLine[] = [];
  #blankLines = 0;
  #pieces: TextPiece[] = [];
  #x = 0;
  #lineEnd: LineEnd = 'none';
  /** A bit image stands in the line like a character, and its LF leaves no blank line. */
  #imageInLine = false;
  #hasText = false;
  /** Page mode (`ESC L`): a page is gathered and printed by FF. Null in standard mode. */
  #page: { y: number; left: number; top: number; placed: { y: number; piece: TextPiece }[] } | null = null;
  #size = 0;

  /** Whether anything but spaces has been printed since the lines were taken last. */
  get hasText(): boolean {
    return this.#hasText;
  }

  /** Lines and pieces gathered, for a bound on memory. */
  get size(): number {
    return this.#size;
  }

  /** Takes what has been printed so far, the line under way included. Blank lines at the end are left out. */
  takeLines(): TextLine[] {
    this.#printPage();
    this.#endLineUnderWay(0);
    const lines = this.#blankLines === 0 ? this.#lines : this.#lines.slice(0, -this.#blankLines);
    this.#lines = [];
    this.#blankLines = 0;
    this.#lineEnd = 'none';
    this.#hasText = false;
    this.#size = 0;
    return lines;
  }

  /** `ESC @`. */
  reset(): void {
    this.#printPage();
    this.#mode = initialPrintMode();
    this.#page = null;
  }

  /** Changes how the next characters are printed. */
  change(alter: (mode: PrintMode) => void): void {
    alter(this.#mode);
  }

  text(bytes: Uint8Array, offset: number): void {
    const mode = this.#mode;
    const column = columnDots(mode);
    const charWidth = column * mode.widthTimes;
    const width = printedCharacters(bytes) * charWidth;
    const piece: TextPiece = {
      offset,
      bytes,
      table: mode.table,
      characterSet: mode.characterSet,
      x: this.#x + (this.#page?.left ?? 0),
      width,
      column,
      bold: mode.bold,
      doubleWidth: mode.widthTimes > 1,
      doubleHeight: mode.heightTimes > 1,
    };
    if (this.#page === null) this.#pieces.push(piece);
    else this.#page.placed.push({ y: this.#page.top + this.#page.y, piece });
    this.moveTo(this.#x + width);
    this.#lineEnd = 'none';
    this.#size += 1;
    this.#hasText ||= !isBlank(bytes);
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

  /** `ESC FF` prints the page and stays in page mode, with the page as it was. */
  printPageAndKeepMode(): void {
    const page = this.#page;
    this.#printPage();
    if (page !== null) this.#page = { ...page, placed: [] };
  }

  startPage(offset: number): void {
    this.#endLineUnderWay(offset);
    this.#page ??= { y: 0, left: 0, top: 0, placed: [] };
    this.#x = 0;
  }

  /** `ESC S` leaves page mode, CAN stays in it; both throw the page away. */
  dropPage(stay: boolean): void {
    if (this.#page === null) return;
    this.#page = stay ? { ...this.#page, placed: [] } : null;
    this.#x = 0;
  }

  pageArea(left: number, top: number): void {
    if (this.#page === null) return;
    this.#page = { ...this.#page, y: 0, left: Math.min(left, MAX_LINE_DOTS), top };
    this.#x = 0;
  }

  pageMoveTo(y: number): void {
    if (this.#page !== null) this.#page.y = y;
  }

  pageMoveBy(distance: number): void {
    if (this.#page !== null) this.#page.y += signed(distance);
  }

  #printPage(): void {
    if (this.#page === null) return;
    for (const line of linesByHeight(this.#page.placed)) this.#lines.push(line);
    if (this.#page.placed.length > 0) this.#blankLines = 0;
    this.#page = { ...this.#page, placed: [] };
    this.#x = 0;
  }

  #endLineUnderWay(offset: number): void {
    if (this.#pieces.length > 0 || this.#imageInLine) this.#endLine(offset);
  }

  #endLine(offset: number): void {
    if (this.#page !== null) this.#page.y += this.#mode.lineSpacing;
    else if (this.#pieces.length > 0) {
      this.#lines.push({ offset: this.#pieces[0]?.offset ?? offset, pieces: this.#pieces });
      this.#pieces = [];
      this.#blankLines = 0;
      this.#size += 1;
    } else if (!this.#imageInLine && this.#blankLines < MAX_BLANK_LINES) {
      this.#lines.push({ offset, pieces: [] });
      this.#blankLines += 1;
    }
    this.#imageInLine = false;
    this.#x = 0;
  }
}

function signed(word: number): number {
  return word > HIGHEST_POSITIVE_WORD ? word - WORD_VALUES : word;
}
