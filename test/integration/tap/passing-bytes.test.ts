import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { pieces, randomBytes } from './random-bytes.ts';
import { bytesOf, connectRegister, framesIn, PATIENCE, spooled, startPrinter, startTap } from './tap-line.ts';

const MEGABYTE = 1024 * 1024;

describe('what the register prints', () => {
  test('reaches the printer byte for byte, and stands in the file byte for byte', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const bytes = randomBytes(4 * MEGABYTE);
    const { socket } = await connectRegister(tap.port);
    for (const piece of pieces(bytes)) {
      if (!socket.write(piece)) await once(socket, 'drain');
    }
    socket.end();
    await expect.poll(printer.printedBytes, PATIENCE).toBe(bytes.length);
    expect(printer.printed().equals(bytes)).toBe(true);
    expect((await spooled(tap.folder, bytes.length)).equals(bytes)).toBe(true);
  });

  test('is in the file between the connection’s beginning and its end', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const { socket } = await connectRegister(tap.port);
    socket.end('Z-RAPPORT\n');
    await expect
      .poll(async () => (await framesIn(tap.folder)).at(-1)?.kind, PATIENCE)
      .toBe(FRAME_KINDS.disconnected);
    const frames = await framesIn(tap.folder);
    expect(frames[0]?.kind).toBe(FRAME_KINDS.connected);
    expect(bytesOf(frames).toString()).toBe('Z-RAPPORT\n');
  });

  test('on connections one after the other stands in the file in that order', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    for (const text of ['kvitto 1\n', 'kvitto 2\n', 'Z-RAPPORT\n']) {
      const { socket } = await connectRegister(tap.port);
      socket.end(text);
      await once(socket, 'close');
    }
    expect((await spooled(tap.folder, 28)).toString()).toBe('kvitto 1\nkvitto 2\nZ-RAPPORT\n');
    expect(printer.printed().toString()).toBe('kvitto 1\nkvitto 2\nZ-RAPPORT\n');
  });

  test('waits for a printer that has stopped, as it would without us, and then arrives whole', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const { socket } = await connectRegister(tap.port);
    const out = await printer.connection();
    out.pause();
    const bytes = Buffer.alloc(32 * MEGABYTE, randomBytes(MEGABYTE - 7));
    const PIECE_BYTES = 65_536;
    for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
      socket.write(bytes.subarray(from, from + PIECE_BYTES));
    }
    // The system's buffers fill up; then nothing moves, so the register knows, and our memory stays small.
    const waiting: number[] = [];
    await expect
      .poll(
        () => {
          waiting.unshift(socket.writableLength);
          return waiting.length > 4 && new Set(waiting.slice(0, 4)).size === 1;
        },
        { ...PATIENCE, interval: 250 },
      )
      .toBe(true);
    expect(socket.writableLength).toBeGreaterThan(8 * MEGABYTE);
    out.resume();
    await expect.poll(printer.printedBytes, PATIENCE).toBe(bytes.length);
    expect(printer.printed().equals(bytes)).toBe(true);
  });

  test('by a register that closes at once reaches a slow printer whole', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const { socket } = await connectRegister(tap.port);
    const out = await printer.connection();
    out.pause();
    const bytes = randomBytes(3 * MEGABYTE);
    socket.end(bytes);
    await once(socket, 'finish');
    socket.destroy();
    out.resume();
    await expect.poll(printer.printedBytes, PATIENCE).toBe(bytes.length);
    expect(printer.printed().equals(bytes)).toBe(true);
  });
});

describe('what the printer replies', () => {
  test('reaches the register byte for byte, and stands in the file beside what was printed', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const register = await connectRegister(tap.port);
    const bytes = randomBytes(2 * MEGABYTE);
    const out = await printer.connection();
    for (const piece of pieces(bytes)) out.write(piece);
    await expect.poll(register.repliedBytes, PATIENCE).toBe(bytes.length);
    expect(register.replied().equals(bytes)).toBe(true);
    expect((await spooled(tap.folder, bytes.length, FRAME_KINDS.fromPrinter)).equals(bytes)).toBe(true);
  });

  test('to a status request comes at once, in the middle of a print', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const register = await connectRegister(tap.port);
    const DLE_EOT_1 = Buffer.from([0x10, 0x04, 0x01]);
    const ONLINE = Buffer.from([0x16]);
    const out = await printer.connection();
    out.on('data', (piece: Buffer) => {
      if (piece.includes(DLE_EOT_1)) out.write(ONLINE);
    });
    for (let request = 1; request <= 20; request += 1) {
      register.socket.write(Buffer.concat([Buffer.from('Kaffe 32,00\n'), DLE_EOT_1]));
      await expect.poll(register.repliedBytes, { ...PATIENCE, interval: 2 }).toBe(request);
    }
    expect(bytesOf(await framesIn(tap.folder), FRAME_KINDS.fromPrinter)).toEqual(Buffer.alloc(20, ONLINE));
  });

  test('to the end of a print is delivered after the register has closed its half', async () => {
    const printer = await startPrinter(0, Buffer.from('utskrivet'));
    const tap = await startTap(printer.port);
    const register = await connectRegister(tap.port);
    register.socket.end('Z-RAPPORT\n');
    await expect.poll(register.closed, PATIENCE).toBe(true);
    expect(register.replied().toString()).toBe('utskrivet');
    expect(printer.printed().toString()).toBe('Z-RAPPORT\n');
  });

  test('before it closes is delivered whole to a register that reads slowly', async () => {
    const bytes = randomBytes(4 * MEGABYTE);
    const printer = await startPrinter(0, bytes);
    const tap = await startTap(printer.port);
    const register = await connectRegister(tap.port);
    register.socket.pause();
    register.socket.end('Z-RAPPORT\n');
    await expect.poll(() => printer.printed().toString(), PATIENCE).toBe('Z-RAPPORT\n');
    register.socket.resume();
    await expect.poll(register.closed, PATIENCE).toBe(true);
    expect(register.repliedBytes()).toBe(bytes.length);
  });
});
