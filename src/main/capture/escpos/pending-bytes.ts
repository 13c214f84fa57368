/**
 * Bytes of a token that is not whole yet. Grows as they arrive, never ahead of them, and keeps no more of them than
 * a command may have.
 */
import { KEPT_BYTES, MAX_COMMAND_BYTES } from './token.ts';

const FIRST_SIZE = 256;

export class PendingBytes {
  #buffer = new Uint8Array(FIRST_SIZE);
  #kept = 0;
  #total = 0;

  /** How many bytes have arrived. */
  get total(): number {
    return this.#total;
  }

  /** Adds bytes from start to end of a chunk. */
  add(chunk: Uint8Array, start: number, end: number): void {
    this.#total += end - start;
    const room = Math.min(end - start, MAX_COMMAND_BYTES - this.#kept);
    if (room <= 0) return;
    const size = this.#kept + room;
    if (size > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(size, this.#buffer.length * 2));
      larger.set(this.#buffer.subarray(0, this.#kept));
      this.#buffer = larger;
    }
    this.#buffer.set(chunk.subarray(start, start + room), this.#kept);
    this.#kept = size;
  }

  /** A view of what is kept, good until the next call. */
  kept(): Uint8Array {
    return this.#buffer.subarray(0, this.#kept);
  }

  /** A copy of the first KEPT_BYTES; nothing is pending afterwards. */
  take(): Uint8Array {
    const bytes = this.#buffer.slice(0, Math.min(this.#kept, KEPT_BYTES));
    this.clear();
    return bytes;
  }

  clear(): void {
    this.#kept = 0;
    this.#total = 0;
    if (this.#buffer.length > KEPT_BYTES) this.#buffer = new Uint8Array(FIRST_SIZE);
  }
}
