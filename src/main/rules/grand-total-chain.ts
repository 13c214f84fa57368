/**
 * The chain of grand totals. Every Z-report begins where the one before it ended, so a report that never came, came
 * twice or was misread shows even when its number cannot be read: the totals of a register are never reset
 * (SKVFS 2014:9 chapter 7 section 3).
 */
import type { Ore } from '../../shared/money.ts';
import type { ZReport } from '../../shared/z-report.ts';
import {
  continues,
  figuresOf,
  holds,
  linkEquations,
  misreadDigit,
  ownEquations,
  solvedFor,
  standingAfter,
  standingBefore,
  vatEquations,
  type Figures,
  type Misread,
  type Standing,
} from './grand-total-figures.ts';

/** A captured Z-report as the chain sees it. */
export interface ChainReport {
  /** The counting part of its Z number, when that could be read. */
  readonly counter: number | null;
  readonly figures: Figures;
  /** What its VAT table adds up to in öre, when that could be read. */
  readonly vatGross: Ore | null;
}

/** How a report stands in the chain. Amounts are öre. */
export type ChainVerdict =
  /** No report before it to begin from. */
  | { readonly kind: 'first' }
  /** It begins where the one before it ended. */
  | { readonly kind: 'linked' }
  /** An older report that came late: it belongs in a place that was known to be empty. */
  | { readonly kind: 'fills-gap'; readonly lastNet: Ore; readonly startNet: Ore }
  /** A report captured before began and ended in the very same place. */
  | { readonly kind: 'same' }
  /** Something was sold between the last report and this one, and has not been heard. */
  | { readonly kind: 'missing'; readonly netMissing: Ore }
  /** It begins before the last one ended, and fits nowhere. */
  | { readonly kind: 'behind'; readonly lastNet: Ore; readonly startNet: Ore }
  /** Another digit in one figure, and everything agrees. */
  | ({ readonly kind: 'misread' } & Misread)
  /** Its own figures contradict each other, and nothing says which of them is wrong. */
  | { readonly kind: 'sums-differ'; readonly expected: Ore; readonly found: Ore }
  | { readonly kind: 'not-checkable' };

export function chainReport(counter: number | null, report: ZReport, vatGross: Ore | null): ChainReport {
  return { counter, figures: figuresOf(report.totalGross, report.grandTotals), vatGross };
}

/** Whether the grand totals of a report can be held against each other at all. */
export function checksItself(report: ChainReport): boolean {
  return ownEquations(report.figures).length > 0;
}

/**
 * Places a report among the others of its register and epoch.
 * @param earlier captured before it, in the order of capture, the same print again left out
 * @param later captured after it, in the order of capture: one of them may be the one that was missing
 */
export function chainVerdict(
  report: ChainReport,
  earlier: readonly ChainReport[],
  later: readonly ChainReport[] = [],
): ChainVerdict {
  const chain: Chain = { placed: [], aside: [], blind: false };
  for (const other of earlier) place(chain, other);
  const verdict = place(chain, report);
  if (verdict.kind !== 'missing') return verdict;
  for (const other of later) place(chain, other);
  return stillMissing(chain, report, later);
}

/** What is missing between a report and the last one captured before it, when some have come late. */
function stillMissing(chain: Chain, report: ChainReport, late: readonly ChainReport[]): ChainVerdict {
  let netMissing = 0;
  let isOpen = false;
  let next = report;
  for (const before of chain.placed.slice(0, chain.placed.indexOf(report)).toReversed()) {
    const end = standingAfter(before.figures);
    if (!continues(end, next.figures)) {
      isOpen = true;
      netMissing += missing(end, standingBefore(next.figures))?.netMissing ?? 0;
    }
    if (!late.includes(before)) break;
    next = before;
  }
  return isOpen ? { kind: 'missing', netMissing } : { kind: 'linked' };
}

/** What has been placed so far. */
interface Chain {
  /** In the order of the register's days. */
  readonly placed: ChainReport[];
  /**
   * Other places from which the register may go on: reports that begin before the last one ended, being older or the
   * first after it was replaced, and the second reading of one that can be read in two ways.
   */
  readonly aside: ChainReport[];
  /** A report whose totals could not be relied on came after the last placed one. */
  blind: boolean;
}

function place(chain: Chain, report: ChainReport): ChainVerdict {
  const last = chain.placed.at(-1);
  const { figures } = report;
  if (!ownEquations(figures).every((equation) => holds(figures, equation))) return placeBroken(chain, report);
  const start = standingBefore(figures);
  if (isUnknown(standingAfter(figures))) {
    chain.blind = true;
    return { kind: 'not-checkable' };
  }
  if (last === undefined) return append(chain, report, { kind: 'first' });
  if (isUnknown(start)) return append(chain, report, { kind: 'not-checkable' });

  const end = standingAfter(last.figures);
  if (continues(end, figures)) return append(chain, report, { kind: 'linked' });
  if (continuesAside(chain, report)) return { kind: 'linked' };
  if ([...chain.placed, ...chain.aside].some((other) => isSameDay(other, report))) {
    return { kind: 'same' };
  }
  if (fillsGap(chain, report)) {
    return { kind: 'fills-gap', lastNet: end.net ?? 0, startNet: start.net ?? 0 };
  }
  if (chain.blind) return append(chain, report, { kind: 'not-checkable' });
  return placeApart(chain, report, last);
}

