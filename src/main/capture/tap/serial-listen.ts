import { systemClock } from '../../../shared/clock.ts';
import type { LineSettings, LineSide, SerialPortSettings } from '../../../shared/line-settings.ts';
import { FRAME_KINDS } from './frame.ts';
import type { LineEvents, LineSource } from './line-source.ts';
import { keepPortOpen, type PortKeeper } from './port-keeper.ts';

const NOTHING = new Uint8Array(0);
/** The register may print while we do not hear it; how much cannot be known (a gap says its bytes as a double). */
const UNKNOWN_LOSS = new Uint8Array(Float64Array.BYTES_PER_ELEMENT);

/**
 * The passive way in: a second receiver hangs on the wire from the register, and another, if there is one, on the
 * wire back. Nothing is ever written, and the print goes on whatever becomes of us.
 */
export async function startSerialListen(
  line: Extract<LineSettings, { way: 'serial-listen' }>,
  events: LineEvents,
): Promise<LineSource> {
  const keepers = [hear(line.register, 'register', events)];
  if (line.printer !== null) keepers.push(hear(line.printer, 'printer', events));
  await Promise.all(keepers.map(({ tried }) => tried));
  return {
    async close() {
      await Promise.all(keepers.map((keeper) => keeper.close()));
    },
  };
}

function hear(settings: SerialPortSettings, side: LineSide, events: LineEvents): PortKeeper {
  const kind = side === 'register' ? FRAME_KINDS.fromRegister : FRAME_KINDS.fromPrinter;
  const mark = (what: 'connected' | 'disconnected'): void => {
    if (side === 'register') events.seen(FRAME_KINDS[what], NOTHING);
  };
  let closing = false;
  const keeper = keepPortOpen({
    settings,
    use: 'listen',
    clock: systemClock,
    on: {
      opened(port) {
        mark('connected');
        port.resume();
      },
      data: (bytes) => events.seen(kind, bytes),
      lost() {
        mark('disconnected');
        // A line that is let go of on purpose is let go of in silence.
        if (side === 'register' && !closing) events.seen(FRAME_KINDS.gap, UNKNOWN_LOSS);
      },
      state: (state, message) => events.port({ side, state, message }),
    },
  });
  return {
    tried: keeper.tried,
    close() {
      closing = true;
      return keeper.close();
    },
  };
}
