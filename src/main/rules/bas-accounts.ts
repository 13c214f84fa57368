/**
 * The accounts of BAS 2026 that a shop's Z-report is booked on, the usual first and older practice after it: card
 * receivables stood on 1580 before 1686, output VAT on 2610/2620/2630, gift cards on 2420 or 2890.
 */
import { nameKey } from '../../shared/name-key.ts';
import type { AccountUse } from '../../shared/mapping.ts';
import { isCardTender } from './card-terminal.ts';

const CASH = [1910];
const CARD = [1686, 1580];
const SWISH = [1686, 1580, 1680];
const INVOICE = [1510];
const GIFT_CARDS = [2421, 2420, 2890];
const ROUNDING = [3740];
const TIPS = [2829, 2820, 2890];
const SALES: Readonly<Record<number, readonly number[]>> = {
  25: [3001, 3011, 3041, 3051],
  12: [3002, 3012, 3042, 3052],
  6: [3003, 3013, 3043, 3053],
  0: [3004, 3014, 3044, 3054],
};
const VAT: Readonly<Record<number, readonly number[]>> = {
  25: [2611, 2610],
  12: [2621, 2620],
  6: [2631, 2630],
};

/** Whole words of a means of payment, in the order they are looked for. Cards are told by `isCardTender`. */
const NAMED: readonly (readonly [RegExp, readonly number[]])[] = [
  [/presentkort|gift ?card|tillgodo/u, GIFT_CARDS],
  [/lunch|kupong|rikskort|edenred/u, CARD],
  [/swish/u, SWISH],
  [/faktura|invoice/u, INVOICE],
  [/avrundning|rounding/u, ROUNDING],
  [/kontant|(?<!\p{L})cash(?!\p{L})/u, CASH],
];

/** The accounts that a use is normally booked on, the usual first; none where shops differ or the name says nothing. */
export function usualAccounts(use: AccountUse): readonly number[] {
  switch (use.kind) {
    case 'tender':
      return ofTender(use.name);
    case 'rate':
      return SALES[use.rate] ?? [];
    case 'vat':
      return VAT[use.rate] ?? [];
    case 'group':
      // Goods follow their rate. At 0 % only what its name says is known, and never that it is exempt sales.
      return use.rate === 0 && /presentkort|gift ?card/u.test(nameKey(use.name)) ? GIFT_CARDS : [];
    case 'gift-cards':
      return GIFT_CARDS;
    case 'rounding':
      return ROUNDING;
    case 'tips':
      return TIPS;
    case 'group-vat':
    case 'cash-difference':
      return [];
  }
}

function ofTender(name: string): readonly number[] {
  const key = nameKey(name);
  const named = NAMED.find(([words]) => words.test(key));
  return named?.[1] ?? (isCardTender(name) ? CARD : []);
}
