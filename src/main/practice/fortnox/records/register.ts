/** One register of the company, held in memory: what stands in it, and when each object was last changed. */
import { stockholmTime } from '../stockholm-time.ts';
import type { Stored } from './field-rule.ts';

interface Row {
  readonly stored: Stored;
  /** Swedish local time, which `lastmodified` is compared with. */
  readonly modified: string;
}

export class Register {
  readonly #rows = new Map<string, Row>();
  readonly #everUsed = new Set<string>();

  get(key: string): Stored | null {
    return this.#rows.get(key)?.stored ?? null;
  }

  /** When it was last changed, Swedish local time; "" when there is no such object. */
  modifiedAt(key: string): string {
    return this.#rows.get(key)?.modified ?? '';
  }

  /** Whether a key is taken, or was once. */
  wasEverUsed(key: string): boolean {
    return this.#everUsed.has(key);
  }

  entries(): readonly (readonly [string, Stored])[] {
    return [...this.#rows].map(([key, { stored }]) => [key, stored] as const);
  }

  /** @param now ms since 1970, or null for a change that does not count as one */
  put(key: string, stored: Stored, now: number | null): void {
    const modified = now === null ? this.modifiedAt(key) : stockholmTime(now);
    this.#rows.set(key, { stored, modified });
    this.#everUsed.add(key);
  }

  delete(key: string): boolean {
    return this.#rows.delete(key);
  }

  /** The lowest whole number above every number that was ever a key. */
  nextNumber(): string {
    const numbers = [...this.#everUsed].filter((key) => /^\d{1,9}$/.test(key)).map(Number);
    return String(Math.max(0, ...numbers) + 1);
  }
}
