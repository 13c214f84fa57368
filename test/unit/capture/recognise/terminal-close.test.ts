import { describe, expect, test } from 'vitest';
import { readTerminalClose } from '../../../../src/main/capture/recognise/terminal-close.ts';
import type { TerminalClose } from '../../../../src/shared/terminal-close.ts';
import { jobOf, print, recogniseText } from './print.ts';

function read(...lines: readonly string[]): TerminalClose {
  return readTerminalClose(jobOf(lines.join('\n')).lines);
}

/** The sum in öre, or null. */
function net(...lines: readonly string[]): number | null {
  return read(...lines).net;
}

const ONE_BLOCK = ['Termid: 99000001', 'Bunt nr: 77', 'Köp: 12 st, SEK 1060,00', 'Returer: 1 st, SEK 16,00'];
const BLOCKS = [
  'Totalt terminalen:',
  'Köp:  12 st, SEK 1060,00',
  'Returer:  1 st, SEK 16,00',
  'Varav kontant:  1 st, SEK 200,00',
  'Inlösare: EXB',
  'Köp:  7 st, SEK 860,00',
  'Returer:  1 st, SEK 16,00',
  'Varav kontant:  1 st, SEK 200,00',
  'Inlösare: EXC',
  'Köp:  5 st, SEK 200,00',
  'Returer:  0 st, SEK 00,00',
];

/** The same lines with one of them changed. */
function changed(lines: readonly string[], from: string, to: string): readonly string[] {
  const index = lines.findIndex((line) => line.includes(from));
  if (index === -1) throw new Error(`no line with ${from}`);
  return lines.map((line, at) => (at === index ? line.replace(from, to) : line));
}

test('every field of a close is read', () => {
  expect(read('2026-10-02 18:02', 'DAGSAVSLUT', ...ONE_BLOCK, 'DAGSAVSLUT GODKÄNT')).toEqual({
    terminalId: '99000001',
    batch: '77',
    purchases: { count: 12, amount: 1060_00 },
    returns: { count: 1, amount: 16_00 },
    net: 1044_00,
    approved: true,
    at: '2026-10-02T18:02:00',
  });
});

test('what is not printed is null', () => {
  expect(read('DAGSAVSLUT', 'Köp 1060,00')).toEqual({
    terminalId: null,
    batch: null,
    purchases: { count: null, amount: 1060_00 },
    returns: null,
    net: 1060_00,
    approved: null,
    at: null,
  });
  expect(read('Terminal ID: 4711', 'SETTLEMENT').net).toBeNull();
});

test('an English close is read like a Swedish one', () => {
  expect(
    read(
      'RECONCILIATION',
      'Terminal ID: 4711-02',
      'Batch no: 12',
      'Purchases   3   SEK 120.00',
      'Refunds     1   SEK -20.00',
      'Total           SEK 100.00',
      'APPROVED',
    ),
  ).toMatchObject({
    terminalId: '4711-02',
    batch: '12',
    purchases: { count: 3, amount: 120_00 },
    returns: { count: 1, amount: 20_00 },
    net: 100_00,
    approved: true,
  });
});

test('a close at the end of its period is of that time', () => {
  expect(read('2026-10-02 18:05', 'Från: 2026-10-02 08:00', 'Till: 2026-10-02 18:02', ...ONE_BLOCK).at).toBe(
    '2026-10-02T18:02:00',
  );
});

test.each([
  ['DAGSAVSLUT EJ GODKÄNT', false],
  ['AVSTÄMNING NEKAD', false],
  ['SETTLEMENT NOT APPROVED', false],
  ['DAGSAVSLUT GODKÄNT', true],
  ['SETTLEMENT APPROVED', true],
  ['AVSTÄMNING', null],
])('%s is told apart', (line, approved) => {
  expect(read(...ONE_BLOCK, line).approved).toBe(approved);
});

describe('the blocks of acquirers and brands', () => {
  test('add up to the terminal’s own, which counts once, and cash paid out is part of a purchase', () => {
    expect(read(...BLOCKS)).toMatchObject({
      purchases: { count: 12, amount: 1060_00 },
      returns: { count: 1, amount: 16_00 },
      net: 1044_00,
    });
  });

  test('are added up where the terminal’s own is not printed', () => {
    expect(read(...BLOCKS.slice(4))).toMatchObject({
      purchases: { count: 12, amount: 1060_00 },
      net: 1044_00,
    });
  });

  test.each([
    ['a purchase', 'SEK 860,00', 'SEK 850,00'],
    ['a return', 'SEK 16,00', 'SEK 15,00'],
    ['a count', '12 st', '13 st'],
    ['the whole', 'SEK 1060,00', 'SEK 1060,01'],
  ])('that do not add up, by %s, leave no sum', (_, from, to) => {
    expect(net(...changed(BLOCKS, from, to))).toBeNull();
  });

  test('may be one row each, with the sum below', () => {
    const brands = ['VISA       7   860,00', 'MASTERCARD 5   200,00', 'TOTALT    12 1 060,00'];
    expect(net('AVSTÄMNING', ...brands)).toBe(1060_00);
    expect(net('AVSTÄMNING', ...changed(brands, '860,00', '861,00'))).toBeNull();
  });

  test('may have sums of their own, and the sum of all below', () => {
    const brands = [
      'VISA',
      'Köp 7 860,00',
      'Retur 1 16,00',
      'Summa 844,00',
      'MASTERCARD',
      'Köp 5 200,00',
      'Retur 0 0,00',
      'Summa 200,00',
      'TOTALT 1044,00',
    ];
    expect(net(...brands)).toBe(1044_00);
    expect(net(...changed(brands, 'TOTALT 1044,00', 'TOTALT 1044,01'))).toBeNull();
    expect(net(...changed(brands, 'Summa 844,00', 'Summa 844,01'))).toBeNull();
  });
});

describe('no sum is taken', () => {
  test('from a printed total that purchases and returns do not make', () => {
    expect(net(...ONE_BLOCK, 'Totalt SEK 1044,00')).toBe(1044_00);
    expect(net(...ONE_BLOCK, 'Totalt SEK 1044,01')).toBeNull();
  });

  test('where a row with an amount is not understood, unless the total says that it does not count', () => {
    expect(net(...ONE_BLOCK, 'Efterregistrerat 2 st, SEK 50,00')).toBeNull();
    expect(net(...ONE_BLOCK, 'Efterregistrerat 2 st, SEK 50,00', 'Totalt SEK 1044,00')).toBe(1044_00);
  });

  test('where a row stands twice with nothing said between', () => {
    expect(net(...ONE_BLOCK, 'Köp: 3 st, SEK 90,00')).toBeNull();
  });

  test('where there is money of another country', () => {
    expect(net(...ONE_BLOCK, 'Köp: 3 st, EUR 90,00')).toBeNull();
  });

  test('where spaces may part thousands or a count from its amount', () => {
    expect(net('Köp 12 345,00', 'Returer 0 0,00')).toBeNull();
    expect(net('Köp 12 345,00', 'Returer 0 0,00', 'Totalt 345,00')).toBe(345_00);
  });
});

test('a terminal number as long as a card’s is masked but for its last four', () => {
  expect(read('Termid: 1234567890123456', ...ONE_BLOCK.slice(1)).terminalId).toBe('************3456');
});

test('only a terminal’s close has one on its document', () => {
  const [z, close] = recogniseText(`${print('before-and-after-56')}\n${print('not-z-terminal')}`);
  expect([z?.kind, z?.terminalClose]).toEqual(['z-report', null]);
  expect([close?.kind, close?.terminalClose?.net]).toEqual(['terminal-close', 1060_00]);
});
