import type { LineEvent } from '../../shared/line-event.ts';
import type { CaughtJob } from '../capture/job-stream.ts';
import { DrawerOpenings, type OpenPrint } from '../capture/printer-status/drawer-openings.ts';
import { LineWatch } from '../capture/printer-status/line-watch.ts';
import type { PrinterCondition } from '../capture/printer-status/printer-condition.ts';
import type { Frame } from '../capture/tap/frame.ts';
import type { Store } from '../store/store.ts';
import { conditionBefore } from './condition-before.ts';

/**
 * The events of one segment, each with the print it belongs to.
 *
 * After a crash a segment is read again from its start, but its prints only from the stored place. So an opening of the
 * drawer is stored with the print it belongs to, in one transaction: those before the stored place have all been
 * stored, those after it are found again. The printer's own events are stored as they are read, before any print that
 * ends after them; the place where each stands on the line keeps them from being told twice.
 */
export class SegmentWatch {
  readonly #watch: LineWatch;
  readonly #openings: DrawerOpenings;
  readonly #dealtWith: number;
  #open: OpenPrint | null = null;

  constructor(store: Store, segment: string) {
    this.#dealtWith = store.captures.position(segment);
    this.#watch = new LineWatch(conditionBefore(store, segment));
    this.#openings = new DrawerOpenings(store.captures.lastPrint(segment));
  }

  get condition(): PrinterCondition {
    return this.#watch.condition;
  }

  get waitsForPrinter(): boolean {
    return this.#watch.waitsForPrinter;
  }

  /**
   * Takes the next frame, before the prints that end in it.
   * @param openSince start offset of the open print, or null
   * @returns what can be stored at once
   */
  push(frame: Frame, openSince: number | null): LineEvent[] {
    return this.#sorted(this.#watch.push(frame), openSince);
  }

  /** @returns the openings that belong to a print that has ended, to be stored with it */
  ofPrint(print: CaughtJob): LineEvent[] {
    const open = this.#open;
    // A print that is not known to be open has come whole, in one frame.
    const startedAt = open?.startOffset === print.startOffset ? open.startedAt : print.heardAt;
    return this.#openings.ofPrint({ ...print, startedAt });
  }

  /**
   * Time has passed, and the prints that end in it have been stored. @param at wall time in ms
   * @param openSince start offset of the open print, or null
   */
  settle(at: number, openSince: number | null): LineEvent[] {
    const events = this.#sorted(this.#watch.passTime(at), openSince);
    if (openSince === null) this.#open = null;
    else if (this.#open?.startOffset !== openSince) this.#open = { startOffset: openSince, startedAt: at };
    return [...events, ...this.#openings.settle(at, this.#open)];
  }

  /** No more bytes will ever come: an opening that still waits belongs to no print. */
  end(): LineEvent[] {
    return this.#openings.settle(Number.POSITIVE_INFINITY, null);
  }

  #sorted(events: readonly LineEvent[], openSince: number | null): LineEvent[] {
    const told: LineEvent[] = [];
    for (const event of events) {
      if (event.type !== 'drawer-pulse') told.push({ ...event, jobStart: openSince });
      else if (event.offset >= this.#dealtWith) this.#openings.heard(event);
    }
    return told;
  }
}
