import type { ControlRoutes } from '../control-server.ts';
import type { Printer } from './start-printer.ts';

/** `GET /received` gives every byte that arrived, `GET /papers` the papers as text. */
export function printerControl(printer: Printer): ControlRoutes {
  return {
    'GET /received': () => ({ bytes: printer.received() }),
    'GET /papers': () => ({ json: printer.papers() }),
  };
}
