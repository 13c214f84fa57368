import type { BookedVoucher } from './world.ts';

/** What the books hold of the Z-reports that were to be booked. */
export interface Count {
  /** Z-reports with at least one voucher. */
  readonly posted: number;
  /** Vouchers beyond the first of their Z. */
  readonly duplicates: number;
  /** Z-reports without a voucher. */
  readonly missing: number;
}

/** Counts by the words of the voucher, not by the mark: the mark is what is being tried. */
export function countBooked(vouchers: readonly BookedVoucher[], zNumbers: readonly string[]): Count {
  const times = zNumbers.map((zNumber) => vouchers.filter((voucher) => isOf(voucher, zNumber)).length);
  return {
    posted: times.filter((found) => found > 0).length,
    duplicates: times.reduce((sum, found) => sum + Math.max(0, found - 1), 0),
    missing: times.filter((found) => found === 0).length,
  };
}

function isOf(voucher: BookedVoucher, zNumber: string): boolean {
  return voucher.description
    .split(' ')
    .some((word, index, words) => words[index - 1] === 'Z' && word === zNumber);
}
