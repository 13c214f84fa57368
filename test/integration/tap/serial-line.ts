/** A real tap process on virtual serial ports, with the register and the printer at the far ends of the cables. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Socket } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import type { Announcement } from '../../../src/main/capture/tap/announcement.ts';
import type { PortReport, PortState } from '../../../src/shared/port-report.ts';
import type { Attachment } from '../../../src/main/capture/tap/attach.ts';
import { attach, PATIENCE, spawnTap } from './tap-line.ts';
import {
  DEFAULT_SERIAL_PORT_SETTINGS,
  type LineSide,
  type SerialPortSettings,
} from '../../../src/shared/line-settings.ts';
import { plugIn, type SerialCable } from '../../../src/main/cli/world/serial-cable.ts';

/** The settings of a port by its name. */
export function portSettings(path: string): SerialPortSettings {
  return { path, ...DEFAULT_SERIAL_PORT_SETTINGS };
}

/** Plugs a port in for the length of a test. */
export async function plugInCable(folder: string, name: LineSide): Promise<SerialCable> {
  const cable = await plugIn(join(folder, name));
  onTestFinished(() => cable.unplug());
  return cable;
}

export interface SerialTap {
  readonly folder: string;
  readonly process: ChildProcess;
  readonly told: Announcement[];
  readonly attachment: Attachment;
}

/** Starts a tap on two ports, which need not be there, and attaches to it. */
export async function startSerialTap(
  folder: string,
  way: 'serial-listen' | 'serial-pass-through',
): Promise<SerialTap> {
  const register = portSettings(join(folder, 'register'));
  const printer = portSettings(join(folder, 'printer'));
  const process = spawnTap(folder, { way, register, printer });
  return { folder, process, ...(await attach(folder)) };
}

/** What the app was last told of a port, in the greeting or since. */
export function lastReport(told: readonly Announcement[], side: LineSide): PortReport | undefined {
  const reports = told.flatMap((one) => {
    if (one.event === 'hello') return one.ports;
    return one.event === 'port' ? [one] : [];
  });
  return reports.findLast((report) => report.side === side);
}

/** Waits until the app has been told this of a port. */
export async function untilPort(tap: SerialTap, side: LineSide, state: PortState): Promise<void> {
  await expect.poll(() => lastReport(tap.told, side)?.state, PATIENCE).toBe(state);
}

/** Keeps what arrives at a cable's far end. */
export function collect(far: Socket): { readonly bytes: () => Buffer; readonly length: () => number } {
  const pieces: Buffer[] = [];
  let length = 0;
  far.on('data', (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
  });
  return { bytes: () => Buffer.concat(pieces), length: () => length };
}

/** Sends as fast as the other side takes it. */
export async function send(far: Socket, pieces: Iterable<Uint8Array>): Promise<void> {
  for (const piece of pieces) if (!far.write(piece)) await once(far, 'drain');
}

const CLOCK_TICKS_A_SECOND = 100;
const USER_TICKS = 13;
const SYSTEM_TICKS = 14;

/** Processor time a process has used, in ms (proc(5): stat, the fields after the name in brackets). */
export function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const FIRST_AFTER_NAME = 2;
  const ticks = [USER_TICKS, SYSTEM_TICKS].map((field) => Number(fields[field - FIRST_AFTER_NAME]));
  return (ticks.reduce((sum, used) => sum + used, 0) * 1000) / CLOCK_TICKS_A_SECOND;
}
