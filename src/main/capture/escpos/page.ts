/**
 * Page mode (`ESC L`): text is placed on a page in any order and in four directions, and printed as a whole. It reads
 * from top to bottom and from left to right, as it is held for reading.
 */
import type { TextLine, TextPiece } from './text-line.ts';

/** `ESC W`: the part of the page that is printed on, in dots from its upper left corner. */
export interface PageArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `ESC T n`: text runs to the right, upwards (from the lower left corner), to the left, or downwards. */
export type PageDirection = 0 | 1 | 2 | 3;

const WHOLE_PAGE: PageArea = { left: 0, top: 0, width: 0, height: 0 };

interface Placed {
  readonly direction: PageDirection;
  readonly y: number;
  readonly piece: TextPiece;
}

/** Where an area begins, seen by who reads in a direction: `x` along the text, `y` across it. */
function cornerOf(
  { left, top, width, height }: PageArea,
  direction: PageDirection,
): { x: number; y: number } {
  switch (direction) {
    case 0:
      return { x: left, y: top };
    case 1:
      return { x: -(top + height), y: left };
    case 2:
      return { x: -(left + width), y: -(top + height) };
    case 3:
      return { x: top, y: -(left + width) };
  }
}

export class Page {
  #area = WHOLE_PAGE;
  #direction: PageDirection = 0;
  #y = 0;
  #corner = cornerOf(WHOLE_PAGE, 0);
  #placed: Placed[] = [];

  setArea(area: PageArea): void {
    this.#area = area;
    this.#startOver();
  }

  setDirection(direction: PageDirection): void {
    this.#direction = direction;
    this.#startOver();
  }

  moveTo(y: number): void {
    this.#y = y;
  }

  moveBy(distance: number): void {
    this.#y += distance;
  }

  /** Puts a piece at its own x, counted from the area's edge. */
  place(piece: TextPiece): void {
    const { x, y } = this.#corner;
    this.#placed.push({
      direction: this.#direction,
      y: y + this.#y,
      piece: x === 0 ? piece : { ...piece, x: x + piece.x },
    });
  }

  /** Throws away what has been placed. */
  clear(): void {
    this.#placed = [];
  }

  /** Prints the page: its lines in reading order, one direction after the other. The page is empty afterwards. */
  print(): TextLine[] {
    const byDirection = Map.groupBy(this.#placed, ({ direction }) => direction);
    const lines = [...byDirection.values()].flatMap(linesByHeight);
    this.#placed = [];
    return lines;
  }

  #startOver(): void {
    this.#y = 0;
    this.#corner = cornerOf(this.#area, this.#direction);
  }
}

/** The pieces as lines from top to bottom, in columns counted from the leftmost where that is off the page. */
function linesByHeight(placed: readonly Placed[]): TextLine[] {
  const leftmost = placed.reduce((least, { piece }) => Math.min(least, piece.x), 0);
  return [...Map.groupBy(placed, ({ y }) => y)]
    .toSorted(([one], [other]) => one - other)
    .map(([, row]) => ({
      offset: row.reduce((least, { piece }) => Math.min(least, piece.offset), Infinity),
      pieces: row.map(({ piece }) => (leftmost === 0 ? piece : { ...piece, x: piece.x - leftmost })),
      upsideDown: false,
    }));
}
