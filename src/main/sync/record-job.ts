import type { Clock } from '../../shared/clock.ts';
import type { Happening } from '../../shared/document.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { DocumentKind } from '../../shared/z-report.ts';
import type { CaughtJob } from '../capture/job-stream.ts';
import type { RecognisedDocument } from '../capture/recognise/document.ts';
import { recognise } from '../capture/recognise/recognise.ts';
import { bookingDate } from '../rules/booking-date.ts';
import { zCounter } from '../rules/z-number.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import type { Changes } from './changes.ts';
import { evaluateStored } from './evaluate-stored.ts';
import { forPage } from './recorder.ts';

/** Papers that are reports of the register: kept whole. Of the rest only a trace is kept, for they hold names. */
const KEPT = new Set<DocumentKind>([
  'z-report',
  'x-report',
  'z-copy',
  'training',
  'period-report',
  'damaged',
]);
/** Papers that wait for an answer until they are booked or explained. */
const DOCUMENTS = new Set<DocumentKind>(['z-report', 'damaged']);

export interface JobRecorderDeps {
  readonly store: Store;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly storageTrouble: (found: Problem | null) => void;
}

/**
 * Stores everything a print job holds, and how far the line has been read, in one transaction; then tells the page.
 * @returns false when the disk took nothing: then the job has to be read again from the tap's file
 */
export function recordJob(job: CaughtJob, segment: string, deps: JobRecorderDeps): boolean {
  const { store, changes } = deps;
  const papers = papersOn(job);
  const written = store.transaction(() => {
    const recorded = papers.map((paper, index) => recordPaper(paper, papers[index + 1], job, segment, deps));
    store.captures.setPosition(segment, job.endOffset);
    return recorded;
  });
  deps.storageTrouble(written.ok ? null : written.problem);
  if (!written.ok) return false;
  for (const { documentId, happenings } of written.value) {
    const document = documentId === null ? null : store.documents.get(documentId);
    if (document !== null) changes.publish({ type: 'document', document: forPage(document) });
    for (const happening of happenings) changes.publish({ type: 'happening', happening });
  }
  return true;
}

/**
 * What is on the print. A print on which the recogniser itself fails is a fault of ours, but it must neither be lost nor
 * be met again at every start: it is kept as damaged, with its bytes, and a person is asked.
 */
function papersOn(job: CaughtJob): readonly RecognisedDocument[] {
  try {
    return recognise(job);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reasons = [problem('print-damaged', { message })];
    return [
      { kind: 'damaged', postable: false, reasons, zReport: null, layout: [], firstLine: 0, endLine: 0 },
    ];
  }
}

interface Recorded {
  readonly documentId: number | null;
  readonly happenings: readonly Happening[];
}

const NOTHING: Recorded = { documentId: null, happenings: [] };

function recordPaper(
  paper: RecognisedDocument,
  next: RecognisedDocument | undefined,
  job: CaughtJob,
  segment: string,
  deps: JobRecorderDeps,
): Recorded {
  const { store, clock } = deps;
  const startOffset =
    paper.firstLine === 0 ? job.startOffset : (job.lines[paper.firstLine]?.offset ?? job.startOffset);
  const endOffset = next === undefined ? job.endOffset : (job.lines[next.firstLine]?.offset ?? job.endOffset);
  if (!KEPT.has(paper.kind)) {
    store.captures.addTrace(segment, startOffset, endOffset, job.heardAt, paper.kind);
    return NOTHING;
  }
  const captureId = store.captures.add({
    segment,
    startOffset,
    endOffset,
    capturedAt: job.heardAt,
    kind: paper.kind,
    ended: job.ended,
    damaged: job.damaged,
    codePage: job.codePage,
    raw: job.raw.subarray(startOffset - job.startOffset, endOffset - job.startOffset),
    lines: job.lines.slice(paper.firstLine, paper.endLine).map((line) => line.text),
    zReport: paper.zReport,
    reasons: paper.reasons,
  });
  // Read before: the tap's file is read again from the last stored place after a crash.
  if (captureId === null) return NOTHING;
  const facts = { kind: paper.kind, zNumber: paper.zReport?.zNumber ?? '' };
  if (!DOCUMENTS.has(paper.kind)) {
    return {
      documentId: null,
      happenings: [store.happenings.add({ at: clock.now(), type: 'captured', facts })],
    };
  }
  return recordDocument(paper, captureId, deps);
}

function recordDocument(paper: RecognisedDocument, captureId: number, deps: JobRecorderDeps): Recorded {
  const { store, clock } = deps;
  const settings = store.settings.current();
  const report = paper.zReport;
  const zNumber = report?.zNumber ?? null;
  // A damaged print does not use up its number: the whole print that follows it is the Z.
  const counter = paper.kind === 'damaged' || zNumber === null ? null : zCounter(zNumber);
  const documentId = store.documents.add({
    captureId,
    state: 'held',
    problem: paper.reasons[0] ?? { code: 'print-damaged', facts: {} },
    registerKey: settings.register.key,
    registerEpoch: settings.register.epoch,
    zNumber,
    counter,
    totalGross: report?.totalGross ?? null,
    bookingDate: report === null ? null : bookingDate(report, settings.bookingDate),
  });
  const happenings = [
    store.happenings.add({
      at: clock.now(),
      documentId,
      type: 'captured',
      facts: { kind: paper.kind, zNumber: zNumber ?? '' },
    }),
  ];
  const document = store.documents.get(documentId);
  if (document === null) throw new Error('a document that was just stored is not there');
  const found = evaluateStored(store, document, settings).evaluation.problems[0] ?? null;
  happenings.push(...setAsideDamagedPrints(document, deps));
  if (found === null) {
    store.documents.wait(documentId, null);
    happenings.push(store.happenings.add({ at: clock.now(), documentId, type: 'queued' }));
  } else if (found.code === 'z-printed-again') {
    store.documents.skip(documentId, found);
    happenings.push(store.happenings.add({ at: clock.now(), documentId, type: 'skipped', problem: found }));
  } else {
    store.documents.hold(documentId, found);
    happenings.push(store.happenings.add({ at: clock.now(), documentId, type: 'held', problem: found }));
  }
  return { documentId, happenings };
}

/** A print that was restarted half way (paper out) is one Z: the whole one answers for the torn one before it. */
function setAsideDamagedPrints(whole: StoredDocument, deps: JobRecorderDeps): Happening[] {
  const { store, clock } = deps;
  if (whole.counter === null) return [];
  const torn = store.documents
    .inState('held')
    .filter((held) => held.counter === null && held.id < whole.id && held.zNumber === whole.zNumber);
  return torn.map((held) => {
    const reason = problem('z-printed-again');
    store.documents.skip(held.id, reason);
    return store.happenings.add({ at: clock.now(), documentId: held.id, type: 'skipped', problem: reason });
  });
}
