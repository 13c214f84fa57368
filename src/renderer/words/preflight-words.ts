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
  'warehouse-not-granted',
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
    const headline = line.outcome === 'unknown' ? t(`preflight.checks.${check}.unknown`) : allRight(t, line);
    return { ...named, headline, meaning: '', mend: '' };
  }
  const { title, meaning, mend } = problemWords(t, problem);
  if (TELL_THEMSELVES.has(problem.code)) return { ...named, headline: title, meaning, mend };
  return { ...named, headline: title, meaning: why(t, line), mend };
}

function why(t: TFunction, { check, outcome, facts }: PreflightLine): string {
  const onlyDefault = check === 'accounts' && outcome === 'warning' && facts['days'] !== undefined;
  return onlyDefault ? t('preflight.checks.accounts.whyDefault', facts) : t(`preflight.checks.${check}.why`);
}

/** What was found where nothing is amiss: some finds mean more than one thing for the shop. */
function allRight(t: TFunction, { check, area, facts }: PreflightLine): string {
  if (check === 'accounts') {
    const count = Number(facts['count']);
    return facts['costCenter'] === undefined
      ? t('preflight.checks.accounts.ok', { count })
      : t('preflight.checks.accounts.okCostCenter', { ...facts, count });
  }
  if (check === 'series' && facts['approver'] !== undefined) {
    return t('preflight.checks.series.okApproved', facts);
  }
  return t(`preflight.checks.${check}.ok`, {
    ...facts,
    ...(area === null ? {} : { area: t(`areas.${area}`) }),
  });
}
