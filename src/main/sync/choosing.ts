import type { Clock } from '../../shared/clock.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import type { Changes } from './changes.ts';
import type { Recorder } from './recorder.ts';

/** What saving a choice takes: of the setup, of the accounts, of the register's number. */
export interface ChoosingDeps {
  readonly store: Store;
  readonly record: Recorder;
  readonly clock: Clock;
  /** Runs a change while no document is being sent. */
  readonly betweenDocuments: <T>(change: () => T) => Promise<T>;
}

/** The same for a choice that may let single documents go, or hold them. */
export interface JudgingDeps extends ChoosingDeps {
  readonly changes: Changes;
  /** Judges a document again that is not booked. */
  readonly judgeAgain: (document: StoredDocument) => void;
  /** Something may be ready to send. */
  readonly queued: () => void;
}
