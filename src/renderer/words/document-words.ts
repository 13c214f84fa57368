/** A Z-report in words. */
import type { Document } from '../../shared/document.ts';
import { formatKronor } from '../../shared/money.ts';
import type { VoucherReference } from '../../shared/voucher.ts';
import { isoDate } from './times.ts';

/** Stands where the print says nothing. */
export const NOTHING = '–';

/** `F 88`, as Fortnox names a voucher; the space does not break. */
export function voucherName({ series, number }: VoucherReference): string {
  return `${series}\u00A0${number}`;
}

export function amountOf({ totalGross }: Document): string {
  return totalGross === null ? NOTHING : formatKronor(totalGross);
}

/** The date it is booked on, else the day it was caught. */
export function dateOf({ bookingDate, capturedAt }: Document): string {
  return bookingDate ?? isoDate(capturedAt);
}
