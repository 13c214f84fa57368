import { expect, test } from 'vitest';
import { changedSince } from '../../../src/main/fortnox/changed-since.ts';

test.each([
  ['in winter', '2026-01-15T12:00:00Z', '2026-01-15 11:00'],
  ['in summer', '2026-07-15T12:00:00Z', '2026-07-15 12:00'],
  ['after midnight', '2026-01-01T00:30:00Z', '2025-12-31 23:30'],
  // 02:30 comes twice that night: looking from the second one must take in the first.
  ['in the hour that comes twice', '2026-10-25T01:30:00Z', '2026-10-25 01:30'],
])('a look back %s is in Swedish time, and goes back two hours', (_, at, since) => {
  expect(changedSince(Date.parse(at))).toBe(since);
});
