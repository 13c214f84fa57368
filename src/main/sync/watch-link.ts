import type { Clock } from '../../shared/clock.ts';
import type { Company } from '../fortnox/company.ts';
import type { FortnoxClient } from '../fortnox/client.ts';
import { linkStateAfter, type LinkKeeper } from './link-keeper.ts';
import { retryDelayMs, type Timings } from './timings.ts';

export interface LinkWatch {
  /** The login, or the line, may be another: looks now. */
  wake(): void;
  stop(): Promise<void>;
}

/** Often enough that a login that ends unless it is used is used, and that a shop reads in the morning what broke at night. */
const LOOK_EVERY_MS = 6 * 60 * 60 * 1000;
/** Where waiting mends nothing by itself: the queue is at work, or a person must give a new login. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Looks whether Fortnox lets us in while nothing is sent: a login that was revoked must not first be noticed with the
 * day's Z. While something waits, the queue tells it itself. A line that is down is tried as often as by the queue: a
 * computer that wakes before its network must not say for a minute that the internet is gone.
 */
export function startLinkWatch(deps: {
  readonly client: Pick<FortnoxClient, 'withoutRetries'>;
  readonly link: Pick<LinkKeeper, 'reached' | 'failed'>;
  readonly clock: Clock;
  readonly timings: Timings;
  /** Whether something is being sent, or waits for it. */
  readonly sending: () => boolean;
  readonly reached: (company: Company) => void;
}): LinkWatch {
  const { clock, link } = deps;
  const client = deps.client.withoutRetries('checks');
  const stopping = new AbortController();
  let pause = new AbortController();
  /** Tries in a row that did not reach Fortnox. */
  let failures = 0;
  const running = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const { signal } = pause;
      const pauseMs = deps.sending() ? LOOK_AGAIN_MS : await look();
      await clock.sleep(pauseMs, signal);
    }
  }

  async function look(): Promise<number> {
    const outcome = await client.company();
    if (outcome.ok) {
      failures = 0;
      link.reached(outcome.value);
      deps.reached(outcome.value);
      return LOOK_EVERY_MS;
    }
    const { failure } = outcome;
    // Too many calls is no broken line.
    if (failure.kind === 'busy') return LOOK_AGAIN_MS;
    const pauseMs =
      linkStateAfter(failure) === 'offline' ? retryDelayMs(deps.timings, failures) : LOOK_AGAIN_MS;
    failures += 1;
    link.failed(failure, pauseMs);
    return pauseMs;
  }

  function wake(): void {
    pause.abort();
    pause = new AbortController();
  }

  return {
    wake,
    async stop() {
      stopping.abort();
      wake();
      await running;
    },
  };
}
