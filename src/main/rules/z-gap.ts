/**
 * A Z-report whose predecessor never came holds one question. It goes after one answer or after a day, because the
 * money of the day that did come belongs in the books; that the other is missing is still said until it comes.
 */
import type { ProblemCode } from '../../shared/problem.ts';

/** What is asked because a Z-report before it has not come. */
export const GAP_QUESTIONS: ReadonlySet<ProblemCode> = new Set(['z-number-gap', 'z-missing', 'z-chain-gap']);

export const GAP_WAITS_MS = 24 * 60 * 60 * 1000;

/** The end of an answer that a day has given. */
export const AFTER_A_DAY = ':after-a-day';

/** How it is remembered that a question went unanswered for a day, beside the codes that a person has answered. */
export function afterADay(code: ProblemCode): string {
  return `${code}${AFTER_A_DAY}`;
}

/** Whether a question stands in nobody's way any more: a person has answered it, or a day has. */
export function isAnswered(code: ProblemCode, confirmed: readonly string[]): boolean {
  return confirmed.includes(code) || confirmed.includes(afterADay(code));
}

/** Only what a person has answered: as if no day had passed. */
export function answeredByPerson(confirmed: readonly string[]): string[] {
  return confirmed.filter((answer) => !answer.endsWith(AFTER_A_DAY));
}
