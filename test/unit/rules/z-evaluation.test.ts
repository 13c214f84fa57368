import { describe, expect, test } from 'vitest';
import { ANY_LAYOUT } from '../../../src/shared/layout.ts';
import { problem } from '../../../src/shared/problem.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts';
import { chainReport } from '../../../src/main/rules/grand-total-chain.ts';
import { evaluateZ, type ZCase } from '../../../src/main/rules/z-evaluation.ts';
import type { OtherReports } from '../../../src/main/rules/z-place.ts';
import { ordinaryDay, settingsWith, tender, vatRow } from './z-reports.ts';

const CAPTURED_AT = Date.parse('2026-11-19T18:02:05');

/** Nothing captured but numbers. */
function others(highestBefore: number | null): OtherReports {
  return { highestBefore, earlier: [], later: [] };
}

function zCase(change: Partial<ZCase> = {}): ZCase {
  return {
    kind: 'z-report',
    report: ordinaryDay(),
    reasons: [],
    layout: [],
    profile: ANY_LAYOUT,
    capturedAt: CAPTURED_AT,
    others: others(1041),
    earlier: 'none',
    confirmed: [],
    ...change,
  };
}

function evaluate(change: Partial<ZCase> = {}) {
  return evaluateZ(zCase(change), DEFAULT_SETTINGS);
}

function codes(change: Partial<ZCase>): string[] {
  return evaluate(change).problems.map(({ code }) => code);
}

describe('an ordinary Z', () => {
  test('may be sent, with its rows and its booking date', () => {
    const { problems, rows, bookingDate } = evaluate();
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(6);
    expect(bookingDate).toBe('2026-11-19');
  });

  test('shows every check as passed', () => {
    const { checks } = evaluate();
    expect(checks.map(({ check }) => check)).toEqual([
      'is-z-report',
      'z-number',
      'vat-rows',
      'groups',
      'tenders',
      'grand-totals',
      'vat-plausible',
      'mapped',
      'balanced',
    ]);
    expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(new Set(['passed']));
  });

  test('may be the first one ever captured', () => {
    expect(codes({ others: others(null) })).toEqual([]);
  });
});

describe('a paper that is no Z', () => {
  test.each(['x-report', 'z-copy', 'training', 'period-report', 'receipt', 'damaged'] as const)(
    'a %s is never given rows, even if its figures were read',
    (kind) => {
      const { rows, problems } = evaluate({ kind });
      expect(rows).toEqual([]);
      expect(problems).not.toEqual([]);
    },
  );

  test('keeps the reasons the reader found', () => {
    const reasons = [problem('z-sign-unreadable')];
    expect(evaluate({ kind: 'damaged', report: null, reasons }).problems).toEqual(reasons);
  });
});

describe('what is asked first', () => {
  const broken = ordinaryDay({
    zNumber: '1045',
    printedAt: '2026-11-23T18:02:00',
    tenders: [tender('Lunchkort', 3_125_01)],
  });

  test('is the print, then its place in the series, then the clock, then the mapping', () => {
    expect(codes({ report: broken })).toEqual([
      'z-sums-differ',
      'z-number-gap',
      'z-clock-off',
      'tender-unmapped',
    ]);
  });

  test('is said once when the reader and the checks found the same', () => {
    const same = problem('z-sums-differ', { check: 'tenders', expected: 3_125_00, found: 3_125_01 });
    expect(codes({ report: broken, reasons: [same] })).toEqual([
      'z-sums-differ',
      'z-number-gap',
      'z-clock-off',
      'tender-unmapped',
    ]);
  });

  test('comes back as soon as the question before it was answered', () => {
    const report = ordinaryDay({ zNumber: '1045', printedAt: '2026-11-23T18:02:00' });
    expect(codes({ report })).toEqual(['z-number-gap', 'z-clock-off']);
    expect(codes({ report, confirmed: ['z-number-gap'] })).toEqual(['z-clock-off']);
    expect(codes({ report, confirmed: ['z-number-gap', 'z-clock-off'] })).toEqual([]);
  });

  test('is not silenced by an answer to another question', () => {
    expect(codes({ report: broken, confirmed: ['z-clock-off'] })).toContain('z-number-gap');
  });
});

