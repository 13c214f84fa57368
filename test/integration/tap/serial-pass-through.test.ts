import { describe, expect, test } from 'vitest';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { pieces, randomBytes } from './random-bytes.ts';
import { collect, plugInCable, portSettings, send } from './serial-line.ts';
import { attach, PATIENCE, spawnTap, spooled, tempFolder } from './tap-line.ts';

const MEGABYTE = 1024 * 1024;

async function startPassThrough() {
  const folder = tempFolder();
  const register = await plugInCable(folder, 'register');
  const printer = await plugInCable(folder, 'printer');
  const tap = spawnTap(folder, {
    way: 'serial-pass-through',
    register: portSettings(register.path),
    printer: portSettings(printer.path),
  });
  const { told, attachment } = await attach(folder);
  return { folder, register, printer, tap, told, attachment };
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
    const { register, printer, told } = await startPassThrough();
    const bytes = randomBytes(MEGABYTE);
    const replied = collect(register.far);
    printer.far.pause();
    const sending = send(register.far, pieces(bytes));
    await expect.poll(() => told.at(-1), PATIENCE).toMatchObject({ event: 'port', state: 'stalled' });
    // What has left the register lies in the buffers of the cables, and little of it with us.
    printer.far.write(Buffer.from([0x14, 0x00, 0x0c, 0x0f]));
    await expect.poll(replied.length, PATIENCE).toBe(4);
    const printed = collect(printer.far);
    printer.far.resume();
    await sending;
    await expect.poll(printed.length, PATIENCE).toBe(bytes.length);
    expect(printed.bytes().equals(bytes)).toBe(true);
    await expect
      .poll(() => told.findLast(({ event }) => event === 'port'), PATIENCE)
      .toEqual({ event: 'port', side: 'printer', state: 'open', message: '' });
  });
});
