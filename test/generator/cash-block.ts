/** The drawer: float (i), money put in and taken out, what was counted. */
import type { ZReport } from '../../src/shared/z-report.ts';
import type { Day } from './day.ts';
import type { Sheet } from './sheet.ts';

export function printCash(sheet: Sheet, day: Day, difference: boolean, truth: ZReport): void {
  const { chance, style } = sheet;
  const cash = day.tenders.find(({ kind }) => kind === 'cash')?.amount ?? 0;
  const out = style.returnsSigned && day.cashOut !== 0 ? -day.cashOut : day.cashOut;
  if (chance.is(0.9)) {
    sheet.row(sheet.word('openingFloat'), sheet.money(day.openingFloat));
    truth.openingFloat = day.openingFloat;
  }
  if (chance.is(0.5)) {
    sheet.row(sheet.word('cashIn'), sheet.money(day.cashIn));
    truth.cashIn = day.cashIn;
  }
  if (chance.is(0.5)) {
    sheet.row(sheet.word('cashOut'), sheet.money(out));
    truth.cashOut = out;
  }
  const expected = day.openingFloat + cash + day.cashIn - day.cashOut;
  if (chance.is(0.2)) {
    const names =
      style.language === 'sv'
        ? [
            'Kontant i kassa',
            'Förväntad kassa',
            'Beräknad kassa',
            'Kontant i kassalåda',
            'Kassabehållning',
            'Att redovisa',
          ]
        : ['Cash in drawer', 'Expected cash', 'Cash in hand', 'Expected in drawer'];
    sheet.row(sheet.choose(names), sheet.money(expected));
  }
  if (!difference) return;
  if (chance.is(0.6)) {
    const names =
      style.language === 'sv'
        ? ['Räknad kassa', 'Räknat', 'Inräknad kassa', 'Räknade kontanter']
        : ['Counted cash', 'Cash counted', 'Declared cash'];
    sheet.row(sheet.choose(names), sheet.money(expected + day.cashDifference));
  }
  sheet.row(sheet.word('cashDifference'), sheet.money(day.cashDifference));
  truth.cashDifference = day.cashDifference;
}
