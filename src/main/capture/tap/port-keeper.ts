import type { Clock } from '../../../shared/clock.ts';
import type { SerialPortSettings } from '../../../shared/line-settings.ts';
import type { PortState } from '../../../shared/port-report.ts';
import type { PortFault } from './port-fault.ts';
import { openSerialPort, type OpenPort, type PortUse } from './serial-port.ts';
import { untilGone, UNPLUGGED } from './serial-watchdog.ts';

export interface PortKeeperOptions {
  readonly settings: SerialPortSettings;
  readonly use: PortUse;
  readonly clock: Clock;
  readonly on: {
    opened(port: OpenPort): void;
    data(bytes: Uint8Array): void;
    /** What `opened` gave is no good any more. */
    lost(): void;
    state(state: PortState, message: string): void;
  };
}

export interface PortKeeper {
  /** Settled when the port has been tried for the first time. */
  readonly tried: Promise<void>;
  close(): Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2000;
/** Seldom: the driver sets parity and data bits before it finds that the port is another's (serialport_unix.cpp). */
const BUSY_PAUSE_MS = 3000;

/** Keeps a port open for as long as the tap lives: opens it when it is there, and again when it has come back. */
export function keepPortOpen({ settings, use, clock, on }: PortKeeperOptions): PortKeeper {
  const closing = new AbortController();
  const tried = Promise.withResolvers<void>();
  const running = run();

  async function run(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!closing.signal.aborted) {
      const fault = await openAndHold();
      if (fault === null) pause = FIRST_PAUSE_MS;
      else on.state(fault.state, fault.message);
      tried.resolve();
      await clock.sleep(fault?.state === 'busy' ? BUSY_PAUSE_MS : pause, closing.signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Holds the port until it goes away. @returns why it could not be opened, or null when it was */
  async function openAndHold(): Promise<PortFault | null> {
    const gone = new AbortController();
    let message = UNPLUGGED;
    const opened = await openSerialPort(settings, use, {
      data: (bytes) => on.data(bytes),
      closed(said) {
        message = said;
        gone.abort();
      },
    });
    if (!opened.ok) return opened.fault;
    const port = opened.value;
    if (!closing.signal.aborted) {
      on.opened(port);
      on.state('open', '');
      tried.resolve();
      await untilGone(port, settings.path, clock, AbortSignal.any([gone.signal, closing.signal]));
      // Closing gives out the last bytes, which belong before the news that no more will come.
      await port.close();
      on.lost();
      if (!closing.signal.aborted) on.state('missing', message);
    }
    await port.close();
    return null;
  }

  return {
    tried: tried.promise,
    async close() {
      closing.abort();
      await running;
    },
  };
}
