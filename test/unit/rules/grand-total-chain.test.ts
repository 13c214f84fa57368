/**
 * Random sequences of days, their numbers taken away: what was dropped, doubled or misread is found by the grand
 * totals alone, and nothing is found where nothing was done. fast-check prints seed and counterexample on failure.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chainReport,
  chainVerdict,
  type ChainReport,
  type ChainVerdict,
} from '../../../src/main/rules/grand-total-chain.ts';
import type { FigureName } from '../../../src/main/rules/grand-total-figures.ts';
import type { GrandTotals } from '../../../src/shared/z-report.ts';
import { zReport } from './z-reports.ts';

/** What a day adds to the totals, in öre. A day may be closed, sell, only take back, or correct both sides. */
interface Day {
  readonly sales: number;
  readonly returns: number;
}
type Print = 'before-and-after' | 'returns-negative' | 'after' | 'net' | 'net-after';

const MOST_ORE_A_DAY = 9_000_000;
const amount = fc.integer({ min: 1, max: MOST_ORE_A_DAY });
const openDay: fc.Arbitrary<Day> = fc.oneof(
  fc.record({ sales: amount, returns: fc.constant(0) }),
  fc.record({ sales: fc.constant(0), returns: amount }),
  fc.record({ sales: amount, returns: amount }),
  // A correction raises sales and returns by the same.
  fc.tuple(amount, amount).map(([sold, corrected]) => ({ sales: sold + corrected, returns: corrected })),
);
const closedDay: fc.Arbitrary<Day> = fc.constant({ sales: 0, returns: 0 });
const anyDay = fc.oneof({ weight: 5, arbitrary: openDay }, { weight: 1, arbitrary: closedDay });
const start = fc.record({
  sales: fc.integer({ min: 0, max: 4_000_000_000 }),
  returns: fc.integer({ min: 0, max: 9_000_000 }),
});
const everyPrint = fc.constantFrom<Print>(
  'before-and-after',
  'returns-negative',
  'after',
  'net',
  'net-after',
);
/** Prints that say where the report began. */
const fullPrint = fc.constantFrom<Print>('before-and-after', 'returns-negative', 'net');

const RUNS = { numRuns: 400 };

function grandTotals(before: Day, after: Day, print: Print): GrandTotals {
  const onlyNet = print === 'net' || print === 'net-after';
  const onlyAfter = print === 'after' || print === 'net-after';
  const sign = print === 'returns-negative' ? -1 : 1;
  return {
    salesBefore: onlyNet || onlyAfter ? null : before.sales,
    salesAfter: onlyNet ? null : after.sales,
    returnsBefore: onlyNet || onlyAfter ? null : sign * before.returns,
    returnsAfter: onlyNet ? null : sign * after.returns,
    netBefore: onlyAfter ? null : before.sales - before.returns,
    netAfter: after.sales - after.returns,
  };
}

/** The reports of consecutive days, without numbers. */
function reportsOf(begin: Day, days: readonly Day[], print: Print): ChainReport[] {
  let before = begin;
  return days.map((day) => {
    const after = { sales: before.sales + day.sales, returns: before.returns + day.returns };
    const totalGross = day.sales - day.returns;
    const report = zReport({ totalGross, grandTotals: grandTotals(before, after, print) });
    before = after;
    return chainReport(null, report, totalGross);
  });
}

/** How each report stands to those before it. */
function verdicts(reports: readonly ChainReport[]): ChainVerdict[] {
  return reports.map((report, place) => chainVerdict(report, reports.slice(0, place)));
}

function net({ sales, returns }: Day): number {
  return sales - returns;
}

test('an intact sequence is linked from end to end, whatever the days were and however they are printed', () => {
  fc.assert(
    fc.property(
      start,
      fc.array(anyDay, { minLength: 1, maxLength: 12 }),
      everyPrint,
      (begin, days, print) => {
        const [first, ...others] = verdicts(reportsOf(begin, days, print)).map(({ kind }) => kind);
        expect(first).toBe('first');
        expect(others).toEqual(others.map(() => 'linked'));
      },
    ),
    RUNS,
  );
});

test('a dropped report is missed by the next one, by its amount, and by no other', () => {
  fc.assert(
    fc.property(
      start,
      fc.array(anyDay, { minLength: 1, maxLength: 4 }),
      openDay,
      fc.array(anyDay, { minLength: 1, maxLength: 4 }),
      everyPrint,
      (begin, before, dropped, after, print) => {
        // Where only net is printed, a dropped day whose net is zero leaves no trace.
        fc.pre(net(dropped) !== 0 || print === 'before-and-after' || print === 'returns-negative');
        const intact = reportsOf(begin, [...before, dropped, ...after], print);
        const found = verdicts(intact.toSpliced(before.length, 1));
        const next = found[before.length];
        expect(next?.kind === 'missing' ? next.netMissing : net(dropped)).toBe(net(dropped));
        // Without sales and returns, returns that were dropped look like an older report; without a beginning as well, a
        // round amount of them looks like a misread digit.
        const isBlindToReturns = print.startsWith('net') && net(dropped) < 0;
        const kinds = isBlindToReturns ? ['missing', 'behind', 'misread'] : ['missing'];
        expect(kinds).toContain(next?.kind);
        const others = found.toSpliced(before.length, 1).map(({ kind }) => kind);
        expect(others).toEqual(['first', ...others.slice(1).map(() => 'linked')]);
      },
    ),
    RUNS,
  );
});

