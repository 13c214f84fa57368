/**
 * One process on the shop's computer: the real one from the tap's frames to the line to Fortnox, with store, recorder,
 * sender and client, on a virtual clock.
 */
import { SILENCE_MS } from '../../capture/job-stream.ts';
import type { Frame } from '../../capture/tap/frame.ts';
import { createFortnoxClient, type FortnoxAddress, type FortnoxClient } from '../../fortnox/client.ts';
import type { TokenStore } from '../../fortnox/token.ts';
import type { Transport } from '../../fortnox/transport.ts';
import { openStore, type Store } from '../../store/store.ts';
import { createChanges } from '../../sync/changes.ts';
import { createLayoutLessons, type LayoutLessons } from '../../sync/learn-layout.ts';
import type { LookUp } from '../../sync/look-up.ts';
import { openSegment, takeFrame, takeSilence, type OpenSegment } from '../../sync/open-segment.ts';
import { recordJob } from '../../sync/record-job.ts';
import { recordLineEvents } from '../../sync/record-line-events.ts';
import { startSending, type Sending } from '../../sync/sending.ts';
import type { Timings } from '../../sync/timings.ts';
import { recogniseOnce } from './recognise-once.ts';
import type { VirtualClock } from './virtual-time.ts';

export interface Process {
  readonly store: Store;
  readonly sending: Sending;
  readonly client: FortnoxClient;
  readonly lessons: LayoutLessons;
  /** Reads on in what the tap has heard. */
  hear(): void;
  /** Ends it as SIGKILL does: it neither wakes again nor writes. */
  kill(): void;
}

export interface ProcessOptions {
  readonly databaseFile: string;
  readonly clock: VirtualClock;
  readonly fortnox: FortnoxAddress;
  readonly timings: Timings;
  readonly tokenStore: TokenStore;
  readonly transport: Transport;
  /** Everything the tap has heard; grows. */
  readonly frames: readonly Frame[];
  /** Sees everything that the page is told. */
  readonly told: (change: string) => void;
  /** Null for the real one. */
  readonly lookUp: LookUp | null;
}

/** The one file of the tap: the simulated day is shorter than a segment. */
const SEGMENT = '00000000000001-1.tap';
/** How long after a disk that took nothing the tap's file is read again. */
const READ_AGAIN_MS = 60_000;

export function startProcess(options: ProcessOptions): Process {
  const { clock, timings, frames } = options;
  const opened = openStore(options.databaseFile);
  if (!opened.ok) throw new Error(`the database cannot be opened: ${opened.problem.code}`);
  const store = opened.value;
  const changes = createChanges();
  changes.subscribe((change) => options.told(JSON.stringify(change)));
  const client = createFortnoxClient({
    ...options.tokenStore,
    address: options.fortnox,
    clock,
    requestTimeoutMs: timings.requestTimeoutMs,
    transport: options.transport,
  });
  const deps = {
    store,
    client,
    changes,
    clock,
    timings,
    recognise: recogniseOnce,
    // Nobody else books in the world that is played.
    inspection: null,
    storageTrouble: () => undefined,
  };
  const sending = startSending(options.lookUp === null ? deps : { ...deps, lookUp: options.lookUp });
  const { record, answers, queue } = sending;
  const lessons = createLayoutLessons({
    store,
    record,
    clock,
    checkAgain: (document) => answers.checkAgain(document),
    wake: () => queue.tryNow(),
  });
  const recorder = {
    record(...[job, segment, openings]: Parameters<Parameters<typeof takeFrame>[2]['record']>) {
      const stored = recordJob(job, segment, deps, openings);
      if (stored) queue.wake();
      return stored;
    },
    recordEvents: (...[events, segment]: Parameters<Parameters<typeof takeFrame>[2]['recordEvents']>) =>
      recordLineEvents(events, segment, { ...deps, gapFound: () => undefined }),
  };
  /** Null after the disk took nothing: then it is read again from the last stored place. */
  let segment: OpenSegment | null = null;
  let framesRead = 0;
  let alive = true;

  function hear(): void {
    if (segment === null) {
      segment = openSegment(store, SEGMENT);
      framesRead = 0;
    }
    for (const frame of frames.slice(framesRead)) {
      framesRead += 1;
      if (!takeFrame(segment, frame, recorder)) {
        readLater();
        return;
      }
    }
    const heard = segment;
    if (heard.jobs.printing) void after(SILENCE_MS, () => endBySilence(heard));
  }

  function endBySilence(heard: OpenSegment): void {
    const lastAt = heard.jobs.lastHeardAt ?? 0;
    if (segment !== heard || clock.now() - lastAt < SILENCE_MS) return;
    if (!takeSilence(heard, clock.now(), recorder)) readLater();
  }

  function readLater(): void {
    segment = null;
    void after(READ_AGAIN_MS, hear);
  }

  async function after(ms: number, act: () => void): Promise<void> {
    await clock.sleep(ms);
    if (alive) act();
  }

  hear();
  return {
    store,
    sending,
    client,
    lessons,
    hear,
    kill() {
      alive = false;
      clock.stop();
      store.close();
    },
  };
}