/** One that does not begin where the last one ended: a digit was misread, a report is missing, or it is older. */
function placeApart(chain: Chain, report: ChainReport, last: ChainReport): ChainVerdict {
  const end = standingAfter(last.figures);
  const start = standingBefore(report.figures);
  const ahead = isAhead(last, report);
  // Where only the sums after the day are printed, a round day that is missing looks like a misread digit: its number
  // decides what is asked, and the next report may go on from either.
  const misread = explain(report, end);
  if (misread !== null) {
    const right = mended(report, misread);
    if (isNext(last, report) || !ahead) {
      chain.aside.push(report);
      return append(chain, right, { kind: 'misread', ...misread });
    }
    chain.aside.push(right);
  }
  const gap = missing(end, start);
  if (gap === null) return append(chain, report, { kind: 'not-checkable' });
  if (ahead) return append(chain, report, gap);
  chain.aside.push(report);
  return { kind: 'behind', lastNet: end.net ?? 0, startNet: start.net ?? 0 };
}

function isNext(last: ChainReport, { counter }: ChainReport): boolean {
  return counter !== null && last.counter !== null && counter === last.counter + 1;
}

/** One whose own figures contradict each other. Later ones go on from what it should have said, if that is known. */
function placeBroken(chain: Chain, report: ChainReport): ChainVerdict {
  const { figures } = report;
  const last = chain.placed.at(-1);
  const linked = last === undefined ? null : explain(report, standingAfter(last.figures));
  const misread = linked ?? explain(report, UNKNOWN);
  if (misread !== null) return append(chain, mended(report, misread), { kind: 'misread', ...misread });
  chain.placed.push(report);
  chain.blind = true;
  for (const equation of ownEquations(figures)) {
    const figure = equation.terms.some(([name]) => name === 'netAfter') ? 'netAfter' : 'netBefore';
    const expected = solvedFor(figures, equation, figure);
    const found = figures[figure];
    if (expected !== null && found !== null && expected !== found) {
      return { kind: 'sums-differ', expected, found };
    }
  }
  return { kind: 'not-checkable' };
}

const UNKNOWN: Standing = { net: null, sales: null, returns: null };

function isUnknown({ net, sales, returns }: Standing): boolean {
  return net === null && sales === null && returns === null;
}

function append(chain: Chain, report: ChainReport, verdict: ChainVerdict): ChainVerdict {
  chain.placed.push(report);
  chain.blind = false;
  return verdict;
}

function explain({ figures, vatGross }: ChainReport, end: Standing): Misread | null {
  return misreadDigit(figures, [
    ...ownEquations(figures),
    ...vatEquations(figures, vatGross),
    ...linkEquations(end, figures),
  ]);
}

function mended(report: ChainReport, { figure, expected }: Misread): ChainReport {
  return { ...report, figures: { ...report.figures, [figure]: expected } };
}

function missing(end: Standing, start: Standing): Extract<ChainVerdict, { kind: 'missing' }> | null {
  return end.net === null || start.net === null ? null : { kind: 'missing', netMissing: start.net - end.net };
}

/** Once a report goes on from one of the other places, that place was the right one. */
function continuesAside(chain: Chain, report: ChainReport): boolean {
  const index = chain.aside.findIndex(({ figures }) => continues(standingAfter(figures), report.figures));
  if (index === -1) return false;
  chain.placed.push(...chain.aside.splice(index, 1));
  append(chain, report, { kind: 'linked' });
  return true;
}

/**
 * Puts a report where the chain is known to be open, if it fits at both ends, or at one and by its number: then
 * a part of what was missing has come.
 */
function fillsGap(chain: Chain, report: ChainReport): boolean {
  const index = chain.placed.findIndex((next, place) => {
    const before = chain.placed[place - 1];
    if (before === undefined || continues(standingAfter(before.figures), next.figures)) return false;
    const atStart = continues(standingAfter(before.figures), report.figures);
    const atEnd = continues(standingAfter(report.figures), next.figures);
    return (atStart && atEnd) || ((atStart || atEnd) && isBetween(before, report, next));
  });
  if (index === -1) return false;
  chain.placed.splice(index, 0, report);
  return true;
}

function isBetween(before: ChainReport, report: ChainReport, next: ChainReport): boolean {
  if (before.counter === null || report.counter === null || next.counter === null) return false;
  return before.counter < report.counter && report.counter < next.counter;
}

/**
 * Whether two reports begin and end in the very same place. A day that moved nothing is like every other such day, so
 * it is never taken for one that came before.
 */
export function isSameDay({ figures: one }: ChainReport, { figures: other }: ChainReport): boolean {
  const start = standingBefore(one).net;
  const moved = start !== one.netAfter || (one.salesBefore !== null && one.salesAfter !== one.salesBefore);
  const names = [
    'totalGross',
    'salesBefore',
    'salesAfter',
    'returnsBefore',
    'returnsAfter',
    'netAfter',
  ] as const;
  return (
    moved &&
    one.netAfter !== null &&
    start === standingBefore(other).net &&
    names.every((name) => one[name] === other[name])
  );
}

/**
 * Whether a report is later than the last one, sold between them or not: sales and returns only ever grow. Where
 * neither is printed, net tells, unless the numbers say that a day of returns may lie between.
 */
function isAhead(last: ChainReport, report: ChainReport): boolean {
  const end = standingAfter(last.figures);
  const { salesBefore, salesAfter, returnsBefore, returnsAfter } = report.figures;
  const sales = growth(end.sales, salesBefore ?? salesAfter);
  const returns = growth(end.returns, returnsBefore ?? returnsAfter);
  if (sales !== null || returns !== null) return (sales ?? 0) >= 0 && (returns ?? 0) >= 0;
  const hasNumberGap = report.counter !== null && last.counter !== null && report.counter > last.counter + 1;
  return hasNumberGap || (growth(end.net, standingBefore(report.figures).net) ?? 0) > 0;
}

function growth(from: Ore | null, to: Ore | null): Ore | null {
  return from === null || to === null ? null : to - from;
}
