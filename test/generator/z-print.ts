/** A whole Z-report as some register might print it, and the truth about what is on the paper. */
import { emptyZReport, type ZReport } from '../../src/shared/z-report.ts';
import type { Unconfirmed } from './booked.ts';
import { printCash } from './cash-block.ts';
import { Chance } from './chance.ts';
import { printCounters } from './counters-block.ts';
import { makeDay, type Day } from './day.ts';
import { printFooter, printOddRows, printStatistics } from './extra-blocks.ts';
import { printGrandTotals } from './grand-block.ts';
import { planGroups, printGroups } from './groups-block.ts';
import { printHeader } from './header-block.ts';
import { makeIdentity, type Identity } from './identity.ts';
import { Sheet, type SheetLine } from './sheet.ts';
import { makeStyle, type Style } from './style.ts';
import { planTenders, printRoundingApart, printTenders } from './tenders-block.ts';
import { planVat, printVat } from './vat-block.ts';
import type { PaperKind } from './titles.ts';

export interface ZPrint {
  readonly seed: number;
  readonly style: Style;
  readonly day: Day;
  readonly identity: Identity;
  readonly lines: readonly SheetLine[];
  /** Where the grand totals stand among the lines. */
  readonly grandAt: { readonly from: number; readonly to: number };
  readonly truth: ZReport;
  /** Figures that nothing else on this paper confirms: a misread digit there cannot be seen. */
  readonly unconfirmed: Unconfirmed;
}

function printTotals(sheet: Sheet, day: Day, truth: ZReport, withVat: boolean): boolean {
  const { chance } = sheet;
  const vat = day.vat.reduce((sum, row) => sum + row.vat, 0);
  sheet.row(sheet.word('total'), sheet.money(day.total));
  truth.totalGross = day.total;
  const both = withVat && chance.is(0.3);
  if (both) {
    sheet.row(sheet.word('vatTotal'), sheet.money(vat));
    if (chance.is(0.6)) sheet.row(sheet.word('netTotal'), sheet.money(day.total - vat));
  }
  return both;
}

/** Makes the print of one seed. */
export function makeZPrint(seed: number, kind: PaperKind = 'z'): ZPrint {
  const chance = new Chance(seed);
  const style = makeStyle(chance);
  const day = makeDay(chance);
  const identity = makeIdentity(chance);
  const truth = emptyZReport();
  const sheet = new Sheet(chance, style);
  const block = (print: (part: Sheet) => void): SheetLine[] => {
    const part = new Sheet(chance, { ...style, width: style.width - style.indent.length });
    print(part);
    return part.lines;
  };

  const late = printHeader(sheet, kind, identity, truth);
  const groupsPlan = planGroups(sheet, day);
  const groups = chance.is(0.85) ? block((part) => printGroups(part, day, groupsPlan, truth)) : [];
  const rated = truth.groups.length > 0 && truth.groups.every(({ rate }) => rate !== null);
  // Gift cards without VAT may be left out of the VAT table and be said on a row of their own.
  const withoutVat = day.vat.find(({ rate }) => rate === 0)?.gross;
  const exempt = day.giftCardsSold === withoutVat && day.vat.length > 1 && chance.is(0.3);
  const vatPlan = planVat(sheet, day, rated && !exempt, exempt);
  const vat = block((part) => printVat(part, vatPlan, truth));
  const tendersPlan = planTenders(sheet, day);
  const tenders = block((part) => printTenders(part, day, tendersPlan, truth));
  const counted = truth.tenders.some((tender) => tender.counted !== null);
  const cash = block((part) =>
    printCash(part, day, counted ? !tendersPlan.difference || chance.is(0.5) : chance.is(0.25), truth),
  );
  let summed = vatPlan.summed && vatPlan.shape === 'table';
  const totals = block((part) => {
    summed = printTotals(part, day, truth, vatPlan.shape !== 'flat') || summed;
    printRoundingApart(part, day, tendersPlan, truth);
    if (exempt || (day.giftCardsSold !== 0 && chance.is(0.3))) {
      part.row(part.word('giftCardsSold'), part.money(day.giftCardsSold));
      truth.giftCardsSold = day.giftCardsSold;
    }
    if (day.tips !== 0 || chance.is(0.1)) {
      part.row(part.word('tips'), part.money(day.tips));
      truth.tips = day.tips;
    }
  });
  const counters = block((part) => {
    if (chance.is(0.3)) part.heading(part.word(chance.is(0.5) ? 'others' : 'statistics'));
    printCounters(part, day, truth);
    printOddRows(part, day);
  });
  const statistics = chance.is(0.1) ? block((part) => printStatistics(part, day)) : [];
  const grand = block((part) => printGrandTotals(part, day, truth));
  const usual = [totals, groups, vat, tenders, cash, counters, statistics];
  const ordered = chance.is(0.5) ? chance.shuffled(usual) : usual;
  const all = (chance.is(0.12) ? [grand, ...ordered] : [...ordered, grand]).filter(
    (lines) => lines.length > 0,
  );
  let grandAt = { from: 0, to: 0 };
  for (const lines of all) {
    sheet.pause();
    if (lines === grand) grandAt = { from: sheet.lines.length, to: sheet.lines.length + grand.length };
    for (const line of lines) sheet.text(`${line.text === '' ? '' : style.indent}${line.text}`, line);
  }
  if (chance.is(0.5)) sheet.pause();
  if (late !== null) sheet.centred(late);
  printFooter(sheet);
  const triple = vatPlan.parts.length === 3;
  return {
    seed,
    style,
    day,
    identity,
    lines: sheet.lines,
    grandAt,
    truth,
    unconfirmed: {
      vat: !triple && !summed,
      giftCardsSold: !truth.groups.some(({ name }) => /presentkort|gift/iu.test(name)),
      cashDifference: !counted,
    },
  };
}
