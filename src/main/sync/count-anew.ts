/** A manager says that the register counts its Z-reports from the beginning again: it was replaced, or reset. */
import type { Clock } from '../../shared/clock.ts';
import { failure, problem, success, type Problem, type Result } from '../../shared/problem.ts';
import { MAY_COUNT_ANEW } from '../../shared/register.ts';
import { mayCountAnew } from '../rules/count-anew.ts';
import { answerTo } from '../rules/answered.ts';
import type { StoredDocument } from '../store/documents.ts';
import { signed } from '../store/happenings.ts';
import type { Store } from '../store/store.ts';
import type { Recorder } from './recorder.ts';

interface Deps {
  readonly store: Store;
  readonly record: Recorder;
  readonly clock: Clock;
  /** Judges every held document again; false when the disk took nothing. */
  readonly checkHeldAgain: () => boolean;
}

/**
 * Begins a new epoch of the register with a held Z-report, and with whatever was caught since and is not booked: its
 * number is the first that is known. Refused with the question itself when an earlier day cannot be the first of a
 * later count.
 * @param asked what the person was shown: another question that stands by now is not answered by it
 * @param by the manager's name; null before managers were named
 */
export function countAnew(id: number, asked: Problem, by: string | null, deps: Deps): Result<void> {
  const { store, record, clock } = deps;
  const document = store.documents.get(id);
  const standing = document?.state === 'held' ? document.problem : null;
  if (document === null || standing === null || answerTo(standing) !== answerTo(asked)) {
    return success(undefined);
  }
  const latest = store.documents.latestDateBefore(document.registerEpoch, id);
  if (!mayCountAnew(standing.code, document.bookingDate, latest)) return failure(standing);
  const settings = store.settings.current();
  const epoch = settings.register.epoch + 1;
  const done = record.document(
    id,
    () => {
      const change = { subject: 'register', by } as const;
      store.settings.save({ ...settings, register: { ...settings.register, epoch } }, clock.now(), change);
      store.documents.beginEpoch(firstOfRun(document, store), epoch);
    },
    { type: 'register-counts-anew', problem: standing, facts: signed(by) },
  );
  return done && deps.checkHeldAgain() ? success(undefined) : failure(problem('disk-full', { file: '' }));
}

/** Those before it that are held for the same reason and that it goes on from: the answer is for them too. */
function firstOfRun({ id, registerEpoch, counter }: StoredDocument, store: Store): number {
  if (counter === null) return id;
  const before = store.documents
    .ofZ(registerEpoch, counter - 1)
    .findLast((one) => one.id < id && isAskedOf(one));
  return before === undefined ? id : firstOfRun(before, store);
}

function isAskedOf({ state, problem: asked }: StoredDocument): boolean {
  return state === 'held' && asked !== null && MAY_COUNT_ANEW.has(asked.code);
}
