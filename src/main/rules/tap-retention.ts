/**
 * How long the tap's recordings are kept. They hold every receipt with its names and card slips, so they go as soon as
 * nothing can depend on them any more; of the Z-reports the bytes stand in the companion database.
 */
const HOUR_MS = 3_600_000;
/** Long enough to look again at a day that was misread, even over a day when the shop is closed. */
export const KEPT_MS = 48 * HOUR_MS;

export interface RecordedSegment {
  /** Read to its end, and everything in it stored. */
  readonly finished: boolean;
  /** The tap may still write to it. */
  readonly live: boolean;
  /** Wall time in ms of its last byte. */
  readonly lastByteAt: number;
  /** For each Z-report in it, whether it stands in a backup that was read back. */
  readonly reportsInBackup: readonly boolean[];
}

/**
 * Whether a recording may be deleted. One without any Z-report in it stays its time: a report that was not recognised
 * can then still be looked for.
 * @param now wall time in ms
 */
export function mayDelete(segment: RecordedSegment, now: number): boolean {
  if (segment.live || !segment.finished) return false;
  if (now - segment.lastByteAt > KEPT_MS) return true;
  return segment.reportsInBackup.length > 0 && segment.reportsInBackup.every(Boolean);
}
