import type { Problem, ProblemCode } from '../../shared/problem.ts';

/**
 * What a person's yes is remembered by: the question, and the voucher it is about where it is about one. Who has seen
 * that one voucher is only alike has said nothing of the next, which may be the day itself.
 */
export function answerTo({ code, facts: { series, number, databaseNumber } }: Problem): string {
  if (ASKED_ONCE.has(code)) return `${code} ${databaseNumber}`;
  return number === undefined ? code : `${code} ${series} ${number}`;
}

/** Asked of the company and not of a voucher: one yes holds for every day there, whichever voucher is named. */
export const ASKED_ONCE: ReadonlySet<ProblemCode> = new Set(['other-link-first']);