describe('the place in the series', () => {
  test('with one Z missing is asked about by its number', () => {
    expect(evaluate({ others: others(1040) }).problems).toEqual([
      problem('z-number-gap', { missing: '1041' }),
    ]);
  });

  test('with several missing is asked about by the first and last', () => {
    expect(evaluate({ others: others(1037) }).problems).toEqual([
      problem('z-number-gap', { missing: '1038–1041' }),
    ]);
  });

  test('below the highest is asked about', () => {
    expect(evaluate({ others: others(1050) }).problems).toEqual([
      problem('z-number-lower', { expected: 1050, found: 1042 }),
    ]);
  });

  test('of the very same print is a print made again', () => {
    expect(evaluate({ others: others(1042), earlier: 'same-print' }).problems).toEqual([
      problem('z-printed-again', { missing: '1042' }),
    ]);
  });

  test('of another print with the same number is held to be looked at', () => {
    expect(codes({ others: others(1042), earlier: 'other-print' })).toEqual(['z-printed-differently']);
  });
});

describe('the chain of grand totals', () => {
  const { grandTotals } = ordinaryDay();

  test('that shows a misread digit says so instead of the sum that it breaks', () => {
    const report = ordinaryDay({ grandTotals: { ...grandTotals, netAfter: 52_725_00 } });
    const reasons = [
      problem('z-sums-differ', { check: 'grand-totals', expected: 52_125_00, found: 52_725_00 }),
      problem('z-sums-differ', { check: 'tenders', expected: 1, found: 2 }),
    ];
    expect(codes({ report, reasons })).toEqual(['z-sums-differ', 'z-chain-misread']);
  });

  test('is not asked about when the same number was captured before', () => {
    const earlier = [chainReport(1042, ordinaryDay(), null)];
    const other = { others: { highestBefore: 1042, earlier, later: [] } };
    expect(codes({ ...other, earlier: 'same-print' })).toEqual(['z-printed-again']);
    expect(codes({ ...other, earlier: 'other-print' })).toEqual(['z-printed-differently']);
    expect(codes({ ...other, earlier: 'none' })).toEqual(['z-chain-same']);
  });

  test('with a gap is asked about after what the print itself shows, and can be answered', () => {
    const report = ordinaryDay({ tenders: [tender('Kontant', 1)] });
    const end = { ...grandTotals, netAfter: 48_500_00, salesAfter: 49_500_00, returnsAfter: 1_000_00 };
    const start = { salesBefore: null, returnsBefore: null, netBefore: null };
    const before = chainReport(1041, ordinaryDay({ grandTotals: { ...end, ...start } }), null);
    const gap = { others: { highestBefore: 1041, earlier: [before], later: [] } };
    expect(codes({ report, ...gap })).toEqual(['z-sums-differ', 'z-chain-gap', 'voucher-unbalanced']);
    expect(codes({ ...gap, confirmed: ['z-chain-gap'] })).toEqual([]);
  });
});

test('a Z without a date is held: the day it is booked on is never guessed', () => {
  const report = ordinaryDay({ printedAt: null, periodTo: null });
  expect(evaluate({ report }).problems).toEqual([problem('z-field-missing', { field: 'printedAt' })]);
});

describe('the mapping', () => {
  const report = ordinaryDay({ tenders: [tender('Lunchkort', 3_125_00)] });

  test('that lacks a means of payment says so, and says nothing about balance', () => {
    const { checks, problems } = evaluate({ report });
    expect(problems).toEqual([problem('tender-unmapped', { tender: 'Lunchkort', amount: 3_125_00 })]);
    expect(checks.slice(-2).map(({ check, outcome }) => [check, outcome])).toEqual([
      ['mapped', 'failed'],
      ['balanced', 'not-checked'],
    ]);
  });

  test('that has learnt it lets the same captured Z through', () => {
    const settings = settingsWith({ tenders: { lunchkort: 1686 } });
    expect(evaluateZ(zCase({ report }), settings).problems).toEqual([]);
  });

  test('is not asked about a net that is not printed: that is said once', () => {
    const vat = [vatRow(25, null, 500_00), vatRow(12, 558_04, 66_96)];
    expect(codes({ report: ordinaryDay({ vat }) })).toEqual(['z-net-missing']);
  });
});
