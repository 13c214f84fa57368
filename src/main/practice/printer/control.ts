import type { ControlRoutes } from '../control-server.ts';
import type { Printer } from './start-printer.ts';

const CUT = '\n- - - - - - - - - - - - - - ✂ - - - -\n\n';
const NOTHING = 'Inget har skrivits ut än.\n';

/**
 * `GET /` shows a person what was printed, newest first; `GET /papers` gives the papers as text in the order they came,
 * `GET /received` every byte that arrived.
 */
export function printerControl(printer: Printer): ControlRoutes {
  return {
    'GET /': () => ({ text: printer.papers().toReversed().join(CUT) || NOTHING }),
    'GET /received': () => ({ bytes: printer.received() }),
    'GET /papers': () => ({ json: printer.papers() }),
  };
}
