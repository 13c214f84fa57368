/**
 * The voucher (verifikation): balanced rows that book one Z-report. Amounts are integer öre.
 */
import * as z from 'zod';

const ore = z.number().int().nonnegative();

/** One row: exactly one of debit and credit is above zero. */
export const voucherRowSchema = z.object({
  account: z.number().int().min(1000).max(9999),
  debit: ore,
  credit: ore,
  /** What the row books, in the words of the print: a tender's name, `Försäljning 25 %`. */
  text: z.string(),
  costCenter: z.string().nullable(),
});

export const voucherSchema = z.object({
  series: z.string(),
  /** Booking date, YYYY-MM-DD. */
  date: z.string(),
  description: z.string(),
  /** Carries the mark by which the voucher is known again. */
  comments: z.string(),
  rows: z.array(voucherRowSchema),
});

/** Where a voucher stands in Fortnox. Year is Fortnox's financial year id, not a calendar year. */
export const voucherReferenceSchema = z.object({
  series: z.string(),
  number: z.number().int(),
  year: z.number().int(),
});

export type VoucherRow = z.infer<typeof voucherRowSchema>;
export type Voucher = z.infer<typeof voucherSchema>;
export type VoucherReference = z.infer<typeof voucherReferenceSchema>;
