/** A problem in words, its facts written as people read them. */
import type { TFunction } from 'i18next';
import { CHECKS, type CheckName } from '../../shared/document.ts';
import { fortnoxError } from '../../shared/fortnox-errors.ts';
import { formatKronor, isOre } from '../../shared/money.ts';
import type { Problem } from '../../shared/problem.ts';
import { AMOUNT_FACTS, PROBLEM_FACTS, type ProblemFact } from '../../shared/texts/facts.ts';
import type { ProblemWords } from '../../shared/texts/shape.ts';
import { sv } from '../../shared/texts/sv.ts';

type WrittenFacts = Partial<Record<ProblemFact, string>>;
type Field = keyof typeof sv.fields;
type Area = keyof typeof sv.areas;

/** What happened, what it means, what to do, and the verb on the button. */
export function problemWords(t: TFunction, found: Problem): ProblemWords {
  const { code, facts } = found;
  const written = writeFacts(t, facts);
  const words = {
    title: t(`problems.${code}.title`, written),
    meaning: t(`problems.${code}.meaning`, written),
    mend: t(`problems.${code}.mend`, written),
    button: t(`problems.${code}.button`, written),
  };
  return code === 'fortnox-refused' ? { ...words, ...refusalWords(t, facts, words.meaning) } : words;
}

/** A refusal whose code is known says why; Fortnox's own words still stand beside it, since they name the thing. */
function refusalWords(t: TFunction, facts: Problem['facts'], said: string): Partial<ProblemWords> {
  const { fortnoxCode, message } = facts;
  const known = typeof fortnoxCode === 'number' ? fortnoxError(fortnoxCode) : null;
  if (known === null) return {};
  const mend = t(`fortnoxErrors.${known.cause}.mend`);
  const meaning = t(`fortnoxErrors.${known.cause}.meaning`);
  return {
    title: t(`fortnoxErrors.${known.cause}.title`),
    meaning: message === undefined || message === '' ? meaning : `${meaning} ${said}`,
    mend: known.retry === 'when-changed' ? `${mend} ${t('detail.notAsItIs')}` : mend,
  };
}

/** The code and Fortnox's own, which mean something to support only. */
export function supportCode({ code, facts }: Problem): string {
  const fortnox = facts['fortnoxCode'];
  return fortnox === undefined ? code : `${code} ${fortnox}`;
}

function writeFacts(t: TFunction, facts: Problem['facts']): WrittenFacts {
  const written: WrittenFacts = {};
  for (const name of PROBLEM_FACTS) {
    const value = facts[name];
    if (value !== undefined) written[name] = writeFact(t, name, value);
  }
  return written;
}

function writeFact(t: TFunction, name: ProblemFact, value: string | number): string {
  if (typeof value === 'number') {
    return AMOUNT_FACTS.includes(name) && isOre(value) ? formatKronor(value) : value.toString();
  }
  if (name === 'check' && isCheck(value)) return t(`checks.${value}`);
  if (name === 'field' && isField(value)) return t(`fields.${value}`);
  if (name === 'area' && isArea(value)) return t(`areas.${value}`);
  return value;
}

function isCheck(value: string): value is CheckName {
  return CHECKS.some((check) => check === value);
}

function isField(value: string): value is Field {
  return Object.hasOwn(sv.fields, value);
}

function isArea(value: string): value is Area {
  return Object.hasOwn(sv.areas, value);
}
