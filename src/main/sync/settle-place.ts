import type { Clock } from '../../shared/clock.ts';
import type { Happening } from '../../shared/document.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import { isSameDay, type ChainReport } from '../rules/grand-total-chain.ts';
import { GAP_QUESTIONS } from '../rules/z-gap.ts';
import { LAID_ASIDE } from '../rules/z-scope.ts';
import type { StoredDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { evaluateStored, toChain } from './evaluate-stored.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/**
 * Gives a Z-report the state that its judgement asks for: waiting when nothing stands in its way, skipped when it is
 * the same print again or outside what the scenario books, else held. Runs inside the caller's transaction.
 * @param found the first problem, or null
 */
function settle(documentId: number, found: Problem | null, { store, clock }: Deps): Happening {
  const at = clock.now();
  if (found === null) {
    store.documents.wait(documentId, null);
    return store.happenings.add({ at, documentId, type: 'queued' });
  }
  if (LAID_ASIDE.has(found.code)) {
    store.documents.skip(documentId, found);
    return store.happenings.add({ at, documentId, type: 'skipped', problem: found });
  }
  store.documents.hold(documentId, found);
  return store.happenings.add({ at, documentId, type: 'held', problem: found });
}

/** Places a Z-report that was just stored among the others of its register, and settles what depended on it. */
export function settlePlace(document: StoredDocument, deps: Deps): Happening[] {
  const happenings = setAsideDamagedPrints(document, deps);
  const settings = deps.store.settings.current();
  const found = evaluateStored(deps.store, document, settings).evaluation.problems[0] ?? null;
  happenings.push(settle(document.id, found, deps));
  happenings.push(...settleGaps(document, deps));
  return happenings;
}

/** Those held because a Z-report was missing are judged again when one comes late: it may be the missing one. */
function settleGaps(late: StoredDocument, deps: Deps): Happening[] {
  const { store } = deps;
  const settings = store.settings.current();
  const asking = store.documents
    .inState('held')
    .filter(
      ({ id, registerEpoch, problem: held }) =>
        id < late.id && registerEpoch === late.registerEpoch && held !== null && GAP_QUESTIONS.has(held.code),
    );
  return asking.flatMap((document) => {
    const found = evaluateStored(store, document, settings).evaluation.problems[0] ?? null;
    return isSameProblem(found, document.problem) ? [] : [settle(document.id, found, deps)];
  });
}

/** Whether a problem is the one that a document is held for already. */
export function isSameProblem(one: Problem | null, other: Problem | null): boolean {
  return one?.code === other?.code && JSON.stringify(one?.facts) === JSON.stringify(other?.facts);
}

/**
 * A print that was restarted half way (paper out) is one Z: the whole one answers for the torn one before it, known
 * by its number or by its grand totals.
 */
function setAsideDamagedPrints(whole: StoredDocument, { store, clock }: Deps): Happening[] {
  if (whole.counter === null) return [];
  const ofWhole = chainOf(whole, store);
  const torn = store.documents
    .inState('held')
    .filter(
      (held) =>
        held.counter === null &&
        held.id < whole.id &&
        (held.zNumber === whole.zNumber || isSameDay(chainOf(held, store), ofWhole)),
    );
  return torn.map((held) => {
    const reason = problem('z-printed-again');
    store.documents.skip(held.id, reason);
    return store.happenings.add({
      at: clock.now(),
      documentId: held.id,
      type: 'skipped',
      problem: reason,
    });
  });
}

function chainOf({ counter, captureId }: StoredDocument, store: Store): ChainReport {
  const { zReport } = store.readings.latest(captureId) ?? store.captures.get(captureId);
  return toChain({ counter, zReport });
}
