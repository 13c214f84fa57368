import type { Clock } from '../../shared/clock.ts';
import type { Happening } from '../../shared/document.ts';
import type { LayoutProfile } from '../../shared/layout.ts';
import type { LineEvent } from '../../shared/line-event.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { DocumentKind } from '../../shared/z-report.ts';
import type { CaughtJob } from '../capture/job-stream.ts';
import { readAgain } from '../capture/read-again.ts';
import type { RecognisedDocument } from '../capture/recognise/document.ts';
import { mayBeZReport } from '../capture/recognise/may-be-z-report.ts';
import { recognise } from '../capture/recognise/recognise.ts';
import { bookingDate } from '../rules/booking-date.ts';
import { zCounter } from '../rules/z-number.ts';
import type { Store } from '../store/store.ts';
import type { Changes } from './changes.ts';
import { faultOf } from './fault-of.ts';
import { publishLineEvents, storeLineEvents } from './record-line-events.ts';
import { forPage } from './recorder.ts';
import { recordTerminalClose, takeWaitingCloses } from './record-terminal-close.ts';
import { settlePlace } from './settle-place.ts';

/**
 * Papers that are kept whole: those that become vouchers or may be asked about, and copies, which may stand in for a
 * Z-report that was missed. Of all others only a trace is kept, for they hold names and card slips.
 */
const KEPT = new Set<DocumentKind>(['z-report', 'z-copy', 'damaged']);
/** Papers of which nothing is kept, and the diary says that they were printed. */
const TOLD = new Set<DocumentKind>(['x-report', 'training', 'period-report', 'cashier-report']);
/** Shorter than from one working day to the next. */
const UNREAD_TOLD_AGAIN_AFTER_MS = 12 * 60 * 60 * 1000;
/** As many reasons as there are for a print that cannot be read; each is told at most once in that time. */
const UNREAD_REASONS = 4;
/** Papers that wait for an answer until they are booked or explained. */
const DOCUMENTS = new Set<DocumentKind>(['z-report', 'damaged']);

export interface JobRecorderDeps {
  readonly store: Store;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly storageTrouble: (found: Problem | null) => void;
  /** Why a print could not be read at all; null when one could. */
  readonly unread?: (found: Problem | null) => void;
  /** The recogniser behind a memory, for whoever prints the same many times; the plain one when left out. */
  readonly recognise?: typeof recognise;
}

/**
 * Stores everything a print job holds, and how far the line has been read, in one transaction; then tells the page.
 * @param openings of the drawer that belong to it
 * @returns false when the disk took nothing: then the job has to be read again from the tap's file
 */
export function recordJob(
  heard: CaughtJob,
  segment: string,
  deps: JobRecorderDeps,
  openings: readonly LineEvent[] = [],
): boolean {
  const { store, changes } = deps;
  const profile = store.layouts.current();
  const job = inCodePageOf(heard, profile?.profile ?? null);
  const papers = papersOn(job, profile?.profile ?? null, deps.recognise ?? recognise);
  const written = store.transaction(() => {
    const recorded = papers.map((paper, index) =>
      recordPaper(
        { paper, next: papers[index + 1], profileVersion: profile?.version ?? null },
        job,
        segment,
        deps,
      ),
    );
    const opened = storeLineEvents(openings, segment, store);
    store.captures.setPosition(segment, job.endOffset);
    return { recorded, opened };
  });
  deps.storageTrouble(written.ok ? null : written.problem);
  if (!written.ok) return false;
  const { recorded, opened } = written.value;
  publishLineEvents(opened, deps);
  if (papers.length > 0) deps.unread?.(papers.map(unreadReason).find((reason) => reason !== null) ?? null);
  const happenings = recorded.flat();
  for (const id of new Set(happenings.flatMap(({ documentId }) => documentId ?? []))) {
    const document = store.documents.get(id);
    if (document !== null) changes.publish({ type: 'document', document: forPage(document) });
  }
  for (const happening of happenings) changes.publish({ type: 'happening', happening });
  return true;
}

/** A register whose code page was chosen by a person is read in that one, whatever its text seems to say. */
function inCodePageOf(job: CaughtJob, profile: LayoutProfile | null): CaughtJob {
  const codePage = profile?.codePage ?? 'auto';
  if (codePage === 'auto' || codePage === job.codePage) return job;
  const { lines } = readAgain(job.raw, job, codePage, {});
  return {
    ...job,
    codePage,
    lines: lines.map((line) => ({ ...line, offset: line.offset + job.startOffset })),
  };
}

/**
 * What is on the print. A print on which the recogniser itself fails is a fault of ours, but it must not be met again at
 * every start. One that may be a Z-report is kept as damaged, with its bytes, and a person is asked; of any other nothing
 * is kept but the trace, as of the receipt that it most likely is.
 */
