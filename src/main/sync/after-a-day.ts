/**
 * What is looked at again when a day has passed: booked vouchers are read again, and what waited for a Z-report that
 * never came goes on without it. Nothing here ever sends a voucher.
 */
import type { Clock } from '../../shared/clock.ts';
import type { Problem } from '../../shared/problem.ts';
import type { FortnoxClient } from '../fortnox/client.ts';
import { READ_AGAIN_AFTER_MS } from '../rules/re-read.ts';
import { AFTER_A_DAY, afterADay, answeredByPerson, GAP_QUESTIONS, GAP_WAITS_MS } from '../rules/z-gap.ts';
import { problem } from '../../shared/problem.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { evaluateStored } from './evaluate-stored.ts';
import { readVoucherAgain } from './read-voucher-again.ts';
import type { Recorder } from './recorder.ts';
import { isSameProblem } from './settle-place.ts';

export interface AfterADay {
  /** Looks now: a Z-report has come that may be a missing one, or Fortnox can be reached again. */
  wake(): void;
  /** Reads one booked voucher again without waiting for its day: a person asks. */
  readAgain(id: number): void;
  stop(): Promise<void>;
}

interface Deps {
  readonly store: Store;
  readonly client: Pick<FortnoxClient, 'withoutRetries'>;
  readonly record: Recorder;
  readonly clock: Clock;
  /** Judges a held document again, and queues it when nothing stands in its way. */
  readonly checkAgain: (document: StoredDocument) => void;
  /** Something may be ready to send. */
  readonly queued: () => void;
}

const EVERY_MS = 60 * 60 * 1000;

export function startAfterADay(deps: Deps): AfterADay {
  const { store, record, clock } = deps;
  const client = deps.client.withoutRetries('checks');
  const stopping = new AbortController();
  let pause = new AbortController();
  const asked = new Set<number>();
  const running = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const until = pause.signal;
      releaseGaps();
      await readDue();
      tellGaps();
      if (!stopping.signal.aborted) await clock.sleep(EVERY_MS, until);
    }
  }

  /** One after the other, until one cannot be read: the line is down, and the next hour comes. */
  async function readDue(): Promise<void> {
    const due = store.documents.postedUntil(clock.now() - READ_AGAIN_AFTER_MS);
    const ids = new Set([...asked, ...due.filter(mayBeReadUnasked).map(({ id }) => id)]);
    for (const id of ids) {
      const document = store.documents.get(id);
      if (stopping.signal.aborted || document === null || !(await readOne(document))) return;
      asked.delete(id);
    }
  }

  /** @returns false when it could not be read */
  async function readOne(document: StoredDocument): Promise<boolean> {
    if (document.voucher === null) return true;
    const outcome = await readVoucherAgain(document, client, store.documents.marks());
    if (!outcome.ok) return false;
    const { confirmed } = store.documents.get(document.id) ?? document;
    const wrong = outcome.value.find(({ code }) => !confirmed.includes(code)) ?? null;
    if (wrong === null) {
      record.document(document.id, () => store.documents.confirmVerified(document.id), { type: 'verified' });
    } else if (!isSameProblem(wrong, document.problem)) {
      raise(document, wrong);
    }
    return true;
  }

  function raise(document: StoredDocument, alarm: Problem): void {
    record.document(document.id, () => store.documents.setAlarm(document.id, alarm), {
      type: 'alarm',
      problem: alarm,
    });
  }

  /** A day without an answer is an answer: the Z-report that did come is booked, see z-gap.ts. */
  function releaseGaps(): void {
    const waited = store.documents.inState('held').filter(({ problem: held, capturedAt }) => {
      const isGap = held !== null && GAP_QUESTIONS.has(held.code);
      return isGap && clock.now() - capturedAt >= GAP_WAITS_MS;
    });
    for (const document of waited) {
      const question = document.problem;
      if (question === null) continue;
      const confirmed = [...document.confirmed, afterADay(question.code)];
      const released = record.document(
        document.id,
        () => store.documents.confirmQuestion(document.id, confirmed),
        { type: 'released', problem: question },
      );
      const now = store.documents.get(document.id);
      if (released && now !== null) deps.checkAgain(now);
    }
    if (waited.length > 0) deps.queued();
  }

  /** Of each that went on without an answer: whether the one before it is still missing. */
  function tellGaps(): void {
    for (const document of store.documents.bookedWithAnswer(AFTER_A_DAY)) {
      const alarm = document.problem;
      if (document.confirmed.includes('z-still-missing')) continue;
      const missing = stillMissing(document);
      if (missing !== null && alarm === null) raise(document, missing);
      if (missing === null && alarm?.code === 'z-still-missing') {
        record.document(document.id, () => store.documents.setAlarm(document.id, null), {
          type: 'alarm-over',
          problem: alarm,
        });
      }
    }
  }

  function stillMissing(document: StoredDocument): Problem | null {
    const unanswered = { ...document, confirmed: answeredByPerson(document.confirmed) };
    const { problems } = evaluateStored(store, unanswered, store.settings.current()).evaluation;
    const gap = problems.find(({ code }) => GAP_QUESTIONS.has(code));
    if (gap === undefined) return null;
    return problem('z-still-missing', { missing: gap.facts['missing'] ?? '' });
  }

  function wake(): void {
    pause.abort();
    pause = new AbortController();
  }

  return {
    wake,
    readAgain(id) {
      asked.add(id);
      wake();
    },
    async stop() {
      stopping.abort();
      wake();
      await running;
    },
  };
}

/** Not one whose alarm stands: a person has not answered it yet. */
function mayBeReadUnasked({ problem: alarm }: StoredDocument): boolean {
  return alarm === null || alarm.code === 'z-still-missing';
}
