import { createServer } from 'node:net';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../../src/main/cli/world/free-port.ts';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { SegmentReader } from '../../../src/main/capture/tap/segment-reader.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { LineSettings } from '../../../src/shared/line-settings.ts';
import {
  bytesOf,
  connectRegister,
  networkLine,
  PATIENCE,
  segmentPaths,
  spawnTap,
  startPrinter,
  attach,
  tempFolder,
} from '../tap/tap-line.ts';
import { startLineApp } from './line-app.ts';

const CUT = '\x1dV\x00';
/** More than the silence after which a line may be changed, less than the one that ends a print. */
const PAUSE_MS = 3500;

async function heard(folder: string): Promise<string> {
  const texts: string[] = [];
  for (const path of segmentPaths(folder)) {
    texts.push(bytesOf(await new SegmentReader(path).read(), FRAME_KINDS.fromRegister).toString());
  }
  return texts.join('');
}

/** As somebody chooses who sees the line in force. */
function choose({ lineChooser }: ReturnType<typeof startLineApp>, line: LineSettings): void {
  lineChooser.choose(line, lineChooser.current().settings);
}

async function isListenedTo(port: number): Promise<boolean> {
  try {
    const { socket } = await connectRegister(port);
    socket.destroy();
    return true;
  } catch {
    return false;
  }
}

test('a line that is changed in the middle of a print is changed when the print has ended; of two changes the last counts', async () => {
  const printer = await startPrinter();
  const folder = tempFolder();
  const [first, second, third] = [await freePort(), await freePort(), await freePort()];
  const app = startLineApp(folder, networkLine(first, printer.port));
  await app.untilLine({ state: 'listening' });
  const register = await connectRegister(first);
  register.socket.write('KVITTO 17\nKaffe 32,00\n');
  await app.untilLine({ printing: true });

  choose(app, networkLine(second, printer.port));
  await app.untilLine({ changing: true, printing: true });
  choose(app, networkLine(third, printer.port));
  await systemClock.sleep(PAUSE_MS);
  expect(app.line.current()).toMatchObject({ changing: true, printing: true, state: 'listening' });
  expect(register.closed()).toBe(false);
  register.socket.write(`Summa 32,00\n${CUT}`);

  await app.untilLine({ changing: false, state: 'listening' });
  expect(register.closed()).toBe(true);
  expect(await isListenedTo(first)).toBe(false);
  expect(await isListenedTo(second)).toBe(false);
  const next = await connectRegister(third);
  next.socket.write(`KVITTO 18\n${CUT}`);
  const whole = `KVITTO 17\nKaffe 32,00\nSumma 32,00\n${CUT}KVITTO 18\n${CUT}`;
  await expect.poll(() => printer.printed().toString(), PATIENCE).toBe(whole);
  await expect.poll(() => heard(folder), PATIENCE).toBe(whole);
  expect(app.told.some(({ state }) => state === 'gone')).toBe(false);
});

test('a tap that an earlier app left on another line is replaced', async () => {
  const printer = await startPrinter();
  const folder = tempFolder();
  const [old, chosen] = [await freePort(), await freePort()];
  const left = spawnTap(folder, networkLine(old, printer.port));
  const { attachment } = await attach(folder);
  attachment.detach();
  const ended = once(left, 'exit');
  const app = startLineApp(folder, networkLine(chosen, printer.port));
  expect(await ended).toEqual([0, null]);
  await app.untilLine({ state: 'listening', changing: false });
  expect(await isListenedTo(chosen)).toBe(true);
});

test('a tap on the chosen line is left alone when the app is started again', async () => {
  const printer = await startPrinter();
  const folder = tempFolder();
  const line = networkLine(await freePort(), printer.port);
  const running = spawnTap(folder, line);
  await attach(folder);
  const app = startLineApp(folder, line);
  await app.untilLine({ state: 'listening' });
  await systemClock.sleep(PAUSE_MS);
  expect(running.exitCode).toBeNull();
});

test('before a line is chosen nothing is started; once it is, it is listened to', async () => {
  const printer = await startPrinter();
  const app = startLineApp(tempFolder());
  await app.untilLine({ state: 'not-chosen' });
  const port = await freePort();
  choose(app, networkLine(port, printer.port));
  await app.untilLine({ state: 'listening', problem: null });
  expect(await isListenedTo(port)).toBe(true);
});

describe('a TCP port that another program has', () => {
  test('is said, and taken as soon as it is free', async () => {
    const printer = await startPrinter();
    const other = createServer().listen(0);
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const address = other.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const app = startLineApp(tempFolder(), networkLine(address.port, printer.port));
    await app.untilProblem('line-listen-port-busy');
    expect(app.line.current()).toMatchObject({ state: 'gone', problem: { facts: { port: address.port } } });
    other.close();
    await app.untilLine({ state: 'listening', problem: null });
  });
});
