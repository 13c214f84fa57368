import type { Connection } from './connection.ts';
import { changedSince } from './changed-since.ts';
import { field, readerOf, readOnly, type Draft, type Read } from './fields.ts';
import { succeeded, type Outcome } from './outcome.ts';
import { create, pathOf, readAll, readByKey, update } from './resource.ts';
import { code, codeOrNone, decimal, integer, money, oneOf, requiredWords, truth, words } from './strict.ts';
import { amountOrNull, flag, flagOrNull, key, number, numberOrNull, text, textOrNull } from './tolerant.ts';

const LONGEST = { number: 50, description: 200, ean: 30, place: 100, note: 10_000, unit: 20 } as const;
const LEAST_ACCOUNT = 1000;
const HIGHEST_ACCOUNT = 99_999;
const UNIT = /^[\p{L}0-9+\-/_.²³%°]+$/u;
const account = integer(LEAST_ACCOUNT, HIGHEST_ACCOUNT);

export type ArticleType = 'STOCK' | 'SERVICE';
const type = text.transform((value): ArticleType => (value === 'SERVICE' ? 'SERVICE' : 'STOCK'));

/** What the list shows too, there often as text. Amounts are öre. */
const listed = {
  number: field('ArticleNumber', key, code(LONGEST.number)),
  description: field('Description', text, requiredWords(LONGEST.description)),
  ean: field('EAN', text, codeOrNone(LONGEST.ean)),
  unit: field('Unit', textOrNull, codeOrNone(LONGEST.unit, UNIT)),
  /** Of the preselected price list, which is where it is written; null until it has a price. */
  salesPrice: readOnly('SalesPrice', amountOrNull),
  purchasePrice: field('PurchasePrice', amountOrNull, money),
  /** Per cent; follows the sales account, so it is changed by changing that. */
  vat: readOnly('VAT', numberOrNull),
  quantityInStock: field('QuantityInStock', number, decimal),
  reservedQuantity: readOnly('ReservedQuantity', number),
  disposableQuantity: readOnly('DisposableQuantity', number),
  stockPlace: field('StockPlace', textOrNull, words(LONGEST.place)),
  webshop: field('WebshopArticle', flag, truth),
};

const fields = {
  ...listed,
  active: field(
    'Active',
    flagOrNull.transform((value) => value ?? true),
    truth,
  ),
  stockGoods: field('StockGoods', flag, truth),
  type: field('Type', type, oneOf<ArticleType>()),
  salesAccount: field('SalesAccount', numberOrNull, account),
  purchaseAccount: field('PurchaseAccount', numberOrNull, account),
  note: field('Note', text, words(LONGEST.note)),
};

const ARTICLES = { path: '/articles', single: 'Article', list: 'Articles', fields, notFoundCode: 2_000_428 };

export type Article = Read<typeof fields>;
export type ListedArticle = Read<typeof listed>;
export type ArticleDraft = Draft<typeof fields>;

/**
 * The articles, active and inactive alike unless one is asked for: the list itself does not tell them apart.
 * @param filter.changedAfter wall time in ms since 1970; what came before may be among them
 */
export function listArticles(
  connection: Connection,
  filter: { readonly active?: boolean; readonly changedAfter?: number } = {},
): Promise<Outcome<ListedArticle[]>> {
  return readAll(connection, ARTICLES, readerOf(listed), {
    ...(filter.active === undefined ? {} : { filter: filter.active ? 'active' : 'inactive' }),
    ...(filter.changedAfter === undefined ? {} : { lastmodified: changedSince(filter.changedAfter) }),
  });
}

/** The articles with exactly this barcode; Fortnox searches for a part of it, and it is not unique. */
export async function findArticlesByBarcode(
  connection: Connection,
  ean: string,
): Promise<Outcome<ListedArticle[]>> {
  const found = await readAll(connection, ARTICLES, readerOf(listed), { ean });
  return found.ok ? succeeded(found.value.filter((article) => article.ean === ean)) : found;
}

/** One article, or null when it is not there. */
export function readArticle(connection: Connection, number: string): Promise<Outcome<Article | null>> {
  return readByKey(connection, ARTICLES, number);
}

/** Creates an article; Fortnox gives the number when none is sent. */
export function createArticle(
  connection: Connection,
  draft: ArticleDraft & { readonly description: string },
): Promise<Outcome<Article>> {
  return create(connection, ARTICLES, draft);
}

/**
 * Sends what differs from the article as it was last read. Its stock is an absolute number: read it right before.
 * With the warehouse module on it is not changed this way, whatever Fortnox answers.
 */
export function updateArticle(
  connection: Connection,
  before: Article,
  after: Omit<ArticleDraft, 'number'>,
): Promise<Outcome<Article>> {
  return update(connection, ARTICLES, pathOf(ARTICLES, before.number), before, after);
}
