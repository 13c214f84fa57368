import type { Connection } from './connection.ts';
import { field, readerOf, readOnly, type Draft, type Read } from './fields.ts';
import type { Outcome } from './outcome.ts';
import { create, readAll } from './resource.ts';
import { code, requiredWords, words } from './strict.ts';
import { flag, key, text } from './tolerant.ts';

const LONGEST_CODE = 100;
const LONGEST_DESCRIPTION = 50;
const LONGEST_COMMENT = 1024;
/** Fortnox keeps price lists by upper-case codes. */
const PRICE_LIST_CODE = /^[A-Z0-9]+$/;

const fields = {
  code: field('Code', key, code(LONGEST_CODE, PRICE_LIST_CODE)),
  description: field('Description', text, requiredWords(LONGEST_DESCRIPTION)),
  comments: field('Comments', text, words(LONGEST_COMMENT)),
  /** The list whose base price is an article's sales price. */
  preSelected: readOnly('PreSelected', flag),
};

const PRICE_LISTS = {
  path: '/pricelists',
  single: 'PriceList',
  list: 'PriceLists',
  fields,
  notFoundCode: 2_000_431,
};

export type PriceList = Read<typeof fields>;

export function listPriceLists(connection: Connection): Promise<Outcome<PriceList[]>> {
  return readAll(connection, PRICE_LISTS, readerOf(fields));
}

export function createPriceList(
  connection: Connection,
  draft: Draft<typeof fields> & { readonly code: string; readonly description: string },
): Promise<Outcome<PriceList>> {
  return create(connection, PRICE_LISTS, draft);
}
