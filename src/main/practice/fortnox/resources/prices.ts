/** Prices, keyed by list, article and the quantity they hold from. */
import { emptyAnswer, jsonAnswer } from '../answer.ts';
import { listAnswer } from '../list.ts';
import { PAGING } from '../query.ts';
import { decimal, text, type FieldRules, type Stored } from '../records/field-rule.ts';
import { readChange, readNew } from '../records/read-stored.ts';
import { numberOf, pick, textOf } from '../records/stored.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import type { Route, RouteRequest } from '../route.ts';
import type { World } from '../world.ts';
import { lowestPrice, putPrice, stepKey, stepsOf } from './price-steps.ts';

const OK = 200;
const CREATED = 201;
const NO_CONTENT = 204;
const PATH = '/3/prices';
const FIRST_STEP = `${PATH}/:list/:article`;
const ONE_STEP = `${FIRST_STEP}/:quantity`;
const COMMON = { scope: 'price', query: { names: [] }, wrapper: null };
const LIST_FIELDS = ['ArticleNumber', 'FromQuantity', 'Price', 'PriceList'];

const RULES: FieldRules = {
  ArticleNumber: text(undefined, { required: true, fixed: true }),
  PriceList: text(undefined, { required: true, fixed: true }),
  FromQuantity: decimal(0, { fixed: true }),
  Price: decimal(0),
  Percent: decimal(0),
  Date: text(undefined, { readOnly: true }),
};

export const priceRoutes: readonly Route[] = [
  {
    ...COMMON,
    method: 'GET',
    path: PATH,
    query: { names: PAGING },
    handle: (request) =>
      list(
        request,
        request.world.registers.prices.entries().map(([, price]) => price),
      ),
  },
  {
    ...COMMON,
    method: 'GET',
    path: `${PATH}/sublist/:list/:article`,
    query: { names: PAGING },
    handle: (request) => {
      const { list: priceList = '', article = '' } = request.segments;
      return list(request, stepsOf(request.world, priceList, article));
    },
  },
  { ...COMMON, method: 'POST', path: PATH, wrapper: 'Price', handle: create },
  { ...COMMON, method: 'GET', path: FIRST_STEP, handle: read },
  { ...COMMON, method: 'GET', path: ONE_STEP, handle: read },
  { ...COMMON, method: 'PUT', path: FIRST_STEP, wrapper: 'Price', handle: update },
  { ...COMMON, method: 'PUT', path: ONE_STEP, wrapper: 'Price', handle: update },
  {
    ...COMMON,
    method: 'DELETE',
    path: ONE_STEP,
    handle: ({ world, segments }) => {
      const price = find(world, segments);
      if (price === null) return refusals.priceNotFound();
      world.registers.prices.delete(keyOf(price));
      return emptyAnswer(NO_CONTENT);
    },
  },
];

/** Makes a step; reads one and puts the company file's prices in as well. */
export function createPrice(world: World, fields: RouteRequest['fields']): Stored | Refusal {
  const price = readNew(RULES, fields, world.switches);
  if (price instanceof Refusal) return price;
  const [list, article] = [textOf(price, 'PriceList'), textOf(price, 'ArticleNumber')];
  if (world.registers.priceLists.get(list) === null) return refusals.priceListMissing();
  if (world.registers.articles.get(article) === null) return refusals.articleMissing();
  if (world.registers.prices.get(keyOf(price)) !== null) return refusals.taken(keyOf(price));
  return putPrice(world, list, article, numberOf(price, 'FromQuantity'), price);
}

function create({ world, fields }: RouteRequest): ReturnType<Route['handle']> {
  const price = createPrice(world, fields);
  if (price instanceof Refusal) return price;
  return jsonAnswer(CREATED, { Price: writePrice(world, price) }, { Location: 'prices' });
}

function read({ world, segments }: RouteRequest): ReturnType<Route['handle']> {
  const price = find(world, segments);
  return price === null ? refusals.priceNotFound() : jsonAnswer(OK, { Price: writePrice(world, price) });
}

function update({ world, segments, fields }: RouteRequest): ReturnType<Route['handle']> {
  const before = find(world, segments);
  if (before === null) return refusals.priceNotFound();
  const after = readChange(RULES, before, fields, world.switches);
  if (after instanceof Refusal) return after;
  const step = putPrice(
    world,
    textOf(after, 'PriceList'),
    textOf(after, 'ArticleNumber'),
    numberOf(after, 'FromQuantity'),
    after,
  );
  return jsonAnswer(OK, { Price: writePrice(world, step) });
}

function list({ world, query }: RouteRequest, prices: readonly Stored[]): ReturnType<Route['handle']> {
  const sorted = prices.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const write = (price: Stored): Stored => ({
    '@url': urlOf(world, price),
    ...pick(price, LIST_FIELDS),
  });
  return listAnswer('Prices', sorted, write, query, world.switches);
}

/** The step that the path names; without a quantity the first one. */
function find(world: World, { list = '', article = '', quantity }: RouteRequest['segments']): Stored | null {
  if (quantity === undefined) return lowestPrice(world, list, article);
  return world.registers.prices.get(stepKey(list, article, Number(quantity)));
}

function writePrice(world: World, price: Stored): Stored {
  return { '@url': urlOf(world, price), ...price };
}

function keyOf(price: Stored): string {
  return stepKey(textOf(price, 'PriceList'), textOf(price, 'ArticleNumber'), numberOf(price, 'FromQuantity'));
}

function urlOf(world: World, price: Stored): string {
  return `${world.apiUrl}${PATH}/${keyOf(price)}`;
}
