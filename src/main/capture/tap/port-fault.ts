import type { PortState } from '../../../shared/port-report.ts';

/** Why a port could not be opened, in our word and in the system's. */
export interface PortFault {
  readonly state: Extract<PortState, 'missing' | 'busy' | 'refused'>;
  readonly message: string;
}

/** ENOENT, ENXIO and ENODEV in strerror's words; ERROR_FILE_NOT_FOUND in those of the driver. */
const MISSING = /no such (file|device)|file not found|device not configured/i;
/** A lock held by another process (Linux, macOS); Windows answers the same to whoever comes second. */
const BUSY = /cannot lock port|resource busy|access denied/i;

/** Sorts what the driver says of a failed open. It gives no codes, only sentences (bindings-cpp, serialport_*.cpp). */
export function portFault(message: string): PortFault {
  if (MISSING.test(message)) return { state: 'missing', message };
  return { state: BUSY.test(message) ? 'busy' : 'refused', message };
}
