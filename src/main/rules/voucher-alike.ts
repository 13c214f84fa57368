import type { Voucher } from '../../shared/voucher.ts';
import { marksIn } from './voucher-mark.ts';
import type { FoundVoucher } from './voucher-match.ts';

/**
 * Whether a voucher of the same date may be the same day's takings booked by hand: as much money in all, or the same
 * money on every account the takings came in on (a person may have split the sales otherwise, or rounded). A voucher
 * that carries a mark of ours is another Z-report, however alike.
 */
export function isAlike(meant: Voucher, found: FoundVoucher): boolean {
  if (found.date !== meant.date || marksIn(found.comments).length > 0) return false;
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
