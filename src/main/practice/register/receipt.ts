import { sumOre, type Ore } from '../../../shared/money.ts';
import { roundToKronor } from './amounts.ts';

/** A training receipt is never part of the sales, but it is counted on the Z-report (SKVFS 2014:9 7:3 o). */
export type ReceiptKind = 'sale' | 'return' | 'training';

/** One row of a receipt. Amounts are öre; quantity, gross and VAT are negative when goods come back. */
export interface ReceiptRow {
  readonly articleId: number;
  readonly name: string;
  readonly mainGroup: string;
  readonly vatRate: number;
  readonly kind: 'goods' | 'service';
  readonly quantity: number;
  readonly price: Ore;
  /** What the price was lowered by, zero or more. */
  readonly discount: Ore;
  readonly gross: Ore;
  readonly vat: Ore;
}

/** What was paid in one way, in öre; negative when money is given back. */
export interface Tender {
  readonly name: string;
  readonly amount: Ore;
}

/** What a customer bought or gave back, before it has a receipt number. */
export interface Sale {
  readonly kind: ReceiptKind;
  readonly rows: readonly ReceiptRow[];
  /** Sum of the rows, in öre. */
  readonly total: Ore;
  /** Tenders less total: what rounding to whole kronor gave (+) or cost (-) the shop, in öre. */
  readonly rounding: Ore;
  readonly tenders: readonly Tender[];
}

export interface Receipt extends Sale {
  readonly number: number;
  /** Wall time, ms since 1970. */
  readonly takenAt: number;
}

export const CASH = 'Kontant';
const GIFT_CARD = 'Presentkort';

/**
 * Pays for the rows: a gift card first as far as it goes, the rest in one other way.
 * Only cash is rounded; the rounding belongs to the receipt and never to its rows.
 * @param payWith the other way, for instance `Kort`
 * @param giftCard value of the gift card handed over, in öre; zero for none
 */
export function pay(kind: ReceiptKind, rows: readonly ReceiptRow[], payWith: string, giftCard: Ore): Sale {
  const total = sumOre(rows.map((row) => row.gross));
  const byGiftCard = Math.max(0, Math.min(giftCard, total));
  const rest = total - byGiftCard;
  const paid = payWith === CASH ? roundToKronor(rest) : rest;
  const tenders: Tender[] = [
    { name: GIFT_CARD, amount: byGiftCard },
    { name: payWith, amount: paid },
  ];
  return {
    kind,
    rows,
    total,
    rounding: paid - rest,
    tenders: tenders.filter((tender) => tender.amount !== 0),
  };
}
