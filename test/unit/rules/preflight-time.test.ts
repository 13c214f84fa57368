import { expect, test } from 'vitest';
import { causeAfter } from '../../../src/main/rules/preflight-time.ts';
import type { Happening, HappeningType } from '../../../src/shared/document.ts';
import { problem, type Problem } from '../../../src/shared/problem.ts';

function after(type: HappeningType, about: Problem | null = null) {
  const happening: Happening = {
    id: 1,
    at: 0,
    documentId: null,
    zNumber: null,
    type,
    problem: about,
    answer: null,
    facts: {},
  };
  return causeAfter({ type: 'happening', happening });
}

test.each<[HappeningType, Problem | null, string | null]>([
  ['mapping-changed', null, 'setup-changed'],
  ['register-numbered', null, 'setup-changed'],
  ['connected', null, 'connected'],
  ['question-confirmed', problem('series-approver'), 'setup-changed'],
  ['alarm-seen', problem('voucher-foreign-mark'), 'setup-changed'],
  ['question-confirmed', problem('z-missing'), null],
  ['held', problem('series-approver'), null],
  ['line-changed', null, null],
  ['confirmed', null, null],
  ['disconnected', null, null],
])('after %s about %j the cause of a preflight is %j', (type, about, cause) => {
  expect(after(type, about)).toBe(cause);
});
