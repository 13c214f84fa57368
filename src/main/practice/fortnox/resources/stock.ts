/** What orders do to stock: open ones reserve it, invoicing takes it out. */
import { TOPICS } from '../events/topics.ts';
import type { Stored } from '../records/field-rule.ts';
import { flagOf, listOf, numberOf, textOf } from '../records/stored.ts';
import type { World } from '../world.ts';

const HUNDREDTHS = 100;

/** Tells whether an order still waits to be invoiced. */
export function isOpen(order: Stored): boolean {
  return !flagOf(order, 'Cancelled') && textOf(order, 'InvoiceReference') === '';
}

/** The quantity of an article that open orders have taken. */
export function reservedOf({ registers }: World, articleNumber: string): number {
  let hundredths = 0;
  for (const [, order] of registers.orders.entries()) {
    if (!isOpen(order)) continue;
    for (const row of listOf(order, 'OrderRows')) {
      if (row['ArticleNumber'] !== articleNumber) continue;
      hundredths += Math.round(numberOf(row, 'OrderedQuantity') * HUNDREDTHS);
    }
  }
  return hundredths / HUNDREDTHS;
}

/** Lowers the stock of what an invoice takes: stock goods only, by what was delivered. */
export function takeFromStock(world: World, rows: readonly Stored[]): void {
  const { articles } = world.registers;
  for (const row of rows) {
    const number = textOf(row, 'ArticleNumber');
    const article = articles.get(number);
    if (article === null || !flagOf(article, 'StockGoods')) continue;
    const taken = Math.round(numberOf(row, 'DeliveredQuantity') * HUNDREDTHS);
    const left = Math.round(numberOf(article, 'QuantityInStock') * HUNDREDTHS) - taken;
    const now = world.clock.now();
    const touched = world.switches.stockAndPriceTouchArticle ? now : null;
    articles.put(number, { ...article, QuantityInStock: left / HUNDREDTHS }, touched);
    if (world.switches.warehouseModule) {
      world.events.emit(TOPICS.stockBalances, 'changed', { entityId: number }, now);
    }
  }
}
