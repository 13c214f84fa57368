import type { Ore } from '../../../shared/money.ts';

/** Something the shop sells. The price is in öre, VAT included; the VAT rate is in per cent. */
export interface Article {
  readonly id: number;
  readonly name: string;
  readonly mainGroup: string;
  readonly vatRate: number;
  readonly price: Ore;
  readonly kind: 'goods' | 'service';
}

/**
 * The assortment of a café with a small shop: 25 %, 12 % and 6 % on the same day (food as goods is 6 % from
 * April 2026, food served is 12 %), and one main group that holds two rates.
 */
export const ASSORTMENT: readonly Article[] = [
  { id: 1, name: 'Surdegsbröd', mainGroup: 'Bröd', vatRate: 6, price: 64_50, kind: 'goods' },
  { id: 2, name: 'Kanelbulle', mainGroup: 'Bröd', vatRate: 6, price: 27_90, kind: 'goods' },
  { id: 3, name: 'Kaffe på plats', mainGroup: 'Servering', vatRate: 12, price: 39_00, kind: 'goods' },
  { id: 4, name: 'Räksmörgås på plats', mainGroup: 'Servering', vatRate: 12, price: 149_00, kind: 'goods' },
  { id: 5, name: 'Dagens soppa på plats', mainGroup: 'Servering', vatRate: 12, price: 118_75, kind: 'goods' },
  { id: 6, name: 'Äppelmust', mainGroup: 'Dryck', vatRate: 6, price: 42_35, kind: 'goods' },
  { id: 7, name: 'Öl 4,5 %', mainGroup: 'Dryck', vatRate: 25, price: 69_00, kind: 'goods' },
  { id: 8, name: 'Dagstidning', mainGroup: 'Tidningar & böcker', vatRate: 6, price: 35_00, kind: 'goods' },
  { id: 9, name: 'Kokbok', mainGroup: 'Tidningar & böcker', vatRate: 6, price: 249_90, kind: 'goods' },
  { id: 10, name: 'Keramikmugg', mainGroup: 'Presentartiklar', vatRate: 25, price: 179_95, kind: 'goods' },
  { id: 11, name: 'Doftljus', mainGroup: 'Presentartiklar', vatRate: 25, price: 89_50, kind: 'goods' },
  { id: 12, name: 'Presentinslagning', mainGroup: 'Tjänster', vatRate: 25, price: 24_90, kind: 'service' },
];
