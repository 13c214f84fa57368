/**
 * Which print a drawer pulse belongs to. Registers pulse inside a print, right before it or right after its cut; what
 * is near no print is a drawer opened without a sale.
 */
import type { LineEvent } from '../../../shared/line-event.ts';

/** From the pulse to the print, or from the print to the pulse: a register that waits longer was not in a sale. */
const OPENING_BELONGS_WITHIN_MS = 5000;

/** A print that is being printed: its offset in the register's stream, and the wall time in ms of its first byte. */
export interface OpenPrint {
  readonly startOffset: number;
  readonly startedAt: number;
}

/** A print that has ended; wall time in ms of its last byte. */
export interface EndedPrint {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly heardAt: number;
}

export class DrawerOpenings {
  #last: EndedPrint | null;
  #waiting: LineEvent[] = [];

  /** @param last the latest print of the segment that was dealt with before */
  constructor(last: EndedPrint | null) {
    this.#last = last;
  }

  /** A drawer was pulsed; which print it belongs to is not known yet. */
  heard(pulse: LineEvent): void {
    this.#waiting.push(pulse);
  }

  /** @returns the openings up to the end of a print: its own, and those that belong to none */
  ofPrint(print: EndedPrint & OpenPrint): LineEvent[] {
    const before = this.#last;
    const [heard, later] = split(this.#waiting, ({ offset }) => offset < print.endOffset);
    this.#last = print;
    this.#waiting = later;
    return heard.map((opening) =>
      isOf(print, opening) ? { ...opening, jobStart: print.startOffset } : afterPrint(opening, before),
    );
  }

  /**
   * @param at wall time in ms
   * @param open the print that is open, whose own openings wait for its end
   * @returns the openings after the latest print, and those that have waited for one in vain
   */
  settle(at: number, open: OpenPrint | null): LineEvent[] {
    const last = this.#last;
    const until = open === null ? at : open.startedAt;
    const [known, waiting] = split(this.#waiting, (opening) => {
      if (open !== null && opening.offset >= open.startOffset) return false;
      return isAfter(last, opening) || until - opening.at >= OPENING_BELONGS_WITHIN_MS;
    });
    this.#waiting = waiting;
    return known.map((opening) => afterPrint(opening, last));
  }
}

function isOf({ startOffset, startedAt }: OpenPrint, { offset, at }: LineEvent): boolean {
  return offset >= startOffset || startedAt - at < OPENING_BELONGS_WITHIN_MS;
}

function isAfter(print: EndedPrint | null, { at }: LineEvent): boolean {
  return print !== null && at - print.heardAt < OPENING_BELONGS_WITHIN_MS;
}

function afterPrint(opening: LineEvent, print: EndedPrint | null): LineEvent {
  return isAfter(print, opening) ? { ...opening, jobStart: print?.startOffset ?? null } : opening;
}

function split<T>(items: readonly T[], chosen: (item: T) => boolean): [T[], T[]] {
  return [items.filter(chosen), items.filter((item) => !chosen(item))];
}
