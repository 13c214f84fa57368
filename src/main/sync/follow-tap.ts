import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../shared/clock.ts';
import type { LineEvent } from '../../shared/line-event.ts';
import { JobStream, SILENCE_MS, type CaughtJob } from '../capture/job-stream.ts';
import type { Announcement } from '../capture/tap/announcement.ts';
import { attachToTap, type Attachment } from '../capture/tap/attach.ts';
import type { Frame } from '../capture/tap/frame.ts';
import { PRINTER_SILENT_AFTER_MS } from '../capture/printer-status/line-watch.ts';
import { SegmentReader } from '../capture/tap/segment-reader.ts';
import { isSegment } from '../capture/tap/spool.ts';
import type { Store } from '../store/store.ts';
import type { LineKeeper } from './line-keeper.ts';
import { SegmentWatch } from './segment-watch.ts';

export interface TapFollower {
  /** Reads again from the last stored place, after the disk took nothing. */
  readAgain(): void;
  /** Lets go of the tap, which goes on printing. */
  stop(): Promise<void>;
}

interface FollowerDeps {
  readonly spoolDirectory: string;
  readonly socketPath: string;
  readonly store: Store;
  readonly line: LineKeeper;
  readonly clock: Clock;
  /** Starts a tap process; a second one on the same line ends by itself. */
  readonly startTap: () => void;
  /** Stores a job and the drawer openings that belong to it; false when the disk took nothing. */
  readonly record: (job: CaughtJob, segment: string, openings: readonly LineEvent[]) => boolean;
  /** Stores what else was seen on the line; false when the disk took nothing. */
  readonly recordEvents: (events: readonly LineEvent[], segment: string) => boolean;
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
  let current: OpenSegment | null = null;
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
        queueRead(announcement.segment);
        break;
      case 'dropped':
        line.gap(announcement.bytes);
        break;
      case 'printer':
        line.tapHeard(announcement.reachable);
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
      current = openSegment(segment);
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

  function openSegment(name: string): OpenSegment {
    const reader = new SegmentReader(join(deps.spoolDirectory, name));
    const jobs = new JobStream(deps.store.captures.position(name));
    return { name, reader, jobs, watch: new SegmentWatch(deps.store, name) };
  }

  async function readOn(segment: OpenSegment): Promise<boolean> {
    for (const frame of await segment.reader.read()) {
      if (!take(segment, frame)) return false;
    }
    return true;
  }

  /** What stands before the end of a print is stored before or with it, never after: see SegmentWatch. */
  function take(segment: OpenSegment, frame: Frame): boolean {
    const { name, jobs, watch } = segment;
    return (
      deps.recordEvents(watch.push(frame, jobs.openSince), name) &&
      recordAll(jobs.push(frame), segment) &&
      deps.recordEvents(watch.settle(frame.at, jobs.openSince), name)
    );
  }

  function recordAll(jobs: readonly CaughtJob[], { name, watch }: OpenSegment): boolean {
    return jobs.every((job) => deps.record(job, name, watch.ofPrint(job)));
  }

  function tellLine({ jobs, watch }: OpenSegment, heardBefore: number): void {
    line.heard(jobs.lastHeardAt ?? heardBefore, jobs.printing);
    line.printer(watch.condition);
  }

  /** A tap writes one segment in its life, so every older one has ended and can be read to its end. */
  async function finishOlderSegments(live: string): Promise<boolean> {
    const finished = deps.store.captures.finishedSegments();
    const names = (await readdir(deps.spoolDirectory)).filter(isSegment).toSorted();
    for (const name of names) {
      if (name >= live || finished.has(name)) continue;
      const segment = openSegment(name);
      const stored =
        (await readOn(segment)) &&
        recordAll(segment.jobs.end(), segment) &&
        deps.recordEvents(segment.watch.end(), name);
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
    const { name, jobs, watch } = segment;
    const stored =
      recordAll(jobs.silence(), segment) &&
      deps.recordEvents(watch.settle(clock.now(), jobs.openSince), name);
    if (stored) {
      tellLine(segment, 0);
      watchForSilence(segment);
      return;
    }
    current = null;
    readLater(name);
  }

  return {
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

interface OpenSegment {
  readonly name: string;
  readonly reader: SegmentReader;
  readonly jobs: JobStream;
  readonly watch: SegmentWatch;
}

function untilAborted(signals: readonly AbortSignal[]): Promise<void> {
  const any = AbortSignal.any([...signals]);
  return new Promise((resolve) => {
    if (any.aborted) resolve();
    else any.addEventListener('abort', () => resolve(), { once: true });
  });
}
