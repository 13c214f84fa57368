/**
 * The place of a Z-report among the others of its register, told by two witnesses: its number and the grand totals.
 * Where both speak of the same thing a person is asked once.
 */
import type { Check } from '../../shared/document.ts';
import { PROBLEMS, problem, type Problem } from '../../shared/problem.ts';
import type { ZReport } from '../../shared/z-report.ts';
import {
  chainReport,
  chainVerdict,
  checksItself,
  type ChainReport,
  type ChainVerdict,
} from './grand-total-chain.ts';
import type { FigureName } from './grand-total-figures.ts';
import { reportGross } from './z-checks.ts';
import { zCounter, zSequence, type ZSequence } from './z-number.ts';

/** What was captured of the same register and epoch, as far as it bears on the place of one report. */
export interface OtherReports {
  /** The highest Z counter captured before it. */
  readonly highestBefore: number | null;
  /** The latest captured before it, in the order of capture, the same print again left out. */
  readonly earlier: readonly ChainReport[];
  /** The first captured after it, in the order of capture. */
  readonly later: readonly ChainReport[];
}

export interface ZPlace {
  /** The check of the grand totals. */
  readonly check: Check;
  /** What contradicts itself on the print: nothing to answer, somebody must look. */
  readonly contradictions: readonly Problem[];
  /** What is asked about its place. */
  readonly questions: readonly Problem[];
}

export function zPlace(report: ZReport, others: OtherReports): ZPlace {
  const counter = report.zNumber === null ? null : zCounter(report.zNumber);
  const own = chainReport(counter, report, reportGross(report));
  const chain = chainVerdict(own, others.earlier, others.later);
  const capturedLater = new Set(others.later.flatMap((later) => later.counter ?? []));
  const sequence = counter === null ? null : zSequence(counter, others.highestBefore, capturedLater);
  const ofChain = chainProblem(chain, sequence);
  const ofNumber = numberProblem(chain, sequence, counter);
  const contradicts = ofChain !== null && PROBLEMS[ofChain.code].mend === 'look';
  return {
    check: grandTotalsCheck(ofChain, chain, checksItself(own)),
    contradictions: contradicts ? [ofChain] : [],
    questions: [
      ...(ofNumber === null ? [] : [ofNumber]),
      ...(ofChain === null || contradicts ? [] : [ofChain]),
    ],
  };
}

function grandTotalsCheck(found: Problem | null, chain: ChainVerdict, checked: boolean): Check {
  if (found !== null) return { check: 'grand-totals', outcome: 'failed', problem: found };
  const linked = chain.kind === 'linked' || chain.kind === 'fills-gap';
  return { check: 'grand-totals', outcome: linked || checked ? 'passed' : 'not-checked', problem: null };
}

/** What the print calls each figure; before and after stand in one row of it. */
const FIELDS: Record<FigureName, string> = {
  totalGross: 'totalGross',
  salesBefore: 'grandSales',
  salesAfter: 'grandSales',
  returnsBefore: 'grandReturns',
  returnsAfter: 'grandReturns',
  netBefore: 'grandNet',
  netAfter: 'grandNet',
};

function chainProblem(chain: ChainVerdict, sequence: ZSequence | null): Problem | null {
  switch (chain.kind) {
    case 'missing':
      return sequence?.kind === 'gap'
        ? problem('z-missing', { missing: missingNumbers(sequence), amount: chain.netMissing })
        : problem('z-chain-gap', { amount: chain.netMissing });
    case 'fills-gap':
      // A late one has a lower number than the last; a number that goes on from there contradicts the totals.
      return sequence === null || sequence.kind === 'lower' ? null : behind(chain);
    case 'behind':
      // A lower number says the same.
      return sequence?.kind === 'lower' ? null : behind(chain);
    case 'same':
      return problem('z-chain-same');
    case 'misread':
      return problem('z-chain-misread', {
        field: FIELDS[chain.figure],
        expected: chain.expected,
        found: chain.found,
      });
    case 'sums-differ':
      return problem('z-sums-differ', {
        check: 'grand-totals',
        expected: chain.expected,
        found: chain.found,
      });
    case 'first':
    case 'linked':
    case 'not-checkable':
      return null;
  }
}

function behind({ lastNet, startNet }: { readonly lastNet: number; readonly startNet: number }): Problem {
  return problem('z-chain-behind', { expected: lastNet, found: startNet });
}

function numberProblem(
  chain: ChainVerdict,
  sequence: ZSequence | null,
  counter: number | null,
): Problem | null {
  if (chain.kind === 'same') return null;
  switch (sequence?.kind) {
    case 'gap':
      // Said together with the amount.
      if (chain.kind === 'missing') return null;
      return problem(chain.kind === 'linked' ? 'z-number-skipped' : 'z-number-gap', {
        missing: missingNumbers(sequence),
      });
    case 'lower':
      if (chain.kind === 'fills-gap') return null;
      return problem('z-number-lower', { expected: sequence.previous, found: counter ?? 0 });
    case 'first':
    case 'next':
    case 'same':
    case undefined:
      return null;
  }
}

function missingNumbers({ firstMissing, lastMissing }: Extract<ZSequence, { kind: 'gap' }>): string {
  return firstMissing === lastMissing ? `${firstMissing}` : `${firstMissing}–${lastMissing}`;
}
