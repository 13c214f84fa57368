import { connect, createServer, type Server, type Socket } from 'node:net';
import { FRAME_KINDS, type FrameKind } from './frame.ts';

const NOTHING = new Uint8Array(0);
const CONNECT_TIMEOUT_MS = 5000;

export interface ProxyOptions {
  readonly listenPort: number;
  readonly printer: { readonly host: string; readonly port: number };
  /** Called after the bytes have been handed to the other side: forward first, think later. */
  readonly seen: (kind: FrameKind, bytes: Uint8Array) => void;
  readonly printerReachable: (reachable: boolean) => void;
}

/**
 * The network way in: the register prints to us, we print to the printer, byte for byte in both directions, with
 * each side's own pace kept (a printer that says stop stops the register, not our memory).
 *
 * When the printer cannot be reached the register's connection is refused in turn, so it knows, as it would
 * without us.
 */
export function startProxy(options: ProxyOptions): Promise<Server> {
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (register) => {
    bridge(register, options);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.listenPort, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function bridge(register: Socket, options: ProxyOptions): void {
  const printer = connect({ ...options.printer, allowHalfOpen: true, timeout: CONNECT_TIMEOUT_MS });
  let reached = false;
  register.setNoDelay(true);
  printer.setNoDelay(true);

  printer.once('connect', () => {
    reached = true;
    printer.setTimeout(0);
    options.printerReachable(true);
    options.seen(FRAME_KINDS.connected, NOTHING);
    forward(register, printer, (bytes) => options.seen(FRAME_KINDS.fromRegister, bytes));
    forward(printer, register, (bytes) => options.seen(FRAME_KINDS.fromPrinter, bytes));
    register.resume();
  });
  printer.once('timeout', () => printer.destroy());
  printer.once('close', () => {
    if (!reached) options.printerReachable(false);
    register.destroy();
  });
  register.once('close', () => {
    if (reached) options.seen(FRAME_KINDS.disconnected, NOTHING);
    printer.destroy();
  });
  // Both ends report their faults here; 'close' follows each and ends the other side.
  register.on('error', () => undefined);
  printer.on('error', () => undefined);
}

function forward(from: Socket, to: Socket, seen: (bytes: Uint8Array) => void): void {
  from.on('data', (bytes: Buffer) => {
    const keepGoing = to.write(bytes);
    seen(bytes);
    if (!keepGoing) {
      from.pause();
      to.once('drain', () => from.resume());
    }
  });
  from.once('end', () => to.end());
}
