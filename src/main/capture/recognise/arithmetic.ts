/**
 * Whether the figures of a Z-report agree with each other. Nothing is rounded: to the öre, or not at all
 * (except how well VAT fits its rate, which only tells a misread rate from a right one).
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import { problem, type Problem } from '../../../shared/problem.ts';
import type { CheckName } from '../../../shared/document.ts';
import type { ZReport } from '../../../shared/z-report.ts';
import { isGiftCard } from './gift-cards.ts';
import type { PrintedSum } from './printed-sum.ts';
import { vatGross } from './total.ts';
import { VAT_RATES } from './vat-entries.ts';
import { expectedVat, vatTolerance, type VatReading } from './vat-table.ts';

/** A report, and the other figures on the print that must agree with it. */
export interface Reading {
  readonly report: ZReport;
  readonly triples: VatReading['triples'];
  readonly sums: readonly PrintedSum[];
  /** What the column of differences beside the means of payment adds up to, in öre; null without the column. */
  readonly tenderDifference: Ore | null;
  /** Figures named as the day's total, as its net, and as its VAT, in öre. */
  readonly totals: readonly Ore[];
  readonly nets: readonly Ore[];
  readonly vatTotals: readonly Ore[];
}

function differs(check: CheckName, expected: Ore, found: Ore): readonly Problem[] {
  return expected === found ? [] : [problem('z-sums-differ', { check, expected, found })];
}

/** Amounts by which a printed total may exceed the day's total: it may be from before they were taken off. */
function reductions({ counters, giftCardsSold, rounding, tips }: ZReport): readonly Ore[] {
  const { returns, discounts, corrections } = counters;
  const amounts = [returns?.amount, discounts?.amount, corrections?.amount, giftCardsSold, rounding, tips];
  return amounts.flatMap((amount) =>
    amount === null || amount === undefined || amount === 0 ? [] : [Math.abs(amount)],
  );
}

function isSumOfSome(amount: Ore, parts: readonly Ore[]): boolean {
  const [part, ...others] = parts;
  if (part === undefined) return amount === 0;
  return isSumOfSome(amount, others) || isSumOfSome(amount - part, others);
}

/** Rounded per receipt, a day's VAT strays from its rate: 1 öre a receipt, 10 öre at least. */
const STRAY_LEAST_ORE = 10;

function vatChecks({ report, triples }: Reading): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { net, vat, gross } of triples) problems.push(...differs('vat-rows', net + vat, gross));
  for (const row of report.vat) {
    const expected = expectedVat(row);
    // Where net, VAT and gross are printed they vouch for each other; elsewhere only the rate vouches for the VAT.
    const vouched = triples.some(({ vat, gross }) => vat === row.vat && gross === row.gross);
    const stray = Math.max(STRAY_LEAST_ORE, report.counters.receipts ?? 0);
    const tolerance = row.rate === 0 ? 0 : vouched ? vatTolerance(row.gross ?? 0) : stray;
    const fits = expected === null || Math.abs(expected - row.vat) <= tolerance;
    if (!VAT_RATES.includes(row.rate) || !fits) {
      problems.push(
        problem('z-sums-differ', {
          check: 'vat-plausible',
          expected: Math.round(expected ?? 0),
          found: row.vat,
        }),
      );
    }
  }
  return problems;
}

/** Gift cards sold stand in the 0 % row when there is one: alone, or as one of the groups. */
function giftCardChecks({ report }: Reading): readonly Problem[] {
  const { giftCardsSold, vat, groups } = report;
  const withoutVat = vat.find(({ rate }) => rate === 0)?.gross ?? null;
  if (giftCardsSold === null || withoutVat === null || withoutVat === 0) return [];
  const among = groups.filter(({ amount }) => amount !== 0);
  const fits =
    giftCardsSold === 0
      ? !among.some(({ name }) => isGiftCard(name))
      : among.some(({ amount }) => amount === giftCardsSold);
  return fits ? [] : differs('vat-rows', withoutVat, giftCardsSold);
}

