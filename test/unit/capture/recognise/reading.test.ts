import { describe, expect, test } from 'vitest';
import { only, print, recogniseText, reportOf } from './print.ts';

const CAFE = `Testkafét AB
Org.nr: 556000-0993
Z-RAPPORT
Z-nr: 12          Kassa: 1
Datum: 2026-10-02 18:00
------------------------------
MOMS     NETTO    MOMS  BRUTTO
25%     800,00  200,00 1000,00
------------------------------
TOTALT INKL MOMS       1000,00
------------------------------
BETALSÄTT
Kontant                 400,00
Kort                    600,00
------------------------------
Grand total försäljning  1500,00
Grand total retur         500,00
Grand total netto        1000,00`;

function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the print has no ${from}`);
    return text.replace(from, to);
  }, CAFE);
}

function codes(text: string): readonly string[] {
  return only(text).reasons.map(({ code }) => code);
}

describe('a Z-report is postable', () => {
  test('when everything is there and closes', () => {
    expect(only(CAFE)).toMatchObject({ kind: 'z-report', postable: true, reasons: [] });
  });

  test('on a day of refunds only', () => {
    const refunds = changed(
      ['800,00  200,00 1000,00', '-80,00  -20,00 -100,00'],
      [
        '1000,00\n------------------------------\nBETALSÄTT',
        '-100,00\n------------------------------\nBETALSÄTT',
      ],
      ['400,00', '-40,00'],
      ['600,00', '-60,00'],
    );
    expect(only(refunds)).toMatchObject({ postable: true, zReport: { totalGross: -10_000 } });
  });

  test('with cash rounding, whichever sign the register gives it', () => {
    for (const printed of ['0,40', '-0,40']) {
      const rounded = changed(
        ['400,00', '400,40'],
        ['Grand total förs', `Öresavrundning  ${printed}\nGrand total förs`],
      );
      // What was paid above the sales is positive in the record.
      expect(only(rounded)).toMatchObject({ postable: true, zReport: { rounding: 40 } });
    }
  });

  test('with the rounding among the means of payment, kept there as printed', () => {
    const rounded = changed(['400,00', '400,40'], ['600,00\n', '600,00\nÖresavrundning           -0,40\n']);
    const { postable, zReport } = only(rounded);
    expect([postable, zReport?.rounding, zReport?.tenders.at(-1)?.amount]).toEqual([true, null, -40]);
  });

  test('with tips inside the card', () => {
    const tipped = changed(
      ['600,00\n', '650,00\n'],
      ['Grand total förs', 'Dricks   50,00\nGrand total förs'],
    );
    expect(only(tipped)).toMatchObject({ postable: true, zReport: { tips: 5000 } });
  });

  test('with gift cards sold kept out of the VAT table', () => {
    const sold = changed(
      ['TOTALT INKL MOMS       1000,00', 'TOTALT INKL MOMS       1300,00\nSålda presentkort 300,00'],
      ['600,00', '900,00'],
    );
    expect(only(sold)).toMatchObject({
      postable: true,
      zReport: { totalGross: 130_000, giftCardsSold: 30_000 },
    });
  });

  test('with a total printed before returns were taken off', () => {
    const returned = changed([
      'TOTALT INKL MOMS       1000,00',
      'Total försäljning 1100,00\nReturer   2 st   -100,00\nNetto   1000,00',
    ]);
    expect(only(returned)).toMatchObject({ postable: true, zReport: { totalGross: 100_000 } });
  });

  test('when its columns stand in any order', () => {
    for (const [heading, row] of [
      ['SATS  BRUTTO    MOMS    NETTO', '25%  1000,00  200,00   800,00'],
      ['SATS    MOMS   NETTO  BRUTTO', '25%   200,00  800,00 1000,00'],
      // Arithmetic knows better than a heading that says otherwise.
      ['SATS   NETTO  BRUTTO    MOMS', '25%   200,00  800,00 1000,00'],
      ['SATS            MOMS  BRUTTO', '25%           200,00 1000,00'],
      ['SATS            NETTO   MOMS', '25%           800,00  200,00'],
    ] as const) {
      const text = changed(
        ['MOMS     NETTO    MOMS  BRUTTO', heading],
        ['25%     800,00  200,00 1000,00', row],
      );
      expect(only(text)).toMatchObject({
        postable: true,
        zReport: { vat: [{ rate: 25, net: 80_000, vat: 20_000, gross: 100_000 }] },
      });
    }
  });

  test('with the VAT as printed, where the register rounded it per receipt', () => {
    const strayed = changed(
      ['800,00  200,00', '799,98  200,02'],
      ['BETALSÄTT', 'Antal kvitton 30\nBETALSÄTT'],
    );
    expect(only(strayed)).toMatchObject({ postable: true, zReport: { vat: [{ vat: 20_002 }] } });
  });

  test('with several labels on one line', () => {
    const beside = changed([
      'Kontant                 400,00\nKort                    600,00',
      'Kontant 400,00   Kort 600,00\nAntal kvitton: 9   Antal returer: 1   Belopp returer: -5,00',
    ]);
    expect(only(beside)).toMatchObject({
      postable: true,
      zReport: {
        tenders: [
          { name: 'Kontant', amount: 40_000 },
          { name: 'Kort', amount: 60_000 },
        ],
        counters: { receipts: 9, returns: { count: 1, amount: -500 } },
      },
    });
  });

  test('with VAT alone, when the day has one rate and VAT fits the total', () => {
    const alone = changed(
      ['MOMS     NETTO    MOMS  BRUTTO', ''],
      ['25%     800,00  200,00 1000,00', 'Moms 25%   200,00'],
    );
    expect(only(alone)).toMatchObject({
      postable: true,
      zReport: { vat: [{ rate: 25, net: 80_000, vat: 20_000, gross: 100_000 }] },
    });
  });

  test('with a space that parts a count from an amount, or thousands', () => {
    const counted = changed(
      ['Kontant                 400,00', 'Kontant 12 400,00'],
      ['Kort                    600,00', 'Kort    97 600,00'],
    );
    expect(reportOf(counted).tenders.map(({ count, amount }) => [count, amount])).toEqual([
      [12, 40_000],
      [97, 60_000],
    ]);
  });
});

describe('a Z-report is held', () => {
  test.each<readonly [string, readonly [string, string], string]>([
    ['no number', ['Z-nr: 12', ''], 'z-number-missing'],
    ['no organisation number', ['Org.nr: 556000-0993', ''], 'z-field-missing'],
    ['no total', ['TOTALT INKL MOMS       1000,00', ''], 'z-field-missing'],
    ['no VAT', ['25%     800,00  200,00 1000,00', ''], 'z-field-missing'],
    [
      'no means of payment',
      ['Kontant                 400,00\nKort                    600,00', ''],
      'z-field-missing',
    ],
    ['VAT that does not make gross', ['800,00  200,00', '800,00  201,00'], 'z-sums-differ'],
    ['a total that is not the VAT table', ['MOMS       1000,00', 'MOMS       1010,00'], 'z-sums-differ'],
    [
      'tenders that are not the total',
      ['Kort                    600,00', 'Kort                    601,00'],
      'z-sums-differ',
    ],
    [
      'grand totals that do not close',
      ['Grand total netto        1000,00', 'Grand total netto        1001,00'],
      'z-sums-differ',
    ],
    ['a rate that VAT does not fit', ['25%', '12%'], 'z-sums-differ'],
    ['a rate nobody has', ['25%', '24%'], 'z-sums-differ'],
    [
      'one rate printed twice with different VAT',
      ['BETALSÄTT', 'Varav moms 25%  201,00\nBETALSÄTT'],
      'z-sums-differ',
    ],
  ])('with %s', (_, change, code) => {
    const document = only(changed(change));
    expect(document.postable).toBe(false);
    expect(document.reasons.map((reason) => reason.code)).toContain(code);
  });

  test('and says by how much and where its sums differ', () => {
    expect(
      only(changed(['Kort                    600,00', 'Kort                    601,00'])).reasons,
    ).toEqual([{ code: 'z-sums-differ', facts: { check: 'tenders', expected: 100_000, found: 100_100 } }]);
  });

  test('with VAT alone and nothing from which net follows', () => {
    const alone = changed(
      ['MOMS     NETTO    MOMS  BRUTTO', 'MOMS'],
      ['25%     800,00  200,00 1000,00', '25%  200,00\n0%     0,00'],
    );
    expect(only(alone).reasons).toContainEqual({ code: 'z-net-missing', facts: { rate: 25 } });
    expect(reportOf(alone).vat).toEqual([
      { rate: 25, net: null, vat: 20_000, gross: null },
      { rate: 0, net: null, vat: 0, gross: null },
    ]);
  });

  test('with a counted drawer that differs and no difference printed', () => {
    const counted = changed(
      ['BETALSÄTT', 'BETALSÄTT   REGISTRERAT   RÄKNAT'],
      ['Kontant                 400,00', 'Kontant          400,00   390,00'],
      ['Kort                    600,00', 'Kort             600,00   600,00'],
    );
    expect(codes(counted)).toEqual(['z-sums-differ']);
    const confirmed = counted.replace('Grand total förs', 'Differens   -10,00\nGrand total förs');
    expect(only(confirmed)).toMatchObject({ postable: true, zReport: { cashDifference: -1000 } });
  });

  test('as damaged when its grand totals are not all there', () => {
    const torn = changed(['Grand total netto        1000,00', '']);
    expect(only(torn)).toMatchObject({ kind: 'damaged', postable: false });
    expect(codes(torn)).toContain('print-damaged');
  });
});

describe('a sign that an encoder lost', () => {
  test('is resolved when exactly one way closes the sums', () => {
    const lost = changed(['400,00', '?50,00'], ['600,00', '1050,00']);
    expect(only(lost)).toMatchObject({
      postable: true,
      zReport: { tenders: [{ amount: -5000 }, { amount: 105_000 }] },
    });
  });

  test('is not guessed when both ways close', () => {
    const lost = changed(
      ['800,00  200,00 1000,00', '?800,00  ?200,00 ?1000,00'],
      ['MOMS       1000,00', 'MOMS       ?1000,00'],
      ['400,00', '?400,00'],
      ['600,00', '?600,00'],
    );
    expect(only(lost).postable).toBe(false);
    expect(codes(lost)).toContain('z-sign-unreadable');
  });

  test('is left out where nothing depends on it', () => {
    const lost = changed(
      ['BETALSÄTT', 'Rabatter    4 st     ?36,50\nBETALSÄTT'],
      ['retur         500,00', 'retur        ?500,00'],
    );
    expect(only(lost)).toMatchObject({
      postable: true,
      zReport: { counters: { discounts: { count: 4, amount: null } } },
    });
  });
});

describe('the reader', () => {
  test('reads the same print the same way every time, and leaves the job as it was', () => {
    const text = print('english-columns-48');
    expect(only(text)).toEqual(only(text));
  });

  test('takes any text without falling over', () => {
    const texts = [
      CAFE.split('').toReversed().join(''),
      CAFE.replaceAll(' ', ''),
      '%'.repeat(500),
      '1 234,50\n'.repeat(300),
    ];
    expect(texts.flatMap((text) => recogniseText(text)).filter(({ postable }) => postable)).toEqual([]);
  });
});
