/** The VAT that an account carries: Fortnox derives an article's VAT from its sales account (recorded answers). */
import type { Account } from './company.ts';

/** Percent by the VAT code of the account; accounts without one of these carry none. */
const RATES: Readonly<Record<string, number>> = { MP1: 25, MP2: 12, MP3: 6 };

/** Percent: 25, 12, 6 or 0. */
export function vatRateOf(account: Account | undefined): number {
  return RATES[account?.vatCode ?? ''] ?? 0;
}
