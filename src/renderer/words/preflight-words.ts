/** A line of the preflight in words. */
import type { TFunction } from 'i18next';
import type { PreflightLine } from '../../shared/preflight.ts';
import { problemWords } from './problem-words.ts';

interface LineWords {
  /** What was looked at. */
  readonly name: string;
  /** What was found, in one line. */
  readonly headline: string;
  /** What it means; empty when all is well. */
  readonly meaning: string;
  /** What to do; empty when there is nothing to do. */
  readonly mend: string;
  /** The year it is about, and the flow that has yet to begin. */
  readonly belongsTo: readonly string[];
}

/** Problems whose own meaning says more of the find than what the thing is for. */
const TELL_THEMSELVES: ReadonlySet<string> = new Set([
  'other-link-books',
  'other-computer-books',
  'register-number-shared',
  'warehouse-on',
]);

export function lineWords(t: TFunction, line: PreflightLine): LineWords {
  const { check, problem, year, flow } = line;
  const named = {
    name: t(`preflight.checks.${check}.name`),
    belongsTo: [
      ...(year === null ? [] : [t('preflight.ofYear', { from: year.from, until: year.to })]),
      ...(flow === null || flow === 'z-reports'
        ? []
        : [t('preflight.whenFlow', { flows: t(`setup.flows.${flow}`) })]),
    ],
  };
  if (problem === null) {
    const says = line.outcome === 'unknown' ? 'unknown' : 'ok';
    const area = line.area === null ? {} : { area: t(`areas.${line.area}`) };
    const facts = { ...line.facts, ...area };
    return { ...named, headline: t(`preflight.checks.${check}.${says}`, facts), meaning: '', mend: '' };
  }
  const { title, meaning, mend } = problemWords(t, problem);
  const why = TELL_THEMSELVES.has(problem.code) ? meaning : t(`preflight.checks.${check}.why`);
  return { ...named, headline: title, meaning: why, mend };
}
