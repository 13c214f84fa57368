/**
 * Which print a drawer pulse belongs to. Registers pulse inside a print, right before it or right after its cut; what
 * is near no print is a drawer opened without a sale.
 */
import type { LineEvent } from '../../../shared/line-event.ts';

/** From the pulse to the print, or from the print to the pulse: a register that waits longer was not in a sale. */
const OPENING_BELONGS_WITHIN_MS = 5000;

/** A print as far as openings are concerned; offsets in the register's stream, wall time in ms of its last byte. */
export interface PrintPlace {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly heardAt: number;
}

export class DrawerOpenings {
  #last: PrintPlace | null;
  #waiting: LineEvent[] = [];

  /** @param last the latest print of the segment that was dealt with before */
  constructor(last: PrintPlace | null) {
    this.#last = last;
  }

  /** A drawer was pulsed; which print it belongs to is not known yet. */
  heard(pulse: LineEvent): void {
    this.#waiting.push(pulse);
  }

  /** @returns the openings that belong to a print that has ended */
  ofPrint(print: PrintPlace): LineEvent[] {
    this.#last = print;
    const [own, later] = split(this.#waiting, ({ offset }) => offset < print.endOffset);
    this.#waiting = later;
    return own.map((opening) => ({ ...opening, jobStart: print.startOffset }));
  }

  /**
   * @param at wall time in ms
   * @param printing whether a print is open: then an opening may be its own
   * @returns the openings after the latest print, and those that have waited for one in vain
   */
  settle(at: number, printing: boolean): LineEvent[] {
    if (printing) return [];
    const last = this.#last;
    const [after, rest] = split(
      this.#waiting,
      (opening) => last !== null && opening.at - last.heardAt <= OPENING_BELONGS_WITHIN_MS,
    );
    const [alone, waiting] = split(rest, (opening) => at - opening.at >= OPENING_BELONGS_WITHIN_MS);
    this.#waiting = waiting;
    return [...after.map((opening) => ({ ...opening, jobStart: last?.startOffset ?? null })), ...alone];
  }
}

function split<T>(items: readonly T[], chosen: (item: T) => boolean): [T[], T[]] {
  return [items.filter(chosen), items.filter((item) => !chosen(item))];
}
