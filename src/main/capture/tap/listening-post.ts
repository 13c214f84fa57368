import type { Clock } from '../../../shared/clock.ts';
import { DEFAULT_SERIAL_PORT_SETTINGS, type LineFormat } from '../../../shared/line-settings.ts';
import type { PortFault } from './port-fault.ts';
import { openSerialPort, type OpenPort } from './serial-port.ts';
import { untilGone, UNPLUGGED } from './serial-watchdog.ts';

const LOOK_EVERY_MS = 20;

/** A port that is listened to under one setting after the other. Never written to. */
export class ListeningPost {
  readonly #path: string;
  readonly #clock: Clock;
  #port: OpenPort | null = null;
  #format: LineFormat | null = null;
  #heard: Uint8Array[] = [];
  #lost: PortFault | null = null;
  #watching = new AbortController();

  constructor(path: string, clock: Clock) {
    this.#path = path;
    this.#clock = clock;
  }

  /** Listens so from now on; what was heard before is forgotten. @returns what stands in the way, or null */
  async tune(format: LineFormat): Promise<PortFault | null> {
    if (this.#lost !== null) return this.#lost;
    if (!(await this.#changeRate(format))) {
      await this.close();
      const settings = { ...DEFAULT_SERIAL_PORT_SETTINGS, path: this.#path, ...format };
      const opened = await openSerialPort(settings, 'listen', {
        data: (bytes) => void this.#heard.push(bytes),
        closed: (message) => void (this.#lost = { state: 'missing', message }),
      });
      if (!opened.ok) return opened.fault;
      this.#port = opened.value;
      void this.#watch(opened.value);
      this.#port.resume();
    }
    this.#format = format;
    this.#heard = [];
    return null;
  }

  /**
   * Waits for the first byte, and then until there are enough or time is up.
   * @param times all in ms
   */
  async hear(
    enoughBytes: number,
    times: { readonly first: number; readonly rest: number },
  ): Promise<Uint8Array> {
    await this.#wait(times.first, () => this.#heard.length > 0 || this.#lost !== null);
    if (this.#heard.length > 0)
      await this.#wait(times.rest, () => this.#heardBytes() >= enoughBytes || this.#lost !== null);
    const heard = Buffer.concat(this.#heard);
    this.#heard = [];
    return heard;
  }

  async close(): Promise<void> {
    this.#watching.abort();
    await this.#port?.close();
    this.#port = null;
  }

  async #watch(port: OpenPort): Promise<void> {
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    await untilGone(port, this.#path, this.#clock, signal);
    if (!signal.aborted) this.#lost = { state: 'missing', message: UNPLUGGED };
  }

  /** The rate alone can be changed on an open port, which takes no time out of a print that is going on. */
  async #changeRate(format: LineFormat): Promise<boolean> {
    const now = this.#format;
    if (this.#port === null || now === null) return false;
    const same =
      now.dataBits === format.dataBits && now.parity === format.parity && now.stopBits === format.stopBits;
    return same && (now.baudRate === format.baudRate || (await this.#port.setBaudRate(format.baudRate)));
  }

  #heardBytes(): number {
    return this.#heard.reduce((sum, { length }) => sum + length, 0);
  }

  async #wait(ms: number, until: () => boolean): Promise<void> {
    const deadline = this.#clock.monotonic() + ms;
    while (!until() && this.#clock.monotonic() < deadline) await this.#clock.sleep(LOOK_EVERY_MS);
  }
}
