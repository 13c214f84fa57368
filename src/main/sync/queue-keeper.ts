import type { Clock } from '../../shared/clock.ts';
import { EMPTY_QUEUE, type QueueState } from '../../shared/queue-state.ts';
import { emptyAt } from '../rules/queue-forecast.ts';
import type { Store } from '../store/store.ts';
import type { Changes } from './changes.ts';

export interface QueueKeeper {
  current(): QueueState;
  /** A document is being looked at: nothing is paused. */
  goingOn(): void;
  /** One more waits; a pause goes on. */
  queued(): void;
  /** @param pauseMs how long until the next try by itself */
  paused(why: NonNullable<QueueState['pause']>, pauseMs: number, settlesInMs?: number): void;
}

/** Tells the page how many wait, when the next try is made, and when the queue will be empty. */
export function createQueueKeeper(deps: {
  readonly store: Store;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly roundTripMs: () => number;
}): QueueKeeper {
  const { store, changes, clock } = deps;
  let state: QueueState = { ...EMPTY_QUEUE, waiting: count() };

  function count(): number {
    return store.documents.countOnTheirWay();
  }

  function set(pause: QueueState['pause'], nextTryAt: number | null, settlesInMs: number): void {
    const waiting = count();
    const left = Math.max(0, state.waiting - waiting);
    const next: QueueState = {
      waiting,
      done: waiting === 0 ? 0 : state.done + left,
      pause: waiting === 0 ? null : pause,
      nextTryAt: waiting === 0 ? null : nextTryAt,
      emptyAt: emptyAt({ waiting, nextTryAt, settlesInMs, roundTripMs: deps.roundTripMs() }, clock.now()),
    };
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    changes.publish({ type: 'queue', queue: state });
  }

  return {
    current: () => state,
    goingOn: () => set(null, null, 0),
    queued: () => set(state.pause, state.nextTryAt, 0),
    paused: (why, pauseMs, settlesInMs = 0) => set(why, clock.now() + pauseMs, settlesInMs),
  };
}
