import { describe, expect, test } from 'vitest';
import { CHECKS, DOCUMENT_STATES, HAPPENING_TYPES } from '../../../src/shared/document.ts';
import { PROBLEMS } from '../../../src/shared/problem.ts';
import { en } from '../../../src/shared/texts/en.ts';
import { PROBLEM_FACTS } from '../../../src/shared/texts/facts.ts';
import { sv } from '../../../src/shared/texts/sv.ts';

const LANGUAGES = { sv, en };

/** The facts the page itself gives its own words, besides those a problem carries. */
const PAGE_FACTS = new Set([
  'approver',
  'batch',
  'difference',
  'terminal',
  'terminals',
  'zReport',
  'account',
  'area',
  'from',
  'to',
  'until',
  'series',
  'baud',
  'bits',
  'clientId',
  'code',
  'company',
  'costCenter',
  'count',
  'date',
  'days',
  'duration',
  'batch',
  'difference',
  'field',
  'heard',
  'line',
  'lines',
  'message',
  'net',
  'number',
  'page',
  'parity',
  'port',
  'printed',
  'printer',
  'rate',
  'register',
  'settings',
  'step',
  'steps',
  'terminal',
  'terminals',
  'zReport',
  'tender',
  'time',
  'vat',
  'version',
  'voucher',
  'when',
  'all',
  'done',
  'flows',
  'name',
  'number',
  'who',
  'z',
]);

interface Text {
  readonly key: string;
  readonly words: string;
}

function allTexts(value: unknown, key = ''): Text[] {
  if (typeof value === 'string') return [{ key, words: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    allTexts(inner, key === '' ? name : `${key}.${name}`),
  );
}

function placeholders(words: string): string[] {
  return [...words.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name ?? '');
}

describe.each(Object.entries(LANGUAGES))('the words in %s', (_language, texts) => {
  test('there are words for every problem, happening, state and check, and for no other', () => {
    expect(Object.keys(texts.problems).sort()).toEqual(Object.keys(PROBLEMS).sort());
    expect(Object.keys(texts.happenings).sort()).toEqual([...HAPPENING_TYPES].sort());
    expect(Object.keys(texts.states).sort()).toEqual([...DOCUMENT_STATES].sort());
    expect(Object.keys(texts.checks).sort()).toEqual([...CHECKS].sort());
  });

  test('no text is empty', () => {
    expect(allTexts(texts).filter(({ words }) => words.trim() === '')).toEqual([]);
  });

  test('no problem names a fact that problems do not carry', () => {
    const unknown = allTexts(texts.problems).filter(({ words }) =>
      placeholders(words).some((name) => !PROBLEM_FACTS.some((fact) => fact === name)),
    );
    expect(unknown).toEqual([]);
  });

  test('no other text has a placeholder the page does not fill', () => {
    const { problems, ...rest } = texts;
    const unknown = allTexts(rest).filter(({ words }) =>
      placeholders(words).some((name) => !PAGE_FACTS.has(name)),
    );
    expect(unknown).toEqual([]);
    expect(Object.keys(problems).length).toBeGreaterThan(0);
  });

  test('no text has a brace left over', () => {
    const left = allTexts(texts).filter(({ words }) => /[{}]/.test(words.replaceAll(/\{\{\w+\}\}/g, '')));
    expect(left).toEqual([]);
  });
});

test('each text names the same facts in both languages', () => {
  const english = new Map(allTexts(en).map(({ key, words }) => [key, placeholders(words).sort()]));
  const different = allTexts(sv).filter(
    ({ key, words }) => JSON.stringify(placeholders(words).sort()) !== JSON.stringify(english.get(key)),
  );
  expect(different).toEqual([]);
});

test('no problem blames, or says "fel"', () => {
  const blaming = allTexts([sv.problems, sv.fortnoxErrors]).filter(({ words }) =>
    /\bfel(et)?\b|\bditt fel\b|error/i.test(words),
  );
  expect(blaming).toEqual([]);
});
