import { expect, test } from 'vitest';
import { answerTo } from '../../../src/main/rules/answered.ts';
import { problem } from '../../../src/shared/problem.ts';

test('who has seen one voucher that is alike has said nothing of the next', () => {
  const alike = (number: number) => answerTo(problem('voucher-alike', { series: 'A', number }));
  expect(alike(7)).toBe(alike(7));
  expect(alike(7)).not.toBe(alike(8));
});

test('that somebody else books is answered for the company, whichever voucher is named, and for no other', () => {
  const first = (number: number, databaseNumber: number) =>
    answerTo(problem('other-link-first', { series: 'A', number, databaseNumber }));
  expect(first(7, 1)).toBe(first(8, 1));
  expect(first(7, 1)).not.toBe(first(7, 2));
});
