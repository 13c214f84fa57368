/** What is to stand on the paper, before it is turned into printer commands. */
export interface PaperLine {
  readonly text: string;
  readonly bold?: boolean;
  /** Twice the width: half as many characters fit. */
  readonly wide?: boolean;
  /** Twice the height, for the marks of copies and training receipts (SKVFS 2014:9 5:5). */
  readonly tall?: boolean;
  readonly centred?: boolean;
}

export type Paper = readonly PaperLine[];

const GAP = ' ';

/** A line without anything on it. */
export const BLANK: PaperLine = { text: '' };

/** Puts one text at the left edge and one at the right; a long left text is shortened, a figure never is. */
export function spread(left: string, right: string, width: number): string {
  const room = Math.max(0, width - right.length - GAP.length);
  return left.slice(0, room).padEnd(room) + GAP + right;
}

/**
 * Sets cells in columns: the first text from the left, the others against the right edge of theirs.
 * @param widths of the columns, in characters
 */
export function columns(cells: readonly string[], widths: readonly number[]): string {
  const set = cells.map((cell, index) => {
    const width = widths[index] ?? cell.length;
    return index === 0 ? cell.slice(0, width).padEnd(width) : cell.padStart(width);
  });
  return set.join('');
}
