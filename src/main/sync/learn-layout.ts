/**
 * Learning how a register prints: a manager is shown where each field was read, points at what was missed, and confirms.
 * What is confirmed is a version of the register's layout profile; every held print of it is then read anew.
 */
import type { Clock } from '../../shared/clock.ts';
import type { LayoutProfile, Lesson, TaughtLabels } from '../../shared/layout.ts';
import type { LayoutPreview } from '../../shared/layout-preview.ts';
import { failure, problem, success, type Problem, type Result } from '../../shared/problem.ts';
import { readAgain, type ReadingAgain } from '../capture/read-again.ts';
import { taughtBy } from '../capture/recognise/lesson.ts';
import { bookingDate } from '../rules/booking-date.ts';
import { fieldsOf, layoutChange, missingFromLayout } from '../rules/layout-fit.ts';
import { zCounter } from '../rules/z-number.ts';
import type { Capture } from '../store/captures.ts';
import type { StoredDocument } from '../store/documents.ts';
import { signed } from '../store/happenings.ts';
import type { Store } from '../store/store.ts';
import type { Recorder } from './recorder.ts';

export interface LayoutLessons {
  /** How a held print reads with a lesson, without keeping anything. */
  preview(id: number, lesson: Lesson): Result<LayoutPreview>;
  /**
   * Keeps the lesson as the register's layout, reads every held print of it anew and judges it again. Refused while the
   * print is not read whole (`layout-incomplete`, or what its arithmetic says).
   * @param by the manager's name; none before managers were named
   */
  confirm(id: number, lesson: Lesson, by?: string | null): Result<void>;
}

/** A held document, its capture, and how it reads with a lesson. */
interface Read {
  readonly reading: ReadingAgain;
  readonly document: StoredDocument;
  readonly capture: Capture;
  readonly taught: TaughtLabels;
}

export function createLayoutLessons(deps: {
  readonly store: Store;
  readonly record: Recorder;
  readonly clock: Clock;
  /** Judges a held document again and queues it when nothing stands in its way. */
  readonly checkAgain: (document: StoredDocument) => boolean;
  readonly wake: () => void;
}): LayoutLessons {
  const { store, record, clock } = deps;

  function read(id: number, lesson: Lesson): Result<Read> {
    const document = store.documents.get(id);
    if (document === null) return failure(problem('print-damaged'));
    const capture = store.captures.get(document.captureId);
    const known = store.layouts.current()?.profile.taught ?? {};
    const asPrinted = readAgain(capture.raw, capture, lesson.codePage, {});
    const learnt = taughtBy(asPrinted.lines, lesson.pointed);
    if (!learnt.ok) return learnt;
    const taught = { ...known, ...learnt.value };
    const reading = readAgain(capture.raw, capture, lesson.codePage, taught);
    return success({ reading, document, capture, taught });
  }

  function keep(document: StoredDocument, reading: ReadingAgain, version: number): void {
    const paper = reading.document;
    if (paper === null) return;
    const { kind, zReport, reasons, layout } = paper;
    store.readings.add(document.captureId, clock.now(), version, {
      kind,
      codePage: reading.codePage,
      lines: reading.lines.map(({ text }) => text),
      zReport,
      reasons,
      layout,
    });
    const zNumber = zReport?.zNumber ?? null;
    store.documents.readAgain(document.id, {
      zNumber,
      counter: kind !== 'z-report' || zNumber === null ? null : zCounter(zNumber),
      totalGross: zReport?.totalGross ?? null,
      bookingDate: zReport === null ? null : bookingDate(zReport, store.settings.current().bookingDate),
    });
  }

  /** In the order in which they were caught, so that each is judged against its predecessors. */
  function allHeld(): StoredDocument[] {
    return store.documents.inState('held').toSorted((one, other) => one.id - other.id);
  }

  return {
    preview(id, lesson) {
      const done = read(id, lesson);
      if (!done.ok) return done;
      const { reading } = done.value;
      const paper = reading.document;
      const profile = store.layouts.current()?.profile ?? null;
      return success({
        lines: reading.lines.map(({ text }) => text),
        codePage: reading.codePage,
        zReport: paper?.zReport ?? null,
        layout: paper?.layout ?? [],
        missing: [...missingFromLayout(paper?.layout ?? [])],
        problem: notWhole(reading),
        changed: profile === null || paper === null ? null : layoutChange(profile, paper.layout),
        confirmed: profile !== null,
      });
    },

    confirm(id, lesson, by = null) {
      const done = read(id, lesson);
      if (!done.ok) return done;
      const { reading, document, capture, taught } = done.value;
      const found = notWhole(reading);
      if (found !== null) return failure(found);
      const profile: LayoutProfile = {
        codePage: lesson.codePage,
        taught,
        fields: fieldsOf(reading.document?.layout ?? []),
      };
      const stored = record.document(
        id,
        () => {
          const version = store.layouts.save(document.registerKey, clock.now(), capture.id, profile);
          for (const held of allHeld()) {
            const print = store.captures.get(held.captureId);
            keep(held, readAgain(print.raw, print, profile.codePage, taught), version);
          }
        },
        { type: 'layout-confirmed', facts: signed(by, { register: document.registerKey }) },
      );
      if (!stored) return failure(problem('disk-full', { file: '' }));
      for (const held of allHeld()) deps.checkAgain(held);
      deps.wake();
      return success(undefined);
    },
  };
}

/** @returns what keeps a reading from being confirmed: first what is missing, then what does not add up */
function notWhole({ document }: ReadingAgain): Problem | null {
  if (document === null) return problem('print-damaged');
  const [missing] = missingFromLayout(document.layout);
  if (missing !== undefined) return problem('layout-incomplete', { field: missing });
  return document.reasons[0] ?? null;
}
