import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../shared/clock.ts';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/**
 * Time that stands still while anybody has something to do, and then goes straight to the next moment that somebody
 * waits for. Exact for code that waits for nothing but this time: whatever such code does between two waits is done
 * when Node has run its microtasks out.
 */
export class VirtualTime {
  #at = 0;
  /** In the order they wake; those of one moment in the order they fell asleep. */
  #sleepers: Sleeper[] = [];

  /** Ms since the start. */
  get at(): number {
    return this.#at;
  }

  /**
   * Waits; resolves early, without an error, when the signal is aborted. Whole ms, as Node's timers: a fraction of one
   * may be too small to move the time on at all, and whoever waits for it would wait for ever.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const sleeper = { until: this.#at + Math.max(0, Math.ceil(ms)), wake };
      const leave = (): void => {
        this.#sleepers.splice(this.#sleepers.indexOf(sleeper), 1);
        resolve();
      };
      function wake(): void {
        signal?.removeEventListener('abort', leave);
        resolve();
      }
      signal?.addEventListener('abort', leave, { once: true });
      const place = this.#sleepers.findLastIndex(({ until }) => until <= sleeper.until) + 1;
      this.#sleepers.splice(place, 0, sleeper);
    });
  }

  /**
   * Lets time pass, and everybody act who wakes meanwhile, one after the other.
   * @param end ms since the start
   */
  async runUntil(end: number): Promise<void> {
    for (;;) {
      await setImmediate();
      const [next] = this.#sleepers;
      if (next === undefined || next.until > end) break;
      this.#sleepers.shift();
      this.#at = next.until;
      next.wake();
    }
    this.#at = Math.max(this.#at, end);
  }
}

/** A clock that shows a virtual time: one for each machine or process, for their clocks differ. */
export class VirtualClock implements Clock {
  readonly #time: VirtualTime;
  readonly #startedAt: number;
  readonly #offset: () => number;
  #stopped = false;

  /** @param offset wall time at the start of the virtual time, in ms since 1970; may be set anew while it runs */
  constructor(time: VirtualTime, offset: () => number) {
    this.#time = time;
    this.#startedAt = time.at;
    this.#offset = offset;
  }

  now(): number {
    return Math.floor(this.#offset() + this.#time.at);
  }

  monotonic(): number {
    return this.#time.at - this.#startedAt;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    await this.#time.sleep(ms, signal);
    if (this.#stopped) await forever();
  }

  /** Whoever sleeps on it never wakes: their process was killed. */
  stop(): void {
    this.#stopped = true;
  }
}

/** What somebody waits for who is not there any more. */
export function forever(): Promise<never> {
  return new Promise(() => undefined);
}
