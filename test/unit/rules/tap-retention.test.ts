import { expect, test } from 'vitest';
import { KEPT_MS, mayDelete, type RecordedSegment } from '../../../src/main/rules/tap-retention.ts';

const NOW = 1_763_000_000_000;
const done: RecordedSegment = {
  finished: true,
  live: false,
  lastByteAt: NOW - 1,
  reportsInBackup: [true, true],
};
const old = { lastByteAt: NOW - KEPT_MS - 1 };

test.each<[string, Partial<RecordedSegment>, boolean]>([
  ['all its Z-reports stand in a backup', {}, true],
  ['one of its Z-reports does not', { reportsInBackup: [true, false] }, false],
  ['it holds no Z-report', { reportsInBackup: [] }, false],
  ['it holds no Z-report and its time is over', { reportsInBackup: [], ...old }, true],
  ['its time is over, whatever backups there are', { reportsInBackup: [false], ...old }, true],
  ['its time is over to the very ms', { reportsInBackup: [false], lastByteAt: NOW - KEPT_MS }, false],
  ['it has not been read to its end', { finished: false, ...old }, false],
  ['the tap still writes to it', { live: true, ...old }, false],
])('a recording, when %s', (_when, change, expected) => {
  expect(mayDelete({ ...done, ...change }, NOW)).toBe(expected);
});
