import type { SerialPort } from 'serialport';
import { portFault, type PortFault } from './port-fault.ts';

/** A port as the driver gives it. It has faults of its own: only serial-port.ts should know one. */
export type DriverHandle = SerialPort;

export type Opened<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: PortFault };

type HandleOptions = ConstructorParameters<typeof SerialPort>[0];

const OPEN_TIMEOUT_MS = 10_000;
const CLOSE_TIMEOUT_MS = 2000;

/** Opens a handle, or says why not; a driver that never answers is given up, and closed should it answer later. */
export async function openHandle(options: HandleOptions): Promise<Opened<DriverHandle>> {
  // Loaded here, so that a tap on a network never meets a native driver.
  const { SerialPort } = await import('serialport');
  return new Promise((resolve) => {
    const handle = new SerialPort({ ...options, autoOpen: false });
    // A write that is cancelled by closing says so here too, after its own callback. Without a listener it would end us.
    handle.on('error', () => undefined);
    let givenUp = false;
    const timer = setTimeout(() => {
      givenUp = true;
      resolve({ ok: false, fault: { state: 'refused', message: `no answer in ${OPEN_TIMEOUT_MS} ms` } });
    }, OPEN_TIMEOUT_MS);
    handle.open((error) => {
      clearTimeout(timer);
      if (error !== null) resolve({ ok: false, fault: portFault(error.message) });
      else if (givenUp) void closeHandle(handle);
      else resolve({ ok: true, value: handle });
    });
  });
}

/** Closes a handle, whatever state it is in; does not wait for ever for a driver that never answers. */
export function closeHandle(handle: DriverHandle): Promise<void> {
  if (!handle.isOpen) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, CLOSE_TIMEOUT_MS);
    handle.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
