/** Readings made one after another. When the line itself fails the rest are not made: each would wait its time out. */
import type { Failure, Outcome } from '../fortnox/outcome.ts';

/** Failures that are about the one thing that was asked for; with any other nothing can be read just now. */
export const OF_ONE_READING: ReadonlySet<Failure['kind']> = new Set(['refused', 'unreadable']);

export type ReadInTurn = <T>(call: () => Promise<Outcome<T>>) => Promise<Outcome<T>>;

/** @returns a reader for one row of readings */
export function readInTurn(): ReadInTurn {
  let broken: Failure | null = null;
  return async (call) => {
    if (broken !== null) return { ok: false, failure: broken };
    const outcome = await call();
    if (!outcome.ok && !OF_ONE_READING.has(outcome.failure.kind)) broken = outcome.failure;
    return outcome;
  };
}
