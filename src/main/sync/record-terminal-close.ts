/**
 * The card terminal's close of the day finds its Z-report: the two are printed one after the other, on one roll or on
 * two, and either may come first.
 */
import type { Clock } from '../../shared/clock.ts';
import type { Happening } from '../../shared/document.ts';
import type { TerminalClose } from '../../shared/terminal-close.ts';
import { maskTerminalLines } from '../capture/recognise/mask-card-numbers.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import type { StoredTerminalClose } from '../store/terminal-closes.ts';

/** Closing a terminal takes minutes; more than this apart they are not of one closing. */
const ONE_CLOSING_MS = 15 * 60 * 1000;
/** More papers than any closing prints between a Z-report and its terminals. */
const DOCUMENTS_LOOKED_AT = 10;

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

interface Heard {
  readonly segment: string;
  readonly startOffset: number;
  /** ms since 1970. */
  readonly heardAt: number;
  /** As printed; card numbers are masked here. */
  readonly lines: readonly string[];
}

/** Keeps a close, with its Z-report when that has come. Runs inside the caller's transaction. */
export function recordTerminalClose(close: TerminalClose, heard: Heard, { store, clock }: Deps): Happening[] {
  const { key, epoch } = store.settings.current().register;
  const id = store.terminalCloses.add({
    segment: heard.segment,
    startOffset: heard.startOffset,
    capturedAt: heard.heardAt,
    registerKey: key,
    registerEpoch: epoch,
    lines: maskTerminalLines(heard.lines),
    close,
  });
  // Read before: the tap's file is read again from the last stored place after a crash.
  if (id === null) return [];
  const document = store.documents
    .latest(DOCUMENTS_LOOKED_AT)
    .find(
      ({ state, registerEpoch, capturedAt }) =>
        state !== 'skipped' && registerEpoch === epoch && capturedAt >= heard.heardAt - ONE_CLOSING_MS,
    );
  const at = clock.now();
  if (document === undefined) {
    return [store.happenings.add({ at, type: 'terminal-close', facts: factsOf(close) })];
  }
  store.terminalCloses.link(id, document.id);
  return [
    store.happenings.add({ at, documentId: document.id, type: 'terminal-close', facts: factsOf(close) }),
  ];
}

/** Gives a Z-report that was just placed the closes that came before it. Runs inside the caller's transaction. */
export function takeWaitingCloses(documentId: number, { store, clock }: Deps): Happening[] {
  const document = store.documents.get(documentId);
  if (document === null || document.state === 'skipped') return [];
  return waitingFor(document, store).map(({ id, close }) => {
    store.terminalCloses.link(id, documentId);
    return store.happenings.add({
      at: clock.now(),
      documentId,
      type: 'terminal-close',
      facts: factsOf(close),
    });
  });
}

function waitingFor({ registerEpoch, capturedAt }: StoredDocument, store: Store): StoredTerminalClose[] {
  return store.terminalCloses.waiting(registerEpoch, capturedAt - ONE_CLOSING_MS);
}

function factsOf({ terminalId, net }: TerminalClose): Happening['facts'] {
  return {
    ...(terminalId === null ? {} : { terminal: terminalId }),
    ...(net === null ? {} : { amount: net }),
  };
}
