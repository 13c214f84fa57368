import { describe, expect, test } from 'vitest';
import { LAYOUT_NAMES } from '../../../../src/main/practice/register/paper/layouts.ts';
import type { ClosedDay } from '../../../../src/main/practice/register/start-register.ts';
import { openPrinter, openRegister, sellTimes } from './temp-register.ts';

/** Reads an amount off the paper by itself: `1 234,50`, `-1234,50` and `1 234,50-`, in öre. */
function amountsOn(line: string): number[] {
  return [...line.matchAll(/-?\d{1,3}(?:[ \u00A0]?\d{3})*,\d\d-?/g)].map(([text]) => {
    const ore = Number(text.replaceAll(/[ \u00A0,-]/g, ''));
    return text.includes('-') ? -ore : ore;
  });
}

function lineWith(paper: string, label: RegExp): string {
  const line = paper.split('\n').find((found) => label.test(found));
  if (line === undefined) throw new Error(`Nothing like ${label} on:\n${paper}`);
  return line;
}

/** What the layouts say about the same day, each with words of its own. */
const LABELS = {
  'bryggkassan-42': {
    title: /^Z-DAGRAPPORT$/,
    number: /^Löpnummer +42$/,
    total: /^Total försäljning/,
    tendered: /^Summa betalningsmedel/,
    rounding: /^Öresavrundning/,
    net: /^Grand total netto/,
    netFigures: (day: ClosedDay) => [day.grandTotal.sales - day.grandTotal.returns],
    returns: /^Grand total retur/,
    returnFigures: (day: ClosedDay) => [-day.grandTotal.returns],
    vat: (rate: number) => new RegExp(`^${rate} %`),
    vatFigures: (row: ClosedDay['vat'][number]) => [row.gross, row.net, row.vat],
  },
  'fyrtornet-56': {
    title: /Z-RAPPORT/,
    number: /^DAGSAVSLUT NR 000042$/,
    total: /^OMSÄTTNING TOTALT/,
    tendered: /^SUMMA BETALT/,
    rounding: /^ÖRESUTJÄMNING/,
    net: /^NETTO/,
    netFigures: (day: ClosedDay) => [
      day.grandTotalBefore.sales - day.grandTotalBefore.returns,
      day.grandTotal.sales - day.grandTotal.returns,
    ],
    returns: /^RETUR/,
    returnFigures: (day: ClosedDay) => [day.grandTotalBefore.returns, day.grandTotal.returns],
    vat: (rate: number) => new RegExp(`^MOMS ${rate}%`),
    vatFigures: (row: ClosedDay['vat'][number]) => [row.net, row.vat, row.gross],
  },
  'kvarnhjulet-48': {
    title: /KVÄLLSREMSA/,
    number: /^Löpnummer +42$/,
    total: /^Slog vi in tillsammans/,
    tendered: null,
    rounding: /^Öresavrundning/,
    net: /^Grand total netto/,
    netFigures: (day: ClosedDay) => [day.grandTotal.sales - day.grandTotal.returns],
    returns: /^Grand total retur/,
    returnFigures: (day: ClosedDay) => [day.grandTotal.returns],
    vat: (rate: number) => new RegExp(`^${rate} %`),
    vatFigures: (row: ClosedDay['vat'][number]) => [row.net, row.vat, row.gross],
  },
} as const;

/** How each make drives its printer: columns, the byte of `ESC t`, and how it cuts. */
const MAKES = {
  'bryggkassan-42': { width: 42, codeTable: '\u0013', cut: '\u001DVB\u0004' },
  'fyrtornet-56': { width: 56, codeTable: '\u0005', cut: '\u001Bd\u0004\u001DV\u0001' },
  'kvarnhjulet-48': { width: 48, codeTable: '\u0010', cut: '\u001DVB\u0004' },
};

