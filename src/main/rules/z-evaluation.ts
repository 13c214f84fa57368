/**
 * The whole judgement over one captured Z-report, as far as it can be made without asking Fortnox: the checks, the
 * rows, and the one problem - if any - that keeps it from being sent. Pure, so it can be made again at any time:
 * after a mapping was changed, after a question was answered, for the page.
 */
import { CHECKS, type Check } from '../../shared/document.ts';
import type { Layout, LayoutProfile } from '../../shared/layout.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import type { VoucherRow } from '../../shared/voucher.ts';
import type { DocumentKind, ZReport } from '../../shared/z-report.ts';
import { bookingDate, clocksDisagree, yearCrossed } from './booking-date.ts';
import { layoutChange } from './layout-fit.ts';
import { checkZReport } from './z-checks.ts';
import { isAnswered } from './z-gap.ts';
import { zPlace, type OtherReports } from './z-place.ts';
import { outsideScope } from './z-scope.ts';
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
  readonly others: OtherReports;
  /** Whether the same Z number was captured before, and whether the paper said the same. */
  readonly earlier: 'none' | 'same-print' | 'other-print';
  /** Problem codes a manager has answered yes to, and the gaps that a day has answered (z-gap.ts). */
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
  const outside = outsideScope(date, settings);
  const place = zPlace(report, zCase.earlier === 'none' ? zCase.others : ALONE);
  const checks = checkZReport(report);
  const voucher = zVoucherRows(report, settings);
  const failed = checks.flatMap((check) => (check.problem === null ? [] : [check.problem]));
  const problems = [
    ...(outside === null ? [] : [outside]),
    ...layoutProblems(zCase),
    ...ofThePrint([...zCase.reasons, ...failed, ...place.contradictions]),
    ...(date === null ? [problem('z-field-missing', { field: 'printedAt' })] : []),
    ...(earlierPrint(report, zCase.earlier) ?? place.questions),
    ...(clocksDisagree(report, zCase.capturedAt) ? [problem('z-clock-off', { printed: date ?? '' })] : []),
    ...crossesYear(report, date),
    ...voucher.problems,
  ];
  const open = dedupe(problems).filter(({ code }) => !isAnswered(code, zCase.confirmed));
  return {
    checks: inOrder([isZ('passed', null), ...checks, place.check, ...mappingChecks(voucher.problems)]),
    rows: voucher.rows,
    bookingDate: date,
    problems: open,
  };
}

function crossesYear(report: ZReport, date: string | null): Problem[] {
  const from = date === null ? null : yearCrossed(report, date);
  return date === null || from === null ? [] : [problem('z-crosses-year', { printed: from, date })];
}

/** Asked before anything else: a print whose layout nobody has confirmed may be read wrong and close all the same. */
function layoutProblems({ layout, profile, reasons }: ZCase): readonly Problem[] {
  if (reasons.some(({ code }) => code === 'print-damaged')) return [];
  if (profile === null) return [problem('layout-unconfirmed')];
  const change = layout === null ? null : layoutChange(profile, layout);
  return change === null ? [] : [change];
}

/** For a number that was captured before: then its place is not in question. */
const ALONE: OtherReports = { highestBefore: null, earlier: [], later: [] };

function inOrder(checks: readonly Check[]): Check[] {
  return checks.toSorted((one, other) => CHECKS.indexOf(one.check) - CHECKS.indexOf(other.check));
}

/** A digit that is known to be misread is said instead of the sum that it breaks. */
function ofThePrint(problems: readonly Problem[]): Problem[] {
  if (!problems.some(({ code }) => code === 'z-chain-misread')) return [...problems];
  return problems.filter(({ code, facts }) => code !== 'z-sums-differ' || facts['check'] !== 'grand-totals');
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

/** The one thing to say about a number that was captured before; null when it was not. */
function earlierPrint(report: ZReport, earlier: ZCase['earlier']): Problem[] | null {
  switch (earlier) {
    case 'same-print':
      return [problem('z-printed-again', { missing: report.zNumber ?? '' })];
    case 'other-print':
      return [problem('z-printed-differently')];
    case 'none':
      return null;
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
