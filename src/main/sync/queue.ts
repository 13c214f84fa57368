import type { Clock } from '../../shared/clock.ts';
import type { Failure } from '../fortnox/outcome.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import type { LinkKeeper } from './link-keeper.ts';
import type { QueueKeeper } from './queue-keeper.ts';
import { sendDocument, type SenderDeps, type SendResult } from './send-document.ts';
import { retryDelayMs, type Timings } from './timings.ts';

export interface Queue {
  /** Something may be ready to send: a Z was captured, an answer was given. */
  wake(): void;
  /** Does not wait for the next try: a person asks for it. */
  tryNow(): void;
  /** Runs a change while no document is being sent: now, or when the one under way has come to its end. */
  betweenDocuments<T>(change: () => T): Promise<T>;
  /** Lets the document under way come to its end, then stops. */
  stop(): Promise<void>;
}

/** How long to wait for a disk that took nothing. */
const DISK_PAUSE_MS = 10_000;
/** 429: the sliding window is 5 s, so nothing can go before it has passed (developer guide: rate limits). */
const BUSY_PAUSE_MS = 5000;

/**
 * Sends the documents of the register one at a time in the order of their numbers. A held document blocks nobody;
 * one whose outcome is unknown keeps the later ones waiting until it is settled, so that the voucher numbers
 * follow the days.
 */
export function startQueue(
  deps: SenderDeps & {
    readonly link: LinkKeeper;
    readonly keeper: QueueKeeper;
    readonly timings: Timings;
    readonly clock: Clock;
  },
): Queue {
  const { store, clock } = deps;
  const stopping = new AbortController();
  let pause = new AbortController();
  let failures = 0;
  let awake = true;
  let hurried = false;
  let sending = false;
  const changesWaiting: (() => void)[] = [];

  const running = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const next = nextDocument(store);
      deps.keeper.goingOn();
      if (next === null) {
        await waitToBeWoken();
        continue;
      }
      awake = false;
      hurried = false;
      sending = true;
      const pauseMs = pauseAfter(await sendDocument(next, deps));
      sending = false;
      for (const change of changesWaiting.splice(0)) change();
      // A person who asked meanwhile has not asked for a pause.
      if (pauseMs > 0 && !hurried && !stopping.signal.aborted) await clock.sleep(pauseMs, pause.signal);
    }
  }

  /** Also counts the failures in a row, and tells the link. */
  function pauseAfter(result: SendResult): number {
    switch (result.kind) {
      case 'done':
        failures = 0;
        if (result.company !== null) deps.link.reached(result.company);
        return 0;
      case 'unsettled':
        failures = 0;
        deps.keeper.paused('settling', result.waitMs, result.settlesInMs);
        return result.waitMs;
      case 'stopped':
        return 0;
      case 'not-stored':
        deps.keeper.paused('disk', DISK_PAUSE_MS);
        return DISK_PAUSE_MS;
      case 'link-failed': {
        const pauseMs = retryPause(result.failure, failures, deps.timings);
        failures += 1;
        // Too many calls is no broken line: Fortnox answers, it only wants a pause.
        const busy = result.failure.kind === 'busy';
        deps.keeper.paused(busy ? 'busy' : 'line', pauseMs);
        if (!busy) deps.link.failed(result.failure, pauseMs);
        return pauseMs;
      }
    }
  }

  async function waitToBeWoken(): Promise<void> {
    const LONG_MS = 60 * 60 * 1000;
    if (!awake) await clock.sleep(LONG_MS, pause.signal);
    awake = false;
  }

  function interrupt(): void {
    awake = true;
    pause.abort();
    pause = new AbortController();
  }

  return {
    wake() {
      // While the line is down a new Z waits for the next try like the others.
      if (failures === 0) {
        interrupt();
      } else {
        awake = true;
        deps.keeper.queued();
      }
    },
    tryNow() {
      failures = 0;
      hurried = true;
      interrupt();
    },
    // A change that throws is its caller's, and not the queue's, which goes on.
    betweenDocuments<T>(change: () => T) {
      const attempt = async (): Promise<T> => change();
      return sending ? new Promise<T>((resolve) => changesWaiting.push(() => resolve(attempt()))) : attempt();
    },
    async stop() {
      stopping.abort();
      interrupt();
      await running;
    },
  };
}

/** The one to send next: first the one whose outcome is open, then the lowest Z number. */
export function nextDocument(store: Store): StoredDocument | null {
  return store.documents.inState('sending')[0] ?? store.documents.inState('waiting')[0] ?? null;
}

function retryPause(failure: Failure, failures: number, timings: Timings): number {
  if (failure.kind === 'busy') return Math.max(BUSY_PAUSE_MS, failure.retryAfterMs ?? 0);
  return retryDelayMs(timings, failures);
}
