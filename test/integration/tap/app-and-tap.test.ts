import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { attachToTap } from '../../../src/main/capture/tap/attach.ts';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { tapSocketPath, tapSpoolDirectory } from '../../../src/main/tap-launcher.ts';
import {
  attach,
  connectRegister,
  framesIn,
  networkLine,
  PATIENCE,
  segmentPaths,
  spawnTap,
  spooled,
  startPrinter,
  startTap,
  tempFolder,
} from './tap-line.ts';

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}

describe('the app', () => {
  test('that is not there is not missed: the print goes on and is read afterwards', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const { socket } = await connectRegister(tap.port);
    socket.end('Z-RAPPORT\nZ-nr 1042\n');
    await once(socket, 'close');
    expect(printer.printed().toString()).toBe('Z-RAPPORT\nZ-nr 1042\n');
    await expect
      .poll(async () => (await framesIn(tap.folder)).at(-1)?.kind, PATIENCE)
      .toBe(FRAME_KINDS.disconnected);
    const { told } = await attach(tap.folder);
    const [hello] = told;
    if (hello?.event !== 'hello') throw new Error('no greeting');
    expect(hello.pid).toBe(tap.child.pid);
    expect(hello.bytes).toBe(statSync(join(tapSpoolDirectory(tap.folder), hello.segment)).size);
    expect((await spooled(tap.folder, 20)).toString()).toBe('Z-RAPPORT\nZ-nr 1042\n');
  });

  test('that is killed in a print stops nothing and loses nothing', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const app = spawn(process.execPath, [
      join(import.meta.dirname, '../../../src/main/cli/bench/attached-app.ts'),
      '--spool',
      tapSpoolDirectory(tap.folder),
      '--socket',
      tapSocketPath(tap.folder),
    ]);
    onTestFinished(() => void app.kill('SIGKILL'));
    const [first] = await once(createInterface({ input: app.stdout }), 'line');
    expect(first).toBe('hello');

    const { socket } = await connectRegister(tap.port);
    socket.write('första halvan, ');
    await expect.poll(() => printer.printed().toString(), PATIENCE).toBe('första halvan, ');
    const killed = once(app, 'exit');
    app.kill('SIGKILL');
    await killed;
    socket.end('andra halvan\n');
    const whole = 'första halvan, andra halvan\n';
    await expect.poll(() => printer.printed().toString(), PATIENCE).toBe(whole);
    expect((await spooled(tap.folder, Buffer.byteLength(whole))).toString()).toBe(whole);
    expect(tap.child.exitCode).toBeNull();
  });

  test('is told of every append, and can read that far', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const { told } = await attach(tap.folder);
    const { socket } = await connectRegister(tap.port);
    socket.write('hej\n');
    await expect.poll(() => told.at(-1)?.event, PATIENCE).toBe('appended');
    expect((await spooled(tap.folder, 4)).toString()).toBe('hej\n');
  });

  test('finds nobody where no tap is', async () => {
    const on = { told: () => undefined, gone: () => undefined };
    expect(await attachToTap(tapSocketPath(tempFolder()), on)).toBeNull();
  });

  test('can ask the tap to stop; then it has written everything and is gone', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const { attachment, gone } = await attach(tap.folder);
    const { socket } = await connectRegister(tap.port);
    socket.end('sista raden\n');
    await once(socket, 'close');
    const ended = once(tap.child, 'exit');
    attachment.requestStop();
    expect(await ended).toEqual([0, null]);
    expect((await spooled(tap.folder, 12)).toString()).toBe('sista raden\n');
    await expect.poll(gone, PATIENCE).toBe(true);
  });

  test('that says something else than stop does not stop it', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const { connect } = await import('node:net');
    const stranger = connect(tapSocketPath(tap.folder));
    stranger.end('stoppa\n{"event":"stop"}\nsto');
    await once(stranger, 'finish');
    const { socket } = await connectRegister(tap.port);
    socket.write('hej\n');
    await expect.poll(() => printer.printed().toString(), PATIENCE).toBe('hej\n');
    expect(tap.child.exitCode).toBeNull();
  });
});

describe('a tap', () => {
  test('on a port where one stands already ends, and leaves the first one’s line, socket and file alone', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const second = spawnTap(tap.folder, networkLine(tap.port, printer.port));
    const [code] = await once(second, 'exit');
    expect(code).not.toBe(0);
    expect(segmentPaths(tap.folder)).toHaveLength(1);
    const { told } = await attach(tap.folder);
    expect(told[0]).toMatchObject({ event: 'hello', pid: tap.child.pid });
    const { socket } = await connectRegister(tap.port);
    socket.write('kvar\n');
    await expect.poll(() => printer.printed().toString(), PATIENCE).toBe('kvar\n');
  });

  test('that was killed is followed by another in the same place, with a segment of its own', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const first = await connectRegister(tap.port);
    first.socket.write('före\n');
    await spooled(tap.folder, 6);
    const killed = once(tap.child, 'exit');
    tap.child.kill('SIGKILL');
    await killed;
    const before = segmentPaths(tap.folder);
    spawnTap(tap.folder, networkLine(tap.port, printer.port));
    await attach(tap.folder);
    const after = segmentPaths(tap.folder);
    expect(after).toHaveLength(2);
    expect(after[0]).toBe(before[0]);
    const { socket } = await connectRegister(tap.port);
    socket.write('efter\n');
    await expect.poll(() => printer.printed().toString(), PATIENCE).toBe('före\nefter\n');
  });

  test('that is asked to end by the system ends in order', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    const ended = once(tap.child, 'exit');
    tap.child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  test('without its options says what it needs', async () => {
    const child = spawn(process.execPath, [
      join(import.meta.dirname, '../../../src/main/capture/tap/tap.ts'),
    ]);
    const [code] = await once(child, 'exit');
    expect(code).toBe(2);
  });

  test.skipIf(process.platform === 'win32')('keeps what it writes to its owner alone', async () => {
    const printer = await startPrinter();
    const tap = await startTap(printer.port);
    expect(modeOf(tapSpoolDirectory(tap.folder))).toBe(0o700);
    expect(segmentPaths(tap.folder).map(modeOf)).toEqual([0o600]);
  });
});
