import { sumOre, type Ore } from '../../../shared/money.ts';
import type { Receipt } from './receipt.ts';

/** What happened beside the sales of a day. Amounts are öre; cash taken out of the drawer is negative. */
export interface DayEvent {
  readonly kind: 'copy' | 'unfinished' | 'drawer' | 'cash';
  readonly amount: Ore;
}

/** The grand totals, which are never reset (SKVFS 2014:9 7:3 u-w). Returns are counted as a positive sum. */
export interface GrandTotal {
  readonly sales: Ore;
  readonly returns: Ore;
}

interface VatFigures {
  readonly rate: number;
  readonly net: Ore;
  readonly vat: Ore;
  readonly gross: Ore;
}

export interface GroupFigures {
  readonly name: string;
  readonly rate: number;
  readonly quantity: number;
  readonly amount: Ore;
}

interface TenderFigures {
  readonly name: string;
  readonly count: number;
  readonly amount: Ore;
}

export interface Counted {
  readonly count: number;
  readonly amount: Ore;
}

/** Everything a Z-report must say about a day (SKVFS 2014:9 7:3). Amounts are öre, times ms since 1970. */
export interface DayFigures {
  readonly zNumber: number;
  readonly takenAt: number;
  readonly periodFrom: number;
  readonly total: Ore;
  readonly vat: readonly VatFigures[];
  readonly groups: readonly GroupFigures[];
  readonly tenders: readonly TenderFigures[];
  /** What all ways of payment add up to: the total and the rounding. */
  readonly tendered: Ore;
  readonly rounding: Ore;
  readonly openingFloat: Ore;
  readonly cashIn: Ore;
  readonly cashOut: Ore;
  readonly goods: number;
  readonly services: number;
  readonly receipts: number;
  readonly drawerOpenings: number;
  readonly copies: Counted;
  readonly training: Counted;
  readonly returns: Counted;
  readonly discounts: Counted;
  readonly unfinished: Counted;
  readonly grandTotalBefore: GrandTotal;
  readonly grandTotal: GrandTotal;
}

/** What is known about the day besides what was sold on it. */
export interface DayFrame {
  readonly zNumber: number;
  readonly takenAt: number;
  readonly periodFrom: number;
  readonly openingFloat: Ore;
  readonly grandTotalBefore: GrandTotal;
  readonly grandTotal: GrandTotal;
}

/** Adds up a day from its receipts and events. Nothing is rounded here: rows carry their VAT already. */
export function dayFigures(
  frame: DayFrame,
  all: readonly Receipt[],
  events: readonly DayEvent[],
): DayFigures {
  const receipts = all.filter((receipt) => receipt.kind !== 'training');
  const returns = receipts.filter((receipt) => receipt.kind === 'return');
  const training = all.filter((receipt) => receipt.kind === 'training');
  const rows = receipts.flatMap((receipt) => receipt.rows);
  const sold = rows.filter((row) => row.quantity > 0);
  const discounted = rows.filter((row) => row.discount > 0);
  const cash = events.filter((event) => event.kind === 'cash').map((event) => event.amount);
  return {
    ...frame,
    total: sumOre(receipts.map((receipt) => receipt.total)),
    vat: addUp(
      rows,
      (row) => String(row.vatRate),
      (of, first) => {
        const gross = sumOre(of.map((row) => row.gross));
        const vat = sumOre(of.map((row) => row.vat));
        return { rate: first.vatRate, net: gross - vat, vat, gross };
      },
    ).toSorted((left, right) => right.rate - left.rate),
    groups: addUp(
      rows,
      (row) => `${row.mainGroup} ${row.vatRate}`,
      (of, first) => ({
        name: first.mainGroup,
        rate: first.vatRate,
        quantity: sumOre(of.map((row) => row.quantity)),
        amount: sumOre(of.map((row) => row.gross)),
      }),
    ).toSorted((left, right) => left.name.localeCompare(right.name, 'sv') || right.rate - left.rate),
    tenders: addUp(
      receipts.flatMap((receipt) => receipt.tenders),
      (tender) => tender.name,
      (of, first) => ({
        name: first.name,
        count: of.length,
        amount: sumOre(of.map((tender) => tender.amount)),
      }),
    ).toSorted((left, right) => left.name.localeCompare(right.name, 'sv')),
    tendered: sumOre(receipts.flatMap((receipt) => receipt.tenders).map((tender) => tender.amount)),
    rounding: sumOre(receipts.map((receipt) => receipt.rounding)),
    cashIn: sumOre(cash.filter((amount) => amount > 0)),
    cashOut: sumOre(cash.filter((amount) => amount < 0)),
    goods: sumOre(sold.filter((row) => row.kind === 'goods').map((row) => row.quantity)),
    services: sumOre(sold.filter((row) => row.kind === 'service').map((row) => row.quantity)),
    receipts: receipts.length,
    drawerOpenings: events.filter((event) => event.kind === 'drawer' || event.kind === 'cash').length,
    copies: counted(events.filter((event) => event.kind === 'copy').map((event) => event.amount)),
    training: counted(training.map((receipt) => receipt.total)),
    returns: counted(returns.map((receipt) => receipt.total)),
    discounts: counted(discounted.map((row) => -row.discount)),
    unfinished: counted(events.filter((event) => event.kind === 'unfinished').map((event) => event.amount)),
  };
}

function counted(amounts: readonly Ore[]): Counted {
  return { count: amounts.length, amount: sumOre(amounts) };
}

/** Groups items by a key and makes one figure of each group. */
function addUp<Item, Figure>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  figureOf: (items: readonly Item[], first: Item) => Figure,
): Figure[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap((of) => {
    const [first] = of;
    return first === undefined ? [] : [figureOf(of, first)];
  });
}
