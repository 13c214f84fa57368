/**
 * What is looked at again when a day has passed: booked vouchers are read again, and what waited for a Z-report that
 * never came goes on without it. Nothing here ever sends a voucher.
 */
import type { Clock } from '../../shared/clock.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { FortnoxClient } from '../fortnox/client.ts';
import type { Failure } from '../fortnox/outcome.ts';
import { answerTo } from '../rules/answered.ts';
import { oneRound, READ_AGAIN_AFTER_MS } from '../rules/re-read.ts';
import { AFTER_A_DAY, afterADay, answeredByPerson, GAP_QUESTIONS, GAP_WAITS_MS } from '../rules/z-gap.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { evaluateStored } from './evaluate-stored.ts';
import { readVoucherAgain, type BookedDocument } from './read-voucher-again.ts';
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
  /** Those whose own answer could not be read; forgotten when the app starts. */
  const unreadable = new Set<number>();
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

  /** One after the other, until the line is down: then the next hour comes. */
  async function readDue(): Promise<void> {
    const due = store.documents.postedUntil(clock.now() - READ_AGAIN_AFTER_MS).filter(mayBeReadUnasked);
    const dueIds = due.map(({ id }) => id);
    for (const id of oneRound(asked, dueIds, unreadable)) {
      const document = store.documents.get(id);
      if (stopping.signal.aborted) return;
      const failure = document === null || !isBooked(document) ? null : await readOne(document);
      if (failure !== null && !OF_ONE_VOUCHER.has(failure.kind)) return;
      if (failure === null) unreadable.delete(id);
      else unreadable.add(id);
      asked.delete(id);
    }
  }

  /** @returns why it could not be read, or null when it was */
  async function readOne(document: BookedDocument): Promise<Failure | null> {
    const { register, otherRegisters } = store.settings.current();
    const outcome = await readVoucherAgain(document, client, {
      knownMarks: store.documents.marks(),
      ownRegister: register.key,
      otherRegisters,
    });
    if (!outcome.ok) return outcome.failure;
    const { confirmed, problem: standing } = store.documents.get(document.id) ?? document;
    const wrong = outcome.value.find((found) => !confirmed.includes(answerTo(found))) ?? null;
    if (wrong === null) verify(document.id, standing);
    // A person who asks is told that it was read, even if all is as before.
    else if (asked.has(document.id) || !isSameProblem(wrong, standing)) raise(document, wrong);
    return null;
  }

  /** That another Z-report is missing has nothing to do with this one's voucher, and goes on standing. */
  function verify(id: number, standing: Problem | null): void {
    const stays = standing?.code === 'z-still-missing' ? standing : null;
    record.document(id, () => store.documents.confirmVerified(id, stays), { type: 'verified' });
  }

  function raise(document: StoredDocument, alarm: Problem): void {
    record.document(document.id, () => store.documents.setAlarm(document.id, alarm), {
      type: 'alarm',
      problem: alarm,
    });
  }

  /** A day without an answer is an answer: the Z-report that did come is booked, see z-gap.ts. */
  function releaseGaps(): void {
    const waited = store.documents.inState('held').filter((document) => {
      const isGap = document.problem !== null && GAP_QUESTIONS.has(document.problem.code);
      return isGap && clock.now() - askedAt(document) >= GAP_WAITS_MS;
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

  /** Since when its question stands: a Z-report may have been held for something else first. */
  function askedAt({ id, capturedAt, problem: question }: StoredDocument): number {
    const told = store.happenings.ofDocument(id);
    const asking = told.findLast(({ type, problem: of }) => type === 'held' && isSameProblem(of, question));
    return asking?.at ?? capturedAt;
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

function isBooked(document: StoredDocument): document is BookedDocument {
  return document.voucher !== null && document.intent !== null;
}

/** Failures that may be about the one voucher that was asked for; with any other nothing can be read just now. */
const OF_ONE_VOUCHER: ReadonlySet<Failure['kind']> = new Set(['refused', 'unreadable', 'unavailable']);

/** Not one whose alarm stands: a person has not answered it yet. */
function mayBeReadUnasked({ problem: alarm }: StoredDocument): boolean {
  return alarm === null || alarm.code === 'z-still-missing';
}
