/** What the app hears through a real tap besides prints: the drawer, and what the printer replies. */
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../../src/main/cli/world/free-port.ts';
import { openStore, type Store } from '../../../src/main/store/store.ts';
import { createChanges } from '../../../src/main/sync/changes.ts';
import { followTap } from '../../../src/main/sync/follow-tap.ts';
import { createLineKeeper } from '../../../src/main/sync/line-keeper.ts';
import { recordJob } from '../../../src/main/sync/record-job.ts';
import { recordLineEvents } from '../../../src/main/sync/record-line-events.ts';
import { tapSocketPath, tapSpoolDirectory } from '../../../src/main/tap-launcher.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import {
  attach,
  connectRegister,
  networkLine,
  PATIENCE,
  spawnTap,
  startPrinter,
  startTap,
  tempFolder,
  type Tap,
} from './tap-line.ts';

const PULSE = Buffer.from([0x1b, 0x70, 0, 25, 250]);
const RECEIPT = Buffer.concat([
  Buffer.from('\u001b@Kvitto nr 7\nTotalt 90,00\n'),
  Buffer.from([0x1d, 0x56, 0]),
]);
/** Automatic status: paper out, and with it offline; then all is well. */
const PAPER_OUT = Buffer.from([0x18, 0x00, 0x0c, 0x00]);
const WELL = Buffer.from([0x10, 0x00, 0x00, 0x00]);

/** The app's ear at a tap: the real follower over a real database. */
function listen({ folder, port }: Tap, printerPort: number) {
  const opened = openStore(join(folder, 'companion.db'));
  if (!opened.ok) throw new Error(opened.problem.code);
  const store = opened.value;
  const changes = createChanges();
  const base = {
    store,
    changes,
    clock: systemClock,
    storageTrouble: () => undefined,
  };
  const line = createLineKeeper({
    ...base,
    whyNone: () => ({ state: 'not-chosen', problem: null }),
    gone: () => undefined,
    back: () => undefined,
  });
  const follower = followTap({
    ...base,
    spoolDirectory: tapSpoolDirectory(folder),
    socketPath: tapSocketPath(folder),
    line,
    startTap: () => undefined,
    wanted: () => networkLine(port, printerPort),
    record: (job, segment, openings) => recordJob(job, segment, base, openings),
    recordEvents: (events, segment) =>
      recordLineEvents(events, segment, { ...base, gapFound: (bytes) => line.gap(bytes) }),
  });
  let ending: Promise<void> | null = null;
  const end = (): Promise<void> => (ending ??= follower.stop().then(() => store.close()));
  onTestFinished(end);
  return { store, line, end };
}

const told = (store: Store): string[] =>
  store.happenings
    .printerPage(null, 100)
    .map(({ type }) => type)
    .toReversed();

test('the drawer and the printer are heard, shown at once, and told once over two lives of the app', async () => {
  const printer = await startPrinter();
  const tap = await startTap(printer.port);
  const { store, line, end } = listen(tap, printer.port);
  const { socket } = await connectRegister(tap.port);
  socket.write(Buffer.concat([RECEIPT, PULSE]));
  const toRegister = await printer.connection();
  await expect.poll(() => told(store), PATIENCE).toEqual(['drawer-opened']);
  toRegister.write(PAPER_OUT);
  await expect
    .poll(() => line.current().printer, PATIENCE)
    .toEqual({ paper: 'out', cover: 'closed', answering: true });
  toRegister.write(WELL);
  await expect.poll(() => line.current().printer.paper, PATIENCE).toBe('ok');
  expect(told(store)).toEqual(['drawer-opened', 'paper-out', 'paper-ok']);
  await end();

  socket.write(PULSE);
  const again = listen(tap, printer.port);
  await expect.poll(() => told(again.store).at(-1), PATIENCE).toMatch(/^drawer-opened/);
  expect(told(again.store)).toHaveLength(4);
  expect(again.line.current().printer.paper).toBe('ok');
});

test.skipIf(process.platform === 'win32')('a folder others could look into is closed to them', async () => {
  const folder = tempFolder();
  const spool = tapSpoolDirectory(folder);
  mkdirSync(spool);
  chmodSync(spool, 0o755);
  const printer = await startPrinter();
  spawnTap(folder, networkLine(await freePort(), printer.port));
  await attach(folder);
  expect(statSync(spool).mode & 0o777).toBe(0o700);
});
