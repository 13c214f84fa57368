import type { Voucher } from '../../shared/voucher.ts';
import { marksIn } from './voucher-mark.ts';
import type { FoundVoucher } from './voucher-match.ts';

/** What a Z-report is meant to become, and the marks it would have had by the numbers its register had before. */
export interface Meant {
  readonly voucher: Voucher;
  readonly formerMarks: readonly string[];
}

/**
 * Whether a voucher of the same date may be the same day's takings: booked by hand, or by this register under another
 * number. A voucher that carries any other mark of ours is another Z-report, however alike.
 */
export function isAlike({ voucher: meant, formerMarks }: Meant, found: FoundVoucher): boolean {
  return found.date === meant.date && !isAnothers(found.comments, formerMarks) && sameMoney(meant, found);
}

/** Whether a comment says that a voucher is another Z-report's. */
export function isAnothers(comments: string, formerMarks: readonly string[]): boolean {
  const marks = marksIn(comments);
  return marks.length > 0 && !marks.some((mark) => formerMarks.includes(mark));
}

/**
 * As much money in all, or the same money on every account the takings came in on: a person may have split the sales
 * otherwise, or rounded.
 */
export function sameMoney(meant: Voucher, found: FoundVoucher): boolean {
  return turnover(found) === turnover(meant) || hasTheSameTakings(meant, found);
}

/** All that was debited, in öre. */
export function turnover({ rows }: Pick<FoundVoucher, 'rows'>): number {
  return rows.reduce((sum, { debit }) => sum + debit, 0);
}

function hasTheSameTakings(meant: Voucher, found: FoundVoucher): boolean {
  const accounts = new Set(meant.rows.filter(({ debit }) => debit > 0).map(({ account }) => account));
  return accounts.size > 0 && [...accounts].every((account) => net(meant, account) === net(found, account));
}

function net({ rows }: Pick<FoundVoucher, 'rows'>, account: number): number {
  return rows.reduce((sum, row) => (row.account === account ? sum + row.debit - row.credit : sum), 0);
}
