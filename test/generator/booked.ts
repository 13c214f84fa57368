/** What of a Z-report ends up in a voucher, in a form in which what books the same is the same. */
import type { ZReport } from '../../src/shared/z-report.ts';

export interface Unconfirmed {
  /** The VAT per rate is neither beside its net and gross nor summed. */
  readonly vat: boolean;
  readonly giftCardsSold: boolean;
  readonly cashDifference: boolean;
}

function sorted(rows: readonly (readonly unknown[])[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).toSorted();
}

const ROUNDING = /avrund|utj[aä]mn|öresavr|oresavr|öresdiff|oresdiff|round/iu;

/** What was paid above the sales by rounding: said as such, or as a row that balances the means of payment. */
function roundingOf({ rounding, tenders }: ZReport): number {
  const balancing = tenders
    .filter(({ name }) => ROUNDING.test(name))
    .reduce((sum, { amount }) => sum + amount, 0);
  return (rounding ?? 0) - balancing;
}

function booked(report: ZReport, names: boolean): Readonly<Record<string, unknown>> {
  return {
    total: report.totalGross,
    vat: sorted(
      report.vat
        .filter(({ gross, vat }) => gross !== 0 || vat !== 0)
        .map(({ rate, net, vat, gross }) => [rate, net, vat, gross]),
    ),
    tenders: sorted(
      report.tenders
        .filter(({ name, amount, counted }) => (amount !== 0 || (counted ?? 0) !== 0) && !ROUNDING.test(name))
        .map(({ name, amount, counted }) => [names ? name : '', amount, counted ?? amount]),
    ),
    groups: sorted(
      report.groups
        .filter(({ amount }) => amount !== 0)
        .map(({ name, amount, rate }) => [names ? name : '', amount, rate]),
    ),
    rounding: roundingOf(report),
    tips: report.tips ?? 0,
    giftCardsSold: report.giftCardsSold ?? 0,
    cashDifference: report.cashDifference ?? 0,
    ...(names
      ? { zNumber: report.zNumber, register: report.register, organisationNumber: report.organisationNumber }
      : {}),
  };
}

/** The gross of every rate and how far its VAT may stray without anything else on the paper showing it. */
function vatWithin(read: ZReport, truth: ZReport): boolean {
  const stray = Math.max(10, truth.counters.receipts ?? 0);
  return read.vat.every((row) => {
    const same = truth.vat.find(({ rate }) => rate === row.rate);
    return same !== undefined && Math.abs(row.vat - same.vat) <= 2 * stray;
  });
}

/**
 * In which fields a reading would be booked otherwise than the truth.
 * @param unconfirmed figures that nothing else on the paper confirms are let off
 * @param names names and numbers of the header count too
 */
export function bookedOtherwise(
  read: ZReport,
  truth: ZReport,
  unconfirmed: Unconfirmed,
  names: boolean,
): readonly string[] {
  const [own, right] = [booked(read, names), booked(truth, names)];
  const different = Object.keys(right).filter(
    (field) => JSON.stringify(own[field]) !== JSON.stringify(right[field]),
  );
  return different.filter((field) => {
    // A register that is not named cannot be taken for another.
    if (field === 'register') return read.register !== null;
    if (field === 'giftCardsSold') return !unconfirmed.giftCardsSold;
    // Without it the difference follows from what was counted, or nothing is said of one.
    if (field === 'cashDifference') return read.cashDifference !== null && !unconfirmed.cashDifference;
    // Without groups the revenue follows the VAT table: coarser, but the same money.
    if (field === 'groups') return read.groups.length > 0;
    if (field === 'vat') return !(unconfirmed.vat && vatWithin(read, truth));
    return true;
  });
}
