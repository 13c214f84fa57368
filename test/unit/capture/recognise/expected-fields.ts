/**
 * How the record of a Z-report answers to the fields of a corpus's expected files: every field is either mapped to
 * what the record says, or listed as not carried, with the reason. A field in neither list fails the test.
 */
import type { Counter, VatRow, ZReport } from '../../../../src/shared/z-report.ts';

export type Expected = Readonly<Record<string, unknown>>;

const ORE_DIGITS = 2;

/** Öre as the expected files write amounts: a decimal string. */
function decimal(ore: number | null): string | null {
  if (ore === null) return null;
  const digits = Math.abs(ore)
    .toString()
    .padStart(ORE_DIGITS + 1, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -ORE_DIGITS)}.${digits.slice(-ORE_DIGITS)}`;
}

/** A local date-time as the expected files write it: seconds only where they were printed. */
function moment(value: string | null, expected: unknown): string | null {
  const written = value?.replace('T', ' ') ?? null;
  return typeof expected === 'string' ? (written?.slice(0, expected.length) ?? null) : written;
}

/** The parts of a row that its expected row names. */
function pick(row: Readonly<Record<string, unknown>>, named: unknown): unknown {
  if (typeof named !== 'object' || named === null) return row;
  return Object.fromEntries(
    Object.keys(named)
      .filter((name) => name !== 'no')
      .map((name) => [name, row[name]]),
  );
}

function isList(value: unknown): value is readonly Expected[] {
  return Array.isArray(value);
}

function rowsLike(rows: readonly Readonly<Record<string, unknown>>[], expected: unknown): unknown {
  return isList(expected) ? rows.map((row, index) => pick(row, expected[index])) : rows;
}

function counter(value: Counter | null, expected: unknown): unknown {
  return value === null ? null : pick({ count: value.count, amount: decimal(value.amount) }, expected);
}

function vatRow({ rate, net, vat, gross }: VatRow): Readonly<Record<string, unknown>> {
  return { rate, net: decimal(net), vat: decimal(vat), gross: decimal(gross) };
}

/** The expected files list the rates from the highest; the record keeps the order of the print. */
function fromHighestRate(rows: readonly VatRow[]): readonly VatRow[] {
  return rows.toSorted((a, b) => b.rate - a.rate);
}

function pair(before: number | null, after: number | null, expected: unknown): unknown {
  return isList(expected) ? [decimal(before), decimal(after)] : decimal(after);
}

type Field = (report: ZReport, expected: unknown) => unknown;

export const MAPPED: Readonly<Record<string, Field>> = {
  zNumber: (report, expected) => (typeof expected === 'number' ? Number(report.zNumber) : report.zNumber),
  register: ({ register }) => register,
  company: ({ company }) => company,
  orgnr: ({ organisationNumber }) => organisationNumber,
  periodFrom: ({ periodFrom }, expected) => moment(periodFrom, expected),
  periodTo: ({ periodTo }, expected) => moment(periodTo, expected),
  printedAt: ({ printedAt }, expected) => moment(printedAt, expected),
  totalGross: ({ totalGross }) => decimal(totalGross),
  vat: ({ vat }, expected) => rowsLike(fromHighestRate(vat).map(vatRow), expected),
  groups: ({ groups }, expected) =>
    rowsLike(
      groups.map(({ name, rate, quantity, amount }) => ({
        name,
        rate,
        qty: quantity,
        amount: decimal(amount),
      })),
      expected,
    ),
  payments: ({ tenders }, expected) =>
    rowsLike(
      tenders.map(({ name, count, amount, counted }) => ({
        name,
        count,
        amount: decimal(amount),
        counted: decimal(counted),
      })),
      expected,
    ),
  receipts: ({ counters }) => counters.receipts,
  goods: ({ counters }) => counters.goods,
  services: ({ counters }) => counters.services,
  drawerOpenings: ({ counters }) => counters.drawerOpenings,
  copies: ({ counters }, expected) => counter(counters.copies, expected),
  corrections: ({ counters }, expected) => counter(counters.corrections, expected),
  training: ({ counters }, expected) => counter(counters.training, expected),
  discounts: ({ counters }, expected) => counter(counters.discounts, expected),
  returns: ({ counters }, expected) => counter(counters.returns, expected),
  unfinished: ({ counters }, expected) => counter(counters.unfinished, expected),
  grandTotal: ({ grandTotals: grand }, expected) => {
    const of = (name: string): unknown =>
      typeof expected === 'object' && expected !== null ? new Map(Object.entries(expected)).get(name) : null;
    return {
      sales: pair(grand.salesBefore, grand.salesAfter, of('sales')),
      returns: pair(grand.returnsBefore, grand.returnsAfter, of('returns')),
      net: pair(grand.netBefore, grand.netAfter, of('net')),
    };
  },
  openingFloat: ({ openingFloat }) => decimal(openingFloat),
  cashIn: ({ cashIn }) => decimal(cashIn),
  cashOut: ({ cashOut }) => decimal(cashOut),
  cashDifference: ({ cashDifference }) => decimal(cashDifference),
  rounding: ({ rounding }) => decimal(rounding),
  tips: ({ tips }) => decimal(tips),
  giftCardsSold: ({ giftCardsSold }) => decimal(giftCardsSold),
  /** Held against the sums of the rows, which must be the printed sums. */
  vatTotal: ({ vat }) => decimal(vat.reduce((sum, row) => sum + row.vat, 0)),
  netTotal: ({ vat }) => decimal(vat.reduce((sum, row) => sum + (row.net ?? 0), 0)),
};

export const NOT_CARRIED: Readonly<Record<string, string>> = {
  source: 'where the print comes from, not on it',
  confidence: 'about the print, not on it',
  layout: 'the recogniser knows no layouts',
  note: 'about the print, not on it',
  missing: 'words about what is not printed; the record has null there',
  reportType: 'compared as the kind of the document',
  mustNotPost: 'compared as postable',
  salesGross: 'sales before returns: a sum on the way to the total, checked but not booked',
  expectedCash: 'what the drawer should hold; the difference is carried',
  countedCash: 'the drawer with its float; counted is carried per means of payment where printed so',
  closingFloat: 'what is left in the drawer moves no money',
};
