import type { Problem, ProblemCode } from '../../shared/problem.ts';

/**
 * What a person's yes is remembered by: the question, and the voucher it is about where it is about one. Who has seen
 * that one voucher is only alike has said nothing of the next, which may be the day itself.
 */
export function answerTo({ code, facts: { series, number } }: Problem): string {
  return number === undefined || ASKED_ONCE.has(code) ? code : `${code} ${series} ${number}`;
}

/** Asked of the shop and not of a voucher: one yes holds for every day, whichever voucher is named. */
export const ASKED_ONCE: ReadonlySet<ProblemCode> = new Set(['other-link-first']);
