/** The Z-reports that a practice register prints one after the other, as bytes, without a printer. */
import { dayFigures, type DayFigures } from '../../practice/register/day-figures.ts';
import { drawSale } from '../../practice/register/draw-sale.ts';
import { misprint, UNMAPPED_TENDER } from '../../practice/register/fault.ts';
import { LAYOUTS, type LayoutName } from '../../practice/register/paper/layouts.ts';
import { encodePrint, encodeTruncated } from '../../practice/register/print/encode.ts';
import { createRandom, type Random } from '../../practice/register/random.ts';
import type { Receipt } from '../../practice/register/receipt.ts';
import { PRACTICE_SHOP } from '../../practice/register/shop.ts';
import { PRACTICE_COMPANY } from '../../practice/fortnox/practice-company.ts';

/** One Z-report in the ways it can come out of the printer. */
export interface PrintedReport {
  /** The Z number as the register counts. */
  readonly counter: number;
  /** When it is printed, ms since 1970. */
  readonly takenAt: number;
  readonly figures: DayFigures;
  readonly whole: Uint8Array;
  /** Stops half way, without a cut. */
  readonly torn: Uint8Array;
  /** One figure is wrong. */
  readonly misprinted: Uint8Array;
}

export interface ReportSeries {
  readonly layout: LayoutName;
  /** Decides what is sold. */
  readonly seed: number;
  readonly firstAt: number;
  /** Between two of them, in ms. */
  readonly intervalMs: number;
  readonly count: number;
}

const FIRST_COUNTER = 417;
const FEWEST_SALES = 2;
const MOST_SALES = 5;
const PERCENT_WITH_UNMAPPED_TENDER = 8;
const OPENING_FLOAT = 1_500_00;
const GRAND_SALES_BEFORE = 8_412_345_50;
const GRAND_RETURNS_BEFORE = 93_210_00;
const SHOP = {
  ...PRACTICE_SHOP,
  company: PRACTICE_COMPANY.name,
  organisationNumber: PRACTICE_COMPANY.organisationNumber,
};

/** Decoding, selling and encoding take longer than all the rest of a simulated day, and many days print the same. */
const printed = new Map<string, readonly PrintedReport[]>();

/** The same series is printed once and remembered. */
export function printedReports(series: ReportSeries): readonly PrintedReport[] {
  const key = JSON.stringify(series);
  const known = printed.get(key);
  if (known !== undefined) return known;
  const reports = print(series);
  printed.set(key, reports);
  return reports;
}

function print({ layout: name, seed, firstAt, intervalMs, count }: ReportSeries): PrintedReport[] {
  const random = createRandom(seed);
  const layout = LAYOUTS[name];
  let grandTotal = { sales: GRAND_SALES_BEFORE, returns: GRAND_RETURNS_BEFORE };
  return Array.from({ length: count }, (_, index) => {
    const takenAt = firstAt + index * intervalMs;
    const receipts = sell(random, takenAt);
    const grandTotalBefore = grandTotal;
    grandTotal = raised(grandTotal, receipts);
    const frame = {
      zNumber: FIRST_COUNTER + index,
      takenAt,
      periodFrom: takenAt - intervalMs,
      openingFloat: OPENING_FLOAT,
      grandTotalBefore,
      grandTotal,
    };
    const figures = dayFigures(frame, receipts, []);
    const paper = layout.zReport(figures, SHOP);
    const wrong = layout.zReport(misprint(figures, random), SHOP);
    const ending = { cut: true, openDrawer: true };
    return {
      counter: frame.zNumber,
      takenAt,
      figures,
      whole: encodePrint(layout.style, [paper], ending).bytes,
      torn: encodeTruncated(layout.style, paper).bytes,
      misprinted: encodePrint(layout.style, [wrong], ending).bytes,
    };
  });
}

function sell(random: Random, takenAt: number): Receipt[] {
  const count = random.integer(FEWEST_SALES, MOST_SALES);
  const unmapped = random.chance(PERCENT_WITH_UNMAPPED_TENDER) ? 1 : 0;
  return Array.from({ length: count + unmapped }, (_, index) => ({
    ...drawSale(random, index === count ? { payWith: UNMAPPED_TENDER } : {}),
    number: index + 1,
    takenAt,
  }));
}

function raised(
  { sales, returns }: { readonly sales: number; readonly returns: number },
  receipts: readonly Receipt[],
): { readonly sales: number; readonly returns: number } {
  const sum = (kind: Receipt['kind']): number =>
    receipts.filter((one) => one.kind === kind).reduce((total, one) => total + Math.abs(one.total), 0);
  return { sales: sales + sum('sale'), returns: returns + sum('return') };
}
