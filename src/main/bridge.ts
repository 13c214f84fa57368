/**
 * The bridge itself, once its database is open: the line that is heard, the queue that sends, the answers people
 * give. Built and torn down as one.
 */
import type { LineDetection } from '../shared/line-detection.ts';
import type { LineSettings } from '../shared/line-settings.ts';
import type { Store } from './store/store.ts';
import type { Answers } from './sync/answers.ts';
import type { StartTap } from './sync/attend-tap.ts';
import { createLineChooser, type LineChooser } from './sync/choose-line.ts';
import { createMappingChooser, type MappingChooser } from './sync/choose-mapping.ts';
import { createRegisterChooser, type RegisterChooser } from './sync/choose-register.ts';
import { createSetupChooser, type SetupChooser } from './sync/choose-setup.ts';
import type { JudgingDeps } from './sync/choosing.ts';
import { followTap } from './sync/follow-tap.ts';
import { createLayoutLessons, type LayoutLessons } from './sync/learn-layout.ts';
import { createLineKeeper, type LineKeeper } from './sync/line-keeper.ts';
import type { LinkKeeper } from './sync/link-keeper.ts';
import type { QueueKeeper } from './sync/queue-keeper.ts';
import type { Recorder } from './sync/recorder.ts';
import { startPreflight, type Preflight } from './sync/preflight.ts';
import { recordJob } from './sync/record-job.ts';
import { recordLineEvents } from './sync/record-line-events.ts';
import { startRetention } from './sync/retention.ts';
import { searchLine, type DetectLine } from './sync/search-line.ts';
import { tellUnreadableSettings } from './sync/tell-unreadable-settings.ts';
import { startSending, type SendingOptions } from './sync/sending.ts';

export interface Bridge {
  readonly store: Store;
  readonly link: LinkKeeper;
  readonly queueKeeper: Pick<QueueKeeper, 'current'>;
  readonly line: LineKeeper;
  readonly lineChooser: LineChooser;
  readonly answers: Answers;
  readonly lessons: LayoutLessons;
  readonly registerChooser: RegisterChooser;
  readonly setupChooser: SetupChooser;
  readonly preflight: Preflight;
  readonly mappingChooser: MappingChooser;
  /** Searches for the settings of a serial port. @param signal nobody listens any more */
  searchLine(path: string, signal: AbortSignal): AsyncGenerator<LineDetection, void>;
  readonly record: Recorder;
  /** Runs a change while no document is being sent. */
  betweenDocuments<T>(change: () => T): Promise<T>;
  /** Another login is in force, perhaps another company: what was known by the old one is forgotten. */
  loginChanged(): void;
  tryNow(): void;
  stop(): Promise<void>;
}

export interface BridgeOptions extends Omit<SendingOptions, 'inspection'> {
  readonly spoolDirectory: string;
  readonly socketPath: string;
  readonly startTap: StartTap;
  /** The line given on the command line, which wins over the one that was chosen. */
  readonly fixedLine: LineSettings | null;
  readonly detectLine: DetectLine;
}

export function startBridge(options: BridgeOptions): Bridge {
  const { store, client, changes, clock } = options;
  const preflight = startPreflight({ store, client, changes, clock });
  const sending = startSending({ ...options, inspection: preflight.inspection });
  const { record, link, queue, afterADay, answers } = sending;
  tellUnreadableSettings(store, record);
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
      if (stored) {
        queue.wake();
        afterADay.wake();
      }
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
  const lessons = createLayoutLessons({
    store,
    record,
    clock,
    checkAgain: (document) => answers.checkAgain(document),
    wake: () => queue.tryNow(),
  });

  const choosing: JudgingDeps = {
    store,
    record,
    changes,
    clock,
    betweenDocuments: (change) => queue.betweenDocuments(change),
    judgeAgain: (document) => void answers.checkAgain(document),
    queued: () => queue.wake(),
  };
  const registerChooser = createRegisterChooser(choosing);
  const setupChooser = createSetupChooser({ ...choosing, client });
  const mappingChooser = createMappingChooser({
    ...choosing,
    facts: sending.facts,
    checkHeldAgain: () => answers.checkHeldAgain(),
  });

  return {
    store,
    queueKeeper: sending.keeper,
    registerChooser,
    setupChooser,
    preflight,
    mappingChooser,
    record,
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
    betweenDocuments: (change) => queue.betweenDocuments(change),
    loginChanged() {
      sending.facts.forget();
      mappingChooser.forget();
      tryNow();
    },
    tryNow,
    async stop() {
      await preflight.stop();
      await retention.stop();
      await follower.stop();
      await sending.stop();
      store.close();
    },
  };

  function tryNow(): void {
    client.forgetToken();
    follower.readAgain();
    client.tryNow();
    queue.tryNow();
    afterADay.wake();
  }
}
