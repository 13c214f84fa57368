/**
 * One line of a print: its pieces of text by their place on the paper, and how they read as one line.
 */
import type { Alignment, PrintLine } from '../print-job.ts';
import type { PieceReader } from './piece-reader.ts';
import type { TextStyle } from './print-mode.ts';

/** A run of text in one style, at one place. Places and widths in dots. */
export interface TextPiece {
  readonly offset: number;
  /** Where its bytes stand in the job's ink. */
  readonly start: number;
  readonly end: number;
  /** Nothing but spaces. */
  readonly blank: boolean;
  /** Has bytes above ASCII. */
  readonly high: boolean;
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
}

export interface TextLine {
  readonly offset: number;
  readonly pieces: readonly TextPiece[];
  /** Printed with its head down (`ESC {`), so that such lines read from the last one to the first. */
  readonly upsideDown: boolean;
}

/** From left to right: a right-hand column may have been sent before its label. */
function inReadingOrder(pieces: readonly TextPiece[]): readonly TextPiece[] {
  let before = 0;
  for (const { x } of pieces) {
    if (x < before) return pieces.toSorted((one, other) => one.x - other.x);
    before = x;
  }
  return pieces;
}

function layOut(pieces: readonly TextPiece[], read: PieceReader): string {
  let text = '';
  let end = 0;
  let before: TextPiece | null = null;
  let textBefore = '';
  for (const piece of inReadingOrder(pieces)) {
    const own = read(piece);
    // Printed twice in the same place, to make it darker.
    if (before?.x === piece.x && textBefore === own) continue;
    const gap = piece.x - end;
    if (gap > 0) text += ' '.repeat(Math.round(gap / piece.style.column));
    else if (gap < 0 && !text.endsWith(' ')) text += ' ';
    text += own;
    end = piece.x + piece.width;
    before = piece;
    textBefore = own;
  }
  return text.trimEnd();
}

/** Reads a line as a person would: columns padded with spaces, no spaces at its end. */
export function readLine(line: TextLine, read: PieceReader): PrintLine {
  let bold = false;
  let doubleWidth = false;
  let doubleHeight = false;
  let underline = false;
  let inverse = false;
  let align: Alignment | null = null;
  for (const { blank, style } of line.pieces) {
    if (blank) continue;
    bold ||= style.bold;
    doubleWidth ||= style.doubleWidth;
    doubleHeight ||= style.doubleHeight;
    underline ||= style.underline;
    inverse ||= style.inverse;
    align ??= style.align;
  }
  return {
    text: layOut(line.pieces, read),
    offset: line.offset,
    bold,
    doubleWidth,
    doubleHeight,
    underline,
    inverse,
    align: align ?? 'left',
  };
}

/** In the order a person reads them: of lines printed upside down one after the other, the last one is the first. */
export function linesAsRead(lines: readonly TextLine[]): readonly TextLine[] {
  if (!lines.some(({ upsideDown }) => upsideDown)) return lines;
  const asRead: TextLine[] = [];
  let turned: TextLine[] = [];
  for (const line of lines) {
    if (line.upsideDown) turned.unshift(line);
    else {
      asRead.push(...turned, line);
      turned = [];
    }
  }
  return [...asRead, ...turned];
}
