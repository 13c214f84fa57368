/**
 * The preflight that comes before the first voucher. Whether somebody else books the same days must be known before the
 * first POST and not after it: Fortnox has no way to take a voucher back.
 */
import type { PreflightResult } from '../../shared/preflight.ts';
import type { Problem } from '../../shared/problem.ts';
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
  /** The app is ending. */
  | { readonly kind: 'stopped' };

export interface Inspection {
  /** The latest that was made of this company; null before the first. */
  readonly found: () => PreflightResult | null;
  readonly make: () => Promise<Made>;
}

export type InspectedFirst =
  | Exclude<Made, { kind: 'made' }>
  | { readonly kind: 'clear' }
  | { readonly kind: 'asks'; readonly question: Problem };

/**
 * Makes the first preflight where none is kept, and says what it asks. Once the shop has answered it asks no more.
 * @param making told when one has to be made, which takes seconds
 */
export async function inspectFirst(
  { found, make }: Inspection,
  { documents }: Pick<Store, 'documents'>,
  making: () => void,
): Promise<InspectedFirst> {
  if (found() === null) {
    making();
    const made = await make();
    if (made.kind !== 'made') return made;
  }
  const result = found();
  const question = result === null ? null : otherLinkQuestion(result);
  if (question === null || documents.isConfirmedOfAny(answerTo(question))) return { kind: 'clear' };
  return { kind: 'asks', question };
}
