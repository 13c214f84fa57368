import { describe, expect, test } from 'vitest';
import { checkCompany, judgeAnswer } from '../../../src/main/rules/pairing.ts';
import type { Pasted } from '../../../src/shared/pairing.ts';

const STATE = 'dragen';

describe('an answer', () => {
  test.each<[string, Pasted, object]>([
    [
      'with the state and a code is exchanged',
      { kind: 'code', code: 'k', state: STATE },
      { kind: 'exchange', code: 'k' },
    ],
    [
      'pasted as a code alone is exchanged',
      { kind: 'code-alone', code: 'k' },
      { kind: 'exchange', code: 'k' },
    ],
    [
      'with another state is refused',
      { kind: 'code', code: 'k', state: 'gissad' },
      { kind: 'refuse', problem: { code: 'pairing-answer-foreign' } },
    ],
    [
      'that says no ends it',
      { kind: 'refused', reason: 'access_denied', state: STATE },
      { kind: 'end', problem: { code: 'pairing-consent-refused' } },
    ],
    [
      'that says no with another state ends nothing',
      { kind: 'refused', reason: 'access_denied', state: 'gissad' },
      { kind: 'refuse', problem: { code: 'pairing-answer-foreign' } },
    ],
    [
      'that says no without a state ends nothing',
      { kind: 'refused', reason: 'access_denied', state: null },
      { kind: 'refuse', problem: { code: 'pairing-answer-foreign' } },
    ],
    [
      'that is bare ends nothing',
      { kind: 'bare' },
      { kind: 'refuse', problem: { code: 'pairing-answer-bare' } },
    ],
  ])('%s', (_, answer, verdict) => {
    expect(judgeAnswer(STATE, answer)).toMatchObject(verdict);
  });
});

describe('a company', () => {
  const one = { databaseNumber: 1, name: 'Ett AB', organisationNumber: '556000-0001' };

  test('is let in when none has been connected, or the same one, under whatever name', () => {
    expect(checkCompany(null, one)).toBeNull();
    expect(checkCompany(one, { ...one, name: 'Nytt namn AB' })).toBeNull();
  });

  test('of another number is not, even with the same name', () => {
    expect(checkCompany(one, { ...one, databaseNumber: 2 })?.code).toBe('pairing-company-other');
  });
});
