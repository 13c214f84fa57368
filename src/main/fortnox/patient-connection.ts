import type { Clock } from '../../shared/clock.ts';
import type { Connection } from './connection.ts';
import type { LineGuard } from './line-guard.ts';
import { failed } from './outcome.ts';
import { retryDelay } from './retry.ts';

/**
 * Makes a call again by itself when that is safe (retry.ts), and does not knock on a dead line. For the flows that
 * walk through many calls and lose all of them with one. A Z-report has no use for it: its queue shows every try
 * to the cashier and settles what may have been booked.
 * @param random between 0 and 1
 */
export function createPatientConnection(
  connection: Connection,
  deps: { readonly clock: Clock; readonly guard: LineGuard; readonly random: () => number },
): Connection {
  const { guard } = deps;
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      const refused = guard.refuse();
      const outcome = refused === null ? await connection(call) : failed(refused);
      if (outcome.ok) return outcome;
      const pauseMs = retryDelay(call.method, outcome.failure, tries, deps.random());
      if (pauseMs === null) return outcome;
      if (outcome.failure.kind === 'busy') await deps.clock.sleep(pauseMs);
      else await guard.waitForLine(pauseMs);
    }
  };
}
