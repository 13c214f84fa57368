import type { Connection } from './connection.ts';
import { field, readerOf, type Read } from './fields.ts';
import type { Outcome } from './outcome.ts';
import { readList } from './paging.ts';
import { readOne } from './read-one.ts';
import { create, pathOf, readAll, update, wrapped } from './resource.ts';
import { code, decimal, money } from './strict.ts';
import { amountOrNull, key, number } from './tolerant.ts';

const LONGEST_LIST_CODE = 100;
const LONGEST_ARTICLE_NUMBER = 50;
/** The step every price list begins with. */
const BASE_QUANTITY = 0;

/** A price: in one list, for one article, from one quantity. The amount is in öre. */
const fields = {
  list: field('PriceList', key, code(LONGEST_LIST_CODE)),
  article: field('ArticleNumber', key, code(LONGEST_ARTICLE_NUMBER)),
  fromQuantity: field('FromQuantity', number, decimal),
  price: field('Price', amountOrNull, money),
};
const single = readerOf(fields);

const PRICES = { path: '/prices', single: 'Price', list: 'Prices', fields, notFoundCode: 2_000_430 };

export type Price = Read<typeof fields>;

/** Every price of every list. */
export function listPrices(connection: Connection): Promise<Outcome<Price[]>> {
  return readAll(connection, PRICES, single);
}

/** Every step of one article in one list. */
export function listPriceSteps(
  connection: Connection,
  list: string,
  article: string,
): Promise<Outcome<Price[]>> {
  const path = pathOf(PRICES, 'sublist', list, article);
  return readList(connection, { path, key: PRICES.list, query: {} }, single);
}

/** The price of one article in one list before any step of quantity; null when it has none there. */
export function readBasePrice(
  connection: Connection,
  list: string,
  article: string,
): Promise<Outcome<Price | null>> {
  return readOne(connection, {
    path: basePath(list, article),
    answer: wrapped(PRICES.single, single),
    notFoundCode: PRICES.notFoundCode,
  });
}

/**
 * Sets the base price of an article, which is what its sales price shows: an article's own SalesPrice cannot be
 * written. Creates the row when it is not there.
 * @param price in öre
 */
export async function setBasePrice(
  connection: Connection,
  list: string,
  article: string,
  price: number,
): Promise<Outcome<Price>> {
  const before = await readBasePrice(connection, list, article);
  if (!before.ok) return before;
  if (before.value === null) {
    return create(connection, PRICES, { list, article, fromQuantity: BASE_QUANTITY, price });
  }
  return update(connection, PRICES, basePath(list, article), before.value, { price });
}

function basePath(list: string, article: string): string {
  return pathOf(PRICES, list, article, String(BASE_QUANTITY));
}
