/**
 * A day in a shop, receipt by receipt: VAT is rounded on every receipt, so the day's VAT strays from rate times
 * gross as it does on real prints. All amounts in öre.
 */
import type { Chance } from './chance.ts';
import { TRADES, type Trade, type Ware } from './trades.ts';

export interface GroupSum {
  readonly ware: Ware;
  amount: number;
  quantity: number;
}
export interface VatSum {
  readonly rate: number;
  net: number;
  vat: number;
  gross: number;
}
export type TenderKind =
  | 'cash'
  | 'card'
  | 'swish'
  | 'giftCard'
  | 'invoice'
  | 'lunchCard'
  | 'secondCard'
  | 'room';
export interface TenderSum {
  readonly kind: TenderKind;
  amount: number;
  count: number;
}
export interface CountAndAmount {
  readonly count: number;
  readonly amount: number;
}

export interface Day {
  readonly trade: Trade;
  readonly receipts: number;
  /** Sales per group, and what was returned per group as negative amounts. */
  readonly groups: readonly GroupSum[];
  readonly returned: readonly GroupSum[];
  readonly vat: readonly VatSum[];
  readonly tenders: readonly TenderSum[];
  readonly total: number;
  /** What was paid above the sales when cash was rounded to whole kronor. */
  readonly rounding: number;
  readonly tips: number;
  readonly giftCardsSold: number;
  readonly giftCardCount: number;
  readonly goods: number;
  readonly services: number;
  readonly drawerOpenings: number;
  readonly returns: CountAndAmount;
  readonly discounts: CountAndAmount;
  readonly corrections: CountAndAmount;
  readonly copies: CountAndAmount;
  readonly training: CountAndAmount;
  readonly unfinished: CountAndAmount;
  readonly openingFloat: number;
  readonly cashIn: number;
  readonly cashOut: number;
  /** Counted less registered cash. */
  readonly cashDifference: number;
  readonly salesBefore: number;
  readonly returnsBefore: number;
}

const KRONA = 100;
const GIFT_CARD: Ware = { name: 'Presentkort', english: 'Gift cards', rate: 0, from: 100, to: 1000 };

type Extent = 'zero' | 'refunds' | 'quiet' | 'ordinary' | 'busy';

class Ledger {
  readonly groups = new Map<Ware, GroupSum>();
  readonly returned = new Map<Ware, GroupSum>();
  readonly vat = new Map<number, VatSum>();
  readonly tenders = new Map<TenderKind, TenderSum>();
  total = 0;
  rounding = 0;
  tips = 0;

  sell(lines: readonly { ware: Ware; amount: number; quantity: number }[], isReturn: boolean): number {
    const perRate = new Map<number, number>();
    let gross = 0;
    for (const { ware, amount, quantity } of lines) {
      const book = isReturn ? this.returned : this.groups;
      const group = book.get(ware) ?? { ware, amount: 0, quantity: 0 };
      group.amount += amount;
      group.quantity += quantity;
      book.set(ware, group);
      perRate.set(ware.rate, (perRate.get(ware.rate) ?? 0) + amount);
      gross += amount;
    }
    for (const [rate, amount] of perRate) {
      const vat = Math.round((amount * rate) / (100 + rate));
      const sum = this.vat.get(rate) ?? { rate, net: 0, vat: 0, gross: 0 };
      sum.vat += vat;
      sum.gross += amount;
      sum.net += amount - vat;
      this.vat.set(rate, sum);
    }
    this.total += gross;
    return gross;
  }

  pay(kind: TenderKind, gross: number, tip: number): void {
    const paid = kind === 'cash' ? Math.round(gross / KRONA) * KRONA : gross + tip;
    if (kind === 'cash') this.rounding += paid - gross;
    else this.tips += tip;
    const tender = this.tenders.get(kind) ?? { kind, amount: 0, count: 0 };
    tender.amount += paid;
    tender.count += 1;
    this.tenders.set(kind, tender);
  }
}

function price(chance: Chance, ware: Ware): number {
  const kronor = chance.int(ware.from, ware.to) * KRONA;
  return chance.weighted([
    [kronor, 6],
    [kronor + 50, 1],
    [kronor - 10, 2],
    [kronor + chance.int(1, 99), 1],
  ]);
}

function receiptCount(chance: Chance, extent: Extent): number {
  if (extent === 'zero') return 0;
  if (extent === 'refunds') return chance.int(1, 3);
  if (extent === 'quiet') return chance.int(1, 12);
  return extent === 'ordinary' ? chance.int(13, 140) : chance.int(141, 420);
}

function happening(chance: Chance, probability: number, most: number): CountAndAmount {
  const count = chance.is(probability) ? chance.int(1, most) : 0;
  let amount = 0;
  for (let each = 0; each < count; each += 1) amount += chance.int(15, 400) * KRONA;
  return { count, amount };
}

