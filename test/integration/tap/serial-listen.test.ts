import { expect, test } from 'vitest';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { pieces, randomBytes } from './random-bytes.ts';
import { collect, lastReport, plugInCable, portSettings, send, startSerialTap } from './serial-line.ts';
import { attach, PATIENCE, spawnTap, spooled, tempFolder } from './tap-line.ts';

const MEGABYTE = 1024 * 1024;

test('on a Y-cable both wires are heard byte for byte, and nothing is ever written to them', async () => {
  const folder = tempFolder();
  const register = await plugInCable(folder, 'register');
  const printer = await plugInCable(folder, 'printer');
  const tap = await startSerialTap(folder, 'serial-listen');
  const [toRegister, toPrinter] = [collect(register.far), collect(printer.far)];
  const bytes = randomBytes(MEGABYTE);
  const replies = bytes.subarray(0, MEGABYTE / 2);
  await Promise.all([send(register.far, pieces(bytes)), send(printer.far, pieces(replies))]);
  expect((await spooled(folder, bytes.length)).equals(bytes)).toBe(true);
  expect((await spooled(folder, replies.length, FRAME_KINDS.fromPrinter)).equals(replies)).toBe(true);
  expect([toRegister.length(), toPrinter.length()]).toEqual([0, 0]);
  expect(lastReport(tap.told, 'register')?.state).toBe('open');
});

test('one receiver, on the register’s wire, is enough', async () => {
  const folder = tempFolder();
  const register = await plugInCable(folder, 'register');
  spawnTap(folder, { way: 'serial-listen', register: portSettings(register.path), printer: null });
  const { told } = await attach(folder);
  expect(told[0]).toMatchObject({ printerReachable: true, ports: [{ side: 'register', state: 'open' }] });
  register.far.write('Z-RAPPORT\n');
  expect((await spooled(folder, 10)).toString()).toBe('Z-RAPPORT\n');
  await expect.poll(() => told.at(-1)?.event, PATIENCE).toBe('appended');
});
