import { describe, expect, test } from 'vitest';
import { chainReport, type ChainReport } from '../../../src/main/rules/grand-total-chain.ts';
import { zPlace, type OtherReports } from '../../../src/main/rules/z-place.ts';
import type { Check } from '../../../src/shared/document.ts';
import { problem } from '../../../src/shared/problem.ts';
import type { ZReport } from '../../../src/shared/z-report.ts';
import { dayAfter, ordinaryDay } from './z-reports.ts';

function endingAt(netAfter: number, counter: number | null = 1041): ChainReport {
  return chainReport(
    counter,
    ordinaryDay({
      grandTotals: { ...UNREAD, salesAfter: netAfter + 1_000_00, returnsAfter: 1_000_00, netAfter },
    }),
    null,
  );
}

function asChain(counter: number, report: ZReport): ChainReport {
  return chainReport(counter, report, null);
}

function placeOf(report: ZReport, others: Partial<OtherReports> = {}) {
  return zPlace(report, { highestBefore: null, earlier: [], later: [], ...others });
}

function check(report: ZReport, others: Partial<OtherReports> = {}): Check {
  return placeOf(report, others).check;
}

const UNREAD = {
  salesBefore: null,
  salesAfter: null,
  returnsBefore: null,
  returnsAfter: null,
  netBefore: null,
  netAfter: null,
};
/** The day before the ordinary one: it ends where that one begins. */
const BEFORE = endingAt(49_000_00);
const passed: Check = { check: 'grand-totals', outcome: 'passed', problem: null };
const notChecked: Check = { check: 'grand-totals', outcome: 'not-checked', problem: null };

describe('the grand totals of one report', () => {
  const { grandTotals } = ordinaryDay();
  const differs = (expected: number, found: number): Check => ({
    check: 'grand-totals',
    outcome: 'failed',
    problem: problem('z-sums-differ', { check: 'grand-totals', expected, found }),
  });

  test('that grew by one öre more than the day fail', () => {
    const day = ordinaryDay({ grandTotals: { ...grandTotals, netBefore: 48_999_99 } });
    expect(check(day)).toEqual(differs(52_124_99, 52_125_00));
  });

  test('whose net is not sales less returns fail, to the öre', () => {
    const day = ordinaryDay({ grandTotals: { ...grandTotals, salesAfter: 53_125_01 } });
    expect(check(day)).toEqual(differs(52_125_01, 52_125_00));
  });

  test('may print returns with a minus', () => {
    expect(check(ordinaryDay({ grandTotals: { ...grandTotals, returnsAfter: -1_000_00 } }))).toEqual(passed);
  });

  test('that are not printed are not checked', () => {
    const none = ordinaryDay({ grandTotals: { ...grandTotals, netAfter: null, salesBefore: null } });
    expect(check(none)).toEqual(notChecked);
  });

  test('of which only sales and net are printed are not said to have passed', () => {
    const nothing = { salesBefore: null, returnsBefore: null, returnsAfter: null, netBefore: null };
    expect(check(ordinaryDay({ grandTotals: { ...grandTotals, ...nothing } }))).toEqual(notChecked);
  });

  test('with one digit misread are held, with the figure that makes all agree', () => {
    const day = ordinaryDay({ grandTotals: { ...grandTotals, netAfter: 52_725_00 } });
    const found = problem('z-chain-misread', {
      field: 'grandNet',
      expected: 52_125_00,
      found: 52_725_00,
    });
    expect(placeOf(day)).toEqual({
      check: { check: 'grand-totals', outcome: 'failed', problem: found },
      contradictions: [found],
      questions: [],
    });
  });
});

describe('a report that begins where the last one ended', () => {
  test('is asked nothing about', () => {
    expect(placeOf(ordinaryDay(), { highestBefore: 1041, earlier: [BEFORE] })).toEqual({
      check: passed,
      contradictions: [],
      questions: [],
    });
  });

  test('under a number further on: the register skipped one, and nothing is missing', () => {
    expect(placeOf(ordinaryDay(), { highestBefore: 1040, earlier: [endingAt(49_000_00, 1040)] })).toEqual({
      check: passed,
      contradictions: [],
      questions: [problem('z-number-skipped', { missing: '1041' })],
    });
  });

  test('under a lower number is asked about by its number', () => {
    const { questions } = placeOf(ordinaryDay(), {
      highestBefore: 2000,
      earlier: [endingAt(49_000_00, 2000)],
    });
    expect(questions.map(({ code }) => code)).toEqual(['z-number-lower']);
  });
});

