import type { Clock } from '../../../shared/clock.ts';

/** A clock that can be moved ahead: what takes 45 days in Fortnox takes a moment here. */
export class AdjustableClock implements Clock {
  readonly #base: Clock;
  #ahead = 0;

  constructor(base: Clock) {
    this.#base = base;
  }

  now(): number {
    return this.#base.now() + this.#ahead;
  }

  monotonic(): number {
    return this.#base.monotonic() + this.#ahead;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return this.#base.sleep(ms, signal);
  }

  /** Moves it ahead by so many ms; it never goes back. */
  advance(ms: number): void {
    this.#ahead += ms;
  }
}
