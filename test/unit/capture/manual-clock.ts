import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../src/shared/clock.ts';

/** A clock that stands still until a test moves it. Its wall time can be set, as people and time servers do. */
export class ManualClock implements Clock {
  #monotonic = 0;
  #wall: number;
  #sleepers: { readonly until: number; readonly wake: () => void }[] = [];

  /** @param now wall time at the start, in ms since 1970 */
  constructor(now: number) {
    this.#wall = now;
  }

  now(): number {
    return this.#wall;
  }

  monotonic(): number {
    return this.#monotonic;
  }

  setWall(now: number): void {
    this.#wall = now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#sleepers.push({ until: this.#monotonic + ms, wake: resolve });
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  /** Lets time pass, in ms, and everybody act who sleeps meanwhile, each at its own moment. */
  async advance(ms: number): Promise<void> {
    const end = this.#monotonic + ms;
    for (;;) {
      const next = Math.min(...this.#sleepers.map(({ until }) => until));
      if (next > end) break;
      this.#pass(next - this.#monotonic);
      const awake = this.#sleepers.filter(({ until }) => until <= next);
      this.#sleepers = this.#sleepers.filter(({ until }) => until > next);
      for (const { wake } of awake) wake();
      await setImmediate();
    }
    this.#pass(end - this.#monotonic);
  }

  #pass(ms: number): void {
    this.#monotonic += ms;
    this.#wall += ms;
  }
}
