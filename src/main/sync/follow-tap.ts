import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import { SILENCE_MS } from '../capture/job-stream.ts';
import type { Announcement } from '../capture/tap/announcement.ts';
import { attachToTap, type Attachment } from '../capture/tap/attach.ts';
import { PRINTER_SILENT_AFTER_MS } from '../capture/printer-status/line-watch.ts';
import { SegmentReader } from '../capture/tap/segment-reader.ts';
import { isSegment } from '../capture/tap/spool.ts';
import type { Store } from '../store/store.ts';
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
  /** Starts a tap process; a second one on the same line ends by itself. */
  readonly startTap: () => void;
}

const ATTACH_AGAIN_MS = 250;
/** A tap that has been started gets this long before another one is. */
const START_AGAIN_MS = 3000;
const DISK_PAUSE_MS = 5000;

/** Reads what the tap has written, from the place that was stored last, for as long as the app lives. */
export function followTap(deps: FollowerDeps): TapFollower {
  const { clock, line } = deps;
  const stopping = new AbortController();
  let attachment: Attachment | null = null;
  let current: ReadSegment | null = null;
  let attachedSegment: string | null = null;
  let work: Promise<void> = Promise.resolve();
  let silenceTimer: NodeJS.Timeout | null = null;

  const attaching = attach();

  async function attach(): Promise<void> {
    let startedAt = Number.NEGATIVE_INFINITY;
    while (!stopping.signal.aborted) {
      const gone = new AbortController();
      attachment = await attachToTap(deps.socketPath, { told, gone: () => gone.abort() });
      if (attachment === null) {
        if (clock.monotonic() - startedAt > START_AGAIN_MS) {
          startedAt = clock.monotonic();
          deps.startTap();
        }
        await clock.sleep(ATTACH_AGAIN_MS, stopping.signal);
        continue;
      }
      await untilAborted([gone.signal, stopping.signal]);
      if (!stopping.signal.aborted) line.tapGone();
    }
    attachment?.detach();
  }

  function told(announcement: Announcement): void {
    switch (announcement.event) {
      case 'hello':
        line.tapHeard(announcement.printerReachable);
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
        line.tapHeard(announcement.reachable);
        break;
      case 'port':
        break;
    }
  }

  /** One reading after the other: two at a time would store jobs out of order. */
  function queueRead(segment: string): void {
    work = work.then(() => readSegment(segment));
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
    readAgain() {
      const live = attachedSegment;
      if (live !== null) queueRead(live);
    },
    async stop() {
      stopping.abort();
      if (silenceTimer !== null) clearTimeout(silenceTimer);
      attachment?.detach();
      await attaching;
      await work;
    },
  };
}

interface ReadSegment extends OpenSegment {
  readonly reader: SegmentReader;
}

function untilAborted(signals: readonly AbortSignal[]): Promise<void> {
  const any = AbortSignal.any([...signals]);
  return new Promise((resolve) => {
    if (any.aborted) resolve();
    else any.addEventListener('abort', () => resolve(), { once: true });
  });
}
