/** Two computers that call their registers by one number: their days carry one mark, or at least the same words. */
import { problem, type Problem } from '../../shared/problem.ts';
import type { Voucher } from '../../shared/voucher.ts';
import { sameMoney } from './voucher-alike.ts';
import type { FoundVoucher, PlacedVoucher } from './voucher-match.ts';

/**
 * Whether a voucher that carries the mark or the words of a Z-report is another register's. A day's money is the same
 * however it is mapped, and whatever was mended in its rows; other money is another day.
 */
export function isOtherRegisters(meant: Voucher, found: FoundVoucher): boolean {
  return found.rows.length > 0 && !sameMoney(meant, found);
}

/** @param register this register's number */
export function numberShared(found: PlacedVoucher, register: string): Problem {
  const { series, number, description } = found;
  return problem('register-number-shared', { series, number, description, register });
}
