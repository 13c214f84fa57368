import type { OpenPort } from './serial-port.ts';

/** A print that is not taken for so long is held back on the wires beside the data too. */
const STALLED_AFTER_MS = 250;

/**
 * Hands bytes from one port to another, at the pace of the slower one. Little is ever under way: one piece in the
 * driver's hands, and what was read ahead. While the other port is not there, nothing is read: whoever sends is
 * stopped by its handshake, as it would be without us, and not listened to by nobody.
 */
export class Relay {
  readonly #forwarded: (bytes: Uint8Array) => void;
  readonly #stalled: (stalled: boolean) => void;
  #from: OpenPort | null = null;
  #to: OpenPort | null = null;
  #waiting: Uint8Array[] = [];
  #writing: Promise<void> | null = null;
  #ending = false;

  /**
   * @param forwarded called when bytes have been handed on
   * @param stalled called when the other side takes nothing, and when it does again
   */
  constructor(forwarded: (bytes: Uint8Array) => void, stalled: (stalled: boolean) => void) {
    this.#forwarded = forwarded;
    this.#stalled = stalled;
  }

  setFrom(port: OpenPort | null): void {
    this.#from = port;
    this.#flow();
  }

  setTo(port: OpenPort | null): void {
    this.#to = port;
    this.#pump();
    this.#flow();
  }

  data(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#pump();
    this.#flow();
  }

  /** Reads no more; settled when everything read so far has been handed on, or cannot be. */
  async end(): Promise<void> {
    this.#ending = true;
    this.#flow();
    while (this.#writing !== null) await this.#writing;
  }

  #pump(): void {
    if (this.#writing !== null || this.#to?.isOpen !== true) return;
    const bytes = this.#waiting.shift();
    if (bytes === undefined) return;
    this.#writing = this.#write(this.#to, bytes).finally(() => {
      this.#writing = null;
      this.#pump();
      this.#flow();
    });
  }

  async #write(to: OpenPort, bytes: Uint8Array): Promise<void> {
    let stalled = false;
    const timer = setTimeout(() => {
      stalled = true;
      this.#stalled(true);
    }, STALLED_AFTER_MS);
    const written = to.write(bytes);
    this.#forwarded(bytes);
    // What a port takes with it when it is pulled out is lost, as it would be in the printer's own cable.
    await written;
    clearTimeout(timer);
    if (stalled) this.#stalled(false);
  }

  #flow(): void {
    const free = this.#to?.isOpen === true && this.#writing === null && this.#waiting.length === 0;
    if (free && !this.#ending) this.#from?.resume();
    else this.#from?.pause();
  }
}
