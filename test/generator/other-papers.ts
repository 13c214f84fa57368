/** Papers that come out of the same printer and must never be booked. */
import { Chance } from './chance.ts';
import type { SheetLine } from './sheet.ts';
import { makeZPrint, type ZPrint } from './z-print.ts';
import { MARKS } from './titles.ts';

export interface Paper {
  readonly name: string;
  readonly lines: readonly SheetLine[];
  /** The print whose way of sending is used. */
  readonly print: ZPrint;
}

const plain = (text: string): SheetLine => ({ text, wide: false, tall: false });

function marked(print: ZPrint, chance: Chance, mark: keyof typeof MARKS): Paper {
  const word = chance.pick(MARKS[mark][print.style.language]);
  const line: SheetLine = { text: word, wide: chance.is(0.7), tall: true };
  const at = chance.pick([0, 1, print.lines.length]);
  return {
    name: `${mark} mark at ${at === print.lines.length ? 'the end' : 'the top'}`,
    lines: print.lines.toSpliced(at, 0, line),
    print,
  };
}

/** The day close of a card terminal. */
export function terminalClose(chance: Chance): readonly SheetLine[] {
  const sums = [chance.int(1, 90), chance.int(100, 999_900)];
  const amount = `${Math.floor((sums[1] ?? 0) / 100)},${((sums[1] ?? 0) % 100).toString().padStart(2, '0')}`;
  return [
    'KAFFESTUGAN',
    'Torget 1',
    'Org.nr: 556000-0999',
    'Termid: 99000001',
    `Bunt nr: ${chance.int(1, 900)}`,
    '2026-11-19 18:02',
    chance.pick(['DAGSAVSLUT', 'AVSTÄMNING', 'Totalt terminalen:']),
    `Köp:  ${sums[0]} st, SEK ${amount}`,
    'Returer:  0 st, SEK 0,00',
    `Inlösare: ${chance.pick(['SWE', 'CAS', 'RIK'])}`,
    `Köp:  ${sums[0]} st, SEK ${amount}`,
    'DAGSAVSLUT GODKÄNT',
  ].map(plain);
}

function receipt(chance: Chance): readonly SheetLine[] {
  const price = chance.int(20, 90);
  return [
    'Kontorshörnan i Viken AB',
    'Org.nr: 556000-0225',
    `Kvitto nr ${chance.int(1, 99_999)}`,
    '2026-10-02 11:20    Kassa: 2',
    chance.pick(['Z-RAPPORT PAPPERSRULLE', 'Z-RAPPORT', 'Kassarulle Z-rapport 80mm']),
    `  2 x ${price},00                ${2 * price},00`,
    `Totalt                    ${2 * price},00`,
    `Moms 25%  ${(0.4 * price).toFixed(2).replace('.', ',')} på        ${2 * price},00`,
    `Kort                      ${2 * price},00`,
    'Öppet köp 14 dagar',
    'Tack för besöket',
  ].map(plain);
}

/** One of each kind of paper that must not be booked. */
export function otherPapers(seed: number): readonly Paper[] {
  const chance = new Chance(seed);
  const print = makeZPrint(seed);
  const xPrint = makeZPrint(seed, 'x');
  const notReset = plain(chance.pick(['OBS! EJ NOLLSTÄLLD', 'Ej nollställd', 'EJ NOLLSTÄLLD']));
  return [
    { name: 'x', lines: xPrint.lines, print: xPrint },
    { name: 'z that was not reset', lines: [...print.lines, notReset], print },
    { name: 'period', lines: makeZPrint(seed, 'period').lines, print },
    { name: 'cashier', lines: makeZPrint(seed, 'cashier').lines, print },
    marked(print, chance, 'copy'),
    marked(print, chance, 'training'),
    marked(print, chance, 'proForma'),
    { name: 'terminal close', lines: terminalClose(chance), print },
    { name: 'receipt', lines: receipt(chance), print },
    {
      name: 'without grand totals',
      lines: print.lines.toSpliced(print.grandAt.from, print.grandAt.to - print.grandAt.from),
      print,
    },
    { name: 'cut off inside the grand totals', lines: print.lines.slice(0, print.grandAt.to - 1), print },
  ];
}
