import * as z from 'zod';
import type { Connection } from './connection.ts';
import type { Outcome } from './outcome.ts';
import { flag, key, number, text } from './tolerant.ts';

const tenant = z.object({ activated: flag }).transform((found) => found.activated);

/** Whether the warehouse module is on; stock is then changed by its documents alone. */
export function readWarehouseActivated(connection: Connection): Promise<Outcome<boolean>> {
  return connection({ method: 'GET', root: '/api/warehouse', path: '/tenants-v4', answer: tenant });
}

/** What one stock point holds of one article. What is in stock and not available is reserved. */
export interface StockBalance {
  readonly article: string;
  readonly stockPoint: string;
  readonly available: number;
  readonly inStock: number;
}

const balances = z.array(
  z
    .object({ itemId: key, stockPointCode: text, availableStock: number, inStock: number })
    .transform((found): StockBalance => ({
      article: found.itemId,
      stockPoint: found.stockPointCode,
      available: found.availableStock,
      inStock: found.inStock,
    })),
);

/** The stock of articles at each stock point, or at one alone. */
export function readStockBalance(
  connection: Connection,
  articles: readonly string[],
  stockPoint?: string,
): Promise<Outcome<StockBalance[]>> {
  return connection({
    method: 'GET',
    root: '/api/warehouse',
    path: '/status-v1/stockbalance',
    query: {
      itemIds: articles.join(','),
      ...(stockPoint === undefined ? {} : { stockPointCodes: stockPoint }),
    },
    answer: balances,
  });
}
