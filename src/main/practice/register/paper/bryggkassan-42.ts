/**
 * Bryggkassan: 42 columns in font A, code table 858, sentence-case labels, amounts as `-1234,50`, the ways of
 * payment first and the VAT before the main groups. Grand totals without the previous sums, returns as a
 * negative figure.
 */
import { formatOre, type Ore } from '../../../../shared/money.ts';
import type { Counted, DayFigures } from '../day-figures.ts';
import type { PrinterStyle } from '../print/printer-style.ts';
import type { Shop } from '../shop.ts';
import type { Layout } from './layout.ts';
import { localTime } from './local-time.ts';
import { BLANK, columns, spread, type Paper, type PaperLine } from './paper.ts';

const WIDTH = 42;
const NO_BREAK_SPACE = '\u00A0';
const TENDER_COLUMNS = [18, 9, 15];
const VAT_COLUMNS = [9, 11, 11, 11];
const GROUP_COLUMNS = [20, 6, 5, 11];
const COUNTED_COLUMNS = [25, 5, 12];
const RULE = '-'.repeat(WIDTH);

const STYLE: PrinterStyle = {
  columns: WIDTH,
  codeTable: { number: 19, name: 'cp858' },
  font: 'A',
  lineEnd: '\n',
  emphasis: 'one-by-one',
  linesBetweenPolls: 9,
  cut: 'feed-and-cut',
};

export const BRYGGKASSAN_42: Layout = { style: STYLE, rule: RULE, money, zNumber: String, zReport };

function money(amount: Ore): string {
  return formatOre(amount).replaceAll(NO_BREAK_SPACE, '');
}

function zReport(figures: DayFigures, shop: Shop): Paper {
  return [
    ...heading(figures, shop),
    ...tenders(figures),
    ...vat(figures),
    ...groups(figures),
    ...counters(figures),
    ...grandTotals(figures),
    rule('='),
    { text: `Kontrollenhet ${shop.controlUnit}`, centred: true },
    { text: 'Slut på Z-dagrapport', centred: true },
  ];
}

function heading(figures: DayFigures, shop: Shop): Paper {
  return [
    { text: shop.company, centred: true, bold: true },
    { text: `Org.nr ${shop.organisationNumber}`, centred: true },
    BLANK,
    { text: 'Z-DAGRAPPORT', centred: true, bold: true, wide: true },
    BLANK,
    row('Löpnummer', String(figures.zNumber)),
    row('Kassabeteckning', shop.register),
    row('Utskriven', moment(figures.takenAt)),
    row('Period från', moment(figures.periodFrom)),
    row('Period till', moment(figures.takenAt)),
  ];
}

function tenders(figures: DayFigures): Paper {
  return [
    rule('-'),
    { text: 'BETALNINGSMEDEL', bold: true },
    ...figures.tenders.map((tender) => ({
      text: columns([tender.name, `${tender.count} st`, money(tender.amount)], TENDER_COLUMNS),
    })),
    row('Summa betalningsmedel', money(figures.tendered)),
    row('Öresavrundning', money(figures.rounding)),
  ];
}

function vat(figures: DayFigures): Paper {
  return [
    rule('-'),
    { text: columns(['MOMS', 'Brutto', 'Netto', 'Moms'], VAT_COLUMNS), bold: true },
    ...figures.vat.map((of) => ({
      text: columns([`${of.rate} %`, money(of.gross), money(of.net), money(of.vat)], VAT_COLUMNS),
    })),
  ];
}

function groups(figures: DayFigures): Paper {
  return [
    rule('-'),
    { text: columns(['HUVUDGRUPP', 'Moms', 'Ant', 'Belopp'], GROUP_COLUMNS), bold: true },
    ...figures.groups.map((group) => ({
      text: columns(
        [group.name, `${group.rate}%`, String(group.quantity), money(group.amount)],
        GROUP_COLUMNS,
      ),
    })),
    { text: spread('Total försäljning', money(figures.total), WIDTH), bold: true },
  ];
}

function counters(figures: DayFigures): Paper {
  return [
    rule('-'),
    row('Växelkassa', money(figures.openingFloat)),
    row('Insättningar', money(figures.cashIn)),
    row('Uttag', money(figures.cashOut)),
    row('Antal sålda varor', String(figures.goods)),
    row('Antal sålda tjänster', String(figures.services)),
    row('Antal kassakvitton', String(figures.receipts)),
    row('Antal lådöppningar', String(figures.drawerOpenings)),
    counted('Kvittokopior', figures.copies),
    counted('Övningskvitton', figures.training),
    counted('Returer', figures.returns),
    counted('Rabatter', figures.discounts),
    counted('Övriga minskningar', { count: 0, amount: 0 }),
    counted('Oavslutade försäljningar', figures.unfinished),
  ];
}

function grandTotals(figures: DayFigures): Paper {
  const { sales, returns } = figures.grandTotal;
  return [
    rule('-'),
    row('Grand total försäljning', money(sales)),
    row('Grand total retur', money(-returns)),
    row('Grand total netto', money(sales - returns)),
  ];
}

function row(label: string, value: string): PaperLine {
  return { text: spread(label, value, WIDTH) };
}

function counted(label: string, of: Counted): PaperLine {
  return { text: columns([label, `${of.count} st`, money(of.amount)], COUNTED_COLUMNS) };
}

function rule(of: '-' | '='): PaperLine {
  return { text: of.repeat(WIDTH) };
}

function moment(at: number): string {
  const { date, time } = localTime(at);
  return `${date} ${time}`;
}
