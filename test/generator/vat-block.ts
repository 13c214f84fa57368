/** VAT per rate (h), with what stands beside it: net and gross, in any order and shape. */
import type { ZReport } from '../../src/shared/z-report.ts';
import type { Day, VatSum } from './day.ts';
import { rateText } from './figures.ts';
import type { Column, Sheet } from './sheet.ts';
import { COLUMNS } from './table-words.ts';

type Part = 'net' | 'vat' | 'gross';
const PARTS: readonly Part[] = ['net', 'vat', 'gross'];

export type VatShape = 'table' | 'blocks' | 'inline' | 'flat' | 'vat only' | 'across';

export interface VatPlan {
  readonly shape: VatShape;
  readonly parts: readonly Part[];
  /** The sum of the VAT is printed. */
  readonly summed: boolean;
  /** Rates that sold nothing are printed with zeros. */
  readonly rows: readonly VatSum[];
}

/** @param groupsCarryRates whether net can follow from the groups, so that VAT may stand alone */
export function planVat(sheet: Sheet, day: Day, groupsCarryRates: boolean, exempt: boolean): VatPlan {
  const { chance } = sheet;
  const shape = chance.weighted<VatShape>([
    ['table', 7],
    ['blocks', 1.5],
    ['inline', 1],
    ['flat', 1.5],
    ['vat only', groupsCarryRates ? 1.5 : 0],
    ['across', 0.4],
  ]);
  const sold = exempt ? day.vat.filter(({ rate }) => rate !== 0) : day.vat;
  const zeros = [25, 12, 6, 0]
    .filter((rate) => !day.vat.some((row) => row.rate === rate))
    .map((rate) => ({ rate, net: 0, vat: 0, gross: 0 }));
  const all = chance.is(0.2) ? [...sold, ...zeros] : sold;
  const rows = chance.is(0.8)
    ? all.toSorted((a, b) => b.rate - a.rate)
    : all.toSorted((a, b) => a.rate - b.rate);
  const two = chance.pick<readonly Part[]>([
    ['vat', 'gross'],
    ['net', 'vat'],
    ['gross', 'vat'],
  ]);
  const parts =
    shape === 'vat only'
      ? (['vat'] as const)
      : chance.is(0.75) || shape === 'across'
        ? chance.shuffled(PARTS)
        : two;
  return { shape, parts, summed: chance.is(0.5), rows };
}

function rateLabel(sheet: Sheet, rate: number): string {
  const { style } = sheet;
  const text = rateText(rate, style.rate);
  const word = style.language === 'sv' ? 'Moms' : 'VAT';
  const code = ['A', 'B', 'C', 'D'][[25, 12, 6, 0].indexOf(rate)] ?? 'A';
  const shown = style.capitals === 'labels' ? word.toUpperCase() : word;
  return style.rateCode ? `${shown} ${code} ${text}` : `${shown} ${text}`;
}

function printTable(sheet: Sheet, plan: VatPlan): boolean {
  const { chance, style } = sheet;
  const heads = COLUMNS[style.language];
  const headed = chance.is(0.85);
  const rows = plan.rows;
  const label: Column = {
    heading: chance.pick([...heads.rate, sheet.word('vat')]),
    side: 'left',
    cells: rows.map(({ rate }) => (headed ? rateText(rate, style.rateInColumn) : rateLabel(sheet, rate))),
  };
  const code: Column[] =
    headed && chance.is(0.25)
      ? [{ heading: chance.pick(heads.code), side: 'left', cells: rows.map((_, index) => `${index + 1}`) }]
      : [];
  const figures = plan.parts.map((part): Column => ({
    heading: chance.pick(heads[part]),
    side: 'right',
    cells: rows.map((row) => sheet.money(row[part])),
  }));
  const total = [
    ...code.map(() => ''),
    sheet.word('sum'),
    ...plan.parts.map((part) => sheet.money(rows.reduce((sum, row) => sum + row[part], 0))),
  ];
  // A total label over a narrow code column moves into the first column.
  if (code.length > 0) [total[0], total[1]] = [total[1] ?? '', ''];
  return sheet.table([...code, label, ...figures], { headed, ...(plan.summed ? { total } : {}) }) !== null;
}

