/** Whether somebody else books the register's days already: the register's own link to Fortnox, or a person by hand. */
import type { PreflightResult } from '../../shared/preflight.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { OthersVoucher } from './preflight-facts.ts';

/** The groups of BAS that a day's takings touch: cash, bank and card claims in debit, sales and output VAT in credit. */
const TAKINGS: readonly (readonly [number, number])[] = [
  [1580, 1589],
  [1680, 1689],
  [1910, 1979],
];
const SALES: readonly [number, number] = [3000, 3799];
const OUTPUT_VAT: readonly [number, number] = [2610, 2639];

/** What such a voucher is called, by the links' makers and by people. */
const WORDS = /z[- ]?rapport|dags(?:avslut|kassa|rapport|försäljning)|kassa(?:rapport|avslut)|\bz[- ]?\d/i;

/** Days' takings look alike, and so does one cash sale booked by hand: without the words, one alone says nothing. */
const FEWEST_WITHOUT_WORDS = 2;

/** Those of somebody else's vouchers that look like a day's takings; none when it may be chance. */
export function othersZReports(vouchers: readonly OthersVoucher[]): OthersVoucher[] {
  const takings = vouchers.filter(isTakings);
  const named = takings.some(({ description }) => saysTakings(description));
  return named || takings.length >= FEWEST_WITHOUT_WORDS ? takings : [];
}

/** Whether a description says that it is a day's takings: worth reading first. */
export function saysTakings(description: string | null): boolean {
  return description !== null && WORDS.test(description);
}

/**
 * The question that comes before the first voucher, told from a preflight: somebody else books the same days, and a day
 * that both book stands twice. Null when nobody does.
 */
export function otherLinkQuestion({
  databaseNumber,
  lines,
}: Pick<PreflightResult, 'databaseNumber' | 'lines'>): Problem | null {
  const found = lines.find(({ problem: one }) => one?.code === 'other-link-books')?.problem ?? null;
  return found === null ? null : problem('other-link-first', { ...found.facts, databaseNumber });
}

function isTakings({ rows }: OthersVoucher): boolean {
  const credited = (within: readonly [number, number]): boolean =>
    rows.some(({ account, credit }) => credit > 0 && isIn(account, within));
  const debited = rows.some(
    ({ account, debit }) => debit > 0 && TAKINGS.some((group) => isIn(account, group)),
  );
  return debited && credited(SALES) && credited(OUTPUT_VAT);
}

function isIn(account: number, [first, last]: readonly [number, number]): boolean {
  return account >= first && account <= last;
}
