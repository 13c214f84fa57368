/** What an order comes to. Prices and quantities are decimals on the wire; the sums are made in whole öre. */
import { oreToDecimal, sumOre, type Ore } from '../../../../shared/money.ts';
import { roundToOre } from '../fields.ts';
import type { Stored } from '../records/field-rule.ts';
import { flagOf, listOf, numberOf } from '../records/stored.ts';

const HUNDREDTHS = 100;
const PERCENT = 100;
const ORE_PER_KRONA = 100;

/** Rounds half away from zero. */
function round(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) + 0;
}

function ore(stored: Stored, name: string): Ore {
  return roundToOre(numberOf(stored, name)) ?? 0;
}

/** A row: what was delivered times the price, less the discount. What is only ordered comes to nothing. */
function rowTotal(row: Stored): Ore {
  const quantity = Math.round(numberOf(row, 'DeliveredQuantity') * HUNDREDTHS);
  const full = round((quantity * ore(row, 'Price')) / HUNDREDTHS);
  if (row['DiscountType'] === 'AMOUNT') return full - ore(row, 'Discount');
  return full - round((full * numberOf(row, 'Discount')) / PERCENT);
}

/** What the goods of a row cost, in öre. */
function rowCost(row: Stored): Ore {
  const quantity = Math.round(numberOf(row, 'DeliveredQuantity') * HUNDREDTHS);
  return round((quantity * ore(row, 'Cost')) / HUNDREDTHS);
}

interface Sum {
  readonly net: Ore;
  readonly vat: Ore;
}

/** Takes an amount apart into net and VAT; `rate` is in percent. */
function split(amount: Ore, rate: number, vatIncluded: boolean): Sum {
  if (!vatIncluded) return { net: amount, vat: round((amount * rate) / PERCENT) };
  const vat = round((amount * rate) / (PERCENT + rate));
  return { net: amount - vat, vat };
}

/** The computed fields of an order, and its rows with theirs. */
export function withTotals(order: Stored, roundToKronor: boolean): Stored {
  const vatIncluded = flagOf(order, 'VATIncluded');
  const rows = listOf(order, 'OrderRows');
  const sums = rows.map((row) => split(rowTotal(row), numberOf(row, 'VAT'), vatIncluded));
  const net = sumOre(sums.map((sum) => sum.net));
  // Freight and fees are taken as free of VAT: what rate they carry is not documented.
  const additions = ore(order, 'Freight') + ore(order, 'AdministrationFee');
  const vat = sumOre(sums.map((sum) => sum.vat));
  const exact = net + additions + vat;
  const total = roundToKronor ? round(exact / ORE_PER_KRONA) * ORE_PER_KRONA : exact;
  const contribution = net - sumOre(rows.map(rowCost));
  return {
    ...order,
    OrderRows: rows.map(withRowTotals),
    Net: oreToDecimal(net),
    Gross: oreToDecimal(sumOre(rows.map(rowTotal))),
    TotalVAT: oreToDecimal(vat),
    RoundOff: oreToDecimal(total - exact),
    Total: oreToDecimal(total),
    TotalToPay: oreToDecimal(total),
    ContributionValue: oreToDecimal(contribution),
    ContributionPercent: percentOf(contribution, net),
  };
}

function withRowTotals(row: Stored): Stored {
  const total = rowTotal(row);
  const contribution = total - rowCost(row);
  return {
    ...row,
    Total: oreToDecimal(total),
    ContributionValue: oreToDecimal(contribution),
    ContributionPercent: percentOf(contribution, total),
  };
}

/** In percent with two decimals; 0 of nothing. */
function percentOf(part: Ore, whole: Ore): number {
  return whole === 0 ? 0 : round((part * PERCENT * HUNDREDTHS) / whole) / HUNDREDTHS;
}
