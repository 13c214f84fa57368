import type { Voucher, VoucherReference } from '../../shared/voucher.ts';
import { carriesMark } from './voucher-mark.ts';

/** A voucher found in the books. Amounts are öre. */
export interface FoundVoucher {
  readonly date: string;
  readonly description: string;
  readonly comments: string;
  readonly rows: readonly { readonly account: number; readonly debit: number; readonly credit: number }[];
}

/** A voucher in the books, and where it stands. */
export type PlacedVoucher = FoundVoucher & Pick<VoucherReference, 'series' | 'number'>;

/**
 * Whether a voucher in the books is the one that was meant:
 * `ours` it is; `differs` it is this day's but says something else; `other` it is somebody else's.
 */
export function matchVoucher(
  intent: { readonly mark: string; readonly voucher: Voucher },
  found: FoundVoucher,
): 'ours' | 'differs' | 'other' {
  const same = sameRows(intent.voucher, found) && found.date === intent.voucher.date;
  if (carriesMark(found.comments, intent.mark)) return same ? 'ours' : 'differs';
  // A comment can be edited away by a person, and a computer that counts the register's beginnings otherwise marks
  // otherwise; the words, which name register and number, and the date still tell.
  const sameDay = found.description === intent.voucher.description && found.date === intent.voucher.date;
  if (!sameDay) return 'other';
  return same ? 'ours' : 'differs';
}

/** Row order carries no meaning in a voucher, so rows are compared as a set with counts. */
function sameRows(voucher: Voucher, found: FoundVoucher): boolean {
  const meant = voucher.rows.map(rowKey).toSorted();
  const booked = found.rows.map(rowKey).toSorted();
  return meant.length === booked.length && meant.every((row, index) => row === booked[index]);
}

function rowKey(row: { readonly account: number; readonly debit: number; readonly credit: number }): string {
  return `${row.account} ${row.debit} ${row.credit}`;
}
