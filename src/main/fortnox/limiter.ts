import type { Clock } from '../../shared/clock.ts';
import { FLOWS, type Flow } from './flow.ts';
import { answered, departed, EMPTY_WINDOW, held, nextDeparture } from './rate-window.ts';

export interface Limiter {
  /** Makes a call when its turn comes: the more urgent flow first, within a flow in the order they were asked. */
  run<T>(flow: Flow, call: () => Promise<T>): Promise<T>;
  /** Lets nothing leave for a while, after Fortnox said 429. @param ms how long */
  hold(ms: number): void;
}

/** Calls under way at the same time (developer guide: rate limits advises few). */
const LANES = 4;
/** One lane is kept free for Z-reports: they never wait for the slow answer of somebody else's call. */
const LANES_FOR_OTHERS = 3;

/** One for each company: all flows share Fortnox's window. */
export function createLimiter(clock: Clock): Limiter {
  const waiting = new Map<Flow, (() => void)[]>(FLOWS.map((flow) => [flow, []]));
  let window = EMPTY_WINDOW;
  let alarm = new AbortController();

  /** Starts whatever may start now, and sets the alarm for the next. */
  function startDue(): void {
    alarm.abort();
    for (;;) {
      const flow = FLOWS.find((one) => waiting.get(one)?.length);
      if (flow === undefined || window.underWay >= lanesOf(flow)) return;
      const now = clock.monotonic();
      const at = nextDeparture(window, flow === 'z-reports' ? 'burst' : 'even');
      if (at > now) {
        alarm = new AbortController();
        void ringIn(at - now, alarm.signal);
        return;
      }
      window = departed(window, now);
      waiting.get(flow)?.shift()?.();
    }
  }

  async function ringIn(ms: number, signal: AbortSignal): Promise<void> {
    await clock.sleep(ms, signal);
    if (!signal.aborted) startDue();
  }

  return {
    async run(flow, call) {
      await new Promise<void>((start) => {
        waiting.get(flow)?.push(start);
        startDue();
      });
      try {
        return await call();
      } finally {
        window = answered(window, clock.monotonic());
        startDue();
      }
    },
    hold(ms) {
      window = held(window, clock.monotonic() + ms);
      startDue();
    },
  };
}

function lanesOf(flow: Flow): number {
  return flow === 'z-reports' ? LANES : LANES_FOR_OTHERS;
}
