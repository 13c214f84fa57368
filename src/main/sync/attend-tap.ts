/** Keeps a tap running on the line that is wanted, and attached to. */
import type { Clock } from '../../shared/clock.ts';
import { sameLine } from '../../shared/line-choice.ts';
import type { LineSettings } from '../../shared/line-settings.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { Announcement } from '../capture/tap/announcement.ts';
import { attachToTap, type Attachment } from '../capture/tap/attach.ts';
import type { LineKeeper } from './line-keeper.ts';

/**
 * Starts a tap process; a second one in the same place ends by itself.
 * @param refused called when it ended at once for a reason that a person can mend
 */
export type StartTap = (line: LineSettings, refused: (found: Problem) => void) => void;

export interface AttendantDeps {
  readonly socketPath: string;
  readonly clock: Clock;
  readonly line: LineKeeper;
  readonly startTap: StartTap;
  /** The line the tap is to stand on now; null for none. */
  readonly wanted: () => LineSettings | null;
  /** Whether nothing is being printed, so that a tap may be stopped. */
  readonly isQuiet: () => boolean;
  readonly told: (announcement: Announcement) => void;
}

export interface TapAttendant {
  /** Another line is wanted, or none: what runs is replaced as soon as nothing is being printed. */
  lineChanged(): void;
  /** Waits until no tap runs. @param signal ends the waiting */
  untilAlone(signal: AbortSignal): Promise<void>;
  /** Lets go of the tap, which goes on. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 250;
/** A tap that has been started gets this long before another one is. */
const START_AGAIN_MS = 3000;
const NEVER = Number.NEGATIVE_INFINITY;

export function attendTap(deps: AttendantDeps): TapAttendant {
  const { clock, line } = deps;
  const stopping = new AbortController();
  let attachment: Attachment | null = null;
  /** The line of the tap we are attached to; undefined until it has greeted us. */
  let running: LineSettings | null | undefined;
  let news = new AbortController();
  let startedAt = NEVER;
  let refusal: Problem | null = null;
  let alone = false;
  const attending = attend();

  async function attend(): Promise<void> {
    while (!stopping.signal.aborted) {
      const gone = new AbortController();
      running = undefined;
      attachment = await attachToTap(deps.socketPath, { told, gone: () => gone.abort() });
      alone = attachment === null;
      if (attachment === null) await startWhenDue();
      else await stayWith(attachment, gone.signal);
    }
    attachment?.detach();
  }

  function told(announcement: Announcement): void {
    if (announcement.event === 'hello') {
      running = announcement.line;
      wake();
    }
    deps.told(announcement);
  }

  async function startWhenDue(): Promise<void> {
    const wanted = deps.wanted();
    if (wanted === null) {
      startedAt = NEVER;
      line.none();
      return untilAborted([stopping.signal, news.signal]);
    }
    if (clock.monotonic() - startedAt > START_AGAIN_MS) {
      if (startedAt !== NEVER) line.tapGone(refusal ?? problem('tap-gone'));
      startedAt = clock.monotonic();
      refusal = null;
      deps.startTap(wanted, (found) => {
        refusal = found;
        line.tapGone(found);
      });
    }
    await clock.sleep(LOOK_EVERY_MS, AbortSignal.any([stopping.signal, news.signal]));
  }

  /** Until it is gone; asked to go when it stands on another line than the one that is wanted. */
  async function stayWith(tap: Attachment, gone: AbortSignal): Promise<void> {
    let asked = false;
    const over = AbortSignal.any([gone, stopping.signal]);
    while (!over.aborted) {
      const other = running !== undefined && !sameLine(running, deps.wanted());
      // A tap that has not greeted us yet has not taken over.
      if (running !== undefined) line.setChanging(other);
      if (other && !asked && deps.isQuiet()) {
        asked = true;
        tap.requestStop();
      }
      const signals = [over, news.signal];
      if (other) await clock.sleep(LOOK_EVERY_MS, AbortSignal.any(signals));
      else await untilAborted(signals);
    }
    if (stopping.signal.aborted) return;
    // One that never greeted us was refused its line, and says why when it has ended.
    if (asked) startedAt = NEVER;
    else if (running !== undefined) line.tapGone(problem('tap-gone'));
  }

  function isAlone(): boolean {
    return alone;
  }

  function wake(): void {
    news.abort();
    news = new AbortController();
  }

  return {
    lineChanged() {
      // A line that was refused a moment ago need not be waited for.
      if (alone) startedAt = NEVER;
      wake();
    },
    async untilAlone(signal) {
      while (!isAlone() && !signal.aborted) await clock.sleep(LOOK_EVERY_MS, signal);
    },
    async stop() {
      stopping.abort();
      attachment?.detach();
      await attending;
    },
  };
}

function untilAborted(signals: readonly AbortSignal[]): Promise<void> {
  const any = AbortSignal.any([...signals]);
  return new Promise((resolve) => {
    if (any.aborted) resolve();
    else any.addEventListener('abort', () => resolve(), { once: true });
  });
}
