/**
 * The preflight that comes before the first voucher. Whether somebody else books the same days must be known before the
 * first POST and not after it: Fortnox has no way to take a voucher back.
 */
import type { PreflightResult } from '../../shared/preflight.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { Company } from '../fortnox/company.ts';
import type { Failure } from '../fortnox/outcome.ts';
import { answerTo } from '../rules/answered.ts';
import { otherLinkQuestion } from '../rules/others-z.ts';
import type { Store } from '../store/store.ts';

/** What became of making a preflight. */
export type Made =
  | { readonly kind: 'made' }
  /** The line failed in the middle: it is made again. */
  | { readonly kind: 'broken'; readonly failure: Failure }
  /** It cannot be made as things are. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** It was made, and the disk took nothing: it counts as not made. */
  | { readonly kind: 'not-stored'; readonly problem: Problem }
  /** The app is ending. */
  | { readonly kind: 'stopped' };

export interface Inspection {
  /** The latest that was made and kept, of the company of that number in Fortnox; null before the first. */
  readonly found: (databaseNumber: number) => PreflightResult | null;
  readonly make: () => Promise<Made>;
}

export type InspectedFirst =
  | Exclude<Made, { kind: 'made' }>
  | { readonly kind: 'clear' }
  | { readonly kind: 'asks'; readonly question: Problem };

/**
 * Makes the first preflight where none is kept, and says what it asks. Once the shop has answered it asks no more.
 * @param company the one that the sender is about to send to
 * @param making told when one has to be made, which takes seconds
 */
export async function inspectFirst(
  { found, make }: Inspection,
  store: Pick<Store, 'documents' | 'happenings'>,
  { databaseNumber, name }: Company,
  making: () => void,
): Promise<InspectedFirst> {
  const kept = found(databaseNumber);
  if (kept === null) {
    making();
    const made = await make();
    if (made.kind !== 'made') return made;
  }
  const result = found(databaseNumber);
  if (result === null) return { kind: 'refused', problem: problem('company-other', { company: name }) };
  const question = otherLinkQuestion(result);
  if (question === null || store.documents.isConfirmedOfAny(answerTo(question))) return { kind: 'clear' };
  return kept === null || isStillAsked(question, store) ? { kind: 'asks', question } : { kind: 'clear' };
}

/**
 * Until the first voucher has gone, and for as long as a question that was put then has no answer. What a preflight
 * finds of others after that is a warning: the shop books with us already.
 */
function isStillAsked({ code }: Problem, { documents, happenings }: Pick<Store, 'documents' | 'happenings'>) {
  return !documents.anySent() || happenings.everHeldFor(code);
}
