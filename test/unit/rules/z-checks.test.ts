import { describe, expect, test } from 'vitest';
import type { Check, CheckName } from '../../../src/shared/document.ts';
import { problem } from '../../../src/shared/problem.ts';
import type { ZReport } from '../../../src/shared/z-report.ts';
import { checkZReport } from '../../../src/main/rules/z-checks.ts';
import { WORKED_DAYS } from './worked-days.ts';
import { ordinaryDay, tender, vatRow } from './z-reports.ts';

function outcomeOf(check: CheckName, report: ZReport): Check {
  const found = checkZReport(report).find((one) => one.check === check);
  if (found === undefined) throw new Error(`no check named ${check}`);
  return found;
}

const passed = (check: CheckName): Check => ({ check, outcome: 'passed', problem: null });
const notChecked = (check: CheckName): Check => ({ check, outcome: 'not-checked', problem: null });
const differs = (check: CheckName, expected: number, found: number): Check => ({
  check,
  outcome: 'failed',
  problem: problem('z-sums-differ', { check, expected, found }),
});

function receipts(count: number | null): ZReport['counters'] {
  return { ...ordinaryDay().counters, receipts: count };
}

/** A day of one rate whose VAT strays from it, and of which nobody knows how many receipts it had. */
function strayed(ore: number): ZReport {
  return ordinaryDay({ vat: [vatRow(25, 2_000_00 - ore, 500_00 + ore)], counters: receipts(null) });
}

test('an ordinary day passes every check', () => {
  expect(checkZReport(ordinaryDay()).map(({ outcome }) => outcome)).toEqual(Array(5).fill('passed'));
});

test.each(WORKED_DAYS)('$id, $title, fails no check', ({ report }) => {
  expect(checkZReport(report).filter(({ outcome }) => outcome === 'failed')).toEqual([]);
});

describe('the Z number', () => {
  test.each([null, '', 'utan nummer'])('%j is missing', (zNumber) => {
    expect(outcomeOf('z-number', ordinaryDay({ zNumber })).problem).toEqual(problem('z-number-missing'));
  });
});

describe('the VAT rows', () => {
  test('that are one öre short of their gross fail', () => {
    const vat = [{ rate: 25, net: 2_000_00, vat: 499_99, gross: 2_500_00 }, vatRow(12, 558_04, 66_96)];
    expect(outcomeOf('vat-rows', ordinaryDay({ vat }))).toEqual(differs('vat-rows', 2_500_00, 2_499_99));
  });

  test('that together are one öre more than the total fail', () => {
    expect(outcomeOf('vat-rows', ordinaryDay({ totalGross: 3_124_99 }))).toEqual(
      differs('vat-rows', 3_124_99, 3_125_00),
    );
  });

  test('need no printed gross of their own', () => {
    const vat = ordinaryDay().vat.map((row) => ({ ...row, gross: null }));
    expect(outcomeOf('vat-rows', ordinaryDay({ vat }))).toEqual(passed('vat-rows'));
  });

  test('without a net are held for that reason: it is never computed', () => {
    const vat = [{ rate: 25, net: null, vat: 500_00, gross: null }, vatRow(12, 558_04, 66_96)];
    expect(outcomeOf('vat-rows', ordinaryDay({ vat })).problem).toEqual(
      problem('z-net-missing', { rate: 25 }),
    );
  });

  test('that are missing altogether fail', () => {
    expect(outcomeOf('vat-rows', ordinaryDay({ vat: [] })).problem).toEqual(
      problem('z-field-missing', { field: 'vat' }),
    );
  });

  test('without a total to compare with fail', () => {
    expect(outcomeOf('vat-rows', ordinaryDay({ totalGross: null })).problem).toEqual(
      problem('z-field-missing', { field: 'totalGross' }),
    );
  });

  test('leave room for gift cards sold outside the VAT table, to the öre', () => {
    const day = { totalGross: 3_625_00, giftCardsSold: 500_00 };
    expect(outcomeOf('vat-rows', ordinaryDay(day))).toEqual(passed('vat-rows'));
    expect(outcomeOf('vat-rows', ordinaryDay({ ...day, giftCardsSold: 500_01 }))).toEqual(
      differs('vat-rows', 3_625_00, 3_625_01),
    );
  });

  test('count gift cards once when they stand at 0 % in the VAT table as well', () => {
    const vat = [...ordinaryDay().vat, vatRow(0, 500_00, 0)];
    expect(outcomeOf('vat-rows', ordinaryDay({ vat, totalGross: 3_625_00, giftCardsSold: 500_00 }))).toEqual(
      passed('vat-rows'),
    );
  });
});

