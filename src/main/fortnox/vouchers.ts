import * as z from 'zod';
import { oreToDecimal } from '../../shared/money.ts';
import type { Voucher } from '../../shared/voucher.ts';
import type { Connection } from './connection.ts';
import type { Outcome } from './outcome.ts';
import { readList } from './paging.ts';
import { readOne } from './read-one.ts';
import { pathOf, wrapped } from './resource.ts';
import { sanitiseText } from './text.ts';
import { amount, flag, key, text, textOrNull, whole } from './tolerant.ts';

/** A voucher as Fortnox shows it. Amounts are öre. */
export interface PostedVoucher {
  readonly series: string;
  readonly number: number;
  readonly year: number;
  readonly date: string;
  readonly description: string;
  readonly comments: string;
  /** Somebody must approve it before it counts in the books. */
  readonly awaitsApproval: boolean;
  readonly rows: readonly { readonly account: number; readonly debit: number; readonly credit: number }[];
}

/** A voucher in a list: no rows, and with older companies no comments. */
export interface ListedVoucher {
  readonly series: string;
  readonly number: number;
  /** Booking date, YYYY-MM-DD. */
  readonly date: string | null;
  readonly description: string | null;
  readonly comments: string | null;
  /** Booked by a person or an integration, rather than by Fortnox itself for an invoice or a payment. */
  readonly manual: boolean;
}

/** ApprovalState: 0 needs none, 1 not ready, 2 not approved, 3 approved (older developer guide; integrators). */
const AWAITING_APPROVAL: ReadonlySet<number> = new Set([1, 2]);
const DESCRIPTION_LIMIT = 200;
const COMMENTS_LIMIT = 1000;
const INFORMATION_LIMIT = 100;

const VOUCHERS = { path: '/vouchers', single: 'Voucher', list: 'Vouchers' };

const posted = z
  .object({
    VoucherSeries: key,
    VoucherNumber: whole,
    Year: whole,
    TransactionDate: z.string(),
    Description: text,
    Comments: text,
    ApprovalState: whole.nullish(),
    VoucherRows: z.array(z.object({ Account: whole, Debit: amount, Credit: amount, Removed: flag })),
  })
  .transform((found): PostedVoucher => ({
    series: found.VoucherSeries,
    number: found.VoucherNumber,
    year: found.Year,
    date: found.TransactionDate,
    description: found.Description,
    comments: found.Comments,
    awaitsApproval: AWAITING_APPROVAL.has(found.ApprovalState ?? 0),
    // Struck-out rows stay visible for audit; they are no part of the voucher.
    rows: found.VoucherRows.filter((row) => !row.Removed).map((row) => ({
      account: row.Account,
      debit: row.Debit,
      credit: row.Credit,
    })),
  }));

const listed = z
  .object({
    VoucherSeries: key,
    VoucherNumber: whole,
    TransactionDate: textOrNull,
    Description: textOrNull,
    Comments: textOrNull,
    ReferenceType: textOrNull,
  })
  .transform((found): ListedVoucher => ({
    series: found.VoucherSeries,
    number: found.VoucherNumber,
    date: found.TransactionDate,
    description: found.Description,
    comments: found.Comments,
    manual: found.ReferenceType === null || found.ReferenceType === '' || found.ReferenceType === 'MANUAL',
  }));

/** Books a voucher. There is no way to undo it and no key against doubles: look up first, always. */
export function postVoucher(
  connection: Connection,
  voucher: Voucher,
  yearId: number,
): Promise<Outcome<PostedVoucher>> {
  return connection({
    method: 'POST',
    path: VOUCHERS.path,
    // Without a year Fortnox may take the one that somebody happens to have chosen.
    query: { financialyear: yearId },
    body: { [VOUCHERS.single]: toWire(voucher) },
    answer: wrapped(VOUCHERS.single, posted),
  });
}

/** One voucher with its rows, or null when that number is not there. */
export function readVoucher(
  connection: Connection,
  series: string,
  number: number,
  yearId: number,
): Promise<Outcome<PostedVoucher | null>> {
  return readOne(connection, {
    path: pathOf(VOUCHERS, series, String(number)),
    query: { financialyear: yearId },
    answer: wrapped(VOUCHERS.single, posted),
    notFoundCode: null,
  });
}

/** Which vouchers of one financial year a list shows. Dates are YYYY-MM-DD, both included. */
export interface VoucherFilter {
  readonly yearId: number;
  readonly from?: string;
  readonly to?: string;
  /** One series alone; all of them when it is not said. */
  readonly series?: string;
}

/** Vouchers without their rows. */
export function listVouchers(
  connection: Connection,
  { yearId, from, to, series }: VoucherFilter,
): Promise<Outcome<ListedVoucher[]>> {
  const path = series === undefined ? VOUCHERS.path : pathOf(VOUCHERS, 'sublist', series);
  const query = {
    financialyear: yearId,
    ...(from === undefined ? {} : { fromdate: from }),
    ...(to === undefined ? {} : { todate: to }),
  };
  return readList(connection, { path, key: VOUCHERS.list, query }, listed);
}

/** Every voucher of one date, in all series. @param date YYYY-MM-DD */
export function listVouchersOn(
  connection: Connection,
  date: string,
  yearId: number,
): Promise<Outcome<ListedVoucher[]>> {
  return listVouchers(connection, { yearId, from: date, to: date });
}

function toWire(voucher: Voucher): object {
  return {
    VoucherSeries: voucher.series,
    TransactionDate: voucher.date,
    Description: sanitiseText(voucher.description, DESCRIPTION_LIMIT),
    Comments: sanitiseText(voucher.comments, COMMENTS_LIMIT),
    VoucherRows: voucher.rows.map((row) => ({
      Account: row.account,
      Debit: oreToDecimal(row.debit),
      Credit: oreToDecimal(row.credit),
      TransactionInformation: sanitiseText(row.text, INFORMATION_LIMIT),
      ...(row.costCenter === null ? {} : { CostCenter: row.costCenter }),
    })),
  };
}
