import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FRAME_KINDS } from '../../../../src/main/capture/tap/frame.ts';
import { SegmentReader } from '../../../../src/main/capture/tap/segment-reader.ts';
import { Spool } from '../../../../src/main/capture/tap/spool.ts';
import { ManualClock } from '../manual-clock.ts';

const MORNING = Date.UTC(2026, 0, 9, 8);
const SECOND = 1000;
const HOUR = 3600 * SECOND;
/** When the spool looks for the first time at a line that has been silent long enough. */
const LOOKED_AGAIN = 10 * SECOND;
const PIECE_BYTES = 65_536;
const PATIENCE = { timeout: 5000, interval: 5 };

async function openSpool(clock = new ManualClock(MORNING)) {
  const directory = mkdtempSync(join(tmpdir(), 'kassabryggan-spool-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const appended: { readonly segment: string; readonly bytes: number }[] = [];
  const spool = await Spool.open(directory, clock, {
    appended: (segment, bytes) => void appended.push({ segment, bytes }),
    lost: () => undefined,
  });
  onTestFinished(() => spool.close());
  const segments = (): string[] => readdirSync(directory).toSorted();
  return {
    clock,
    spool,
    directory,
    appended,
    segments,
    /** Appends and waits until the disk has it. */
    async print(
      bytes: Uint8Array,
      kind: (typeof FRAME_KINDS)[keyof typeof FRAME_KINDS] = FRAME_KINDS.fromRegister,
    ) {
      const before = appended.length;
      spool.append(kind, bytes);
      await expect.poll(() => appended.length, PATIENCE).toBeGreaterThan(before);
    },
    /** Prints as much as makes a segment large. */
    async fill() {
      for (let piece = 0; piece < 64; piece += 1)
        spool.append(FRAME_KINDS.fromRegister, Buffer.alloc(PIECE_BYTES));
      await expect.poll(() => spool.bytes, PATIENCE).toBeGreaterThan(64 * PIECE_BYTES);
    },
    /** Lets time pass until the segment of now has been followed by another. */
    async untilFollowed() {
      const name = spool.segment;
      await expect
        .poll(async () => {
          await clock.advance(SECOND);
          return spool.segment;
        }, PATIENCE)
        .not.toBe(name);
    },
    async text(name: string): Promise<string> {
      const frames = await new SegmentReader(join(directory, name)).read();
      return Buffer.concat(frames.map(({ bytes }) => bytes)).toString();
    },
  };
}

describe('a segment', () => {
  test('older than six hours is followed by another once the line is silent', async () => {
    const line = await openSpool();
    await line.print(Buffer.from('morgon'));
    await line.clock.advance(6 * HOUR - SECOND);
    expect(line.segments()).toHaveLength(1);
    await line.untilFollowed();
    await line.print(Buffer.from('kväll'));
    const [first, second] = line.segments();
    expect(await line.text(first ?? '')).toBe('morgon');
    expect(await line.text(second ?? '')).toBe('kväll');
    expect(line.spool.segment).toBe(second);
  });

  test('that has become large is followed by another, however young it is', async () => {
    const line = await openSpool();
    await line.fill();
    await line.clock.advance(9 * SECOND);
    expect(line.segments()).toHaveLength(1);
    await line.untilFollowed();
  });

  test('is told of when it begins, so that the app reads the one before to its end', async () => {
    const line = await openSpool();
    await line.fill();
    await line.untilFollowed();
    expect(line.appended.at(-1)).toEqual({ segment: line.segments()[1], bytes: 0 });
  });

  test('with nothing in it is never followed by another', async () => {
    const line = await openSpool();
    await line.clock.advance(7 * HOUR);
    expect(line.segments()).toHaveLength(1);
  });

  test('never ends inside a print, however long it is', async () => {
    const line = await openSpool();
    await line.fill();
    for (let second = 0; second < 60; second += 1) {
      await line.print(Buffer.from('rad\n'));
      await line.clock.advance(SECOND);
    }
    expect(line.segments()).toHaveLength(1);
  });

  test('goes on when a print begins in the moment in which another would have been', async () => {
    const line = await openSpool();
    await line.fill();
    await line.clock.advance(LOOKED_AGAIN - SECOND);
    const passing = line.clock.advance(SECOND);
    // By then the next file is being opened, and is not open yet.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    await line.print(Buffer.from('Z-RAPPORT'));
    await passing;
    await expect.poll(() => line.segments().length, PATIENCE).toBe(1);
    expect(await line.text(line.spool.segment)).toContain('Z-RAPPORT');
  });

  test('ends on a line where the register asks for status all the while, and the printer answers', async () => {
    const line = await openSpool();
    await line.fill();
    for (let second = 0; second < 20; second += 1) {
      await line.print(Buffer.from([0x10, 0x04, 0x01]));
      await line.print(Buffer.from([0x16]), FRAME_KINDS.fromPrinter);
      await line.clock.advance(SECOND);
    }
    await expect.poll(() => line.segments().length, PATIENCE).toBe(2);
  });

  test('has a later name than every one before, though the wall clock was set back', async () => {
    const line = await openSpool();
    await line.fill();
    line.clock.setWall(MORNING - 24 * HOUR);
    await line.untilFollowed();
    expect(line.spool.segment).toBe(line.segments()[1]);
  });

  test('holds everything that was told of when it ends', async () => {
    const line = await openSpool();
    await line.fill();
    await line.print(Buffer.from('sist'));
    const told = line.appended.at(-1)?.bytes;
    await line.untilFollowed();
    expect(statSync(join(line.directory, line.segments()[0] ?? '')).size).toBe(told);
  });
});
