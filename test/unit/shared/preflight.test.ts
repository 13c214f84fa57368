import { describe, expect, test } from 'vitest';
import {
  summaryOf,
  type PreflightCheck,
  type PreflightLine,
  type PreflightOutcome,
} from '../../../src/shared/preflight.ts';

function summary(...found: (readonly [PreflightCheck, PreflightOutcome])[]) {
  const lines = found.map(([check, outcome]): PreflightLine => {
    return { check, outcome, area: null, flow: null, year: null, problem: null, facts: {}, place: null };
  });
  return summaryOf({ at: 0, cause: 'asked', databaseNumber: 1, lines });
}

describe('a preflight in one word', () => {
  test('is a stop when anything stops, then what is to be looked at, each counted', () => {
    expect(summary(['year', 'ok'], ['series', 'stop'], ['lock', 'warning'], ['accounts', 'stop'])).toEqual({
      outcome: 'stop',
      count: 2,
    });
    expect(summary(['year', 'ok'], ['lock', 'warning'], ['accounts', 'unknown'])).toEqual({
      outcome: 'warning',
      count: 1,
    });
  });

  test('is not all well when something that should have been seen was not', () => {
    expect(summary(['year', 'ok'], ['accounts', 'unknown']).outcome).toBe('unknown');
  });

  test('is all well while the register has yet to print its first Z-report', () => {
    expect(summary(['year', 'ok'], ['organisation-number', 'unknown']).outcome).toBe('ok');
  });
});
