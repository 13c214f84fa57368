/**
 * The sales and VAT rows of one rate. A main group that has accounts of its own is booked on them where the print says
 * its net and VAT: where all that was sold at the rate goes to the same accounts, or at 0 %, where the amount is the
 * net. Elsewhere the print gives a group's amount only, and its VAT would have to be worked out.
 */
import { groupAccounts, rateAccounts, type Mapping } from '../../shared/mapping.ts';
import { sumOre, type Ore } from '../../shared/money.ts';
import { problem } from '../../shared/problem.ts';
import type { GroupRow, VatRow, ZReport } from '../../shared/z-report.ts';
import type { Entry, Outcome } from './voucher-entry.ts';

/** A VAT row whose net is printed. */
export interface SoldAtRate {
  readonly rate: number;
  readonly net: Ore;
  readonly vat: Ore;
}

/** BAS keeps income in class 3; what a group sells on another account is a debt or a clearing, and no income. */
const FIRST_INCOME_ACCOUNT = 3000;

export function salesEntries(row: VatRow, report: ZReport, mapping: Mapping): Outcome {
  const { rate, net, vat } = row;
  if (net === 0 && vat === 0) return [];
  if (net === null) return [problem('z-net-missing', { rate })];
  const sold: SoldAtRate = { rate, net, vat };
  if (isGiftCardsOnly(sold, report)) {
    return [{ account: mapping.giftCardsSold, amount: -net, text: 'Sålda presentkort' }];
  }
  const groups = groupsOf(sold, report);
  return rate === 0 && groups.length > 0
    ? groups.map((group) => withoutVat(group, mapping))
    : withVat(sold, groups, mapping);
}

/** A 0 % row that is exactly the gift cards sold is a debt to their holders, not revenue. */
export function isGiftCardsOnly({ rate, net }: SoldAtRate, { giftCardsSold }: ZReport): boolean {
  return rate === 0 && net === giftCardsSold;
}

/** The groups that were sold at a rate, where they are all there is of it; none where the print does not say. */
export function groupsOf({ rate, net, vat }: SoldAtRate, report: ZReport): GroupRow[] {
  const groups = report.groups.filter((group) => group.rate === rate && group.amount !== 0);
  return sumOre(groups.map(({ amount }) => amount)) === net + vat ? groups : [];
}

/** At 0 % stand exempt sales, gift cards and deposits alike: what one of them is, is asked of each. */
function withoutVat({ name, amount }: GroupRow, mapping: Mapping): Entry | ReturnType<typeof problem> {
  const accounts = groupAccounts(mapping, name, 0);
  if (accounts === null) return problem('group-unmapped', { group: name, rate: 0, amount });
  return { account: accounts.revenue, amount: -amount, text: name };
}

function withVat(sold: SoldAtRate, groups: readonly GroupRow[], mapping: Mapping): Outcome {
  const { rate, net, vat } = sold;
  const together = bookedTogether(rate, groups, mapping);
  const accounts = together ?? rateAccounts(mapping, rate);
  if (accounts === null) return [problem('rate-unmapped', { rate, amount: net + vat })];
  if (accounts.vat === null && vat !== 0) return [problem('vat-unmapped', { rate, amount: vat })];
  const text = together !== null && groups.length === 1 ? groups[0]?.name : undefined;
  return [
    ...(together === null ? debtsTakenForIncome(rate, groups, mapping) : []),
    { account: accounts.revenue, amount: -net, text: text ?? `Försäljning ${rate} %` },
    ...(accounts.vat === null ? [] : [{ account: accounts.vat, amount: -vat, text: `Utg moms ${rate} %` }]),
  ];
}

/** The accounts that all groups of a rate are booked on; null when they differ, or are those of the rate. */
export function bookedTogether(
  rate: number,
  groups: readonly GroupRow[],
  mapping: Mapping,
): { readonly revenue: number; readonly vat: number | null } | null {
  const [first, ...others] = groups.map(({ name }) => groupAccounts(mapping, name, rate));
  if (first === undefined || first === null) return null;
  const alike = others.every((one) => one?.revenue === first.revenue && one.vat === first.vat);
  return alike
    ? { revenue: first.revenue, vat: first.vat ?? rateAccounts(mapping, rate)?.vat ?? null }
    : null;
}

/**
 * A group of goods is booked with the rest of its rate when it cannot be told apart, and only the account is less
 * exact. A group that is no income at all (a gift card for one service) would be made income: that is asked.
 */
function debtsTakenForIncome(rate: number, groups: readonly GroupRow[], mapping: Mapping): Outcome {
  return groups
    .filter(({ name }) => {
      const accounts = groupAccounts(mapping, name, rate);
      return accounts !== null && accounts.revenue < FIRST_INCOME_ACCOUNT;
    })
    .map(({ name, amount }) => problem('group-inseparable', { group: name, rate, amount }));
}
