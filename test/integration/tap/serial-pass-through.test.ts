import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { pieces, randomBytes } from './random-bytes.ts';
import { collect, plugInCable, portSettings, send, startSerialTap, untilPort } from './serial-line.ts';
import { bytesOf, framesIn, PATIENCE, segmentPaths, spawnTap, spooled, tempFolder } from './tap-line.ts';

const MEGABYTE = 1024 * 1024;
/** By then the cable to a printer that takes nothing is full. */
const FILLED_MS = 500;
const LITTLE_BYTES = 256 * 1024;

async function startPassThrough() {
  const folder = tempFolder();
  const register = await plugInCable(folder, 'register');
  const printer = await plugInCable(folder, 'printer');
  return { folder, register, printer, tap: await startSerialTap(folder, 'serial-pass-through') };
}

describe('in pass-through', () => {
  test('every byte goes both ways at once as it is, and stands in the file', async () => {
    const { folder, register, printer } = await startPassThrough();
    const bytes = randomBytes(MEGABYTE);
    const answer = Buffer.from(bytes.toReversed());
    const printed = collect(printer.far);
    const replied = collect(register.far);
    await Promise.all([send(register.far, pieces(bytes)), send(printer.far, pieces(answer))]);
    await expect.poll(printed.length, PATIENCE).toBe(bytes.length);
    await expect.poll(replied.length, PATIENCE).toBe(bytes.length);
    expect(printed.bytes().equals(bytes)).toBe(true);
    expect(replied.bytes().equals(answer)).toBe(true);
    expect((await spooled(folder, bytes.length)).equals(bytes)).toBe(true);
    expect((await spooled(folder, bytes.length, FRAME_KINDS.fromPrinter)).equals(answer)).toBe(true);
  });

  test('a printer that takes nothing stops the register, and can say why meanwhile', async () => {
    const { register, printer, tap } = await startPassThrough();
    const bytes = randomBytes(MEGABYTE);
    const replied = collect(register.far);
    printer.far.pause();
    const sending = send(register.far, pieces(bytes));
    await untilPort(tap, 'printer', 'stalled');
    // The register is held: what it has not got rid of is still with it, not in our memory.
    expect(register.far.writableLength).toBeGreaterThan(0);
    printer.far.write(Buffer.from([0x14, 0x00, 0x0c, 0x0f]));
    await expect.poll(replied.length, PATIENCE).toBe(4);
    const printed = collect(printer.far);
    printer.far.resume();
    await sending;
    await expect.poll(printed.length, PATIENCE).toBe(bytes.length);
    expect(printed.bytes().equals(bytes)).toBe(true);
    await untilPort(tap, 'printer', 'open');
  });

  test('a tap that is asked to stop first hands on what it has read', async () => {
    const { folder, register, printer, tap } = await startPassThrough();
    const bytes = randomBytes(LITTLE_BYTES);
    const printed = collect(printer.far);
    register.far.write(bytes);
    await expect.poll(printed.length, PATIENCE).toBeGreaterThan(0);
    const ended = once(tap.process, 'exit');
    tap.attachment.requestStop();
    expect(await ended).toEqual([0, null]);
    const forwarded = bytesOf(await framesIn(folder));
    await expect.poll(printed.length, PATIENCE).toBe(forwarded.length);
    expect(forwarded.equals(bytes.subarray(0, forwarded.length))).toBe(true);
    expect(printed.bytes().equals(forwarded)).toBe(true);
  });

  test('a tap that is asked to stop does not wait for a printer that takes nothing', async () => {
    const { folder, register, printer, tap } = await startPassThrough();
    printer.far.pause();
    register.far.write(randomBytes(MEGABYTE));
    await expect.poll(async () => bytesOf(await framesIn(folder)).length, PATIENCE).toBeGreaterThan(0);
    await systemClock.sleep(FILLED_MS);
    const ended = once(tap.process, 'exit');
    tap.attachment.requestStop();
    expect(await ended).toEqual([0, null]);
  });

  test('a second tap of the same folder ends, and the first one’s line goes on', async () => {
    const { folder, register, printer, tap } = await startPassThrough();
    const line = { register: portSettings(register.path), printer: portSettings(printer.path) };
    const second = spawnTap(folder, { way: 'serial-pass-through', ...line });
    const [code] = await once(second, 'exit');
    expect(code).not.toBe(0);
    expect(segmentPaths(folder)).toHaveLength(1);
    const printed = collect(printer.far);
    register.far.write('kvar');
    await expect.poll(() => printed.bytes().toString(), PATIENCE).toBe('kvar');
    expect(tap.process.exitCode).toBeNull();
  });
});
