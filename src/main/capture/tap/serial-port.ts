import type { SerialPortSettings } from '../../../shared/line-settings.ts';
import { closeHandle, openHandle, type DriverHandle, type Opened } from './driver-handle.ts';

/** What a port is opened for: to hear a wire, or to stand in the printer's place or in the register's. */
export type PortUse = 'listen' | 'register' | 'printer';

/** A serial port that is open, until it is closed or goes away. Begins paused. */
export interface OpenPort {
  /** False from the moment in which the port was closed or is known to have gone. */
  readonly isOpen: boolean;
  /** Hands bytes to the system. @returns whether it took them; false when the port went away first */
  write(bytes: Uint8Array): Promise<boolean>;
  pause(): void;
  resume(): void;
  /** Says on the wires beside the data whether we take more. Ports without such wires take no notice. */
  setReady(ready: boolean): void;
  /** Whether the device behind the port is still there; null where the driver cannot say. */
  isThere(): Promise<boolean | null>;
  /** Changes the rate, in bits a second. @returns whether the driver knows that rate */
  setBaudRate(baudRate: number): Promise<boolean>;
  /** Gives out what was read ahead and lets go of the port; `closed` is not told. May be called again. */
  close(): Promise<void>;
}

export interface PortEvents {
  data(bytes: Uint8Array): void;
  /** The port went away by itself. Told once, after the last bytes. */
  closed(message: string): void;
}

/**
 * The most that is read ahead of the other side: 4 s of print at 9600 baud. A printer that says stop must stop the
 * register, not fill our memory.
 */
const READ_AHEAD_BYTES = 4096;

/**
 * Opens a port with the driver `serialport`, and keeps its faults (bindings-cpp 13.0.0) from everybody else:
 * - waiting to write ends waiting to read (its poller.cpp starts the poll anew with the latest event alone), so a
 *   printer that is busy could never say why. Reading and writing get a handle each; Windows has no such poller, and
 *   no second handle either;
 * - 'close' comes once, twice or never; what is under way then ends in errors of several kinds;
 * - `drain` blocks a thread of the pool as long as the printer says stop, and the file system shares that pool: it is
 *   never called. That the system took the bytes is all that is waited for;
 * - with `vmin: 0` it reads without end: left at its default, 1.
 */
export async function openSerialPort(
  settings: SerialPortSettings,
  use: PortUse,
  on: PortEvents,
): Promise<Opened<OpenPort>> {
  const options = {
    path: settings.path,
    baudRate: settings.baudRate,
    parity: settings.parity,
    dataBits: settings.dataBits,
    stopBits: settings.stopBits,
    rtscts: settings.handshake === 'rtscts',
    hupcl: hangsUp(use),
    highWaterMark: READ_AHEAD_BYTES,
  };
  const reader = await openHandle(options);
  if (!reader.ok) return reader;
  if (use === 'listen') return { ok: true, value: manage(reader.value, null, settings, on) };
  const writer = process.platform === 'win32' ? reader : await openHandle({ ...options, lock: false });
  if (!writer.ok) {
    await closeHandle(reader.value);
    return writer;
  }
  return { ok: true, value: manage(reader.value, writer.value, settings, on) };
}

/**
 * What becomes of DTR when the port is opened and closed (`hupcl`).
 * - Listening: nothing of ours may drive a wire. Windows leaves DTR down then; elsewhere the kernel raises it, which a
 *   Y-cable does not lead anywhere.
 * - Towards the register: DTR falls when the tap ends, so that the register finds its printer gone and waits, instead
 *   of printing to nobody.
 * - Towards the printer: it must be up while open, or a printer with DTR/DSR handshake keeps its replies; on Windows
 *   only this option raises it. Elsewhere it is not asked to fall, so that a printer whose pin 6 is wired for reset
 *   (TM-T88, DIP switch 2-7) is left alone where the system is told to keep it up (stty -hupcl): the driver can add
 *   that flag, never take it away.
 */
function hangsUp(use: PortUse): boolean {
  if (use === 'listen') return false;
  return use === 'register' || process.platform === 'win32';
}

function manage(
  reader: DriverHandle,
  writer: DriverHandle | null,
  settings: SerialPortSettings,
  on: PortEvents,
): OpenPort {
  /** The writes under way: whoever waits for one is told when the port goes away, whether the driver tells or not. */
  const writing = new Set<(taken: boolean) => void>();
  let closed = false;

  /** Gives out what was read ahead, and takes nothing more. */
  function end(): void {
    // Reading by hand tells the listener of 'data' as well, which is how these bytes get on.
    for (let rest: unknown = reader.read(); rest !== null; rest = reader.read());
    closed = true;
    for (const finish of writing) finish(false);
    writing.clear();
  }

  async function letGo(): Promise<void> {
    await closeHandle(reader);
    if (writer !== null && writer !== reader) await closeHandle(writer);
  }

  function wentAway(message: string): void {
    if (closed) return;
    end();
    void letGo();
    on.closed(message);
  }

  for (const handle of new Set([reader, writer])) {
    handle?.on('close', (error: Error | null | undefined) => wentAway(error?.message ?? 'closed'));
  }
  reader.pause();
  reader.on('data', (bytes: Buffer) => {
    if (!closed) on.data(bytes);
  });

  const setLines = (lines: typeof LINES_UP): void => {
    // Virtual ports have no such lines, and say so; the bytes go through all the same.
    if (writer !== null) writer.set(lines, () => undefined);
  };
  setLines(LINES_UP);

  return {
    get isOpen() {
      return !closed;
    },
    write(bytes) {
      if (closed || writer === null) return Promise.resolve(false);
      return new Promise((resolve) => {
        writing.add(resolve);
        writer.write(bytes, (error) => {
          writing.delete(resolve);
          resolve(error === null || error === undefined);
          if (error !== null && error !== undefined) wentAway(error.message);
        });
      });
    },
    pause: () => void reader.pause(),
    resume() {
      if (!closed) reader.resume();
    },
    setReady(ready) {
      // With RTS/CTS the driver moves RTS itself, and a word of ours would cross it.
      if (settings.handshake === 'none') setLines(ready ? LINES_UP : LINES_DOWN);
    },
    async isThere() {
      if (closed) return false;
      return CAN_ASK ? answers(reader) : null;
    },
    setBaudRate: (baudRate) =>
      new Promise((resolve) => {
        reader.update({ baudRate }, (error) => resolve(error === null));
      }),
    async close() {
      if (!closed) end();
      await letGo();
    },
  };
}

/**
 * DTR and RTS together: which of them a cable leads to the other side's "ready" differs. Where a USB adapter collects
 * bytes before it hands them on (FTDI: 16 ms), it is asked not to: a register waits for the printer's replies.
 */
const LINES_UP = { dtr: true, rts: true, lowLatency: true };
const LINES_DOWN = { ...LINES_UP, dtr: false, rts: false };

/** On macOS the driver knows no way to ask for the rate (serialport_unix.cpp, GetBaudRateBaton). */
const CAN_ASK = process.platform !== 'darwin';

/** Asks the device itself something harmless: one that was pulled out refuses, though its handle stays open. */
async function answers(handle: DriverHandle): Promise<boolean> {
  try {
    await handle.port?.getBaudRate();
    return handle.isOpen;
  } catch {
    return false;
  }
}
