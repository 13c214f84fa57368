/**
 * Fyrtornet: 56 columns in font B, code table 865, upper-case labels, amounts as `1 234,50-` with no-break
 * spaces, drawn rules, main groups without a rate, grand totals with the previous sums.
 */
import { formatOre, sumOre, type Ore } from '../../../../shared/money.ts';
import type { Counted, DayFigures, GroupFigures } from '../day-figures.ts';
import type { PrinterStyle } from '../print/printer-style.ts';
import type { Shop } from '../shop.ts';
import type { Layout } from './layout.ts';
import { localTime } from './local-time.ts';
import { BLANK, columns, spread, type Paper, type PaperLine } from './paper.ts';

const WIDTH = 56;
const Z_NUMBER_DIGITS = 6;
const ORE_PER_KRONA = 100;
const RATES = [25, 12, 6] as const;
const THREE_COLUMNS = [24, 12, 20];
const FOUR_COLUMNS = [14, 14, 14, 14];
const GRAND_TOTAL_COLUMNS = [20, 18, 18];
const THIN = '─';
const THICK = '═';

const STYLE: PrinterStyle = {
  columns: WIDTH,
  codeTable: { number: 5, name: 'cp865' },
  font: 'B',
  lineEnd: '\r\n',
  emphasis: 'print-mode',
  linesBetweenPolls: 12,
  cut: 'cut',
};

export const FYRTORNET_56: Layout = { style: STYLE, rule: THIN.repeat(WIDTH), money, zNumber, zReport };

function money(amount: Ore): string {
  return formatOre(Math.abs(amount)) + (amount < 0 ? '-' : '');
}

function zNumber(number: number): string {
  return String(number).padStart(Z_NUMBER_DIGITS, '0');
}

function zReport(figures: DayFigures, shop: Shop): Paper {
  return [
    ...heading(figures, shop),
    ...sales(figures),
    ...vat(figures),
    ...tenders(figures),
    ...counters(figures),
    ...grandTotals(figures),
    BLANK,
    { text: `KONTROLLENHET: ${shop.controlUnit}` },
  ];
}

function heading(figures: DayFigures, shop: Shop): Paper {
  const from = localTime(figures.periodFrom);
  const taken = localTime(figures.takenAt);
  return [
    { text: '*** Z-RAPPORT ***', wide: true, bold: true },
    { text: `DAGSAVSLUT NR ${zNumber(figures.zNumber)}`, wide: true },
    BLANK,
    { text: `FÖRETAG: ${shop.company}` },
    { text: `ORGANISATIONSNUMMER: ${shop.organisationNumber}` },
    { text: spread(`KASSA: ${shop.register}`, `DATUM: ${taken.date} KL ${taken.time}`, WIDTH) },
    { text: `PERIOD: ${from.date} ${from.time} - ${taken.date} ${taken.time}` },
    BLANK,
  ];
}

function sales(figures: DayFigures): Paper {
  const groups = [...Map.groupBy(figures.groups, (group) => group.name)];
  return [
    { text: columns(['VARUGRUPP', 'ANTAL', 'SUMMA INKL MOMS'], THREE_COLUMNS), bold: true },
    rule(THIN),
    ...groups.map(([name, of]) => ({ text: columns(groupCells(name, of), THREE_COLUMNS) })),
    rule(THICK),
    { text: spread('OMSÄTTNING TOTALT', money(figures.total), WIDTH), bold: true },
    BLANK,
  ];
}

function groupCells(name: string, of: readonly GroupFigures[]): string[] {
  const quantity = of.reduce((sum, group) => sum + group.quantity, 0);
  return [name.toLocaleUpperCase('sv'), String(quantity), money(sumOre(of.map((group) => group.amount)))];
}

/** All three rates are printed, used or not. */
function vat(figures: DayFigures): Paper {
  const rows = RATES.map((rate) => {
    const of = figures.vat.find((found) => found.rate === rate) ?? { net: 0, vat: 0, gross: 0 };
    return { text: columns([`MOMS ${rate}%`, money(of.net), money(of.vat), money(of.gross)], FOUR_COLUMNS) };
  });
  return [
    { text: columns(['SKATTESATS', 'UNDERLAG', 'MOMSBELOPP', 'SUMMA'], FOUR_COLUMNS), bold: true },
    rule(THIN),
    ...rows,
    BLANK,
  ];
}

function tenders(figures: DayFigures): Paper {
  return [
    { text: columns(['BETALSÄTT', 'ANTAL', 'BELOPP'], THREE_COLUMNS), bold: true },
    rule(THIN),
    ...figures.tenders.map((tender) => ({
      text: columns(
        [tender.name.toLocaleUpperCase('sv'), String(tender.count), money(tender.amount)],
        THREE_COLUMNS,
      ),
    })),
    rule(THICK),
    row('SUMMA BETALT', money(figures.tendered)),
    BLANK,
  ];
}

function counters(figures: DayFigures): Paper {
  const average = figures.receipts === 0 ? 0 : Math.round(figures.total / figures.receipts);
  return [
    { text: 'ÖVRIGA UPPGIFTER', bold: true },
    rule(THIN),
    row('INGÅENDE VÄXELKASSA', money(figures.openingFloat)),
    row('INSÄTTNING', money(figures.cashIn)),
    row('UTTAG', money(figures.cashOut)),
    row('ÖRESUTJÄMNING', money(figures.rounding)),
    row('ANTAL VAROR', String(figures.goods)),
    row('ANTAL TJÄNSTER', String(figures.services)),
    row('ANTAL KVITTON', String(figures.receipts)),
    row('LÅDÖPPNINGAR', String(figures.drawerOpenings)),
    counted('KVITTOKOPIOR', figures.copies),
    counted('ÖVNINGSLÄGE', figures.training),
    counted('ÅTERKÖP', figures.returns),
    counted('LÄMNADE RABATTER', figures.discounts),
    counted('ÖVRIGA AVDRAG', { count: 0, amount: 0 }),
    counted('OAVSLUTADE KÖP', figures.unfinished),
    // Real registers are known to write one line with a point where all others have a comma.
    row('SNITTKÖP PER KUND', (average / ORE_PER_KRONA).toFixed(2)),
    BLANK,
  ];
}

function grandTotals(figures: DayFigures): Paper {
  const before = figures.grandTotalBefore;
  const after = figures.grandTotal;
  const rows: readonly (readonly [string, Ore, Ore])[] = [
    ['FÖRSÄLJNING', before.sales, after.sales],
    ['RETUR', before.returns, after.returns],
    ['NETTO', before.sales - before.returns, after.sales - after.returns],
  ];
  return [
    { text: columns(['GRAND TOTAL', 'TIDIGARE SUMMA', 'NY SUMMA'], GRAND_TOTAL_COLUMNS), bold: true },
    rule(THIN),
    ...rows.map(([name, old, now]) => ({
      text: columns([name, money(old), money(now)], GRAND_TOTAL_COLUMNS),
    })),
  ];
}

function row(label: string, value: string): PaperLine {
  return { text: spread(label, value, WIDTH) };
}

function counted(label: string, of: Counted): PaperLine {
  return { text: columns([label, String(of.count), money(of.amount)], THREE_COLUMNS) };
}

function rule(of: string): PaperLine {
  return { text: of.repeat(WIDTH) };
}
