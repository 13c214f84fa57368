/** A line of the preflight: its words, and the button below them. */
import { createInstance, type TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { line, unseen, warn } from '../../../src/main/rules/preflight-line.ts';
import { PREFLIGHT_PLACES, placeOf } from '../../../src/main/rules/preflight-places.ts';
import { lineWords } from '../../../src/renderer/words/preflight-words.ts';
import { MEND_PLACES, type MendPlace, type PreflightLine } from '../../../src/shared/preflight.ts';
import { problem, PROBLEMS, type ProblemCode } from '../../../src/shared/problem.ts';
import { en } from '../../../src/shared/texts/en.ts';
import { sv } from '../../../src/shared/texts/sv.ts';

const LANGUAGES = { sv, en };

async function wordsIn(language: keyof typeof LANGUAGES): Promise<TFunction> {
  const words = createInstance();
  await words.init({
    lng: language,
    resources: { [language]: { translation: LANGUAGES[language] } },
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => '…',
  });
  return words.t;
}

/** What the words call each place. */
const NAMES: Record<keyof typeof LANGUAGES, Record<MendPlace, RegExp>> = {
  sv: {
    // Neither the developer portal nor the register’s own settings for it.
    fortnox: /(?<!inställningar för )Fortnox(?! utvecklarportal)/,
    scenario: new RegExp(`under ${sv.settingsPages.scenario}`),
    accounts: new RegExp(`under ${sv.settingsPages.accounts}`),
    connection: /[Aa]nslut (sedan )?på nytt/,
    line: /eget nummer/,
    'z-reports': /Z-rapport/,
  },
  en: {
    fortnox: /(?<!settings for )Fortnox(?!’s developer portal)/,
    scenario: new RegExp(`under ${en.settingsPages.scenario}`),
    accounts: new RegExp(`under ${en.settingsPages.accounts}`),
    connection: /connect again/i,
    line: /number of its own/,
    'z-reports': /Z-report/,
  },
};

const CODES = Object.keys(PROBLEMS).filter((code): code is ProblemCode => Object.hasOwn(PROBLEMS, code));
const FOUND = CODES.filter((code): code is keyof typeof PREFLIGHT_PLACES =>
  Object.hasOwn(PREFLIGHT_PLACES, code),
);

test('where each find is mended is decided here, and nowhere else', () => {
  expect(PREFLIGHT_PLACES).toMatchInlineSnapshot(`
    {
      "account-inactive": "accounts",
      "account-missing": "accounts",
      "area-not-granted": "connection",
      "area-not-licensed": "fortnox",
      "choice-missing": "scenario",
      "company-differs": "z-reports",
      "company-other": "connection",
      "cost-center-needed": "scenario",
      "cost-center-refused": "fortnox",
      "integration-not-licensed": "fortnox",
      "other-computer-books": "z-reports",
      "other-link-books": null,
      "period-locked": "fortnox",
      "register-number-shared": "line",
      "series-approver": "fortnox",
      "series-missing": "scenario",
      "series-not-manual": "fortnox",
      "start-date-locked": "scenario",
      "warehouse-not-granted": "connection",
      "warehouse-on": "scenario",
      "year-missing": "fortnox",
    }
  `);
});

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  test.each(FOUND)('the button below %s leads where its words send a person first', async (code) => {
    const { mend } = lineWords(await wordsIn(language), line('accounts', problem(code)));
    const named = MEND_PLACES.map((place) => ({ place, at: mend.search(NAMES[language][place]) }))
      .filter(({ at }) => at !== -1)
      .toSorted((a, b) => a.at - b.at);
    expect(named[0]?.place ?? null).toBe(PREFLIGHT_PLACES[code]);
  });
});

test('a problem that no check of the preflight finds leads nowhere', () => {
  expect(placeOf(problem('fortnox-forbidden'))).toBeNull();
  expect(placeOf(problem('fortnox-unreadable'))).toBeNull();
});

describe('what was found', () => {
  const headline = async (found: PreflightLine): Promise<string> =>
    lineWords(await wordsIn('sv'), found).headline;

  test('tells a series without an approver from one whose approver is known', async () => {
    const facts = { series: 'F' };
    expect(await headline(line('series', null, { facts }))).toBe(
      'Serie F finns, är manuell och har ingen attestant.',
    );
    expect(await headline(line('series', null, { facts: { ...facts, approver: 'Eva' } }))).toBe(
      'Serie F finns och är manuell. Attestanten Eva är känd.',
    );
  });

  test('speaks of the cost center only where one is chosen, and counts in words', async () => {
    expect(await headline(line('accounts', null, { facts: { count: 11 } }))).toBe(
      '11 konton finns och är aktiva.',
    );
    expect(await headline(line('accounts', null, { facts: { count: 1 } }))).toBe(
      '1 konto finns och är aktivt.',
    );
    expect(await headline(line('accounts', null, { facts: { count: 2, costCenter: 'BUTIK' } }))).toBe(
      '2 konton finns, är aktiva och tar kostnadsställe BUTIK.',
    );
  });

  test('says what a warehouse that is off means, and of one not seen what is missing', async () => {
    expect(await headline(line('warehouse', null))).toBe('Är inte på: lagersaldot skrivs på artiklarna.');
    expect(await headline(unseen('warehouse', problem('warehouse-not-granted')))).toBe(
      'Lagermodulen kan inte ses utan behörigheten lager',
    );
  });

  test('says of an account nobody has needed why it stops nothing', async () => {
    const found = line('accounts', problem('account-missing', { account: 2421 }), { facts: { days: 90 } });
    const words = lineWords(await wordsIn('sv'), warn(found));
    expect(words.meaning).toContain('de senaste 90 dagarna');
    expect(lineWords(await wordsIn('sv'), { ...found, facts: {} }).meaning).toBe(
      sv.preflight.checks.accounts.why,
    );
  });
});
