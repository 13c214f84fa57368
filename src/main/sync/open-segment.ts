import type { LineEvent } from '../../shared/line-event.ts';
import { JobStream, type CaughtJob } from '../capture/job-stream.ts';
import type { Frame } from '../capture/tap/frame.ts';
import type { Store } from '../store/store.ts';
import { SegmentWatch } from './segment-watch.ts';

/** A segment that is being read: the prints in it, and what else is seen on the line. */
export interface OpenSegment {
  readonly name: string;
  readonly jobs: JobStream;
  readonly watch: SegmentWatch;
}

/** Stores what a segment tells; false when the disk took nothing, then the segment has to be opened again. */
export interface SegmentRecorder {
  /** A print, and the drawer openings that belong to it. */
  readonly record: (job: CaughtJob, segment: string, openings: readonly LineEvent[]) => boolean;
  readonly recordEvents: (events: readonly LineEvent[], segment: string) => boolean;
}

/** Opens a segment, to be read from its start: what has been dealt with before is not told again. */
export function openSegment(store: Store, name: string): OpenSegment {
  return {
    name,
    jobs: new JobStream(store.captures.position(name)),
    watch: new SegmentWatch(store, name),
  };
}

/** What stands before the end of a print is stored before it or with it, never after: see SegmentWatch. */
export function takeFrame(segment: OpenSegment, frame: Frame, recorder: SegmentRecorder): boolean {
  const { name, jobs, watch } = segment;
  return (
    recorder.recordEvents(watch.push(frame, jobs.openSince), name) &&
    recordAll(segment, jobs.push(frame), recorder) &&
    recorder.recordEvents(watch.settle(frame.at, jobs.openSince), name)
  );
}

/** The line has been silent. @param at wall time in ms */
export function takeSilence(segment: OpenSegment, at: number, recorder: SegmentRecorder): boolean {
  const { name, jobs, watch } = segment;
  return (
    recordAll(segment, jobs.silence(), recorder) &&
    recorder.recordEvents(watch.settle(at, jobs.openSince), name)
  );
}

/** No more frames will ever come. */
export function takeEnd(segment: OpenSegment, recorder: SegmentRecorder): boolean {
  const { name, jobs, watch } = segment;
  return recordAll(segment, jobs.end(), recorder) && recorder.recordEvents(watch.end(), name);
}

function recordAll(
  { name, watch }: OpenSegment,
  jobs: readonly CaughtJob[],
  recorder: SegmentRecorder,
): boolean {
  return jobs.every((job) => recorder.record(job, name, watch.ofPrint(job)));
}
