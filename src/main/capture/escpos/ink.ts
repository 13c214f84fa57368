/**
 * The text bytes of one job, one piece after the other in one buffer: what they mean is decided over all of them, and
 * a short text keeps nothing else of the stream in memory.
 */
const FIRST_SIZE = 4 * 1024;
/** A buffer that has grown beyond this is given back after the job. */
const KEPT_SIZE = 64 * 1024;

export class Ink {
  #buffer = new Uint8Array(FIRST_SIZE);
  #length = 0;

  /** How many bytes there are. */
  get length(): number {
    return this.#length;
  }

  /** @returns where the bytes now stand */
  add(bytes: Uint8Array): number {
    const start = this.#length;
    const end = start + bytes.length;
    if (end > this.#buffer.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, start);
    this.#length = end;
    return start;
  }

  /** All bytes, as a view that is good until bytes are added for the next job. */
  take(): Uint8Array {
    const bytes = this.#buffer.subarray(0, this.#length);
    this.#length = 0;
    if (this.#buffer.length > KEPT_SIZE) this.#buffer = new Uint8Array(FIRST_SIZE);
    return bytes;
  }
}
