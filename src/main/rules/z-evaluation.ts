/**
 * The whole judgement over one captured Z-report, as far as it can be made without asking Fortnox: the checks, the
 * rows, and the one problem - if any - that keeps it from being sent. Pure, so it can be made again at any time:
 * after a mapping was changed, after a question was answered, for the page.
 */
import type { Check } from '../../shared/document.ts';
import type { Ore } from '../../shared/money.ts';
import type { Layout, LayoutProfile } from '../../shared/layout.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import type { VoucherRow } from '../../shared/voucher.ts';
import type { DocumentKind, ZReport } from '../../shared/z-report.ts';
import { bookingDate, clocksDisagree } from './booking-date.ts';
import { layoutChange } from './layout-fit.ts';
import { checkZReport } from './z-checks.ts';
import { zCounter, zSequence } from './z-number.ts';
import { zVoucherRows } from './z-voucher.ts';

export interface ZCase {
  readonly kind: DocumentKind;
  readonly report: ZReport | null;
  /** What the recogniser found against it. */
  readonly reasons: readonly Problem[];
  /** Where its fields stand on the print; null for a print that was caught before this was kept. */
  readonly layout: Layout | null;
  /** How its register prints, as confirmed; null before the first confirmation. */
  readonly profile: LayoutProfile | null;
  readonly capturedAt: number;
  /** The highest Z counter captured before it from the same register. */
  readonly highestBefore: number | null;
  /** The net grand total of the report with the number before, when that was captured. */
  readonly previousNet: Ore | null;
  /** Whether the same Z number was captured before, and whether the paper said the same. */
  readonly earlier: 'none' | 'same-print' | 'other-print';
  /** Problem codes a manager has answered yes to. */
  readonly confirmed: readonly string[];
}

export interface Evaluation {
  readonly checks: readonly Check[];
  readonly rows: readonly VoucherRow[];
  readonly bookingDate: string | null;
  /** All that stands in the way, the first being the one to ask about. */
  readonly problems: readonly Problem[];
}

export function evaluateZ(zCase: ZCase, settings: Settings): Evaluation {
  const { report } = zCase;
  if (report === null || zCase.kind !== 'z-report') {
    const found = zCase.reasons.length > 0 ? zCase.reasons : [problem('print-damaged')];
    return { checks: [isZ('failed', found[0] ?? null)], rows: [], bookingDate: null, problems: found };
  }
  const date = bookingDate(report, settings.bookingDate);
  const checks = checkZReport(report, zCase.previousNet);
  const voucher = zVoucherRows(report, settings);
  const failed = checks.flatMap((check) => (check.problem === null ? [] : [check.problem]));
  const problems = [
    ...layoutProblems(zCase),
    ...dedupe([...zCase.reasons, ...failed]),
    ...(date === null ? [problem('z-field-missing', { field: 'printedAt' })] : []),
    ...sequenceProblems(report, zCase),
    ...(clocksDisagree(report, zCase.capturedAt) ? [problem('z-clock-off', { printed: date ?? '' })] : []),
    ...voucher.problems,
  ];
  const open = dedupe(problems).filter((found) => !zCase.confirmed.includes(found.code));
  return {
    checks: [isZ('passed', null), ...checks, ...mappingChecks(voucher.problems)],
    rows: voucher.rows,
    bookingDate: date,
    problems: open,
  };
}

/** Asked before anything else: a print whose layout nobody has confirmed may be read wrong and close all the same. */
function layoutProblems({ layout, profile, reasons }: ZCase): readonly Problem[] {
  if (reasons.some(({ code }) => code === 'print-damaged')) return [];
  if (profile === null) return [problem('layout-unconfirmed')];
  const change = layout === null ? null : layoutChange(profile, layout);
  return change === null ? [] : [change];
}

function isZ(outcome: Check['outcome'], found: Problem | null): Check {
  return { check: 'is-z-report', outcome, problem: found };
}

function mappingChecks(problems: readonly Problem[]): Check[] {
  const unbalanced = problems.find((found) => found.code === 'voucher-unbalanced') ?? null;
  const unmapped = problems.find((found) => found.code !== 'voucher-unbalanced') ?? null;
  return [
    { check: 'mapped', outcome: unmapped === null ? 'passed' : 'failed', problem: unmapped },
    {
      check: 'balanced',
      outcome: unmapped === null ? (unbalanced === null ? 'passed' : 'failed') : 'not-checked',
      problem: unbalanced,
    },
  ];
}

function sequenceProblems(report: ZReport, zCase: ZCase): Problem[] {
  if (zCase.earlier === 'same-print') return [problem('z-printed-again', { missing: report.zNumber ?? '' })];
  if (zCase.earlier === 'other-print') return [problem('z-printed-differently')];
  const counter = report.zNumber === null ? null : zCounter(report.zNumber);
  if (counter === null) return [];
  const sequence = zSequence(counter, zCase.highestBefore);
  switch (sequence.kind) {
    case 'gap': {
      const { firstMissing, lastMissing } = sequence;
      const missing = firstMissing === lastMissing ? `${firstMissing}` : `${firstMissing}–${lastMissing}`;
      return [problem('z-number-gap', { missing })];
    }
    case 'lower':
      return [problem('z-number-lower', { expected: sequence.previous, found: counter })];
    case 'first':
    case 'next':
    case 'same':
      return [];
  }
}

/** The recogniser and the checks are two pairs of eyes on one sum; what both saw is said once. */
function dedupe(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((found) => {
    const key = `${found.code} ${JSON.stringify(found.facts)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
