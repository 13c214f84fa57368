import type { Clock } from '../../shared/clock.ts';
import { CLOSED, mayTry, notReached, trying } from './breaker.ts';
import { type Failure, type Outcome } from './outcome.ts';

export interface LineGuard {
  /** Null when a call may go out; else what became of the latest, so that nobody waits for a dead line. */
  refuse(): Failure | null;
  /** Every call of every flow says what became of it. */
  heard(outcome: Outcome<unknown>): void;
  /** Waits so long, or until Fortnox answers again. @param ms at most */
  waitForLine(ms: number): Promise<void>;
  /** The network is back, or a person asks: everybody who waits tries once, now. */
  tryNow(): void;
}

/** Keeps the breaker, and wakes everyone who waits as soon as one call has come through. */
export function createLineGuard(clock: Clock): LineGuard {
  let breaker = CLOSED;
  let lastReason = '';
  let waiting = new AbortController();

  function close(): void {
    breaker = CLOSED;
    waiting.abort();
    waiting = new AbortController();
  }

  return {
    refuse() {
      const now = clock.monotonic();
      // Known to have done nothing: not a byte of it left.
      if (!mayTry(breaker, now)) return { kind: 'unreached', reason: lastReason };
      breaker = trying(breaker, now);
      return null;
    },
    heard(outcome) {
      const reason = outcome.ok ? null : silence(outcome.failure);
      if (reason === null) {
        if (breaker !== CLOSED) close();
        return;
      }
      lastReason = reason;
      breaker = notReached(breaker, clock.monotonic());
    },
    waitForLine: (ms) => clock.sleep(ms, waiting.signal),
    tryNow: close,
  };
}

/** Why nothing of Fortnox was heard; null when it answered, whatever it said. */
function silence(failure: Failure): string | null {
  switch (failure.kind) {
    case 'unreached':
    case 'broken':
      return failure.reason;
    case 'unavailable':
    case 'unreadable':
      return `HTTP ${failure.status}`;
    case 'busy':
    case 'login-refused':
    case 'no-credentials':
    case 'other-company':
    case 'refused':
    case 'unsendable':
      return null;
  }
}
