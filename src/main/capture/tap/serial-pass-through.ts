import { systemClock } from '../../../shared/clock.ts';
import type { LineSettings } from '../../../shared/line-settings.ts';
import { FRAME_KINDS } from './frame.ts';
import type { LineEvents, LineSource } from './line-source.ts';
import { keepPortOpen } from './port-keeper.ts';
import { Relay } from './relay.ts';
import type { OpenPort } from './serial-port.ts';

const NOTHING = new Uint8Array(0);
/** A printer stops for a moment in every long print. After so long a person should look at it. */
const TELL_STALLED_AFTER_MS = 3000;
/** What is under way when the tap is asked to stop gets this long to be taken. */
const LAST_BYTES_MS = 1000;

/**
 * The way through us: the register is plugged into one port, the printer into another, and every byte is handed on as
 * it is, in both directions, at the pace of whoever takes it.
 */
export async function startSerialPassThrough(
  line: Extract<LineSettings, { way: 'serial-pass-through' }>,
  events: LineEvents,
): Promise<LineSource> {
  let register: OpenPort | null = null;
  let printer: OpenPort | null = null;
  let printerTakes = true;
  let tellStalled: NodeJS.Timeout | null = null;
  let toldStalled = false;

  const toPrinter = new Relay(
    (bytes) => events.seen(FRAME_KINDS.fromRegister, bytes),
    (stalled) => {
      printerTakes = !stalled;
      showRegister();
      if (tellStalled !== null) clearTimeout(tellStalled);
      tellStalled = stalled ? setTimeout(reportStalled, TELL_STALLED_AFTER_MS, true) : null;
      if (!stalled) reportStalled(false);
    },
  );
  const toRegister = new Relay(
    (bytes) => events.seen(FRAME_KINDS.fromPrinter, bytes),
    () => undefined,
  );

  /** A register that looks at the wires beside the data sees through us whether its printer takes anything. */
  function showRegister(): void {
    register?.setReady(printer !== null && printerTakes);
  }

  function reportStalled(stalled: boolean): void {
    if (stalled === toldStalled || printer === null) return;
    toldStalled = stalled;
    events.port({ side: 'printer', state: stalled ? 'stalled' : 'open', message: '' });
  }

  /** The line carries while both its ends are there. */
  function change(set: () => void): void {
    const before = register !== null && printer !== null;
    set();
    const now = register !== null && printer !== null;
    if (before !== now) events.seen(now ? FRAME_KINDS.connected : FRAME_KINDS.disconnected, NOTHING);
    showRegister();
  }

  const registerKeeper = keepPortOpen({
    settings: line.register,
    use: 'register',
    clock: systemClock,
    on: {
      opened(port) {
        change(() => (register = port));
        toRegister.setTo(port);
        toPrinter.setFrom(port);
      },
      data: (bytes) => toPrinter.data(bytes),
      lost() {
        change(() => (register = null));
        toRegister.setTo(null);
        toPrinter.setFrom(null);
      },
      state: (state, message) => events.port({ side: 'register', state, message }),
    },
  });
  const printerKeeper = keepPortOpen({
    settings: line.printer,
    use: 'printer',
    clock: systemClock,
    on: {
      opened(port) {
        toldStalled = false;
        change(() => (printer = port));
        toPrinter.setTo(port);
        toRegister.setFrom(port);
      },
      data: (bytes) => toRegister.data(bytes),
      lost() {
        change(() => (printer = null));
        toPrinter.setTo(null);
        toRegister.setFrom(null);
      },
      state(state, message) {
        events.printerReachable(state === 'open');
        events.port({ side: 'printer', state, message });
      },
    },
  });
  await Promise.all([registerKeeper.tried, printerKeeper.tried]);
  return {
    /** What the register has said goes on to the printer before that port is let go of. */
    async close() {
      await registerKeeper.close();
      await Promise.race([toPrinter.end(), systemClock.sleep(LAST_BYTES_MS)]);
      await printerKeeper.close();
    },
  };
}