describe('the groups', () => {
  test('that are one öre short of the total fail', () => {
    const [porcelain, ...others] = ordinaryDay().groups;
    if (porcelain === undefined) throw new Error('the ordinary day has groups');
    const groups = [{ ...porcelain, amount: porcelain.amount - 1 }, ...others];
    expect(outcomeOf('groups', ordinaryDay({ groups }))).toEqual(differs('groups', 3_125_00, 3_124_99));
  });

  test('that are not printed are not checked', () => {
    expect(outcomeOf('groups', ordinaryDay({ groups: [] }))).toEqual(notChecked('groups'));
  });
});

describe('the means of payment', () => {
  test('that are one öre more than what was sold fail', () => {
    const tenders = [tender('Kontant', 1_125_01), tender('Kort', 2_000_00)];
    expect(outcomeOf('tenders', ordinaryDay({ tenders }))).toEqual(differs('tenders', 3_125_00, 3_125_01));
  });

  test('are what was sold, what rounding gave and what was tipped', () => {
    const tenders = [tender('Kontant', 1_125_30), tender('Kort', 2_064_00)];
    const day = { tenders, rounding: 30, tips: 64_00 };
    expect(outcomeOf('tenders', ordinaryDay(day))).toEqual(passed('tenders'));
    expect(outcomeOf('tenders', ordinaryDay({ ...day, tips: null })).outcome).toBe('failed');
    expect(outcomeOf('tenders', ordinaryDay({ ...day, rounding: -30 })).outcome).toBe('failed');
  });

  test('that are not printed cannot be done without', () => {
    expect(outcomeOf('tenders', ordinaryDay({ tenders: [] })).problem).toEqual(
      problem('z-field-missing', { field: 'tenders' }),
    );
  });
});

describe('VAT beside its rate', () => {
  test('may stray by one öre a receipt, since registers round each of them', () => {
    const vat = [vatRow(25, 1_999_79, 500_21), vatRow(12, 558_04, 66_96)];
    expect(outcomeOf('vat-plausible', ordinaryDay({ vat, counters: receipts(21) }))).toEqual(
      passed('vat-plausible'),
    );
    expect(outcomeOf('vat-plausible', ordinaryDay({ vat, counters: receipts(20) }))).toEqual(
      differs('vat-plausible', 500_00, 500_21),
    );
  });

  test('may stray by ten öre when the number of receipts is not known', () => {
    expect(outcomeOf('vat-plausible', strayed(10))).toEqual(passed('vat-plausible'));
    expect(outcomeOf('vat-plausible', strayed(-10))).toEqual(passed('vat-plausible'));
    expect(outcomeOf('vat-plausible', strayed(11)).outcome).toBe('failed');
  });

  test('of 12 % booked as 25 % is found', () => {
    const vat = [vatRow(12, 2_000_00, 500_00), vatRow(12, 558_04, 66_96)];
    expect(outcomeOf('vat-plausible', ordinaryDay({ vat })).outcome).toBe('failed');
  });

  test('of refunds is held against the same measure', () => {
    const vat = [vatRow(25, -96_00, -24_00), vatRow(6, -60_38, -3_62)];
    expect(outcomeOf('vat-plausible', ordinaryDay({ vat }))).toEqual(passed('vat-plausible'));
  });
});
