import { createInstance, type TFunction } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayHeadline } from '../../../src/renderer/words/day-words.ts';
import { happeningWords } from '../../../src/renderer/words/happening-words.ts';
import { problemWords, supportCode } from '../../../src/renderer/words/problem-words.ts';
import { inTime } from '../../../src/renderer/views/log/days.ts';
import { findLines, subjectOf, type LogLine } from '../../../src/renderer/views/log/log-kinds.ts';
import { logText } from '../../../src/renderer/views/log/log-text.ts';
import { dayState } from '../../../src/shared/day-state.ts';
import { problem } from '../../../src/shared/problem.ts';
import { sv } from '../../../src/shared/texts/sv.ts';
import { SCENES } from '../../stage/scenes/index.ts';
import { sales } from '../../stage/scenes/printer.ts';

const NOW = new Date(2026, 10, 24, 21, 40).getTime();

let t: TFunction;
beforeAll(async () => {
  const words = createInstance();
  await words.init({
    lng: 'sv',
    resources: { sv: { translation: sv } },
    interpolation: { escapeValue: false },
    missingInterpolationHandler: () => '…',
  });
  t = words.t;
});

test('a booked day that something is not right about is said to be booked', () => {
  const words = (scene: string) => {
    const snapshot = SCENES[scene]?.(NOW);
    return snapshot === undefined ? null : dayHeadline(t, dayState(snapshot, NOW));
  };
  expect(words('voucher-gone')).toBe('Z 1041 är bokförd, men något stämmer inte');
  expect(words('voucher-differs')).toBe('Z 1042 behöver ett beslut');
});

describe('a problem in words', () => {
  test('has its amounts as money and its check by name', () => {
    const found = problem('z-sums-differ', { check: 'tenders', expected: 4_814_000, found: -50 });
    expect(problemWords(t, found).meaning).toBe(
      'Betalsätten: det borde bli 48\u00A0140,00\u00A0kr men blir -0,50\u00A0kr. Inget är bokfört.',
    );
  });

  test('names a field as the print does, and one that has no name here by its own', () => {
    expect(problemWords(t, problem('z-field-missing', { field: 'vat' })).title).toBe(
      'Z-rapporten säger inget om moms',
    );
    expect(problemWords(t, problem('z-field-missing', { field: 'odd' })).title).toContain('odd');
  });

  test('says a number that is no amount as it is', () => {
    expect(problemWords(t, problem('account-missing', { account: 1686 })).title).toBe(
      'Konto 1686 finns inte i Fortnox',
    );
  });

  test('is still a sentence when a fact is missing', () => {
    expect(problemWords(t, problem('account-missing')).title).toBe('Konto … finns inte i Fortnox');
  });

  test('words from Fortnox are not read as placeholders', () => {
    const found = problem('fortnox-refused', { message: '{{account}} $t(name)' });
    expect(problemWords(t, found).meaning).toBe('Fortnox svarade: {{account}} $t(name)');
  });

  test('a refusal whose code is known says why, with Fortnox’s own words beside it', () => {
    const found = problem('fortnox-refused', { fortnoxCode: 2_000_433, message: 'Kan inte hitta kunden.' });
    expect(problemWords(t, found)).toEqual({
      title: 'Kunden finns inte i Fortnox',
      meaning: 'Den kan ha tagits bort eller fått ett annat nummer. Fortnox svarade: Kan inte hitta kunden.',
      mend: 'Lägg upp kunden i Fortnox. Kom sedan tillbaka hit.',
      button: 'Kontrollera igen och bokför',
    });
    const { meaning } = problemWords(t, problem('fortnox-refused', { fortnoxCode: 2_000_433, message: '' }));
    expect(meaning).toBe('Den kan ha tagits bort eller fått ett annat nummer.');
  });

  test('a refusal whose code nobody knows is told in Fortnox’s own words', () => {
    const found = problem('fortnox-refused', { fortnoxCode: 2_009_999, message: 'Nej.' });
    expect(problemWords(t, found)).toMatchObject({
      title: 'Fortnox tog inte emot verifikationen',
      meaning: 'Fortnox svarade: Nej.',
    });
  });

  test('has a code for support, with Fortnox’s own', () => {
    expect(supportCode(problem('fortnox-refused', { fortnoxCode: 2_000_106 }))).toBe(
      'fortnox-refused 2000106',
    );
  });
});

