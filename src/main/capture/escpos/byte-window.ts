/**
 * The bytes of a stream that are in no token yet, in one piece whatever the chunks they arrived in, so that a token
 * is a view of them. A block is written once only: views of it stay what they are.
 */
const FIRST_BLOCK_BYTES = 4 * 1024;
const LARGEST_BLOCK_BYTES = 64 * 1024;

export class ByteWindow {
  /** What has arrived stands in `block` from `start` up to `end`. */
  block = new Uint8Array(FIRST_BLOCK_BYTES);
  start = 0;
  end = 0;

  /** How many bytes have arrived that are in no token yet. */
  get length(): number {
    return this.end - this.start;
  }

  /**
   * Takes in bytes of a chunk, as many as there is room for. What is unfinished moves on to a new block when the old
   * one is full; a block grows as bytes arrive, never ahead of them.
   * @param from index of the first byte not taken yet
   * @param atMost how many may be taken
   * @returns the index of the first byte that is still to be taken
   */
  admit(chunk: Uint8Array, from: number, atMost: number): number {
    if (this.end === this.block.length) this.#moveOn();
    const count = Math.min(chunk.length - from, this.block.length - this.end, atMost);
    const whole = from === 0 && count === chunk.length;
    this.block.set(whole ? chunk : chunk.subarray(from, from + count), this.end);
    this.end += count;
    return from + count;
  }

  #moveOn(): void {
    const { length } = this;
    const size = Math.min(LARGEST_BLOCK_BYTES, 2 * this.block.length);
    const next = new Uint8Array(Math.max(size, 2 * length));
    next.set(this.block.subarray(this.start, this.end));
    this.block = next;
    this.start = 0;
    this.end = length;
  }

  /** A view of the first bytes of the window. */
  head(length: number): Uint8Array {
    return this.block.subarray(this.start, this.start + length);
  }
}
