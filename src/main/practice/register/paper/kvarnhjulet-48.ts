/**
 * Kvarnhjulet: 48 columns, code table 1252, and words of its own: it calls its Z-report an evening strip and the day's
 * total the day's takings. A register that nobody has met before.
 */
import { formatOre, type Ore } from '../../../../shared/money.ts';
import type { Counted, DayFigures } from '../day-figures.ts';
import type { PrinterStyle } from '../print/printer-style.ts';
import type { Shop } from '../shop.ts';
import type { Layout } from './layout.ts';
import { localTime } from './local-time.ts';
import { BLANK, columns, spread, type Paper, type PaperLine } from './paper.ts';

const WIDTH = 48;
const NO_BREAK_SPACE = '\u00A0';
const VAT_COLUMNS = [9, 13, 13, 13];
const TENDER_COLUMNS = [26, 8, 14];
const RULE = '='.repeat(WIDTH);

const STYLE: PrinterStyle = {
  columns: WIDTH,
  codeTable: { number: 16, name: 'win1252' },
  font: 'A',
  lineEnd: '\r\n',
  emphasis: 'one-by-one',
  linesBetweenPolls: 12,
  cut: 'feed-and-cut',
};

export const KVARNHJULET_48: Layout = { style: STYLE, rule: RULE, money, zNumber: String, zReport };

function money(amount: Ore): string {
  return formatOre(amount).replaceAll(NO_BREAK_SPACE, ' ');
}

function zReport(figures: DayFigures, shop: Shop): Paper {
  return [
    { text: 'KVÄLLSREMSA', centred: true, bold: true, wide: true },
    BLANK,
    { text: shop.company, centred: true },
    { text: `Org.nr ${shop.organisationNumber}`, centred: true },
    row('Löpnummer', String(figures.zNumber)),
    row('Kassabeteckning', shop.register),
    row('Utskriven', `${localTime(figures.takenAt).date} ${localTime(figures.takenAt).time}`),
    rule(),
    row('Slog vi in tillsammans', money(figures.total)),
    BLANK,
    { text: columns(['MOMS', 'Netto', 'Moms', 'Brutto'], VAT_COLUMNS), bold: true },
    ...figures.vat.map((of) => ({
      text: columns([`${of.rate} %`, money(of.net), money(of.vat), money(of.gross)], VAT_COLUMNS),
    })),
    BLANK,
    { text: 'BETALSÄTT', bold: true },
    ...figures.tenders.map((tender) => ({
      text: columns([tender.name, `${tender.count} st`, money(tender.amount)], TENDER_COLUMNS),
    })),
    row('Öresavrundning', money(figures.rounding)),
    rule(),
    ...counters(figures),
    rule(),
    ...grandTotals(figures),
  ];
}

function counters(figures: DayFigures): Paper {
  return [
    row('Växelkassa', money(figures.openingFloat)),
    row('Insättningar', money(figures.cashIn)),
    row('Uttag', money(figures.cashOut)),
    row('Antal varor sålda', String(figures.goods)),
    row('Antal tjänster sålda', String(figures.services)),
    row('Antal kvitton', String(figures.receipts)),
    row('Lådöppningar', String(figures.drawerOpenings)),
    counted('Kvittokopior', figures.copies),
    counted('Övningskvitton', figures.training),
    counted('Returer', figures.returns),
    counted('Rabatter', figures.discounts),
    counted('Övriga avdrag', { count: 0, amount: 0 }),
    counted('Oavslutade köp', figures.unfinished),
  ];
}

function grandTotals({ grandTotal: { sales, returns } }: DayFigures): Paper {
  return [
    row('Grand total försäljning', money(sales)),
    row('Grand total retur', money(returns)),
    row('Grand total netto', money(sales - returns)),
  ];
}

function row(label: string, value: string): PaperLine {
  return { text: spread(label, value, WIDTH) };
}

function counted(label: string, of: Counted): PaperLine {
  return { text: columns([label, `${of.count} st`, money(of.amount)], TENDER_COLUMNS) };
}

function rule(): PaperLine {
  return { text: RULE };
}
