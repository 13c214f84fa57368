/** Who has opened one window, and until when. */
import type { Clock } from '../../shared/clock.ts';

/** Both clocks: the wall's jumps when it is set, the monotonic one may stand still while the computer sleeps. */
interface Moment {
  readonly wall: number;
  readonly monotonic: number;
}

export interface Session {
  readonly manager: string;
  readonly lastCall: Moment;
}

/** A window that no manager has used for this long is locked. */
export const IDLE_LOCK_MS = 5 * 60_000;

export function momentOf(clock: Clock): Moment {
  return { wall: clock.now(), monotonic: clock.monotonic() };
}

export function openSession(manager: string, now: Moment): Session {
  return { manager, lastCall: now };
}

/** @returns the session, counted anew from now; null when it has been idle for too long */
export function used(session: Session | null, now: Moment): Session | null {
  return session === null || idleLeftMs(session, now) === 0 ? null : { ...session, lastCall: now };
}

/** How long until it locks by itself, in ms. Whichever clock says that more time has passed is believed. */
export function idleLeftMs({ lastCall }: Session, now: Moment): number {
  const idleMs = Math.max(now.wall - lastCall.wall, now.monotonic - lastCall.monotonic);
  return Math.max(0, IDLE_LOCK_MS - idleMs);
}