describe('a report that begins further on', () => {
  test('is asked about by the amount when the numbers say nothing', () => {
    const found = problem('z-chain-gap', { amount: 500_00 });
    expect(placeOf(ordinaryDay(), { highestBefore: 1041, earlier: [endingAt(48_500_00)] })).toEqual({
      check: { check: 'grand-totals', outcome: 'failed', problem: found },
      contradictions: [],
      questions: [found],
    });
  });

  test('under a number further on is one question, with the numbers and the amount', () => {
    const { questions } = placeOf(ordinaryDay(), {
      highestBefore: 1039,
      earlier: [endingAt(48_500_00, 1039)],
    });
    expect(questions).toEqual([problem('z-missing', { missing: '1040–1041', amount: 500_00 })]);
  });

  test('is asked nothing about once the missing one has come late', () => {
    const first = ordinaryDay();
    const missing = dayAfter(first, 250_00, { zNumber: '1043' });
    const last = dayAfter(missing, 400_00, { zNumber: '1044' });
    const earlier = [asChain(1042, first)];
    const held = placeOf(last, { highestBefore: 1042, earlier });
    expect(held.questions).toEqual([problem('z-missing', { missing: '1043', amount: 250_00 })]);
    expect(placeOf(last, { highestBefore: 1042, earlier, later: [asChain(1043, missing)] })).toEqual({
      check: passed,
      contradictions: [],
      questions: [],
    });
  });

  test('is asked about by what is still missing when a part has come late', () => {
    const first = ordinaryDay();
    const second = dayAfter(first, 250_00, { zNumber: '1043' });
    const third = dayAfter(second, 300_00, { zNumber: '1044' });
    const last = dayAfter(third, 400_00, { zNumber: '1045' });
    const others = { highestBefore: 1042, earlier: [asChain(1042, first)], later: [asChain(1044, third)] };
    expect(placeOf(last, others).questions).toEqual([
      problem('z-missing', { missing: '1043', amount: 250_00 }),
    ]);
  });
});

describe('a report that begins before the last one ended', () => {
  const first = ordinaryDay();
  const second = dayAfter(first, 250_00, { zNumber: '1043' });
  const third = dayAfter(second, 400_00, { zNumber: '1044' });
  const reset = ordinaryDay({
    zNumber: '1045',
    grandTotals: {
      salesBefore: 0,
      salesAfter: 3_125_00,
      returnsBefore: 0,
      returnsAfter: 0,
      netBefore: 0,
      netAfter: 3_125_00,
    },
  });

  test('and fits where one was missing is asked nothing about', () => {
    const earlier = [asChain(1042, first), asChain(1044, third)];
    expect(placeOf(second, { highestBefore: 1044, earlier })).toEqual({
      check: passed,
      contradictions: [],
      questions: [],
    });
  });

  test('and fits there under a number that goes on from the last is asked about', () => {
    const earlier = [asChain(1042, first), asChain(1044, third)];
    const { questions } = placeOf({ ...second, zNumber: '1045' }, { highestBefore: 1044, earlier });
    expect(questions).toEqual([
      problem('z-chain-behind', { expected: third.grandTotals.netAfter ?? 0, found: 52_125_00 }),
    ]);
  });

  test('is asked about, with both places', () => {
    expect(placeOf(reset, { highestBefore: 1044, earlier: [asChain(1044, third)] }).questions).toEqual([
      problem('z-chain-behind', { expected: third.grandTotals.netAfter ?? 0, found: 0 }),
    ]);
  });

  test('under a lower number is one question', () => {
    const { questions } = placeOf(
      { ...reset, zNumber: '7' },
      { highestBefore: 1044, earlier: [asChain(1044, third)] },
    );
    expect(questions.map(({ code }) => code)).toEqual(['z-number-lower']);
  });

  test('is gone on from by the next, as after a register was replaced', () => {
    const next = dayAfter(reset, 100_00, { zNumber: '1046' });
    const earlier = [asChain(1044, third), asChain(1045, reset)];
    expect(placeOf(next, { highestBefore: 1045, earlier }).questions).toEqual([]);
  });

  test('does not make the next of the old ones look as if something were missing', () => {
    const next = dayAfter(third, 100_00, { zNumber: '1045' });
    const earlier = [asChain(1044, third), asChain(1040, reset)];
    expect(placeOf(next, { highestBefore: 1044, earlier }).questions).toEqual([]);
  });
});

describe('a day that has come before', () => {
  const first = ordinaryDay();

  test('is held whatever its number says, and cannot be answered away', () => {
    const place = placeOf(
      { ...first, zNumber: '1043' },
      { highestBefore: 1042, earlier: [asChain(1042, first)] },
    );
    expect(place.contradictions).toEqual([problem('z-chain-same')]);
    expect(place.questions).toEqual([]);
  });

  test('is not what two days without sales are', () => {
    const closed = dayAfter(first, 0, { zNumber: '1043' });
    const closedAgain = dayAfter(closed, 0, { zNumber: '1044' });
    const earlier = [asChain(1042, first), asChain(1043, closed)];
    expect(placeOf(closedAgain, { highestBefore: 1043, earlier }).check).toEqual(passed);
  });
});

test('where only the net after the day is printed, the number tells a misread digit from a missing round day', () => {
  const onlyAfter = (netAfter: number): ZReport => ordinaryDay({ grandTotals: { ...UNREAD, netAfter } });
  const earlier = [asChain(1041, onlyAfter(49_000_00))];
  expect(placeOf(onlyAfter(52_125_00), { highestBefore: 1041, earlier }).check).toEqual(passed);
  expect(placeOf(onlyAfter(52_425_00), { highestBefore: 1041, earlier }).contradictions).toEqual([
    problem('z-chain-misread', { field: 'grandNet', expected: 52_125_00, found: 52_425_00 }),
  ]);
  const further = { ...onlyAfter(52_425_00), zNumber: '1043' };
  expect(placeOf(further, { highestBefore: 1041, earlier }).questions).toEqual([
    problem('z-missing', { missing: '1042', amount: 300_00 }),
  ]);
});

test('after a report whose totals could not be read, nothing is said to be missing', () => {
  const unreadable = chainReport(null, { ...ordinaryDay(), grandTotals: UNREAD }, null);
  const further = ordinaryDay();
  const place = placeOf(further, { highestBefore: 1041, earlier: [endingAt(48_500_00), unreadable] });
  expect(place.questions).toEqual([]);
});
