/**
 * The bridge itself, once its database is open: the line that is heard, the queue that sends, the answers people
 * give. Built and torn down as one.
 */
import type { Clock } from '../shared/clock.ts';
import type { LineDetection } from '../shared/line-detection.ts';
import type { LineSettings } from '../shared/line-settings.ts';
import type { Problem } from '../shared/problem.ts';
import type { FortnoxClient } from './fortnox/client.ts';
import type { Store } from './store/store.ts';
import { createAnswers, type Answers } from './sync/answers.ts';
import type { StartTap } from './sync/attend-tap.ts';
import { createBookFacts } from './sync/book-facts.ts';
import type { Changes } from './sync/changes.ts';
import { createLineChooser, type LineChooser } from './sync/choose-line.ts';
import { followTap } from './sync/follow-tap.ts';
import { createLayoutLessons, type LayoutLessons } from './sync/learn-layout.ts';
import { createLineKeeper, type LineKeeper } from './sync/line-keeper.ts';
import { createLinkKeeper, type LinkKeeper } from './sync/link-keeper.ts';
import { createLookUp, type LookUp } from './sync/look-up.ts';
import { startQueue } from './sync/queue.ts';
import { recordJob } from './sync/record-job.ts';
import { recordLineEvents } from './sync/record-line-events.ts';
import { createRecorder } from './sync/recorder.ts';
import { startRetention } from './sync/retention.ts';
import { searchLine, type DetectLine } from './sync/search-line.ts';
import { createSettling } from './sync/settling.ts';
import type { Timings } from './sync/timings.ts';

export interface Bridge {
  readonly store: Store;
  readonly link: LinkKeeper;
  readonly line: LineKeeper;
  readonly lineChooser: LineChooser;
  readonly answers: Answers;
  readonly lessons: LayoutLessons;
  /** Searches for the settings of a serial port. @param signal nobody listens any more */
  searchLine(path: string, signal: AbortSignal): AsyncGenerator<LineDetection, void>;
  tryNow(): void;
  stop(): Promise<void>;
}

export interface BridgeOptions {
  readonly store: Store;
  readonly client: FortnoxClient;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly timings: Timings;
  readonly spoolDirectory: string;
  readonly socketPath: string;
  readonly startTap: StartTap;
  /** The line given on the command line, which wins over the one that was chosen. */
  readonly fixedLine: LineSettings | null;
  readonly detectLine: DetectLine;
  readonly storageTrouble: (found: Problem | null) => void;
  /** Only a test that shows what happens without the look-up gives another one. */
  readonly lookUp?: LookUp;
}

export function startBridge(options: BridgeOptions): Bridge {
  const { store, client, changes, clock, timings } = options;
  const record = createRecorder(options);
  const facts = createBookFacts(client, clock);
  const unsettled = store.documents.inState('sending').map((document) => document.id);
  const link = createLinkKeeper({
    clock,
    changes,
    lost: ({ problem }) => void record.happening({ type: 'line-lost', problem }),
    back: () => void record.happening({ type: 'line-back' }),
  });
  const lineChooser = createLineChooser({
    store,
    record,
    changes,
    clock,
    fixed: options.fixedLine,
    changed: () => follower.lineChanged(),
  });
  const line = createLineKeeper({
    clock,
    changes,
    whyNone: () => lineChooser.whyNone(),
    gone: (problem) => void record.happening({ type: 'tap-gone', problem }),
    back: () => void record.happening({ type: 'tap-back' }),
  });
  const queue = startQueue({
    store,
    client,
    facts,
    lookUp: options.lookUp ?? createLookUp(client),
    record,
    settling: createSettling(clock, timings.settleMs, unsettled),
    clock,
    link,
    timings,
  });
  const follower = followTap({
    spoolDirectory: options.spoolDirectory,
    socketPath: options.socketPath,
    store,
    line,
    clock,
    startTap: options.startTap,
    wanted: () => lineChooser.wanted(),
    record(job, segment, openings) {
      const stored = recordJob(job, segment, { ...options, unread: (found) => line.unread(found) }, openings);
      if (stored) queue.wake();
      return stored;
    },
    recordEvents: (events, segment) =>
      recordLineEvents(events, segment, { ...options, gapFound: (bytes) => line.gap(bytes) }),
  });
  const retention = startRetention({
    spoolDirectory: options.spoolDirectory,
    store,
    clock,
    liveSegment: () => follower.liveSegment(),
    // There are no backups yet, so no Z-report stands in one.
    inVerifiedBackup: () => false,
    stays: (found) => void record.happening({ type: 'tap-file-stays', problem: found }),
  });
  const answers = createAnswers({ store, record, facts, clock, wake: () => queue.tryNow() });
  const lessons = createLayoutLessons({
    store,
    record,
    clock,
    checkAgain: (document) => answers.checkAgain(document),
    wake: () => queue.tryNow(),
  });

  return {
    store,
    link,
    line,
    lineChooser,
    answers,
    lessons,
    searchLine: (path, signal) =>
      searchLine(
        {
          chooser: lineChooser,
          untilAlone: (until) => follower.untilAlone(until),
          detect: options.detectLine,
        },
        path,
        signal,
      ),
    tryNow() {
      client.forgetToken();
      follower.readAgain();
      client.tryNow();
      queue.tryNow();
    },
    async stop() {
      await retention.stop();
      await follower.stop();
      await queue.stop();
      store.close();
    },
  };
}
