/** What registers print beside what the law asks: statistics, adverts, opening hours. None of it is booked. */
import type { Day } from './day.ts';
import type { Column, Sheet } from './sheet.ts';

/** Sales per hour. */
function printHours(sheet: Sheet, day: Day): void {
  const { style } = sheet;
  sheet.heading(style.language === 'sv' ? 'Försäljning per timme' : 'Sales per hour');
  const parts = [0.2, 0.5].map((share) => Math.round(day.total * share));
  const rest = day.total - parts.reduce((sum, part) => sum + part, 0);
  const columns: Column[] = [
    { heading: '', side: 'left', cells: ['10-11', '11-12', '12-13'], least: 6 },
    { heading: '', side: 'right', cells: ['3', '7', '2'] },
    { heading: '', side: 'right', cells: [...parts, rest].map((part) => sheet.money(part)) },
  ];
  sheet.table(columns, { headed: false });
}

/** Sales per person at the register. */
function printStaff(sheet: Sheet, day: Day): void {
  const { style } = sheet;
  sheet.heading(style.language === 'sv' ? 'Försäljning per säljare' : 'Sales by clerk');
  const first = Math.round(day.total / 3);
  sheet.row('1 Anna', sheet.money(first));
  sheet.row('2 Omar', sheet.money(day.total - first));
}

/** The card brands behind the card row. */
function printCards(sheet: Sheet, day: Day): void {
  const { style } = sheet;
  const card = day.tenders.find(({ kind }) => kind === 'card')?.amount ?? 0;
  sheet.heading(style.language === 'sv' ? 'Kortspecifikation' : 'Card details');
  const visa = Math.round(card / 2);
  sheet.row('VISA', sheet.money(visa));
  sheet.row('MASTERCARD', sheet.money(card - visa));
}

export function printStatistics(sheet: Sheet, day: Day): void {
  const { chance } = sheet;
  chance.pick([printHours, printStaff, printCards])(sheet, day);
}

/** A row or two that other registers print among the counters. */
export function printOddRows(sheet: Sheet, day: Day): void {
  const { chance, style } = sheet;
  const average = day.receipts === 0 ? 0 : Math.round(day.total / day.receipts);
  const rows: readonly (readonly [string, string])[] =
    style.language === 'sv'
      ? [
          ['Medelköp', sheet.money(average)],
          ['Snitt per kvitto', sheet.money(average)],
          ['Öppna order', '0'],
          ['Prisändringar', `${chance.int(0, 3)}`],
          ['Antal nollkvitton', '0'],
          ['Betalda kundfordringar', sheet.money(0)],
          ['Svinn', sheet.money(chance.int(0, 9000))],
        ]
      : [
          ['Average sale', sheet.money(average)],
          ['Average per receipt', sheet.money(average)],
          ['Open orders', '0'],
          ['Price overrides', `${chance.int(0, 3)}`],
          ['Waste', sheet.money(chance.int(0, 9000))],
        ];
  for (const [label, value] of chance.some(rows, 0.08)) sheet.row(label, value);
}

const FOOTERS = {
  sv: [
    'Tack för idag!',
    'Kontrollenhet: ESCU0000000000001',
    'Slut på Z-dagrapport',
    'Öppettider: mån-fre 10:00-18:00',
    'Öppet 07-18 alla dagar',
    'www.exempel.se',
    'Veckans lunch 129,00',
    'Kampanj: 3 för 100,00!',
    '20% rabatt på allt i fönstret',
    'Följ oss på Instagram',
    'Tel 08-123 45 67',
    'Signatur: ____________________',
    '** NOLLSTÄLLD **',
    'CCU: 1234567890',
    'Rapporten sparas i 7 år',
  ],
  en: [
    'End of Z report',
    'Control unit: ABCD1234567',
    'Open 10:00-18:00',
    'www.example.com',
    'Lunch of the week 129.00',
    '20% off everything',
    'Phone +46 8 123 45 67',
    'Signature: ___________________',
    'TOTALS RESET',
    'Thank you for today',
  ],
} as const;

export function printFooter(sheet: Sheet): void {
  for (const line of sheet.chance.some(FOOTERS[sheet.style.language], 0.1)) {
    const text = sheet.letters(line).slice(0, sheet.style.width);
    if (sheet.chance.is(0.5)) sheet.centred(text);
    else sheet.text(text);
  }
}
