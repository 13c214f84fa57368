/** Whatever the simulated Fortnox can refuse, a person is told why, what to do, and whether trying again is of any use. */
import { createInstance, type TFunction } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../../../src/main/practice/fortnox/refusal.ts';
import { refusals } from '../../../src/main/practice/fortnox/refusals.ts';
import { DEFAULT_SWITCHES, setSwitches } from '../../../src/main/practice/fortnox/switches.ts';
import { failureProblem } from '../../../src/main/sync/failure-problem.ts';
import { problemWords } from '../../../src/renderer/words/problem-words.ts';
import { fortnoxError, retryRuleOf } from '../../../src/shared/fortnox-errors.ts';
import { PROBLEMS, type Problem, type ProblemCode } from '../../../src/shared/problem.ts';
import { en } from '../../../src/shared/texts/en.ts';
import { sv } from '../../../src/shared/texts/sv.ts';

/** Codes from here on are made up by the simulator, for situations whose code nobody has published. */
const FIRST_MADE_UP = 2_999_000;
const BY_RESOURCE = setSwitches(DEFAULT_SWITCHES, { missingScopeCode: 'by-resource' });

type RefusalName = keyof typeof refusals;

/** Situations a voucher can meet and nobody has published a code of: they are found before anything is sent. */
const FOUND_BEFORE: Partial<Record<RefusalName, ProblemCode>> = {
  unbalanced: 'voucher-unbalanced',
  tooFewRows: 'voucher-unbalanced',
  seriesMissing: 'series-missing',
  seriesNotManual: 'series-not-manual',
  seriesNotFound: 'series-missing',
  yearMissing: 'year-missing',
  yearNotFound: 'year-missing',
  dateOutsideYear: 'year-missing',
  accountNumber: 'account-missing',
  costCenterMissing: 'choice-missing',
  costCenterNotFound: 'choice-missing',
  accountDemands: 'cost-center-needed',
  accountForbids: 'cost-center-refused',
  stockInWarehouse: 'warehouse-on',
};
/** What no request of ours can bring about: its form is the client's own, or nothing sends it. Told in Fortnox's words. */
const IN_FORTNOX_OWN_WORDS: ReadonlySet<RefusalName> = new Set([
  'required',
  'date',
  'choice',
  'length',
  'range',
  'readOnly',
  'email',
  'type',
  'rowSide',
  'rowNegative',
  'voucherNotFound',
  'seriesExists',
  'voucherNotLast',
  'yearNotNext',
  'yearTooLong',
  'taken',
  'inUse',
  'wayOfDeliveryMissing',
  'wayOfDeliveryNotFound',
  'labelMissing',
  'labelNotFound',
  'supplierMissing',
  'rowNotFound',
  'orderClosed',
  'orderNotReady',
  'fileMissing',
  'fileNotFound',
  'folderMissing',
  'fileType',
  'fileTooLarge',
  'voucherMissing',
  'connectionNotFound',
]);

/** One of each. What they are given stands in their words only. */
const NAMED = Object.entries(refusals).map(([name, make]) => {
  const refusal: unknown = Reflect.apply(make, null, ['fältet', name === 'scopeOf' ? BY_RESOURCE : 4711]);
  if (!(refusal instanceof Refusal)) throw new Error(`${name} makes no refusal`);
  return { name, refusal };
});
const ALL: readonly Refusal[] = [
  ...NAMED.map(({ refusal }) => refusal),
  ...['bookkeeping', 'invoice'].map((scope) => refusals.scopeOf(scope, BY_RESOURCE)),
];
const problemOf = ({ status, code, message }: Refusal): Problem =>
  failureProblem({ kind: 'refused', status, code, message });

let languages: readonly TFunction[] = [];
beforeAll(async () => {
  languages = await Promise.all(
    [sv, en].map(async (translation) => {
      const words = createInstance();
      await words.init({
        lng: 'xx',
        resources: { xx: { translation } },
        interpolation: { escapeValue: false },
        missingInterpolationHandler: () => '…',
      });
      return words.t;
    }),
  );
});

describe.each(ALL)('a refusal with the code $code and the status $status', (refusal) => {
  const { code } = refusal;
  const found = problemOf(refusal);

  test('is known by its code, unless the code is made up', () => {
    expect(fortnoxError(code) === null).toBe(code >= FIRST_MADE_UP);
  });

  test('is a stop with a way to mend it, and words for it in both languages', () => {
    expect(PROBLEMS[found.code]).toEqual({ severity: 'stop', mend: 'retry' });
    for (const t of languages) {
      const { title, meaning, mend, button } = problemWords(t, found);
      for (const words of [title, meaning, mend, button]) expect(words).toMatch(/\p{L}{2}/u);
    }
  });

  test('says so when trying again as it is will never do', () => {
    for (const [index, t] of languages.entries()) {
      const said = problemWords(t, found).mend.includes([sv, en][index]?.detail.notAsItIs ?? '-');
      expect(said).toBe(retryRuleOf(found) === 'when-changed');
    }
  });
});

describe('a refusal whose code is made up', () => {
  const madeUp = NAMED.filter(({ refusal }) => refusal.code >= FIRST_MADE_UP).map(({ name }) => name);

  test('is found before anything is sent, or is one that nothing of ours brings about', () => {
    const accounted = [...Object.keys(FOUND_BEFORE), ...IN_FORTNOX_OWN_WORDS];
    expect(madeUp.toSorted()).toEqual(accounted.toSorted());
  });

  test.each(Object.entries(FOUND_BEFORE))('%s is told as %s, with words to mend it', (_name, code) => {
    expect(PROBLEMS[code].severity).toBe('stop');
    expect(sv.problems[code].mend).toMatch(/\p{L}{2}/u);
    expect(en.problems[code].mend).toMatch(/\p{L}{2}/u);
  });
});

test('what nobody has better words for is told in Fortnox’s own', () => {
  const plain = ALL.filter((refusal) => problemOf(refusal).code === 'fortnox-refused');
  expect(plain.length).toBeGreaterThan(ALL.length / 2);
  for (const refusal of plain) {
    for (const t of languages) {
      expect(problemWords(t, problemOf(refusal)).meaning).toContain(refusal.message);
    }
  }
});

test('the rules for trying again are all met', () => {
  const rules = new Set(ALL.map((refusal) => retryRuleOf(problemOf(refusal))));
  // What passes by itself is no refusal: the queue waits, and the page shows its next try.
  expect(rules).toEqual(new Set(['when-mended', 'when-changed', null]));
  const fault = { kind: 'unavailable', status: 400 } as const;
  expect(fortnoxError(1_000_003)?.retry).toBe('by-itself');
  expect(PROBLEMS[failureProblem(fault).code].mend).toBe('wait');
});