function partWord(sheet: Sheet, part: Part): string {
  const words = COLUMNS[sheet.style.language];
  return sheet.choose([part === 'net' ? words.net[0] : part === 'vat' ? words.vat[0] : words.gross[0]]);
}

function printBlocks(sheet: Sheet, plan: VatPlan): void {
  for (const row of plan.rows) {
    sheet.text(rateLabel(sheet, row.rate));
    for (const part of plan.parts) sheet.row(partWord(sheet, part), sheet.money(row[part]), ' ');
  }
}

function printInline(sheet: Sheet, plan: VatPlan): boolean {
  const { style } = sheet;
  const lines = plan.rows.map((row) =>
    [
      rateText(row.rate, style.rate).padEnd(8),
      ...plan.parts.map((part) => `${partWord(sheet, part).toLowerCase()} ${sheet.money(row[part])}`),
    ].join('  '),
  );
  if (lines.some((line) => line.length > style.width)) return false;
  for (const line of lines) sheet.text(line);
  return true;
}

const FLAT: Readonly<Record<'sv' | 'en', Readonly<Record<Part, readonly string[]>>>> = {
  sv: {
    net: ['Netto', 'Försäljning exkl. moms', 'Underlag moms', 'Oms. netto'],
    vat: ['Moms', 'Varav moms', 'Utgående moms'],
    gross: ['Försäljning', 'Brutto', 'Omsättning', 'Försäljning inkl moms'],
  },
  en: { net: ['Net', 'Net sales', 'Taxable'], vat: ['VAT', 'Tax'], gross: ['Sales', 'Gross', 'Gross sales'] },
};

function printFlat(sheet: Sheet, plan: VatPlan): void {
  const { chance, style } = sheet;
  const words = new Map(plan.parts.map((part) => [part, sheet.choose(FLAT[style.language][part])]));
  const byPart = chance.is(0.4);
  const print = (row: VatSum, part: Part): void =>
    sheet.row(`${words.get(part) ?? ''} ${rateText(row.rate, style.rate)}`, sheet.money(row[part]));
  if (byPart) for (const part of plan.parts) for (const row of plan.rows) print(row, part);
  else for (const row of plan.rows) for (const part of plan.parts) print(row, part);
}

/** Rates beside each other, their figures below. */
function printAcross(sheet: Sheet, plan: VatPlan): boolean {
  const columns: Column[] = [
    { heading: '', side: 'left', cells: plan.parts.map((part) => partWord(sheet, part)) },
    ...plan.rows.map(({ rate, ...sums }): Column => ({
      heading: rateText(rate, sheet.style.rate),
      side: 'right',
      cells: plan.parts.map((part) => sheet.money(sums[part])),
    })),
  ];
  return sheet.table(columns, { headed: true }) !== null;
}

/** Prints the VAT and notes it in the truth. */
export function printVat(sheet: Sheet, plan: VatPlan, truth: ZReport): void {
  const headed = plan.shape !== 'flat' && sheet.chance.is(0.8);
  if (headed) sheet.heading(sheet.word('vat'));
  const single = plan.shape === 'vat only';
  const done =
    (plan.shape === 'table' && printTable(sheet, plan)) ||
    (plan.shape === 'inline' && printInline(sheet, plan)) ||
    (plan.shape === 'across' && printAcross(sheet, plan));
  if (single) for (const row of plan.rows) sheet.row(rateLabel(sheet, row.rate), sheet.money(row.vat));
  else if (!done && plan.shape === 'flat') printFlat(sheet, plan);
  else if (!done) printBlocks(sheet, plan);
  truth.vat = plan.rows.map(({ rate, net, vat, gross }) => ({ rate, net, vat, gross }));
}
