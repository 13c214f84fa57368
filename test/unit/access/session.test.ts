import { describe, expect, test } from 'vitest';
import { IDLE_LOCK_MS, idleLeftMs, openSession, used } from '../../../src/main/access/session.ts';

const NOON = { wall: Date.UTC(2026, 10, 24, 12), monotonic: 5000 };
const later = (wallMs: number, monotonicMs = wallMs) => ({
  wall: NOON.wall + wallMs,
  monotonic: NOON.monotonic + monotonicMs,
});
const session = openSession('Anna', NOON);

describe('an open window', () => {
  test('has five minutes, counted anew at each use', () => {
    expect(IDLE_LOCK_MS).toBe(300_000);
    expect(idleLeftMs(session, later(60_000))).toBe(240_000);
    expect(used(session, later(299_999))).toEqual({ manager: 'Anna', lastCall: later(299_999) });
  });

  test.for([
    ['both clocks say that five minutes have passed', later(IDLE_LOCK_MS)],
    ['the computer slept, and only the wall clock went on', later(IDLE_LOCK_MS, 1)],
    ['the wall clock was set back meanwhile', later(-3_600_000, IDLE_LOCK_MS)],
  ] as const)('is locked when %s', ([, now]) => {
    expect(idleLeftMs(session, now)).toBe(0);
    expect(used(session, now)).toBeNull();
  });
});
