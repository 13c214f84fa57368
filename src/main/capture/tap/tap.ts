/**
 * The tap: a process of its own that reads, forwards and appends, and does nothing else - no database, no network
 * but the printer, no reading of what it carries. It outlives the app: killing or updating the app loses no byte
 * and stops no print.
 *
 *   tap.ts --spool DIR --socket PATH --line JSON     (the JSON is a LineSettings: src/shared/line-settings.ts)
 */
import { parseArgs } from 'node:util';
import { systemClock } from '../../../shared/clock.ts';
import { lineSettingsSchema, type LineSettings, type LineSide } from '../../../shared/line-settings.ts';
import type { PortReport } from '../../../shared/port-report.ts';
import { LISTEN_PORT_TAKEN } from './announcement.ts';
import { startAnnouncer } from './announcer.ts';
import { latestOnly } from './latest-only.ts';
import { startLineSource } from './line-source.ts';
import { Spool } from './spool.ts';

/** The app reads on as far as it was told, so of many appends in a row only the latest is worth a word. */
const APPENDED_AT_MOST_EVERY_MS = 20;

const FAILED = 1;

export interface TapOptions {
  readonly spool: string;
  readonly socket: string;
  readonly line: LineSettings;
}

export async function runTap(options: TapOptions): Promise<void> {
  let printerReachable = true;
  let droppedBytes = 0;
  let stopping = false;
  const ports = new Map<LineSide, PortReport>();
  const toClose: (() => Promise<void>)[] = [];
  const started = Promise.withResolvers<void>();
  // Socket and line are taken first: a second tap on the same line stops here, before it touches a file.
  const announcer = await startAnnouncer(options.socket, stop);
  process.once('SIGTERM', stop);
  let spool: Spool | null = null;
  const pending: Parameters<Spool['append']>[] = [];
  const line = await startLineSource(options.line, {
    seen(kind, bytes) {
      if (spool === null) pending.push([kind, bytes]);
      else spool.append(kind, bytes);
    },
    printerReachable(reachable) {
      if (reachable === printerReachable) return;
      printerReachable = reachable;
      announcer.tell({ event: 'printer', reachable });
    },
    port(report) {
      ports.set(report.side, report);
      announcer.tell({ event: 'port', ...report });
    },
  });
  toClose.push(() => line.close());
  const opened = await Spool.open(options.spool, systemClock, {
    appended: latestOnly(APPENDED_AT_MOST_EVERY_MS, (segment: string, bytes: number) =>
      announcer.tell({ event: 'appended', segment, bytes }),
    ),
    lost(bytes) {
      droppedBytes += bytes;
      announcer.tell({ event: 'dropped', bytes: droppedBytes });
    },
  });
  toClose.push(() => opened.close());
  spool = opened;
  for (const [kind, bytes] of pending) opened.append(kind, bytes);
  announcer.greet(() => ({
    event: 'hello',
    pid: process.pid,
    segment: opened.segment,
    bytes: opened.bytes,
    printerReachable,
    line: options.line,
    ports: [...ports.values()],
  }));
  started.resolve();

  /**
   * Lets go of the line before the file is closed, so that everything that was forwarded stands in it. Asked to stop while
   * it is starting, it first comes as far as the file: the line may have carried bytes already. Whoever is attached finds
   * us gone last of all: then the line is free for the next tap.
   */
  function stop(): void {
    if (stopping) return;
    stopping = true;
    started.promise
      .then(() => toClose.reduce((before, close) => before.then(close), Promise.resolve()))
      .then(
        () => leave(0),
        (error: unknown) => {
          process.stderr.write(`tap: ${String(error)}\n`);
          leave(FAILED);
        },
      );
  }

  function leave(code: number): void {
    announcer.close();
    process.exit(code);
  }
}

/** How a tap ends that could not start. Of its two addresses only the line's has a port. @param error what runTap threw */
export function tapExitCode(error: unknown): number {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
  return taken ? LISTEN_PORT_TAKEN : FAILED;
}

/** Reads the tap's own command line; null when it is not whole. */
export function readTapArguments(args: readonly string[]): TapOptions | null {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { spool: { type: 'string' }, socket: { type: 'string' }, line: { type: 'string' } },
  });
  const { spool, socket } = values;
  const line = readLine(values.line);
  if (typeof spool !== 'string' || typeof socket !== 'string' || line === null) return null;
  return { spool, socket, line };
}

function readLine(said: unknown): LineSettings | null {
  try {
    return lineSettingsSchema.safeParse(JSON.parse(String(said))).data ?? null;
  } catch {
    return null;
  }
}

if (process.argv[1] === import.meta.filename) {
  const options = readTapArguments(process.argv.slice(2));
  if (options === null) {
    process.stderr.write('tap: --spool DIR --socket PATH --line JSON are all needed\n');
    process.exit(2);
  }
  try {
    await runTap(options);
  } catch (error) {
    process.stderr.write(`tap: ${String(error)}\n`);
    process.exit(tapExitCode(error));
  }
}