function totalChecks({ report, totals, nets, vatTotals }: Reading): readonly Problem[] {
  const { totalGross, vat, giftCardsSold } = report;
  if (totalGross === null || vat.length === 0) return [];
  const problems: Problem[] = [];
  const gross = vatGross(vat);
  const sumOfVat = sumOre(vat.map((row) => row.vat));
  const withoutVat = vat.every((row) => row.rate !== 0 || row.gross === 0);
  if (gross !== null && !(withoutVat && giftCardsSold !== null && gross + giftCardsSold === totalGross)) {
    problems.push(...differs('vat-rows', totalGross, gross));
  }
  for (const printed of totals) {
    if (!isSumOfSome(printed - totalGross, reductions(report)))
      problems.push(...differs('vat-rows', totalGross, printed));
  }
  for (const printed of nets) problems.push(...differs('vat-rows', totalGross - sumOfVat, printed));
  for (const printed of vatTotals) problems.push(...differs('vat-rows', sumOfVat, printed));
  return problems;
}

function groupChecks({ report }: Reading): readonly Problem[] {
  const { totalGross, groups, counters, vat } = report;
  if (totalGross === null || groups.length === 0) return [];
  const sum = sumOre(groups.map(({ amount }) => amount));
  const { returns } = counters;
  const beforeReturns =
    returns?.amount !== null && returns !== null && sum - Math.abs(returns.amount) === totalGross;
  if (sum !== totalGross && !beforeReturns) return differs('groups', totalGross, sum);
  // Groups with rates must agree with the VAT table rate by rate, or a rate was misread; one without has no VAT.
  if (sum !== totalGross || groups.every(({ rate }) => rate === null)) return [];
  // `Presentkort (0%)`: where a rate is said only to say that there is no VAT, the other groups have rates unsaid.
  const onlyWithout = groups.every(({ rate }) => rate === null || rate === 0);
  const rated = onlyWithout ? vat.filter(({ rate }) => rate === 0) : vat;
  return rated.flatMap(({ rate, gross }) => {
    const ofRate = sumOre(
      groups
        .filter((group) => (onlyWithout ? group.rate : (group.rate ?? 0)) === rate)
        .map(({ amount }) => amount),
    );
    return gross === null ? [] : differs('groups', gross, ofRate);
  });
}

function tenderChecks({ report, tenderDifference }: Reading): readonly Problem[] {
  const { totalGross, tenders, rounding, tips, cashDifference } = report;
  if (totalGross === null || tenders.length === 0) return [];
  const sum = sumOre(tenders.map(({ amount }) => amount));
  const problems = [...differs('tenders', totalGross + (rounding ?? 0) + (tips ?? 0), sum)];
  // What was counted is booked, so a count that differs must be confirmed by a printed difference.
  const counted = tenders.flatMap((tender) =>
    tender.counted === null ? [] : [tender.counted - tender.amount],
  );
  const confirmed = cashDifference ?? tenderDifference ?? 0;
  if (counted.length > 0) problems.push(...differs('tenders', sumOre(counted), confirmed));
  return problems;
}

/** Returns may be printed with or without a minus; only their size counts. */
function grandChecks({ report }: Reading): readonly Problem[] {
  const { grandTotals: grand, totalGross } = report;
  const problems: Problem[] = [];
  const net = (sales: Ore | null, returns: Ore | null, printed: Ore | null): void => {
    if (sales === null || returns === null || printed === null) return;
    problems.push(...differs('grand-totals', sales - Math.abs(returns), printed));
  };
  net(grand.salesAfter, grand.returnsAfter, grand.netAfter);
  net(grand.salesBefore, grand.returnsBefore, grand.netBefore);
  if (grand.netBefore !== null && grand.netAfter !== null && totalGross !== null) {
    problems.push(...differs('grand-totals', totalGross, grand.netAfter - grand.netBefore));
  }
  return problems;
}

function sumChecks({ sums }: Reading): readonly Problem[] {
  return sums.flatMap(({ check, found, accepted }) => {
    const [expected = found] = accepted;
    return accepted.includes(found) ? [] : differs(check, expected, found);
  });
}

/** Everything in which the figures of a print disagree; empty when its arithmetic closes. */
export function checkArithmetic(reading: Reading): readonly Problem[] {
  return [
    ...vatChecks(reading),
    ...giftCardChecks(reading),
    ...totalChecks(reading),
    ...groupChecks(reading),
    ...tenderChecks(reading),
    ...grandChecks(reading),
    ...sumChecks(reading),
  ];
}
