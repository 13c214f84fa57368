import { expect, test } from 'vitest';
import { mayCountAnew } from '../../../src/main/rules/count-anew.ts';

test.each([
  ['a lower number on a later day', 'z-number-lower', '2026-11-20', '2026-11-19', true],
  ['a lower number on the same day', 'z-number-lower', '2026-11-19', '2026-11-19', true],
  ['a lower number on an older day', 'z-number-lower', '2026-11-18', '2026-11-19', false],
  ['a number that came before, on a later day', 'z-printed-differently', '2026-11-20', '2026-11-19', true],
  ['a number that came before, on the same day', 'z-printed-differently', '2026-11-19', '2026-11-19', false],
  ['a day that says no date', 'z-number-lower', null, '2026-11-19', false],
  ['the first that is known', 'z-number-lower', '2026-11-19', null, true],
  ['another question', 'z-number-gap', '2026-11-20', '2026-11-19', false],
] as const)('%s: may begin a new count? (%s, %s after %s) %s', (_what, question, date, latest, may) => {
  expect(mayCountAnew(question, date, latest)).toBe(may);
});
