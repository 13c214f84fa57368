import type { Ore } from '../../../shared/money.ts';
import { percentOf, vatWithin } from './amounts.ts';
import { ASSORTMENT, type Article } from './article.ts';
import type { Random } from './random.ts';
import { CASH, pay, type ReceiptKind, type ReceiptRow, type Sale } from './receipt.ts';

const PAY_WITH = ['Kort', 'Kort', 'Kort', 'Kort', 'Swish', 'Swish', CASH, CASH] as const;
const GIFT_CARD_VALUES = [100_00, 200_00, 500_00] as const;
const DISCOUNTS_PERCENT = [5, 10, 15, 50] as const;

const MOST_ROWS = 5;
const MOST_OF_ONE_ARTICLE = 3;
const PERCENT_OF_ROWS_DISCOUNTED = 8;
const PERCENT_OF_SALES_PAID_BY_GIFT_CARD = 9;
const PERCENT_OF_RECEIPTS_RETURNING = 6;

export interface SaleWishes {
  /** The only way of payment, instead of a drawn one. */
  readonly payWith?: string;
  readonly training?: boolean;
}

/** Draws what the next customer does. */
export function drawSale(random: Random, wishes: SaleWishes = {}): Sale {
  const kind = drawKind(random, wishes);
  const payWith = wishes.payWith ?? random.pick(PAY_WITH);
  if (kind === 'return') return pay(kind, [drawRow(random, -1)], payWith, 0);
  const rows = Array.from({ length: random.integer(1, MOST_ROWS) }, () =>
    drawRow(random, random.integer(1, MOST_OF_ONE_ARTICLE)),
  );
  const withGiftCard = wishes.payWith === undefined && random.chance(PERCENT_OF_SALES_PAID_BY_GIFT_CARD);
  return pay(kind, rows, payWith, withGiftCard ? random.pick(GIFT_CARD_VALUES) : 0);
}

function drawKind(random: Random, wishes: SaleWishes): ReceiptKind {
  if (wishes.training === true) return 'training';
  // Who asks for a certain way of payment wants to see money come in.
  if (wishes.payWith !== undefined) return 'sale';
  return random.chance(PERCENT_OF_RECEIPTS_RETURNING) ? 'return' : 'sale';
}

function drawRow(random: Random, quantity: number): ReceiptRow {
  const article = drawArticle(random);
  const full = article.price * quantity;
  const discounted = quantity > 0 && random.chance(PERCENT_OF_ROWS_DISCOUNTED);
  const discount = discounted ? percentOf(full, random.pick(DISCOUNTS_PERCENT)) : 0;
  return receiptRow(article, quantity, discount);
}

function receiptRow(article: Article, quantity: number, discount: Ore): ReceiptRow {
  const gross = article.price * quantity - discount;
  return {
    articleId: article.id,
    name: article.name,
    mainGroup: article.mainGroup,
    vatRate: article.vatRate,
    kind: article.kind,
    quantity,
    price: article.price,
    discount,
    gross,
    vat: vatWithin(gross, article.vatRate),
  };
}

function drawArticle(random: Random): Article {
  const [first, ...others] = ASSORTMENT;
  if (first === undefined) throw new Error('The assortment is empty');
  return random.pick([first, ...others]);
}
