import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { SegmentReader } from '../../../src/main/capture/tap/segment-reader.ts';
import { SegmentWriter } from '../../../src/main/capture/tap/segment-writer.ts';
import { bytesOf, PATIENCE, tempFolder } from './tap-line.ts';

const FULL = '/dev/full';
const MEGABYTE = 1024 * 1024;

async function fullSegment() {
  const told: number[] = [];
  const lost: number[] = [];
  const segment = await SegmentWriter.open(FULL, systemClock, {
    appended: (bytes) => void told.push(bytes),
    lost: (bytes) => void lost.push(bytes),
  });
  return { segment, told, lost };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe.skipIf(!existsSync(FULL))('a full disk', () => {
  test('drops our copy, says so, and never throws', async () => {
    const { segment, told, lost } = await fullSegment();
    for (let print = 0; print < 50; print += 1) {
      expect(() => segment.append(FRAME_KINDS.fromRegister, Buffer.alloc(1000, print))).not.toThrow();
      await systemClock.sleep(1);
    }
    await expect.poll(() => sum(lost), PATIENCE).toBe(50_000);
    expect(told).toEqual([]);
    expect(segment.bytes).toBe(0);
    expect(segment.isSettled).toBe(false);
    await expect(segment.close()).resolves.toBeUndefined();
  });
});

/** The system's own limit on a file's size plays the full disk, since it can be lifted: a real refusal, then room. */
const canLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;

async function startWriter() {
  const file = join(tempFolder(), 'a.tap');
  const script = join(import.meta.dirname, 'spool-child.ts');
  const child = spawn(process.execPath, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const told: { readonly appended?: number; readonly lost?: number }[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said: (typeof told)[number] = JSON.parse(line);
    told.push(said);
  });
  await expect.poll(() => told.length, PATIENCE).toBe(1);
  const limit = (bytes: number | 'unlimited'): void => {
    execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:`]);
  };
  return {
    file,
    limit,
    /** Appends and waits for what is said to it. */
    append: async (line: string) => {
      const before = told.length;
      child.stdin.write(`${line}\n`);
      await expect.poll(() => told.length, PATIENCE).toBeGreaterThan(before);
      return told.at(-1);
    },
  };
}

describe.skipIf(!canLimit)('a disk that takes nothing for a while', () => {
  test('leaves a file of whole frames, marks the gap when it takes bytes again, and goes on', async () => {
    const { file, limit, append } = await startWriter();
    expect(await append('före')).toHaveProperty('appended');
    const size = statSync(file).size;
    // Half a frame finds room: it is taken back.
    limit(size + 5);
    expect(await append('förlorad')).toHaveProperty('lost');
    expect(await append('också förlorad')).toHaveProperty('lost');
    expect(statSync(file).size).toBe(size);
    limit('unlimited');
    expect(await append('efter')).toHaveProperty('appended');
    const frames = await new SegmentReader(file).read();
    expect(frames.map(({ kind }) => kind)).toEqual([
      FRAME_KINDS.fromRegister,
      FRAME_KINDS.gap,
      FRAME_KINDS.fromRegister,
    ]);
    expect(bytesOf(frames).toString()).toBe('före\nefter\n');
    const lost = Buffer.byteLength('förlorad\nockså förlorad\n');
    expect(Buffer.from(frames[1]?.bytes ?? []).readDoubleLE()).toBeGreaterThanOrEqual(lost);
  });
});

describe('a disk that is slower than the line', () => {
  test('costs our copy, never memory without end, and the loss is marked in the file where it was', async () => {
    const file = join(tempFolder(), 'a.tap');
    const lost: number[] = [];
    const segment = await SegmentWriter.open(file, systemClock, {
      appended: () => undefined,
      lost: (bytes) => void lost.push(bytes),
    });
    // All in one turn: no write can end meanwhile.
    for (let piece = 0; piece < 12; piece += 1) {
      segment.append(FRAME_KINDS.fromRegister, Buffer.alloc(MEGABYTE, piece));
    }
    expect(lost.length).toBeGreaterThan(0);
    await expect.poll(() => segment.bytes, PATIENCE).toBeGreaterThan(MEGABYTE);
    segment.append(FRAME_KINDS.fromRegister, Buffer.from('efter'));
    await segment.close();
    const frames = await new SegmentReader(file).read();
    const kept = bytesOf(frames);
    expect(kept.subarray(-5).toString()).toBe('efter');
    const missing = 12 * MEGABYTE + 5 - kept.length;
    expect(sum(lost)).toBe(missing);
    const gaps = frames.filter(({ kind }) => kind === FRAME_KINDS.gap);
    expect(gaps.map(({ bytes }) => Buffer.from(bytes).readDoubleLE())).toEqual([missing]);
    expect(frames.at(-2)?.kind).toBe(FRAME_KINDS.gap);
  });
});