describe.each(LAYOUT_NAMES)('a Z-report of %s', (layout) => {
  test('says on paper what is in the books', async () => {
    const printer = await openPrinter();
    const register = await openRegister(printer.port, { layout, firstZNumber: 42, seed: 11 });
    await sellTimes(register, 25);
    await register.openDrawer(-300_00);
    const day = await register.closeDay();
    const paper = printer.papers().at(-1) ?? '';
    const labels = LABELS[layout];

    expect(lineWith(paper, labels.title)).not.toBe('');
    expect(lineWith(paper, labels.number)).not.toBe('');
    expect(amountsOn(lineWith(paper, labels.total))).toEqual([day.total]);
    const tendered = labels.tendered === null ? [day.tendered] : amountsOn(lineWith(paper, labels.tendered));
    expect(tendered).toEqual([day.tendered]);
    expect(amountsOn(lineWith(paper, labels.rounding))).toEqual([day.rounding]);
    expect(amountsOn(lineWith(paper, labels.net))).toEqual(labels.netFigures(day));
    expect(amountsOn(lineWith(paper, labels.returns))).toEqual(labels.returnFigures(day));
    expect(amountsOn(lineWith(paper, /^uttag /i))).toEqual([-300_00]);
    for (const row of day.vat) {
      expect(amountsOn(lineWith(paper, labels.vat(row.rate)))).toEqual(labels.vatFigures(row));
    }
    for (const tender of day.tenders) {
      expect(amountsOn(lineWith(paper, new RegExp(`^${tender.name} `, 'i')))).toEqual([tender.amount]);
    }
  });

  test('has everything a Z-report must have (SKVFS 2014:9 7:3)', async () => {
    const printer = await openPrinter();
    const register = await openRegister(printer.port, { layout, seed: 12 });
    await sellTimes(register, 10);
    await register.closeDay();
    const paper = printer.papers().at(-1) ?? '';
    const wanted = [
      /Café Övningsbryggan AB/,
      /556000-0101/,
      /KASSA-1/,
      /\d{4}-\d\d-\d\d.*\d\d:\d\d/,
      /växelkassa/i,
      /antal.*varor/i,
      /antal.*tjänster/i,
      /antal.*kvitton/i,
      /lådöppningar/i,
      /kvittokopior/i,
      /övning/i,
      /returer|återköp/i,
      /rabatter/i,
      /övriga (minskningar|avdrag)/i,
      /oavslutade/i,
      /grand total/i,
    ];
    for (const content of wanted) expect(paper).toMatch(content);
  });

  test('keeps to the width of the paper', async () => {
    const printer = await openPrinter();
    const register = await openRegister(printer.port, { layout, seed: 13, firstZNumber: 2000 });
    await sellTimes(register, 30);
    await register.closeDay();
    const { width } = MAKES[layout];
    const lines = printer.papers().join('\n').split('\n');
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  });

  test('is sent as ESC/POS: reset, code table, a picture with bytes like commands, polls, cut, drawer', async () => {
    const printer = await openPrinter();
    const register = await openRegister(printer.port, { layout });
    await register.closeDay();
    const sent = Buffer.from(printer.received()).toString('latin1');
    expect(sent.startsWith(`\u001B@\u001Bt${MAKES[layout].codeTable}`)).toBe(true);
    expect(sent).toContain('\u001Dv0\u0000');
    expect(sent).toContain('Z-RAPPORT\n');
    expect(sent.split('\u0010\u0004\u0001').length).toBeGreaterThan(4);
    expect(sent.endsWith(`${MAKES[layout].cut}\u001Bp\u0000\u0019ú\u0010\u0004\u0001`)).toBe(true);
  });
});

test('Swedish letters go in the code table that was chosen', async () => {
  const printer = await openPrinter();
  const register = await openRegister(printer.port, { layout: 'fyrtornet-56' });
  await register.closeDay();
  // CP865: Ö is 99, Ä is 8E, the rules are C4.
  expect(Buffer.from(printer.received()).toString('latin1')).toMatch(/OMS\u008ETTNING|F\u0099RETAG/);
});

test('a receipt says Kvitto, a copy KOPIA, and a training receipt ÖVNING and EJ KVITTO', async () => {
  const printer = await openPrinter();
  const register = await openRegister(printer.port, { seed: 3 });
  await register.sell({ payWith: 'Kort' });
  await register.sell({ training: true });
  for (let sale = 0; sale < 100 && !printer.papers().at(-1)?.includes('KOPIA'); sale += 1)
    await register.sell();
  const [first, ...others] = printer.papers();
  expect(first).toMatch(/^Kvitto$/m);
  expect(first).toMatch(/Varav moms \d+ %/);
  expect(others.some((paper) => /^ÖVNING$/m.test(paper) && /^EJ KVITTO$/m.test(paper))).toBe(true);
  expect(others.at(-1)).toMatch(/^KOPIA$/m);
});
