import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { startAnnouncer } from '../../../src/main/capture/tap/announcer.ts';
import { FRAME_KINDS } from '../../../src/main/capture/tap/frame.ts';
import { Spool } from '../../../src/main/capture/tap/spool.ts';
import { openStore } from '../../../src/main/store/store.ts';
import { createChanges } from '../../../src/main/sync/changes.ts';
import { followTap } from '../../../src/main/sync/follow-tap.ts';
import { createLineKeeper } from '../../../src/main/sync/line-keeper.ts';
import { tapSocketPath, tapSpoolDirectory } from '../../../src/main/tap-launcher.ts';
import { ManualClock } from '../../unit/capture/manual-clock.ts';
import { PATIENCE, tempFolder } from './tap-line.ts';

const MORNING = Date.UTC(2026, 0, 9, 8);
const HOUR = 3_600_000;
const CUT = '\x1dV\x00';

/** A tap's file and socket, with a clock of their own, in this process. */
async function startTapParts(folder: string) {
  const clock = new ManualClock(MORNING);
  const announcer = await startAnnouncer(tapSocketPath(folder), () => undefined);
  const spool = await Spool.open(tapSpoolDirectory(folder), clock, {
    appended: (segment, bytes) => announcer.tell({ event: 'appended', segment, bytes }),
    lost: () => undefined,
  });
  announcer.greet(() => ({
    event: 'hello',
    pid: process.pid,
    segment: spool.segment,
    bytes: spool.bytes,
    printerReachable: true,
    line: null,
    ports: [],
  }));
  onTestFinished(async () => {
    announcer.close();
    await spool.close();
  });
  const print = (text: string): void => spool.append(FRAME_KINDS.fromRegister, Buffer.from(text));
  return { clock, spool, print };
}

/** The app's reader on that tap; `lines` holds what it has recorded, a print an entry. */
function startFollower(folder: string) {
  const opened = openStore(join(folder, 'companion.db'));
  if (!opened.ok) throw new Error(opened.problem.code);
  const store = opened.value;
  const lines: string[] = [];
  const nothing = (): void => undefined;
  const line = createLineKeeper({
    clock: systemClock,
    changes: createChanges(),
    whyNone: () => ({ state: 'not-chosen', problem: null }),
    gone: nothing,
    back: nothing,
  });
  const follower = followTap({
    spoolDirectory: tapSpoolDirectory(folder),
    socketPath: tapSocketPath(folder),
    store,
    line,
    clock: systemClock,
    startTap: nothing,
    wanted: () => null,
    record(job, segment) {
      lines.push(
        job.lines
          .map(({ text }) => text)
          .join('\n')
          .trim(),
      );
      store.captures.setPosition(segment, job.endOffset);
      return true;
    },
    recordEvents: () => true,
  });
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= follower.stop().then(() => store.close()));
  onTestFinished(stop);
  return { lines, stop };
}

test('a print before the change of segments and one after it are each read once, by an app that is there', async () => {
  const folder = tempFolder();
  const tap = await startTapParts(folder);
  const { lines } = startFollower(folder);
  tap.print(`kvitto 1${CUT}utan snitt\n`);
  await expect.poll(() => lines, PATIENCE).toEqual(['kvitto 1']);
  const first = tap.spool.segment;
  await tap.clock.advance(7 * HOUR);
  await expect.poll(() => tap.spool.segment, PATIENCE).not.toBe(first);
  // The segment has ended, and with it the print that no cut had ended.
  await expect.poll(() => lines, PATIENCE).toEqual(['kvitto 1', 'utan snitt']);
  tap.print(`kvitto 2${CUT}`);
  await expect.poll(() => lines, PATIENCE).toEqual(['kvitto 1', 'utan snitt', 'kvitto 2']);
});

test('segments that ended while the app was away are read to their end, in their order', async () => {
  const folder = tempFolder();
  const tap = await startTapParts(folder);
  for (const text of ['kvitto 1', 'kvitto 2', 'kvitto 3']) {
    const before = tap.spool.segment;
    tap.print(`${text}${CUT}`);
    await expect.poll(() => tap.spool.bytes, PATIENCE).toBeGreaterThan(0);
    await tap.clock.advance(7 * HOUR);
    await expect.poll(() => tap.spool.segment, PATIENCE).not.toBe(before);
  }
  tap.print(`kvitto 4${CUT}`);
  const { lines, stop } = startFollower(folder);
  await expect.poll(() => lines, PATIENCE).toEqual(['kvitto 1', 'kvitto 2', 'kvitto 3', 'kvitto 4']);
  await stop();
  const again = startFollower(folder);
  tap.print(`kvitto 5${CUT}`);
  await expect.poll(() => again.lines, PATIENCE).toEqual(['kvitto 5']);
});