function papersOn(
  job: CaughtJob,
  profile: LayoutProfile | null,
  read: typeof recognise,
): readonly RecognisedDocument[] {
  try {
    return read(job, profile?.taught);
  } catch (error) {
    const message = faultOf(error);
    const whole = {
      postable: false,
      zReport: null,
      terminalClose: null,
      layout: [],
      firstLine: 0,
      endLine: job.lines.length,
    };
    return mayBeZReport(job.lines)
      ? [{ kind: 'damaged', reasons: [problem('print-damaged', { message })], ...whole }]
      : [{ kind: 'other', reasons: [problem('print-unread', { message })], ...whole }];
  }
}

/** One paper of a job, the one after it, and the layout profile it was read with. */
interface PaperOfJob {
  readonly paper: RecognisedDocument;
  readonly next: RecognisedDocument | undefined;
  readonly profileVersion: number | null;
}

/** A print that speaks like a Z-report without saying that it is one: a person is asked. */
function isDoubtful({ kind, zReport }: RecognisedDocument): boolean {
  return kind === 'other' && zReport !== null;
}

function recordPaper(
  { paper, next, profileVersion }: PaperOfJob,
  job: CaughtJob,
  segment: string,
  deps: JobRecorderDeps,
): Happening[] {
  const { store, clock } = deps;
  const startOffset =
    paper.firstLine === 0 ? job.startOffset : (job.lines[paper.firstLine]?.offset ?? job.startOffset);
  const endOffset = next === undefined ? job.endOffset : (job.lines[next.firstLine]?.offset ?? job.endOffset);
  const lines = job.lines.slice(paper.firstLine, paper.endLine).map((line) => line.text);
  if (!KEPT.has(paper.kind) && !isDoubtful(paper)) {
    const isNew = store.captures.addTrace(segment, startOffset, endOffset, job.heardAt, paper.kind);
    if (!isNew) return [];
    const heard = { segment, startOffset, heardAt: job.heardAt, lines };
    const { terminalClose } = paper;
    return terminalClose === null ? tellTrace(paper, deps) : recordTerminalClose(terminalClose, heard, deps);
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
    lines,
    zReport: paper.zReport,
    reasons: paper.reasons,
  });
  // Read before: the tap's file is read again from the last stored place after a crash.
  if (captureId === null) return [];
  const { kind, zReport, reasons, layout } = paper;
  const reading = { kind, codePage: job.codePage, lines, zReport, reasons, layout };
  store.readings.add(captureId, clock.now(), profileVersion, reading);
  const facts = { kind: paper.kind, zNumber: paper.zReport?.zNumber ?? '' };
  if (!DOCUMENTS.has(paper.kind) && !isDoubtful(paper)) {
    return [store.happenings.add({ at: clock.now(), type: 'captured', facts })];
  }
  return recordDocument(paper, captureId, deps);
}

/** Why nothing of a paper could be read, or null: of papers that wait for an answer the reasons are questions. */
function unreadReason(paper: RecognisedDocument): Problem | null {
  return KEPT.has(paper.kind) || isDoubtful(paper) ? null : (paper.reasons[0] ?? null);
}

/** A register that prints what cannot be read does so with every receipt: the diary says it once a day. */
function wasToldOf({ code }: Problem, at: number, { happenings }: Store): boolean {
  return happenings
    .latestOfType('print-unread', UNREAD_REASONS)
    .some(({ problem: told, at: toldAt }) => told?.code === code && at - toldAt < UNREAD_TOLD_AGAIN_AFTER_MS);
}

/** What the diary says of a print of which only a trace is kept. */
function tellTrace(paper: RecognisedDocument, { store, clock }: JobRecorderDeps): Happening[] {
  const at = clock.now();
  const unread = unreadReason(paper);
  if (unread !== null) {
    return wasToldOf(unread, at, store)
      ? []
      : [store.happenings.add({ at, type: 'print-unread', problem: unread })];
  }
  const { kind } = paper;
  return TOLD.has(kind) ? [store.happenings.add({ at, type: 'captured', facts: { kind } })] : [];
}

function recordDocument(paper: RecognisedDocument, captureId: number, deps: JobRecorderDeps): Happening[] {
  const { store, clock } = deps;
  const settings = store.settings.current();
  const report = paper.zReport;
  const zNumber = report?.zNumber ?? null;
  // A damaged or doubtful print does not use up its number: the whole print that follows it is the Z.
  const counter = paper.kind !== 'z-report' || zNumber === null ? null : zCounter(zNumber);
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
  happenings.push(...settlePlace(document, deps), ...takeWaitingCloses(documentId, deps));
  return happenings;
}
