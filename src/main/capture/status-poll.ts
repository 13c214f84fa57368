const DLE = 0x10;
const EOT = 0x04;
const POLL_BYTES = 3;

/**
 * Tells status requests (DLE EOT n) from printing, whatever pieces they arrive in. Many registers ask all the while:
 * that is no print, so it must neither keep an unfinished one open nor count as a line in use.
 */
export class StatusPollFilter {
  #place = 0;

  /** Whether a piece is nothing but status requests, the first and the last of which may be cut. */
  isPoll(bytes: Uint8Array): boolean {
    if (bytes.length === 0) return false;
    for (const byte of bytes) {
      const expected = this.#place === 0 ? DLE : EOT;
      if (this.#place < POLL_BYTES - 1 && byte !== expected) {
        this.#place = 0;
        return false;
      }
      this.#place = (this.#place + 1) % POLL_BYTES;
    }
    return true;
  }
}
