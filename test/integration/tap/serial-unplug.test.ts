import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { openSerialPort } from '../../../src/main/capture/tap/serial-port.ts';
import type { SerialCable } from '../../../src/main/cli/world/serial-cable.ts';
import { randomBytes } from './random-bytes.ts';
import {
  collect,
  lastReport,
  plugInCable,
  portSettings,
  processorMs,
  startSerialTap,
  untilPort,
  type SerialTap,
} from './serial-line.ts';
import { bytesOf, framesIn, PATIENCE, tempFolder } from './tap-line.ts';

const PULLS_OF_BOTH = 5;
const WATCHED_MS = 300;
/** A driver that spins takes all of a core; a tap that waits takes next to nothing. */
const SPINNING_SHARE = 0.5;

function pid(tap: SerialTap): number {
  if (tap.process.pid === undefined) throw new Error('the tap is not running');
  return tap.process.pid;
}

/** Keeps bytes flowing until the cable is pulled out. */
function keepSending(cable: SerialCable, bytes: Buffer): void {
  if (cable.far.destroyed) return;
  cable.far.write(bytes, () => setTimeout(keepSending, 1, cable, bytes));
}

describe('a port', () => {
  test('that is pulled out in the middle of traffic leaves a tap that neither spins nor dies, and comes back', async () => {
    const folder = tempFolder();
    let register = await plugInCable(folder, 'register');
    let printer = await plugInCable(folder, 'printer');
    const tap = await startSerialTap(folder, 'serial-pass-through');
    const traffic = randomBytes(512);
    for (let pull = 1; pull <= PULLS_OF_BOTH; pull += 1) {
      const printed = collect(printer.far);
      const replied = collect(register.far);
      keepSending(register, traffic);
      keepSending(printer, traffic);
      await expect.poll(() => Math.min(printed.length(), replied.length()), PATIENCE).toBeGreaterThan(4096);
      await Promise.all(
        pull % 2 === 0 ? [register.unplug(), printer.unplug()] : [printer.unplug(), register.unplug()],
      );
      await untilPort(tap, 'register', 'missing');
      await untilPort(tap, 'printer', 'missing');
      const before = processorMs(pid(tap));
      await systemClock.sleep(WATCHED_MS);
      expect(processorMs(pid(tap)) - before).toBeLessThan(WATCHED_MS * SPINNING_SHARE);
      register = await plugInCable(folder, 'register');
      printer = await plugInCable(folder, 'printer');
      await untilPort(tap, 'register', 'open');
      await untilPort(tap, 'printer', 'open');
    }
    const printed = collect(printer.far);
    register.far.write('igen\n');
    // What the tap had taken and could not hand over before the last pull comes first: nothing is swallowed.
    await expect.poll(() => printed.bytes().toString('latin1'), PATIENCE).toMatch(/igen\n$/);
    expect(tap.process.exitCode).toBeNull();
  });

  test('to a printer that is pulled out swallows nothing: the register waits, and prints when it is back', async () => {
    const folder = tempFolder();
    const register = await plugInCable(folder, 'register');
    const pulled = await plugInCable(folder, 'printer');
    const tap = await startSerialTap(folder, 'serial-pass-through');
    await pulled.unplug();
    await untilPort(tap, 'printer', 'missing');
    expect(tap.told).toContainEqual({ event: 'printer', reachable: false });
    const bytes = randomBytes(200_000);
    register.far.write(bytes);
    await systemClock.sleep(WATCHED_MS);
    expect(bytesOf(await framesIn(folder))).toHaveLength(0);
    const printer = await plugInCable(folder, 'printer');
    const printed = collect(printer.far);
    await expect.poll(printed.length, PATIENCE).toBe(bytes.length);
    expect(printed.bytes().equals(bytes)).toBe(true);
    expect(bytesOf(await framesIn(folder)).equals(bytes)).toBe(true);
  });

  test('of a register that is pulled out in a print has said what it had said, once', async () => {
    const folder = tempFolder();
    const register = await plugInCable(folder, 'register');
    const printer = await plugInCable(folder, 'printer');
    const tap = await startSerialTap(folder, 'serial-pass-through');
    const bytes = randomBytes(1_000_000);
    printer.far.pause();
    register.far.write(bytes);
    await systemClock.sleep(WATCHED_MS);
    await register.unplug();
    await untilPort(tap, 'register', 'missing');
    const printed = collect(printer.far);
    printer.far.resume();
    const forwarded = async (): Promise<Buffer> => bytesOf(await framesIn(folder));
    await expect.poll(async () => (await forwarded()).length - printed.length(), PATIENCE).toBe(0);
    await systemClock.sleep(WATCHED_MS);
    expect(printed.bytes().equals(bytes.subarray(0, printed.length()))).toBe(true);
    expect((await forwarded()).equals(printed.bytes())).toBe(true);
  });

  test('that is not there at the start is told as missing, and heard when it comes', async () => {
    const folder = tempFolder();
    const tap = await startSerialTap(folder, 'serial-listen');
    await untilPort(tap, 'register', 'missing');
    const register = await plugInCable(folder, 'register');
    register.far.write('sent innan någon lyssnar');
    await untilPort(tap, 'register', 'open');
    register.far.write('Z-RAPPORT\n');
    await expect
      .poll(async () => bytesOf(await framesIn(folder)).toString(), PATIENCE)
      .toContain('Z-RAPPORT\n');
  });

  test('that another program has is told as busy, and taken when it is free', async () => {
    const folder = tempFolder();
    const register = await plugInCable(folder, 'register');
    const other = await openSerialPort(portSettings(register.path), 'listen', {
      data: () => undefined,
      closed: () => undefined,
    });
    if (!other.ok) throw new Error(other.fault.message);
    const tap = await startSerialTap(folder, 'serial-listen');
    await untilPort(tap, 'register', 'busy');
    expect(lastReport(tap.told, 'register')?.message).toContain('lock');
    await other.value.close();
    await untilPort(tap, 'register', 'open');
  });
});