function lines(): LogLine[] {
  const happenings = SCENES['refused']?.(0).happenings ?? [];
  return happenings.map((happening) => ({ happening, ...happeningWords(t, happening) }));
}

describe('the diary', () => {
  test('says what Fortnox answered, with the codes apart', () => {
    const [held] = lines();
    expect(held?.details).toEqual(['Fortnox tog inte emot verifikationen', '”Verifikationsserien är låst.”']);
    expect(held?.support).toBe('fortnox-refused 2999901 · HTTP 400 · 2999901');
  });

  test('is searched for every word, whatever its case, and filtered by kind', () => {
    expect(findLines(lines(), 'all', 'SERIEN z').length).toBe(1);
    expect(findLines(lines(), 'all', 'z 1042').length).toBe(4);
    expect(findLines(lines(), 'zReports', 'z 1042').length).toBe(3);
    expect(findLines(lines(), 'decisions', '')).toEqual([]);
    expect(findLines(lines(), 'all', 'finns inte någonstans')).toEqual([]);
  });

  test('leaves plain openings of the drawer to the filter for printer and drawer', () => {
    const scene = SCENES['printer-day']?.(NOW);
    const told = [...(scene?.happenings ?? []), ...sales(NOW)];
    const all = told.map((happening) => ({ happening, ...happeningWords(t, happening) }));
    const opened = (found: readonly LogLine[]): number =>
      found.filter(({ happening }) => happening.type === 'drawer-opened').length;
    expect(opened(findLines(all, 'all', ''))).toBe(0);
    expect(opened(findLines(all, 'printer', ''))).toBe(212);
    expect(findLines(all, 'all', 'för hand')).toHaveLength(1);
    expect(findLines(all, 'line', '')).toEqual([]);
  });

  test('is told in the order of time, each happening once, whenever it was written down', () => {
    const [first, second, third] = sales(NOW);
    if (first === undefined || second === undefined || third === undefined) throw new Error('no sales');
    const late = { ...third, id: first.id + 1 };
    expect(inTime([late, first, second, first])).toEqual([first, second, late]);
  });

  test('names what is neither Z nor anything in particular', () => {
    const happening = sales(NOW)[0];
    if (happening === undefined) throw new Error('no sales');
    expect(subjectOf(happening)).toBe('drawer');
    expect(subjectOf({ ...happening, type: 'paper-out' })).toBe('printer');
    expect(subjectOf({ ...happening, type: 'line-lost' })).toBe('general');
    expect(subjectOf({ ...happening, documentId: 1042 })).toBe('z');
  });

  test('says which other paper was caught', () => {
    const happening = sales(NOW)[0];
    if (happening === undefined) throw new Error('no sales');
    const captured = { ...happening, type: 'captured' as const, facts: { kind: 'x-report' } };
    expect(happeningWords(t, captured).details).toEqual(['X-rapport']);
    expect(happeningWords(t, { ...captured, documentId: 1042 }).details).toEqual([]);
  });

  test('is copied as one line each, with columns between', () => {
    const text = logText(lines().slice(0, 2));
    expect(text.split('\n')).toHaveLength(2);
    expect(text.split('\n')[0]?.split('\t').slice(1)).toEqual([
      'Z 1042',
      'Behöver ett beslut. Fortnox tog inte emot verifikationen. ”Verifikationsserien är låst.”',
      'fortnox-refused 2999901 · HTTP 400 · 2999901',
    ]);
  });
});
