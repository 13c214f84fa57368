import { expect, test } from 'vitest';
import { checkDrawerOpenings } from '../../../src/main/rules/drawer-openings.ts';
import { PROBLEMS } from '../../../src/shared/problem.ts';

test('equal counts pass', () => {
  expect(checkDrawerOpenings({ printed: 12, heard: 12 })).toMatchObject({ outcome: 'passed', problem: null });
});

test('a difference is said with both numbers, as a warning that holds nothing', () => {
  const { outcome, problem } = checkDrawerOpenings({ printed: 12, heard: 14 });
  expect(outcome).toBe('failed');
  expect(problem).toEqual({ code: 'drawer-openings-differ', facts: { printed: 12, heard: 14 } });
  expect(PROBLEMS['drawer-openings-differ'].severity).toBe('warning');
});

test.each([
  [null, 14],
  [12, null],
])('%s printed and %s heard is not checked', (printed, heard) => {
  expect(checkDrawerOpenings({ printed, heard })).toMatchObject({ outcome: 'not-checked', problem: null });
});
