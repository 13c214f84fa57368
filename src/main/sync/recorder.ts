import type { Clock } from '../../shared/clock.ts';
import type { Document, Happening } from '../../shared/document.ts';
import type { Problem } from '../../shared/problem.ts';
import type { NewHappening } from '../store/happenings.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import type { Changes } from './changes.ts';

export interface Recorder {
  /**
   * Changes a document and writes the happening in one transaction, then tells the page.
   * @returns false when the disk took neither; then nothing has changed, in the database or in memory
   */
  document(id: number, change: () => void, happening: Omit<NewHappening, 'at' | 'documentId'>): boolean;
  /** Writes a happening that belongs to no document. */
  happening(happening: Omit<NewHappening, 'at'>): boolean;
}

/** Commit first, memory and page afterwards: what was shown has always been stored. */
export function createRecorder(deps: {
  readonly store: Store;
  readonly changes: Changes;
  readonly clock: Clock;
  /** Called with the trouble when the disk is full, and with null when it took a write again. */
  readonly storageTrouble: (found: Problem | null) => void;
}): Recorder {
  const { store, changes, clock } = deps;

  /** @returns the stored happening, or null when the disk took nothing */
  function write(change: () => void, happening: Omit<NewHappening, 'at'>): Happening | null {
    const written = store.transaction(() => {
      change();
      return store.happenings.add({ ...happening, at: clock.now() });
    });
    deps.storageTrouble(written.ok ? null : written.problem);
    return written.ok ? written.value : null;
  }

  return {
    document(id, change, happening) {
      const written = write(change, { ...happening, documentId: id });
      if (written === null) return false;
      const document = store.documents.get(id);
      if (document !== null) changes.publish({ type: 'document', document: forPage(document) });
      changes.publish({ type: 'happening', happening: written });
      return true;
    },
    happening(happening) {
      const written = write(() => undefined, happening);
      if (written !== null) changes.publish({ type: 'happening', happening: written });
      return written !== null;
    },
  };
}

/** The part of a stored document that the page sees. */
export function forPage(stored: StoredDocument): Document {
  const {
    id,
    state,
    registerKey,
    zNumber,
    totalGross,
    capturedAt,
    bookingDate,
    attempts,
    voucher,
    postedAt,
  } = stored;
  return {
    id,
    state,
    problem: stored.problem,
    registerKey,
    zNumber,
    totalGross,
    capturedAt,
    bookingDate,
    attempts,
    voucher,
    postedAt,
  };
}
