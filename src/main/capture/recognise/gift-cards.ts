/**
 * Gift cards sold where no line of their own says so: a main group of gift cards that the VAT table leaves out. Sold
 * for goods of more than one rate they carry no VAT (mervärdesskattelagen 2023:200 chapter 2 section 27), and a table
 * of VAT need not name them.
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import type { GroupRow, VatRow } from '../../../shared/z-report.ts';
import { vatGross } from './total.ts';

const GIFT_CARD = /presentkort|gift ?(?:card|voucher)/iu;
export function isGiftCard(name: string): boolean {
  return GIFT_CARD.test(name);
}

/**
 * @returns what the groups of gift cards came to in öre, when that is just what the VAT table lacks, or else null
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
  return vatGross(vat) === total - sold ? sold : null;
}
