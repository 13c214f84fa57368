/** The bridge with real taps, its database in a folder of its own; Fortnox is not there. Ends with the test. */
import { join, resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { startBridge, type Bridge } from '../../../src/main/bridge.ts';
import { attachToTap } from '../../../src/main/capture/tap/attach.ts';
import { createFortnoxClient } from '../../../src/main/fortnox/client.ts';
import { detectLine } from '../../../src/main/line-detector.ts';
import { openStore } from '../../../src/main/store/store.ts';
import { createChanges } from '../../../src/main/sync/changes.ts';
import { DEFAULT_TIMINGS } from '../../../src/main/sync/timings.ts';
import { launchTap, tapSocketPath, tapSpoolDirectory } from '../../../src/main/tap-launcher.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { LineSettings } from '../../../src/shared/line-settings.ts';
import type { Line } from '../../../src/shared/state.ts';
import { PATIENCE } from '../tap/tap-line.ts';

const TAP_FOLDER = resolve(import.meta.dirname, '../../../src/main/capture/tap');
const NOWHERE = 'http://127.0.0.1:1';
const REQUEST_TIMEOUT_MS = 1000;

export interface LineApp extends Bridge {
  /** Every state of the line that the page was told, oldest first. */
  readonly told: readonly Line[];
  /** Waits until the line stands so. */
  untilLine(state: Partial<Line>): Promise<void>;
  /** Waits until the line's problem is this one, null for none. */
  untilProblem(code: string | null): Promise<void>;
}

export function startLineApp(folder: string, chosen: LineSettings | null = null): LineApp {
  const opened = openStore(join(folder, 'companion.db'));
  if (!opened.ok) throw new Error(opened.problem.code);
  const store = opened.value;
  if (chosen !== null) store.settings.save({ ...store.settings.current(), line: chosen }, 1);
  const changes = createChanges();
  const told: Line[] = [];
  changes.subscribe((change) => {
    if (change.type === 'line') told.push(change.line);
  });
  const bridge = startBridge({
    store,
    client: createFortnoxClient({
      address: { apiUrl: NOWHERE, tokenUrl: NOWHERE },
      clock: systemClock,
      requestTimeoutMs: REQUEST_TIMEOUT_MS,
      credentials: () => Promise.resolve('not-paired'),
    }),
    changes,
    clock: systemClock,
    timings: DEFAULT_TIMINGS,
    spoolDirectory: tapSpoolDirectory(folder),
    socketPath: tapSocketPath(folder),
    startTap: (line, refused) =>
      launchTap([process.execPath, join(TAP_FOLDER, 'tap.ts')], folder, line, refused),
    fixedLine: null,
    detectLine: (path, signal) =>
      detectLine({
        command: [process.execPath, join(TAP_FOLDER, 'detect-line.ts')],
        path,
        clock: systemClock,
        signal,
      }),
    storageTrouble: () => undefined,
  });
  onTestFinished(async () => {
    await bridge.stop();
    await stopTap(folder);
  });
  return {
    ...bridge,
    told,
    async untilLine(state) {
      await expect.poll(() => bridge.line.current(), PATIENCE).toMatchObject(state);
    },
    async untilProblem(code) {
      await expect.poll(() => bridge.line.current().problem?.code ?? null, PATIENCE).toBe(code);
    },
  };
}

async function stopTap(folder: string): Promise<void> {
  await new Promise<void>((gone) => {
    void attachToTap(tapSocketPath(folder), { told: () => undefined, gone }).then((attachment) => {
      if (attachment === null) gone();
      else attachment.requestStop();
      return undefined;
    });
  });
}
