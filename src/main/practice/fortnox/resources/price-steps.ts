/** The prices of an article: one step per list and quantity, the base step from quantity 0. */
import type { Stored } from '../records/field-rule.ts';
import { numberOf } from '../records/stored.ts';
import { stockholmTime } from '../stockholm-time.ts';
import type { World } from '../world.ts';

/** The key of a step: list, article and quantity, each percent-encoded, as they stand in its address. */
export function stepKey(list: string, article: string, fromQuantity: number): string {
  return [list, article, String(fromQuantity)].map((part) => encodeURIComponent(part)).join('/');
}

/** The steps of an article in a list, from the lowest quantity. */
export function stepsOf({ registers }: World, list: string, article: string): readonly Stored[] {
  return registers.prices
    .entries()
    .map(([, price]) => price)
    .filter((price) => price['PriceList'] === list && price['ArticleNumber'] === article)
    .toSorted((one, other) => numberOf(one, 'FromQuantity') - numberOf(other, 'FromQuantity'));
}

/** The first step, which is the base price. */
export function lowestPrice(world: World, list: string, article: string): Stored | null {
  return stepsOf(world, list, article)[0] ?? null;
}

/** The price that holds for a quantity: the highest step at or below it. */
export function priceFor(world: World, list: string, article: string, quantity: number): number | null {
  const steps = stepsOf(world, list, article);
  const step = steps.findLast((price) => numberOf(price, 'FromQuantity') <= Math.abs(quantity)) ?? steps[0];
  return step === undefined ? null : numberOf(step, 'Price');
}

/** Writes a step down. Whether that counts as a change of its article is a switch. */
export function putPrice(
  world: World,
  list: string,
  article: string,
  fromQuantity: number,
  price: Stored,
): Stored {
  const { registers, clock, switches } = world;
  const now = clock.now();
  const step = {
    Percent: 0,
    Price: 0,
    ...price,
    PriceList: list,
    ArticleNumber: article,
    FromQuantity: fromQuantity,
    Date: stockholmTime(now),
  };
  registers.prices.put(stepKey(list, article, fromQuantity), step, now);
  const stored = registers.articles.get(article);
  if (stored !== null && switches.stockAndPriceTouchArticle) registers.articles.put(article, stored, now);
  return step;
}
