import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { openSerialPort, type OpenPort } from '../../../src/main/capture/tap/serial-port.ts';
import { randomBytes } from './random-bytes.ts';
import { collect, plugInCable, portSettings } from './serial-line.ts';
import { PATIENCE, tempFolder } from './tap-line.ts';

/** Less than is read ahead. */
const LITTLE_BYTES = 3000;
const SETTLED_MS = 100;

/** A port with the register's cable in it, opened as the tap opens it. */
async function openPort() {
  const cable = await plugInCable(tempFolder(), 'register');
  const pieces: Uint8Array[] = [];
  const closed: string[] = [];
  const opened = await openSerialPort(portSettings(cable.path), 'register', {
    data: (bytes) => void pieces.push(bytes),
    closed: (message) => void closed.push(message),
  });
  if (!opened.ok) throw new Error(opened.fault.message);
  const port: OpenPort = opened.value;
  onTestFinished(() => port.close());
  return { cable, port, heard: () => Buffer.concat(pieces), closed };
}

/** Hears the first byte, and pauses: the rest is read ahead. */
async function openAndReadAhead() {
  const parts = await openPort();
  const bytes = randomBytes(LITTLE_BYTES);
  parts.port.resume();
  parts.cable.far.write(bytes.subarray(0, 1));
  await expect.poll(() => parts.heard().length, PATIENCE).toBe(1);
  parts.port.pause();
  parts.cable.far.write(bytes.subarray(1));
  await systemClock.sleep(SETTLED_MS);
  expect(parts.heard()).toHaveLength(1);
  return { ...parts, bytes };
}

describe('what was read ahead of the other side', () => {
  test('is given out, once, when the port is closed', async () => {
    const { port, heard, closed, bytes } = await openAndReadAhead();
    await port.close();
    expect(heard().equals(bytes)).toBe(true);
    expect(closed).toEqual([]);
  });

  test('is given out, once, when the port is pulled out', async () => {
    const { cable, port, heard, bytes } = await openAndReadAhead();
    await cable.unplug();
    await expect.poll(() => port.isThere(), PATIENCE).toBe(false);
    await port.close();
    expect(heard().equals(bytes)).toBe(true);
  });
});

describe('a port that has gone', () => {
  test('takes nothing more, says so, and is closed as often as one likes', async () => {
    const { cable, port } = await openPort();
    expect(await port.isThere()).toBe(true);
    await cable.unplug();
    await expect.poll(() => port.isThere(), PATIENCE).toBe(false);
    await port.close();
    await port.close();
    expect(await port.write(Buffer.from('ingen hör'))).toBe(false);
    expect(await port.isThere()).toBe(false);
  });

  test('tells so once, whatever the driver tells', async () => {
    const { cable, port, closed } = await openPort();
    port.resume();
    await cable.unplug();
    const writing = Array.from({ length: 5 }, () => port.write(Buffer.alloc(64)));
    expect((await Promise.all(writing)).at(-1)).toBe(false);
    await systemClock.sleep(SETTLED_MS);
    expect(closed).toHaveLength(1);
  });
});

test('a port without modem lines is no worse for being told about them', async () => {
  const { cable, port } = await openPort();
  port.setReady(false);
  port.setReady(true);
  const arrived = collect(cable.far);
  expect(await port.write(Buffer.from('hej'))).toBe(true);
  await expect.poll(() => arrived.bytes().toString(), PATIENCE).toBe('hej');
});

test('a write that nobody takes ends when the port is closed, whatever the driver does about it', async () => {
  const { cable, port } = await openPort();
  cable.far.pause();
  const taken: boolean[] = [];
  for (let piece = 0; piece < 100; piece += 1) {
    void port.write(Buffer.alloc(65_536)).then((one) => taken.push(one));
  }
  await systemClock.sleep(SETTLED_MS);
  const closing = port.close();
  // Before the driver can have said anything.
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  expect(taken).toHaveLength(100);
  expect(taken.at(-1)).toBe(false);
  await closing;
});
