/**
 * The tap: a process of its own that reads, forwards and appends, and does nothing else - no database, no network
 * but the printer, no reading of what it carries. It outlives the app: killing or updating the app loses no byte
 * and stops no print.
 *
 *   tap.ts --spool DIR --socket PATH --listen PORT --printer HOST:PORT
 */
import { parseArgs } from 'node:util';
import { systemClock } from '../../../shared/clock.ts';
import { startAnnouncer } from './announcer.ts';
import { startProxy } from './proxy.ts';
import { Spool } from './spool.ts';

interface TapOptions {
  readonly spool: string;
  readonly socket: string;
  readonly listenPort: number;
  readonly printer: { readonly host: string; readonly port: number };
}

export async function runTap(options: TapOptions): Promise<void> {
  let printerReachable = true;
  // The port is taken first: a second tap on the same line stops here, before it touches socket or file.
  const pending: Parameters<Spool['append']>[] = [];
  let spool: Spool | null = null;
  const server = await startProxy({
    listenPort: options.listenPort,
    printer: options.printer,
    seen(kind, bytes) {
      if (spool === null) pending.push([kind, bytes]);
      else spool.append(kind, bytes);
    },
    printerReachable(reachable) {
      if (reachable === printerReachable) return;
      printerReachable = reachable;
      announcer?.tell({ event: 'printer', reachable });
    },
  });
  let announcer: Awaited<ReturnType<typeof startAnnouncer>> | null = null;
  const opened = await Spool.open(options.spool, systemClock, {
    appended: (segment, bytes) => announcer?.tell({ event: 'appended', segment, bytes }),
    dropped: (bytes) => announcer?.tell({ event: 'dropped', bytes }),
  });
  spool = opened;
  for (const [kind, bytes] of pending) opened.append(kind, bytes);
  announcer = await startAnnouncer(
    options.socket,
    () => ({
      event: 'hello',
      pid: process.pid,
      segment: opened.segment,
      bytes: opened.bytes,
      printerReachable,
    }),
    stop,
  );
  process.once('SIGTERM', stop);

  function stop(): void {
    server.close();
    announcer?.close();
    opened.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  }
}

/** Reads the tap's own command line; null when it is not whole. */
export function readTapArguments(args: readonly string[]): TapOptions | null {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      spool: { type: 'string' },
      socket: { type: 'string' },
      listen: { type: 'string' },
      printer: { type: 'string' },
    },
  });
  const { spool, socket, listen, printer } = values;
  if (typeof spool !== 'string' || typeof socket !== 'string') return null;
  if (typeof listen !== 'string' || typeof printer !== 'string') return null;
  const colon = printer.lastIndexOf(':');
  return {
    spool,
    socket,
    listenPort: Number(listen),
    printer: { host: printer.slice(0, colon), port: Number(printer.slice(colon + 1)) },
  };
}

if (process.argv[1] === import.meta.filename) {
  const options = readTapArguments(process.argv.slice(2));
  if (options === null) {
    process.stderr.write('tap: --spool DIR --socket PATH --listen PORT --printer HOST:PORT are all needed\n');
    process.exit(2);
  }
  await runTap(options);
}
