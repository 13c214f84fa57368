/**
 * The shape of the words. A new code in the catalogue, or a word that one language has and the other lacks,
 * does not compile. `{{name}}` stands for a fact; which names there are, facts.ts says.
 */
import type { CheckName, DocumentState, HappeningType } from '../document.ts';
import type { DocumentKind } from '../z-report.ts';
import type { FortnoxCause } from '../fortnox-errors.ts';
import type { ProblemCode } from '../problem.ts';

/** A type rather than an interface, so that i18next can read its keys. */
export type ProblemWords = {
  /** What happened, in one line; a question where a person is asked. */
  readonly title: string;
  /** What it means for the day, and what is safe. */
  readonly meaning: string;
  /** What to do. */
  readonly mend: string;
  /** The verb on the button that does it. */
  readonly button: string;
};

export type ProblemTexts = Record<ProblemCode, ProblemWords>;
/** Why Fortnox refused; the button is the problem's own. */
export type FortnoxErrorTexts = Record<FortnoxCause, Omit<ProblemWords, 'button'>>;
export type HappeningTexts = Record<HappeningType, string>;
export type StateTexts = Record<DocumentState, string>;
export type KindTexts = Record<DocumentKind, string>;
export type CheckTexts = Record<CheckName, string>;

/** The same keys, any words. */
export type SameShape<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
