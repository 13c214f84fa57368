import { chmodSync, existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KEPT_MS } from '../../../src/main/rules/tap-retention.ts';
import { startRetention } from '../../../src/main/sync/retention.ts';
import type { Clock } from '../../../src/shared/clock.ts';
import type { Problem } from '../../../src/shared/problem.ts';
import { capture, tempFolder, tempStore } from '../store/temp-store.ts';

const NOW = 1_763_000_000_000;
const HOUR_MS = 3_600_000;
const OLD = NOW - KEPT_MS - HOUR_MS;

/** A clock that stands still until it is moved; whoever sleeps until then wakes. */
function handClock() {
  let now = NOW;
  let sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    monotonic: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        sleepers.push({ until: now + ms, wake: resolve });
        signal?.addEventListener('abort', () => resolve(), { once: true });
      }),
  };
  return {
    clock,
    sleeping: () => sleepers.length,
    move(ms: number) {
      now += ms;
      const due = sleepers.filter(({ until }) => until <= now);
      sleepers = sleepers.filter(({ until }) => until > now);
      for (const { wake } of due) wake();
    },
  };
}

function spool() {
  const folder = join(tempFolder(), 'tap');
  mkdirSync(folder);
  const { store } = tempStore();
  const hand = handClock();
  const stays: Problem[] = [];
  let live: string | null = null;
  const backup = new Set<number>();
  return {
    ...hand,
    store,
    folder,
    stays,
    backup,
    live: (name: string) => void (live = name),
    /** A recording with its last byte at a time, and how far it has been read. */
    recording(name: string, lastByteAt: number, finished = true): string {
      const path = join(folder, name);
      writeFileSync(path, 'frames');
      utimesSync(path, lastByteAt / 1000, lastByteAt / 1000);
      if (finished) store.captures.finishSegment(name);
      return path;
    },
    /** Runs it until it has gone through the folder once. */
    async start() {
      const retention = startRetention({
        spoolDirectory: folder,
        store,
        clock: hand.clock,
        liveSegment: () => live,
        inVerifiedBackup: (id) => backup.has(id),
        stays: (found) => stays.push(found),
      });
      onTestFinished(() => retention.stop());
      await expect.poll(hand.sleeping).toBe(1);
    },
    /** Moves the clock and lets it go through the folder again. */
    async later(ms: number) {
      hand.move(ms);
      await expect.poll(hand.sleeping).toBe(1);
    },
  };
}

test('at start old recordings go; what is unread, live, young or none of ours stays', async () => {
  const shop = spool();
  const old = shop.recording('1-1.tap', OLD);
  const young = shop.recording('2-1.tap', NOW - HOUR_MS);
  const unread = shop.recording('3-1.tap', OLD, false);
  const live = shop.recording('4-1.tap', OLD);
  const other = shop.recording('notes.txt', OLD);
  shop.live('4-1.tap');
  await shop.start();
  expect([old, young, unread, live, other].map(existsSync)).toEqual([false, true, true, true, true]);
  expect(shop.stays).toEqual([]);
});

test('a recording goes within an hour of its time', async () => {
  const shop = spool();
  const path = shop.recording('1-1.tap', NOW - KEPT_MS + HOUR_MS);
  await shop.start();
  expect(existsSync(path)).toBe(true);
  await shop.later(HOUR_MS);
  expect(existsSync(path)).toBe(true);
  await shop.later(HOUR_MS);
  expect(existsSync(path)).toBe(false);
});

test('a recording goes at once when every Z-report in it stands in a backup', async () => {
  const shop = spool();
  const segment = '1-1.tap';
  const path = shop.recording(segment, NOW - 1000);
  const first = shop.store.captures.add(capture({ segment }));
  const second = shop.store.captures.add(capture({ segment, startOffset: 500, kind: 'damaged' }));
  shop.backup.add(first ?? 0);
  await shop.start();
  expect(existsSync(path)).toBe(true);
  shop.backup.add(second ?? 0);
  await shop.later(HOUR_MS);
  expect(existsSync(path)).toBe(false);
});

test('a folder that is not there yet is no trouble', async () => {
  const { store } = tempStore();
  const { clock, sleeping } = handClock();
  const stays: Problem[] = [];
  const retention = startRetention({
    spoolDirectory: join(tempFolder(), 'none'),
    store,
    clock,
    liveSegment: () => null,
    inVerifiedBackup: () => false,
    stays: (found) => stays.push(found),
  });
  await expect.poll(sleeping).toBe(1);
  await retention.stop();
  expect(stays).toEqual([]);
});

test('a recording that cannot be deleted is told, once, and tried again', async () => {
  const shop = spool();
  // A folder of that name: `rm` without recursion refuses it for root, too.
  const path = join(shop.folder, '1-1.tap');
  mkdirSync(path);
  utimesSync(path, OLD / 1000, OLD / 1000);
  shop.store.captures.finishSegment('1-1.tap');
  chmodSync(shop.folder, 0o700);
  await shop.start();
  expect(shop.stays).toEqual([
    { code: 'tap-file-stays', facts: { file: '1-1.tap', message: 'ERR_FS_EISDIR' } },
  ]);
  await shop.later(HOUR_MS);
  expect(shop.stays).toHaveLength(1);
  expect(existsSync(path)).toBe(true);
});
