import { describe, expect, test } from 'vitest';
import { fortnoxError } from '../../../src/shared/fortnox-errors.ts';
import { en } from '../../../src/shared/texts/en.ts';
import { sv } from '../../../src/shared/texts/sv.ts';
import { failureProblem } from '../../../src/main/sync/failure-problem.ts';

/** Every code Fortnox documents, or has been seen to answer (developer guide: errors; API description; recordings). */
const CODES = [
  1000003, 1000030, 1000031, 2000013, 2000015, 2000106, 2000107, 2000108, 2000134, 2000166, 2000310, 2000311,
  2000342, 2000359, 2000401, 2000423, 2000427, 2000428, 2000429, 2000430, 2000431, 2000432, 2000433, 2000434,
  2000435, 2000439, 2000513, 2000517, 2000550, 2000587, 2000588, 2000637, 2000663, 2000719, 2000729, 2000762,
  2000798, 2000861, 2001101, 2001103, 2001161, 2001265, 2001302, 2001304, 2001322, 2001392, 2001393, 2001399,
  2001403, 2001740, 2001846, 2002115, 2002141, 2002455, 2002462, 2002951, 2002980, 2003055, 2003157, 2003977,
  2004021, 2004052, 2004054, 2004167,
];

describe.each(CODES)('Fortnox’s code %i', (code) => {
  test('has a cause, a rule for trying again, and words in both languages', () => {
    const found = fortnoxError(code);
    if (found === null) throw new Error('nobody has a sentence for it');
    expect(['by-itself', 'when-mended', 'when-changed']).toContain(found.retry);
    for (const { fortnoxErrors } of [sv, en]) {
      const { title, meaning, mend } = fortnoxErrors[found.cause];
      for (const words of [title, meaning, mend]) expect(words).toMatch(/^\p{Lu}.+\p{L}/u);
      expect(mend).toMatch(/\.$/);
      expect(title).not.toMatch(/\.$/);
    }
  });
});

test('no cause stands in the texts that no code leads to', () => {
  const used = new Set(CODES.map((code) => fortnoxError(code)?.cause));
  expect(Object.keys(sv.fortnoxErrors).filter((cause) => ![...used].some((one) => one === cause))).toEqual(
    [],
  );
});

test.each([null, 0, 2_009_999, -1])('the code %j is nobody’s', (code) => {
  expect(fortnoxError(code)).toBeNull();
});

test.each([
  [2_000_423, 'account-missing'],
  [2_000_550, 'account-inactive'],
  [2_000_401, 'period-locked'],
  [2_000_663, 'fortnox-forbidden'],
  [2_001_103, 'fortnox-forbidden'],
  [2_000_433, 'fortnox-refused'],
  [2_009_999, 'fortnox-refused'],
])('a refusal with the code %i is the problem %s', (code, problem) => {
  const failure = { kind: 'refused', status: 400, code, message: 'Nej.' } as const;
  expect(failureProblem(failure)).toEqual({ code: problem, facts: { fortnoxCode: code, message: 'Nej.' } });
});