/** A day's trade. */
export function makeDay(chance: Chance): Day {
  const trade = chance.pick(TRADES);
  const wares = chance.shuffled(trade.wares).slice(0, chance.int(1, trade.wares.length));
  const kinds: readonly TenderKind[] = [
    'cash',
    'card',
    'card',
    'card',
    'swish',
    ...(chance.is(0.4) ? (['giftCard'] as const) : []),
    ...(chance.is(0.2) ? (['invoice'] as const) : []),
    ...(chance.is(0.2) ? (['secondCard'] as const) : []),
    ...(chance.is(0.1) ? (['lunchCard'] as const) : []),
    ...(chance.is(0.05) ? (['room'] as const) : []),
  ];
  const used = chance.is(0.1) ? (['card', 'swish'] as const) : kinds;
  const extent: Extent = chance.weighted([
    ['zero', 2],
    ['refunds', 3],
    ['quiet', 20],
    ['ordinary', 55],
    ['busy', 20],
  ]);
  const receipts = receiptCount(chance, extent);
  const sellsCards = chance.is(0.15);
  const withTips = trade.tips && chance.is(0.5);
  const ledger = new Ledger();
  let returnCount = 0;
  let discountCount = 0;
  let discounts = 0;
  let giftCardCount = 0;
  for (let receipt = 0; receipt < receipts; receipt += 1) {
    const isReturn = extent === 'refunds' || chance.is(0.02);
    const lines = Array.from({ length: chance.int(1, 4) }, () => {
      const ware = chance.pick(wares);
      const quantity = chance.int(1, 3);
      const full = price(chance, ware) * quantity;
      const discount = !isReturn && chance.is(0.04) ? Math.round(full / 10) : 0;
      if (discount > 0) discountCount += 1;
      discounts += discount;
      const amount = full - discount;
      return isReturn ? { ware, amount: -amount, quantity: -quantity } : { ware, amount, quantity };
    });
    if (isReturn) returnCount += 1;
    if (sellsCards && !isReturn && chance.is(0.05)) {
      lines.push({ ware: GIFT_CARD, amount: chance.int(1, 10) * 100 * KRONA, quantity: 1 });
      giftCardCount += 1;
    }
    const gross = ledger.sell(lines, isReturn);
    const kind = chance.pick(used);
    const tips = withTips && !isReturn && (kind === 'card' || kind === 'swish') && chance.is(0.3);
    ledger.pay(kind, gross, tips ? chance.int(5, 50) * KRONA : 0);
  }
  // A register has fixed keys: what was not used today may still be printed with zeros.
  if (receipts === 0 || chance.is(0.2))
    for (const ware of wares) ledger.sell([{ ware, amount: 0, quantity: 0 }], false);
  if (receipts === 0) {
    for (const kind of new Set(used)) ledger.tenders.set(kind, { kind, amount: 0, count: 0 });
  }
  const sum = (groups: Iterable<GroupSum>, part: 'amount' | 'quantity'): number =>
    [...groups].reduce((all, group) => all + group[part], 0);
  const quantity = sum(ledger.groups.values(), 'quantity');
  const cash = ledger.tenders.has('cash');
  return {
    trade,
    receipts,
    groups: [...ledger.groups.values()],
    returned: [...ledger.returned.values()],
    vat: [...ledger.vat.values()],
    tenders: [...ledger.tenders.values()],
    total: ledger.total,
    rounding: ledger.rounding,
    tips: ledger.tips,
    giftCardsSold: ledger.groups.get(GIFT_CARD)?.amount ?? 0,
    giftCardCount,
    goods: trade.serves ? Math.floor(quantity / 2) : quantity,
    services: trade.serves ? Math.ceil(quantity / 2) : 0,
    drawerOpenings: (ledger.tenders.get('cash')?.count ?? 0) + chance.int(0, 5),
    returns: { count: returnCount, amount: -sum(ledger.returned.values(), 'amount') },
    discounts: { count: discountCount, amount: discounts },
    corrections: happening(chance, 0.3, 4),
    copies: happening(chance, 0.4, 9),
    training: happening(chance, 0.2, 3),
    unfinished: happening(chance, 0.2, 3),
    openingFloat: chance.pick([0, 500, 1000, 1500, 2000, 2345]) * KRONA,
    cashIn: cash && chance.is(0.15) ? chance.int(1, 20) * 100 * KRONA : 0,
    cashOut: cash && chance.is(0.25) ? chance.int(1, 40) * 100 * KRONA : 0,
    cashDifference: cash && chance.is(0.4) ? chance.int(-150, 150) * KRONA : 0,
    salesBefore: chance.int(0, 90_000_000_00) + 1_000_00,
    returnsBefore: chance.int(0, 400_000_00),
  };
}
