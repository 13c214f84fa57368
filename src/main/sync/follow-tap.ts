import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import type { LineSettings } from '../../shared/line-settings.ts';
import { SILENCE_MS } from '../capture/job-stream.ts';
import { PRINTER_SILENT_AFTER_MS } from '../capture/printer-status/line-watch.ts';
import type { Announcement } from '../capture/tap/announcement.ts';
import { SegmentReader } from '../capture/tap/segment-reader.ts';
import { isSegment } from '../capture/tap/spool.ts';
import type { Store } from '../store/store.ts';
import { attendTap, type StartTap } from './attend-tap.ts';
import type { LineKeeper } from './line-keeper.ts';
import {
  openSegment,
  takeEnd,
  takeFrame,
  takeSilence,
  type OpenSegment,
  type SegmentRecorder,
} from './open-segment.ts';

export interface TapFollower {
  /** The segment the tap is writing; null while no tap is attached. */
  liveSegment(): string | null;
  /** Another line is wanted, or none. */
  lineChanged(): void;
  /** Waits until no tap runs. @param signal ends the waiting */
  untilAlone(signal: AbortSignal): Promise<void>;
  /** Reads again from the last stored place, after the disk took nothing. */
  readAgain(): void;
  /** Lets go of the tap, which goes on printing. */
  stop(): Promise<void>;
}

interface FollowerDeps extends SegmentRecorder {
  readonly spoolDirectory: string;
  readonly socketPath: string;
  readonly store: Store;
  readonly line: LineKeeper;
  readonly clock: Clock;
  readonly startTap: StartTap;
  /** The line the tap is to stand on now; null for none. */
  readonly wanted: () => LineSettings | null;
}

/** A register that has printed nothing for so long is not in the middle of anything. */
const QUIET_MS = 3000;
const DISK_PAUSE_MS = 5000;

/** Reads what the tap has written, from the place that was stored last, for as long as the app lives. */
export function followTap(deps: FollowerDeps): TapFollower {
  const { clock, line } = deps;
  const stopping = new AbortController();
  let current: ReadSegment | null = null;
  let attachedSegment: string | null = null;
  let work: Promise<void> = Promise.resolve();
  let readsAhead = 0;
  /** The last printed byte that was read: when it was heard, and when that was noticed (monotonic). In ms. */
  let printed = { at: 0, noticedAt: Number.NEGATIVE_INFINITY };
  let silenceTimer: NodeJS.Timeout | null = null;
  const attendant = attendTap({ ...deps, told, isQuiet });

  function told(announcement: Announcement): void {
    switch (announcement.event) {
      case 'hello':
        line.tapHeard(announcement);
        attachedSegment = announcement.segment;
        queueRead(announcement.segment);
        break;
      case 'appended':
        attachedSegment = announcement.segment;
        queueRead(announcement.segment);
        break;
      case 'dropped':
        line.gap(announcement.bytes);
        break;
      case 'printer':
        line.printerReachable(announcement.reachable);
        break;
      case 'port': {
        const { side, state, message } = announcement;
        line.port({ side, state, message });
        break;
      }
    }
  }

  /** One reading after the other: two at a time would store jobs out of order. */
  function queueRead(segment: string): void {
    readsAhead += 1;
    work = work
      .then(() => readSegment(segment))
      .finally(() => {
        readsAhead -= 1;
      });
  }

  /** Nothing is open, nothing waits to be read, and nothing has been printed for a while. */
  function isQuiet(): boolean {
    if (readsAhead > 0 || current === null || current.jobs.printing) return false;
    return clock.monotonic() - printed.noticedAt >= QUIET_MS;
  }

  function notice({ jobs }: OpenSegment): void {
    const at = jobs.lastPrintedAt ?? printed.at;
    if (at !== printed.at) printed = { at, noticedAt: clock.monotonic() };
  }

  async function readSegment(segment: string): Promise<void> {
    if (stopping.signal.aborted) return;
    if (current?.name !== segment) {
      if (!(await finishOlderSegments(segment))) return readLater(segment);
      current = open(segment);
    }
    const stored = await readOn(current);
    if (!stored) {
      current = null;
      return readLater(segment);
    }
    notice(current);
    tellLine(current, line.current().lastHeardAt ?? 0);
    watchForSilence(current);
  }

  function readLater(segment: string): void {
    clock.sleep(DISK_PAUSE_MS, stopping.signal).then(
      () => queueRead(segment),
      () => undefined,
    );
  }

  function open(name: string): ReadSegment {
    return { ...openSegment(deps.store, name), reader: new SegmentReader(join(deps.spoolDirectory, name)) };
  }

  async function readOn(segment: ReadSegment): Promise<boolean> {
    for (const frame of await segment.reader.read()) {
      if (!takeFrame(segment, frame, deps)) return false;
    }
    return true;
  }

  function tellLine({ jobs, watch }: OpenSegment, heardBefore: number): void {
    line.heard(jobs.lastHeardAt ?? heardBefore, jobs.printing);
    line.printer(watch.condition);
  }

  /** A tap begins a segment when it has ended the one before, so every older one can be read to its end. */
  async function finishOlderSegments(live: string): Promise<boolean> {
    const finished = deps.store.captures.finishedSegments();
    const names = (await readdir(deps.spoolDirectory)).filter(isSegment).toSorted();
    for (const name of names) {
      if (name >= live || finished.has(name)) continue;
      const segment = open(name);
      const stored = (await readOn(segment)) && takeEnd(segment, deps);
      if (!stored) return false;
      const marked = deps.store.transaction(() => deps.store.captures.finishSegment(name));
      if (!marked.ok) return false;
    }
    return true;
  }

  /** A print without a cut ends in silence, and so does a printer's answer; the timer starts anew with every byte. */
  function watchForSilence(segment: OpenSegment): void {
    if (silenceTimer !== null) clearTimeout(silenceTimer);
    silenceTimer = null;
    const { jobs, watch } = segment;
    if (!jobs.printing && !watch.waitsForPrinter) return;
    silenceTimer = setTimeout(
      () => {
        work = work.then(() => endBySilence(segment));
      },
      jobs.printing ? SILENCE_MS : PRINTER_SILENT_AFTER_MS,
    );
  }

  function endBySilence(segment: OpenSegment): void {
    if (current !== segment) return;
    const stored = takeSilence(segment, clock.now(), deps);
    if (stored) {
      tellLine(segment, 0);
      watchForSilence(segment);
      return;
    }
    current = null;
    readLater(segment.name);
  }

  return {
    liveSegment: () => attachedSegment,
    lineChanged: () => attendant.lineChanged(),
    untilAlone: (signal) => attendant.untilAlone(signal),
    readAgain() {
      const live = attachedSegment;
      if (live !== null) queueRead(live);
    },
    async stop() {
      stopping.abort();
      if (silenceTimer !== null) clearTimeout(silenceTimer);
      await attendant.stop();
      await work;
    },
  };
}

interface ReadSegment extends OpenSegment {
  readonly reader: SegmentReader;
}
