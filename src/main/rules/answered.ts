import type { Problem } from '../../shared/problem.ts';

/**
 * What a person's yes is remembered by: the question, and the voucher it is about where it is about one. Who has seen
 * that one voucher is only alike has said nothing of the next, which may be the day itself.
 */
export function answerTo({ code, facts: { series, number } }: Problem): string {
  return number === undefined ? code : `${code} ${series} ${number}`;
}
