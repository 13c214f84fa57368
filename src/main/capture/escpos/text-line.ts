/**
 * One line of a print: its pieces of text by their place on the paper, and how they read as one line.
 */
import { isBlank } from '../code-page.ts';
import type { PrintLine } from '../print-job.ts';
import type { TextSample } from './code-page-vote.ts';

/** A run of text in one style, at one place. Places and widths in dots. */
export interface TextPiece extends TextSample {
  readonly offset: number;
  readonly x: number;
  readonly width: number;
  /** The width of one column of normal text. */
  readonly column: number;
  readonly bold: boolean;
  readonly doubleWidth: boolean;
  readonly doubleHeight: boolean;
}

export interface TextLine {
  readonly offset: number;
  readonly pieces: readonly TextPiece[];
}

/** From left to right: a right-hand column may have been sent before its label. */
function inReadingOrder(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const ordered = pieces.every((piece, index) => index === 0 || piece.x >= (pieces[index - 1]?.x ?? 0));
  return ordered ? pieces : pieces.toSorted((one, other) => one.x - other.x);
}

/** Printed twice in the same place, to make it darker. */
function isRestruck(piece: TextPiece, before: TextPiece | undefined): boolean {
  return before !== undefined && before.x === piece.x && Buffer.compare(before.bytes, piece.bytes) === 0;
}

function layOut(pieces: readonly TextPiece[], decode: (sample: TextSample) => string): string {
  let text = '';
  let end = 0;
  let before: TextPiece | undefined;
  for (const piece of inReadingOrder(pieces)) {
    if (isRestruck(piece, before)) continue;
    const gap = piece.x - end;
    if (gap > 0) text += ' '.repeat(Math.round(gap / piece.column));
    else if (gap < 0 && !text.endsWith(' ')) text += ' ';
    text += decode(piece);
    end = piece.x + piece.width;
    before = piece;
  }
  return text.trimEnd();
}

/** Reads a line as a person would: columns padded with spaces, no spaces at its end. */
export function readLine(line: TextLine, decode: (sample: TextSample) => string): PrintLine {
  const { offset, pieces } = line;
  const visible = pieces.filter(({ bytes }) => !isBlank(bytes));
  return {
    offset,
    text: layOut(pieces, decode),
    bold: visible.some((piece) => piece.bold),
    doubleWidth: visible.some((piece) => piece.doubleWidth),
    doubleHeight: visible.some((piece) => piece.doubleHeight),
  };
}

/** Page mode prints by place, not by order: the pieces as lines from top to bottom. */
export function linesByHeight(
  placed: readonly { readonly y: number; readonly piece: TextPiece }[],
): TextLine[] {
  const rows = new Map<number, TextPiece[]>();
  for (const { y, piece } of placed) {
    const row = rows.get(y);
    if (row === undefined) rows.set(y, [piece]);
    else row.push(piece);
  }
  return [...rows]
    .toSorted(([one], [other]) => one - other)
    .map(([, pieces]) => ({ offset: Math.min(...pieces.map((piece) => piece.offset)), pieces }));
}
