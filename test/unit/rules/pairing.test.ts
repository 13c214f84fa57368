import { describe, expect, test } from 'vitest';
import { asksForWarehouse, checkCompany, judgeAnswer } from '../../../src/main/rules/pairing.ts';
import type { Pasted } from '../../../src/shared/pairing.ts';
import { DEFAULT_SCENARIO } from '../../../src/shared/scenario.ts';

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

  test('that is Fortnox’s own no blames the warehouse where it was asked for, and a person’s no does not', () => {
    const no = (reason: string, withWarehouse: boolean) =>
      judgeAnswer(STATE, { kind: 'refused', reason, state: STATE }, withWarehouse);
    expect(no('error_missing_license', true)).toMatchObject({
      problem: { code: 'pairing-warehouse-refused' },
    });
    expect(no('error_missing_license', false)).toMatchObject({
      problem: { code: 'pairing-consent-refused' },
    });
    expect(no('access_denied', true)).toMatchObject({ problem: { code: 'pairing-consent-refused' } });
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

test('the warehouse is asked for where articles are written, and not again when nothing came of it', () => {
  const articles = { number: 6, articles: { priceList: 'A', removeMissingArticles: false } } as const;
  expect(asksForWarehouse(articles, false)).toBe(true);
  expect(asksForWarehouse(articles, true)).toBe(false);
  expect(asksForWarehouse(DEFAULT_SCENARIO, false)).toBe(false);
});
