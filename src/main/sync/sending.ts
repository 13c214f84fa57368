/**
 * Everything that stands between a stored Z-report and the books: what is known of Fortnox, the queue, and the answers
 * people give. It hears no line and opens no window, so it runs as it is on any clock and against any Fortnox.
 */
import type { Clock } from '../../shared/clock.ts';
import type { Problem } from '../../shared/problem.ts';
import type { FortnoxClient } from '../fortnox/client.ts';
import type { Store } from '../store/store.ts';
import { startAfterADay, type AfterADay } from './after-a-day.ts';
import { createAnswers, type Answers } from './answers.ts';
import { createBookFacts, type BookFacts } from './book-facts.ts';
import type { Changes } from './changes.ts';
import { inspectFirst, type Inspection } from './inspect-first.ts';
import { createLinkKeeper, type LinkKeeper } from './link-keeper.ts';
import { createLookUp, type LookUp } from './look-up.ts';
import { createQueueKeeper, type QueueKeeper } from './queue-keeper.ts';
import { startQueue, type Queue } from './queue.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { createSettling } from './settling.ts';
import type { Timings } from './timings.ts';

export interface SendingOptions {
  readonly store: Store;
  readonly client: FortnoxClient;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly timings: Timings;
  /** Called with the trouble when the disk is full, and with null when it took a write again. */
  readonly storageTrouble: (found: Problem | null) => void;
  /** The preflight that comes before the first voucher; null where a world is played that needs none. */
  readonly inspection: Inspection | null;
  /** Only a test that shows what happens without the look-up gives another one. */
  readonly lookUp?: LookUp;
}

export interface Sending {
  readonly record: Recorder;
  readonly facts: Pick<BookFacts, 'chart' | 'forget'>;
  readonly link: LinkKeeper;
  readonly keeper: Pick<QueueKeeper, 'current'>;
  readonly queue: Pick<Queue, 'wake' | 'tryNow' | 'betweenDocuments'>;
  readonly afterADay: Pick<AfterADay, 'wake'>;
  readonly answers: Answers;
  /** Lets the document under way come to its end, then stops. */
  stop(): Promise<void>;
}

export function startSending(options: SendingOptions): Sending {
  const { store, client, changes, clock, timings } = options;
  const record = createRecorder(options);
  const facts = createBookFacts(client, clock);
  const unsettled = store.documents.inState('sending').map((document) => document.id);
  const link = createLinkKeeper({
    clock,
    changes,
    company: store.settings.current().company,
    lost: ({ problem }) => void record.happening({ type: 'line-lost', problem }),
    back() {
      record.happening({ type: 'line-back' });
      afterADay.wake();
    },
  });
  const keeper = createQueueKeeper({ store, changes, clock, roundTripMs: () => client.roundTripMs() });
  const queue = startQueue({
    keeper,
    store,
    client,
    facts,
    lookUp: options.lookUp ?? createLookUp(client),
    record,
    settling: createSettling(clock, timings.settleMs, unsettled),
    async inspectFirst(company) {
      const { inspection } = options;
      return inspection === null
        ? { kind: 'clear' }
        : inspectFirst(inspection, store, company, () => keeper.paused('inspection', 0));
    },
    clock,
    link,
    timings,
  });
  const answers = createAnswers({
    store,
    record,
    facts,
    clock,
    wake: () => queue.tryNow(),
    readAgain: (id) => afterADay.readAgain(id),
  });
  const afterADay = startAfterADay({
    store,
    client,
    record,
    clock,
    checkAgain: (document) => void answers.checkAgain(document),
    queued: () => queue.wake(),
  });
  return {
    record,
    facts,
    link,
    keeper,
    queue,
    afterADay,
    answers,
    async stop() {
      await afterADay.stop();
      await queue.stop();
    },
  };
}
