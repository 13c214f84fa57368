/**
 * Gift cards sold where no line of their own says so: a main group of gift cards that stands without VAT. Sold for
 * goods of more than one rate they are no sale but a debt to their holders (mervärdesskattelagen 2023:200 chapter 7
 * section 18), so they must be told from other sales without VAT.
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import type { GroupRow, VatRow } from '../../../shared/z-report.ts';
import { vatGross } from './total.ts';

const GIFT_CARD = /presentkort|gift ?(?:card|voucher)/iu;
export function isGiftCard(name: string): boolean {
  return GIFT_CARD.test(name);
}

/**
 * @returns what the groups of gift cards came to in öre, when that is all that was sold without VAT, or else null
 * @param total the day's total in öre, or null
 */
export function giftCardsAmongGroups(
  groups: readonly GroupRow[],
  vat: readonly VatRow[],
  total: Ore | null,
): Ore | null {
  const cards = groups.filter(({ name }) => isGiftCard(name));
  const sold = sumOre(cards.map(({ amount }) => amount));
  if (sold === 0 || total === null) return null;
  const withoutVat = vat.find(({ rate }) => rate === 0)?.gross ?? 0;
  const beside = withoutVat === 0 && vatGross(vat) === total - sold;
  return withoutVat === sold || beside ? sold : null;
}
