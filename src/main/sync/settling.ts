import type { Clock } from '../../shared/clock.ts';

/**
 * Knows which documents have a request of unknown outcome, and since when, on the monotonic clock: the wall clock
 * may be set, and a look-up that comes too early would prove nothing. Starts anew at every start of the process.
 */
export interface Settling {
  /** A request's outcome has just become unknown. */
  restart(documentId: number): void;
  /** Whether a look-up that begins now can prove that nothing was booked. */
  isSettled(documentId: number): boolean;
  /** How long until a look-up can prove it, in ms. */
  settlesIn(documentId: number): number;
  /** How long until the next look is worth making, in ms. */
  nextLookIn(documentId: number): number;
  forget(documentId: number): void;
}

/** A booked voucher is usually found early; looking a few times on the way spares the cashier the whole wait. */
const LOOKS_WHILE_SETTLING = 6;

/** @param unsettled documents that were being sent when the last process ended */
export function createSettling(clock: Clock, settleMs: number, unsettled: readonly number[]): Settling {
  const since = new Map<number, number>(unsettled.map((id) => [id, clock.monotonic()]));
  const remaining = (id: number): number => {
    const started = since.get(id);
    return started === undefined ? 0 : started + settleMs - clock.monotonic();
  };
  return {
    restart(id) {
      since.set(id, clock.monotonic());
    },
    isSettled: (id) => remaining(id) <= 0,
    settlesIn: (id) => Math.max(0, remaining(id)),
    nextLookIn: (id) => Math.max(0, Math.min(remaining(id), settleMs / LOOKS_WHILE_SETTLING)),
    forget(id) {
      since.delete(id);
    },
  };
}
