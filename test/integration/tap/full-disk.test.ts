import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { SegmentReader } from '../../../src/main/capture/tap/segment-reader.ts';
import { Spool } from '../../../src/main/capture/tap/spool.ts';
import { bytesOf, PATIENCE, tempFolder } from './tap-line.ts';

const FULL = '/dev/full';
const MEGABYTE = 1024 * 1024;

async function fullSpool() {
  const told: string[] = [];
  const dropped: number[] = [];
  const spool = await Spool.openFile('a.tap', FULL, systemClock, {
    appended: (segment) => void told.push(segment),
    dropped: (bytes) => void dropped.push(bytes),
  });
  return { spool, told, dropped };
}

describe.skipIf(!existsSync(FULL))('a full disk', () => {
  test('drops our copy, says so, and never throws', async () => {
    const { spool, told, dropped } = await fullSpool();
    for (let print = 0; print < 50; print += 1) {
      expect(() => spool.append(FRAME_KINDS.fromRegister, Buffer.alloc(1000, print))).not.toThrow();
      await systemClock.sleep(1);
    }
    await expect.poll(() => dropped.at(-1) ?? 0, PATIENCE).toBeGreaterThanOrEqual(50_000);
    expect(dropped).toEqual(dropped.toSorted((one, other) => one - other));
    expect(told).toEqual([]);
    expect(spool.bytes).toBe(0);
    await expect(spool.close()).resolves.toBeUndefined();
  });
});

/** The system's own limit on a file's size plays the full disk, since it can be lifted: a real refusal, then room. */
const canLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;

async function startSpool() {
  const file = join(tempFolder(), 'a.tap');
  const script = join(import.meta.dirname, 'spool-child.ts');
  const child = spawn(process.execPath, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const told: { readonly appended?: number; readonly dropped?: number }[] = [];
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
    /** Appends and waits for what the spool says to it. */
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
    const { file, limit, append } = await startSpool();
    expect(await append('före')).toHaveProperty('appended');
    const size = statSync(file).size;
    // Half a frame finds room: it is taken back.
    limit(size + 5);
    expect(await append('förlorad')).toHaveProperty('dropped');
    expect(await append('också förlorad')).toHaveProperty('dropped');
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
    const dropped: number[] = [];
    const spool = await Spool.openFile('a.tap', file, systemClock, {
      appended: () => undefined,
      dropped: (bytes) => void dropped.push(bytes),
    });
    // All in one turn: no write can end meanwhile.
    for (let piece = 0; piece < 12; piece += 1) {
      spool.append(FRAME_KINDS.fromRegister, Buffer.alloc(MEGABYTE, piece));
    }
    expect(dropped.length).toBeGreaterThan(0);
    await expect.poll(() => spool.bytes, PATIENCE).toBeGreaterThan(MEGABYTE);
    spool.append(FRAME_KINDS.fromRegister, Buffer.from('efter'));
    await spool.close();
    const frames = await new SegmentReader(file).read();
    const kept = bytesOf(frames);
    expect(kept.subarray(-5).toString()).toBe('efter');
    const lost = 12 * MEGABYTE + 5 - kept.length;
    expect(lost).toBe(dropped.at(-1));
    const gaps = frames.filter(({ kind }) => kind === FRAME_KINDS.gap);
    expect(gaps.map(({ bytes }) => Buffer.from(bytes).readDoubleLE())).toEqual([lost]);
    expect(frames.at(-2)?.kind).toBe(FRAME_KINDS.gap);
  });
});
