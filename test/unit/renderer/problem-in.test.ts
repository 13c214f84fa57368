import { ORPCError } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { problemIn } from '../../../src/renderer/problem-in.ts';
import { problem } from '../../../src/shared/problem.ts';

describe('a call that failed', () => {
  test('is told by the problem main named', () => {
    const named = problem('series-missing', { series: 'F', date: '2026-11-24' });
    expect(problemIn(new ORPCError('PROBLEM', { data: named }))).toEqual(named);
  });

  test('is told as refused when what was sent is not of the contract’s shape', () => {
    expect(problemIn(new ORPCError('BAD_REQUEST', { data: { issues: [] } }))).toEqual(
      problem('input-refused'),
    );
  });

  test('is told as unanswered when nobody answered, or main has a fault of its own', () => {
    expect(problemIn(new Error('closed'))).toBeNull();
    expect(problemIn(new ORPCError('INTERNAL_SERVER_ERROR'))).toBeNull();
  });
});
