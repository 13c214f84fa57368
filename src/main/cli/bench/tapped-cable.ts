/** A register and a printer at the far ends of two virtual serial cables, for a tap, or something else, to join. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { attachToTap } from '../../capture/tap/attach.ts';
import type { Announcement } from '../../capture/tap/announcement.ts';
import { tapSocketPath, tapSpoolDirectory } from '../../tap-launcher.ts';
import { DEFAULT_SERIAL_PORT_SETTINGS, type LineSettings } from '../../../shared/line-settings.ts';
import { plugIn } from '../world/serial-cable.ts';
import { waitFor } from '../world/wait-for.ts';

const TAP_SCRIPT = resolve(import.meta.dirname, '../../capture/tap/tap.ts');
const APP_SCRIPT = resolve(import.meta.dirname, 'attached-app.ts');
const START_TIMEOUT_MS = 20_000;
const KILOBYTE = 1024;

export interface TappedCable {
  readonly folder: string;
  /** The ports in the middle, which are to be joined. */
  readonly ports: { readonly register: string; readonly printer: string };
  /** The ends of the cables. */
  readonly register: Socket;
  readonly printer: Socket;
  remove(): Promise<void>;
}

/** Lays the two cables. */
export async function layCables(): Promise<TappedCable> {
  const folder = mkdtempSync(join(tmpdir(), 'kassabryggan-bench-'));
  const register = await plugIn(join(folder, 'register'));
  const printer = await plugIn(join(folder, 'printer'));
  return {
    folder,
    ports: { register: register.path, printer: printer.path },
    register: register.far,
    printer: printer.far,
    async remove() {
      await register.unplug();
      await printer.unplug();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface RunningTap {
  readonly process: ChildProcess;
  /** Bytes of the tap's own copy that the disk did not take. */
  droppedBytes(): number;
  /** The most memory the process has had in use, in bytes; null where the system does not tell. */
  peakMemoryBytes(): number | null;
  stop(): Promise<void>;
}

/** Joins the two ports with the tap, in pass-through. */
export async function startTap({ folder, ports }: TappedCable): Promise<RunningTap> {
  const line: LineSettings = {
    way: 'serial-pass-through',
    register: { path: ports.register, ...DEFAULT_SERIAL_PORT_SETTINGS },
    printer: { path: ports.printer, ...DEFAULT_SERIAL_PORT_SETTINGS },
  };
  const addresses = ['--spool', tapSpoolDirectory(folder), '--socket', tapSocketPath(folder)];
  const tap = spawn(process.execPath, [TAP_SCRIPT, ...addresses, '--line', JSON.stringify(line)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((done) => {
    tap.once('exit', () => done());
  });
  let droppedBytes = 0;
  let greeted = false;
  const told = (announcement: Announcement): void => {
    if (announcement.event === 'hello') greeted = true;
    if (announcement.event === 'dropped') droppedBytes = announcement.bytes;
  };
  const attachment = await waitFor(
    () => attachToTap(tapSocketPath(folder), { told, gone: () => undefined }),
    START_TIMEOUT_MS,
  );
  if (attachment === null || !(await waitFor(async () => (greeted ? true : null), START_TIMEOUT_MS))) {
    tap.kill('SIGKILL');
    throw new Error('The tap did not start.');
  }
  return {
    process: tap,
    droppedBytes: () => droppedBytes,
    peakMemoryBytes: () => peakMemoryBytes(tap.pid ?? 0),
    async stop() {
      attachment.requestStop();
      await ended;
    },
  };
}

/** Starts an app's stand-in, and waits until the tap has greeted it. @returns the way to kill it */
export async function attachApp({ folder }: TappedCable): Promise<() => Promise<void>> {
  const app = spawn(
    process.execPath,
    [APP_SCRIPT, '--spool', tapSpoolDirectory(folder), '--socket', tapSocketPath(folder)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>((done) => {
    app.once('exit', () => done());
  });
  await new Promise<void>((greeted, failed) => {
    createInterface({ input: app.stdout }).once('line', () => greeted());
    void ended.then(() => failed(new Error('The app’s stand-in ended before the tap greeted it.')));
  });
  return async () => {
    app.kill('SIGKILL');
    await ended;
  };
}

/** proc(5): VmHWM, in kB. */
function peakMemoryBytes(pid: number): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * KILOBYTE;
  } catch {
    return null;
  }
}
