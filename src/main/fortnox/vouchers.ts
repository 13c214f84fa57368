import * as z from 'zod';
import { decimalToOre, oreToDecimal } from '../../shared/money.ts';
import type { Voucher } from '../../shared/voucher.ts';
import type { Connection } from './connection.ts';
import { succeeded, type Outcome } from './outcome.ts';
import { readList } from './paging.ts';
import { sanitiseText } from './text.ts';

/** A voucher as Fortnox shows it. Amounts are öre. */
export interface PostedVoucher {
  readonly series: string;
  readonly number: number;
  readonly year: number;
  readonly date: string;
  readonly description: string;
  readonly comments: string;
  readonly rows: readonly { readonly account: number; readonly debit: number; readonly credit: number }[];
}

/** A voucher in a list: no rows, and with older companies no comments. */
export interface ListedVoucher {
  readonly series: string;
  readonly number: number;
  readonly description: string | null;
  readonly comments: string | null;
}

const NOT_FOUND = 404;
const DESCRIPTION_LIMIT = 200;
const COMMENTS_LIMIT = 1000;
const INFORMATION_LIMIT = 100;

const amount = z.unknown().transform((value, context) => {
  const ore = value === undefined || value === null || value === '' ? 0 : decimalToOre(value);
  if (ore !== null) return ore;
  context.addIssue({ code: 'custom', message: 'not an amount' });
  return z.NEVER;
});

const posted = z
  .object({
    Voucher: z.object({
      VoucherSeries: z.coerce.string(),
      VoucherNumber: z.coerce.number().int(),
      Year: z.coerce.number().int(),
      TransactionDate: z.string(),
      Description: z.string().nullish(),
      Comments: z.string().nullish(),
      VoucherRows: z.array(
        z.object({
          Account: z.coerce.number().int(),
          Debit: amount,
          Credit: amount,
          Removed: z.boolean().nullish(),
        }),
      ),
    }),
  })
  .transform(({ Voucher: found }): PostedVoucher => ({
    series: found.VoucherSeries,
    number: found.VoucherNumber,
    year: found.Year,
    date: found.TransactionDate,
    description: found.Description ?? '',
    comments: found.Comments ?? '',
    // Struck-out rows stay visible for audit; they are no part of the voucher.
    rows: found.VoucherRows.filter((row) => row.Removed !== true).map((row) => ({
      account: row.Account,
      debit: row.Debit,
      credit: row.Credit,
    })),
  }));

const listed = z
  .object({
    VoucherSeries: z.coerce.string(),
    VoucherNumber: z.coerce.number().int(),
    Description: z.string().nullish(),
    Comments: z.string().nullish(),
  })
  .transform((found) => ({
    series: found.VoucherSeries,
    number: found.VoucherNumber,
    description: found.Description ?? null,
    comments: found.Comments ?? null,
  }));

/** Books a voucher. There is no way to undo it and no key against doubles: look up first, always. */
export function postVoucher(
  connection: Connection,
  voucher: Voucher,
  yearId: number,
): Promise<Outcome<PostedVoucher>> {
  return connection({
    method: 'POST',
    path: '/vouchers',
    query: { financialyear: yearId },
    body: { Voucher: toWire(voucher) },
    answer: posted,
  });
}

/** One voucher with its rows, or null when that number is not there. */
export async function readVoucher(
  connection: Connection,
  series: string,
  number: number,
  yearId: number,
): Promise<Outcome<PostedVoucher | null>> {
  const outcome = await connection({
    method: 'GET',
    path: `/vouchers/${encodeURIComponent(series)}/${number}`,
    query: { financialyear: yearId },
    answer: posted,
  });
  if (!outcome.ok && outcome.failure.kind === 'refused' && outcome.failure.status === NOT_FOUND) {
    return succeeded(null);
  }
  return outcome;
}

/** Every voucher of one date, in all series. @param date YYYY-MM-DD */
export function listVouchersOn(
  connection: Connection,
  date: string,
  yearId: number,
): Promise<Outcome<ListedVoucher[]>> {
  return readList(
    connection,
    { path: '/vouchers', key: 'Vouchers', query: { financialyear: yearId, fromdate: date, todate: date } },
    listed,
  );
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