test('the dropped report fits where it was missed when it comes late, and is missed no more', () => {
  fc.assert(
    fc.property(
      start,
      fc.array(openDay, { minLength: 3, maxLength: 6 }),
      fc.nat(),
      fc.constantFrom<Print>('before-and-after', 'returns-negative'),
      (begin, days, at, print) => {
        const intact = reportsOf(begin, days, print);
        const place = 1 + (at % (days.length - 2));
        const [late] = intact.slice(place, place + 1);
        const [next] = intact.slice(place + 1, place + 2);
        if (late === undefined || next === undefined) throw new Error('a place inside the sequence');
        expect(chainVerdict(late, intact.toSpliced(place, 1)).kind).toBe('fills-gap');
        expect(chainVerdict(next, intact.slice(0, place), [...intact.slice(place + 2), late])).toEqual({
          kind: 'linked',
        });
      },
    ),
    RUNS,
  );
});

test('a doubled report is known again, right after the first or days later', () => {
  fc.assert(
    fc.property(
      start,
      fc.array(openDay, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.constantFrom<Print>('before-and-after', 'returns-negative'),
      (begin, days, at, print) => {
        const intact = reportsOf(begin, days, print);
        const [doubled] = intact.slice(at % days.length);
        if (doubled === undefined) throw new Error('a place inside the sequence');
        expect(chainVerdict({ ...doubled }, intact)).toEqual({ kind: 'same' });
      },
    ),
    RUNS,
  );
});

test('a doubled report is known again where only net is printed, when the day was not undone since', () => {
  fc.assert(
    fc.property(
      start,
      fc.array(amount, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.constantFrom<Print>('after', 'net', 'net-after'),
      (begin, sold, at, print) => {
        const days = sold.map((sales) => ({ sales, returns: 0 }));
        const intact = reportsOf(begin, days, print);
        const [doubled] = intact.slice(at % days.length);
        if (doubled === undefined) throw new Error('a place inside the sequence');
        expect(chainVerdict({ ...doubled }, intact)).toEqual({ kind: 'same' });
      },
    ),
    RUNS,
  );
});

describe('one misread digit', () => {
  const FIGURES: readonly FigureName[] = [
    'totalGross',
    'salesBefore',
    'salesAfter',
    'returnsBefore',
    'returnsAfter',
    'netBefore',
    'netAfter',
  ];
  const misreading = fc.record({
    begin: start,
    days: fc.array(anyDay, { minLength: 2, maxLength: 6 }),
    day: fc.nat(),
    figure: fc.constantFrom(...FIGURES),
    digit: fc.nat(),
    up: fc.integer({ min: 1, max: 9 }),
  });

  /** Reads another digit in one figure of one report after the first; null when that is not printed. */
  function misread(
    reports: readonly ChainReport[],
    how: { day: number; figure: FigureName; digit: number; up: number },
  ) {
    const at = 1 + (how.day % (reports.length - 1));
    const report = reports[at];
    const right = report?.figures[how.figure] ?? null;
    if (report === undefined || right === null) return null;
    const digits = Math.abs(right).toString().padStart(3, '0').split('');
    // A first digit of zero is no digit of the print.
    const place = how.digit % digits.length;
    const digit = (Number(digits[place]) + how.up) % 10;
    if (place === 0 && digits.length > 3 && digit === 0) return null;
    const wrong = Number(digits.with(place, `${digit}`).join('')) * (right < 0 ? -1 : 1);
    // Less than nothing that is read as nothing loses its sign as well as a digit.
    if (wrong === right || (wrong === 0 && right < 0)) return null;
    const figures = { ...report.figures, [how.figure]: wrong };
    return { at, right, wrong, reports: reports.with(at, { ...report, figures }) };
  }

  function explained(figure: FigureName, { right, wrong }: { right: number; wrong: number }): ChainVerdict {
    return { kind: 'misread', figure, expected: right, found: wrong };
  }

  test('is found where the print says where the report began, and the other days are not blamed', () => {
    fc.assert(
      fc.property(misreading, fullPrint, ({ begin, days, ...how }, print) => {
        const done = misread(reportsOf(begin, days, print), how);
        fc.pre(done !== null);
        const found = verdicts(done.reports);
        const verdict = found[done.at];
        expect(['misread', 'sums-differ']).toContain(verdict?.kind);
        const named = verdict?.kind === 'misread' ? verdict : explained(how.figure, done);
        expect(named).toEqual(explained(how.figure, done));
        const others = found.toSpliced(done.at, 1).map(({ kind }) => kind);
        expect(others.filter((kind) => !['first', 'linked', 'not-checkable'].includes(kind))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('of a beginning, a net or a total is named, with what it must be', () => {
    const named = new Set<FigureName>([
      'salesBefore',
      'returnsBefore',
      'netBefore',
      'netAfter',
      'totalGross',
    ]);
    fc.assert(
      fc.property(misreading, ({ begin, days, ...how }) => {
        fc.pre(named.has(how.figure));
        const done = misread(reportsOf(begin, days, 'before-and-after'), how);
        fc.pre(done !== null);
        expect(verdicts(done.reports)[done.at]).toEqual(explained(how.figure, done));
      }),
      RUNS,
    );
  });

  test('is never taken for a report in its place where only the sums after the day are printed', () => {
    fc.assert(
      fc.property(
        misreading,
        fc.constantFrom<Print>('after', 'net-after'),
        ({ begin, days, ...how }, print) => {
          const done = misread(reportsOf(begin, days, print), how);
          fc.pre(done !== null);
          const found = verdicts(done.reports);
          expect(['linked', 'first', 'fills-gap']).not.toContain(found[done.at]?.kind);
          const others = found.toSpliced(done.at, 1).map(({ kind }) => kind);
          expect(others.filter((kind) => !['first', 'linked', 'not-checkable'].includes(kind))).toEqual([]);
        },
      ),
      RUNS,
    );
  });
});
