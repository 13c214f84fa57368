import { describe, expect, test } from 'vitest';
import { DEFAULT_MAPPING, withAccount, type AccountUse, type Mapping } from '../../../src/shared/mapping.ts';
import { mappingRows, type Chart } from '../../../src/main/rules/mapping-proposal.ts';
import { emptyZReport, type ZReport } from '../../../src/shared/z-report.ts';
import { ordinaryDay, tender, vatRow } from './z-reports.ts';

/** A chart with these accounts; a number below zero is one that is not active. */
function chartOf(...numbers: readonly number[]): Chart {
  return new Map(
    numbers.map((number) => [
      Math.abs(number),
      { number: Math.abs(number), name: `Konto ${Math.abs(number)}`, active: number > 0 },
    ]),
  );
}

function rowOf(
  use: AccountUse,
  report: ZReport | null,
  chart: Chart | null,
  mapping: Mapping = DEFAULT_MAPPING,
) {
  const found = mappingRows(report, mapping, chart).find(
    (row) => JSON.stringify(row.use) === JSON.stringify(use),
  );
  if (found === undefined) throw new Error(`no row for ${JSON.stringify(use)}`);
  return found;
}

const WHOLE = chartOf(1510, 1686, 1910, 2421, 2611, 2621, 2631, 3001, 3002, 3003, 3740);
const dayPaidBy = (name: string) =>
  ordinaryDay({ tenders: [tender('Kontant', 1_125_00), tender(name, 2_000_00)] });

test('before the first Z-report the accounts stand alone, and nothing is asked', () => {
  const rows = mappingRows(null, DEFAULT_MAPPING, WHOLE);
  expect(rows.every(({ printed }) => printed === null)).toBe(true);
  expect(rows.filter(({ state }) => state !== 'mapped').map(({ use, state }) => [use.kind, state])).toEqual([
    ['tips', 'unused'],
    ['cash-difference', 'unused'],
  ]);
});

test('the rows of a Z-report come first, named and summed as printed', () => {
  const rows = mappingRows(ordinaryDay(), DEFAULT_MAPPING, WHOLE).filter(({ printed }) => printed !== null);
  expect(rows.map(({ use, printed, account }) => [use, printed, account])).toEqual([
    [{ kind: 'tender', name: 'Kontant' }, 1_125_00, 1910],
    [{ kind: 'tender', name: 'Kort' }, 2_000_00, 1686],
    [{ kind: 'rate', rate: 25 }, 2_000_00, 3001],
    [{ kind: 'vat', rate: 25 }, 500_00, 2611],
    [{ kind: 'group', name: 'Porslin', rate: 25 }, 2_500_00, null],
    [{ kind: 'rate', rate: 12 }, 558_04, 3002],
    [{ kind: 'vat', rate: 12 }, 66_96, 2621],
    [{ kind: 'group', name: 'Fika', rate: 12 }, 625_00, null],
  ]);
});

test('a name is one row, however the register spells it', () => {
  const rows = mappingRows(dayPaidBy(' KORT'), DEFAULT_MAPPING, WHOLE);
  const spelt = rows.flatMap(({ use }) =>
    use.kind === 'tender' && /^\s*kort$/i.test(use.name) ? [use.name] : [],
  );
  expect(spelt).toEqual([' KORT']);
});

describe('a means of payment without an account', () => {
  test('is missing, and has nothing proposed when its name says nothing', () => {
    const row = rowOf({ kind: 'tender', name: 'Rumsnota' }, dayPaidBy('Rumsnota'), WHOLE);
    expect(row).toMatchObject({ state: 'missing', account: null, proposal: null, printed: 2_000_00 });
  });

  test.each([
    ['Visa', 1686],
    ['Lunchkort', 1686],
    ['Swish Handel', 1686],
    ['Tillgodokvitto', 2421],
    ['Fakturakund', 1510],
    ['Kontantkassa 2', 1910],
  ])('%s has the usual account proposed, and is missing all the same', (name, account) => {
    const row = rowOf({ kind: 'tender', name }, dayPaidBy(name), WHOLE);
    expect(row).toMatchObject({ state: 'missing', proposal: { account, why: 'bas' } });
  });

  test('that was not used is not asked for', () => {
    const day = ordinaryDay({ tenders: [...ordinaryDay().tenders, tender('Rumsnota', 0)] });
    expect(mappingRows(day, DEFAULT_MAPPING, WHOLE).some(({ state }) => state === 'missing')).toBe(false);
  });
});

describe('an account that the chart does not have', () => {
  const card: AccountUse = { kind: 'tender', name: 'Kort' };

  test('is told of, with the older account that it does have', () => {
    expect(rowOf(card, ordinaryDay(), chartOf(1580))).toMatchObject({
      account: 1686,
      state: 'account-missing',
      proposal: { account: 1580, why: 'older-practice' },
    });
  });

  test('has nothing proposed that is missing or not active too', () => {
    expect(rowOf(card, ordinaryDay(), chartOf(-1580))).toMatchObject({ proposal: null });
  });

  test('is told of when it is there and not active', () => {
    expect(rowOf(card, ordinaryDay(), chartOf(-1686))).toMatchObject({ state: 'account-inactive' });
  });

  test('is not doubted while the chart has not been read', () => {
    expect(rowOf(card, ordinaryDay(), null)).toMatchObject({ state: 'mapped', proposal: null });
  });

  test.each([
    [{ kind: 'vat', rate: 25 }, 2610],
    [{ kind: 'rate', rate: 12 }, 3052],
    [{ kind: 'gift-cards' }, 2890],
  ] as const)('%j has %i proposed where a chart keeps that', (use, account) => {
    expect(rowOf(use, ordinaryDay(), chartOf(account)).proposal).toEqual({ account, why: 'older-practice' });
  });
});

describe('sales at 0 %', () => {
  const exempt = (change: Partial<ZReport>) =>
    ordinaryDay({ vat: [...ordinaryDay().vat, vatRow(0, 100_00, 0)], totalGross: 3_225_00, ...change });

  test('are asked for by group where the print has groups, and a gift card is known by its name', () => {
    const groups = [
      { name: 'Presentkort', amount: 60_00, rate: 0, quantity: null },
      { name: 'Pant', amount: 40_00, rate: 0, quantity: null },
    ];
    const rows = mappingRows(exempt({ groups }), DEFAULT_MAPPING, WHOLE).filter(
      ({ state }) => state === 'missing',
    );
    expect(rows.map(({ use, proposal }) => [use, proposal?.account])).toEqual([
      [{ kind: 'group', name: 'Presentkort', rate: 0 }, 2421],
      [{ kind: 'group', name: 'Pant', rate: 0 }, undefined],
    ]);
  });

  test('are asked for as exempt sales where it has none', () => {
    const row = rowOf({ kind: 'rate', rate: 0 }, exempt({ groups: [] }), chartOf(3004));
    expect(row).toMatchObject({ state: 'missing', proposal: { account: 3004 } });
  });

  test('that are the gift cards sold are not asked for twice', () => {
    const rows = mappingRows(exempt({ groups: [], giftCardsSold: 100_00 }), DEFAULT_MAPPING, WHOLE);
    expect(rows.some(({ use }) => use.kind === 'rate' && use.rate === 0)).toBe(false);
    expect(rows.find(({ use }) => use.kind === 'gift-cards')?.printed).toBe(100_00);
  });
});

test('a group that cannot be told from the rest of its rate says so; one that is all of it does not', () => {
  const group: AccountUse = { kind: 'group', name: 'Porslin', rate: 25 };
  const mapping = withAccount(DEFAULT_MAPPING, group, 3051);
  const { groups } = ordinaryDay();
  const split = [
    { name: 'Porslin', amount: 2_000_00, rate: 25, quantity: null },
    { name: 'Glas', amount: 500_00, rate: 25, quantity: null },
    ...groups.filter(({ rate }) => rate === 12),
  ];
  expect(rowOf(group, ordinaryDay(), null, mapping).state).toBe('mapped');
  expect(rowOf(group, ordinaryDay({ groups: split }), null, mapping).state).toBe('inseparable');
});

test('a rate without sales accounts is asked for its sales first, and then for its VAT', () => {
  const day = ordinaryDay({ vat: [vatRow(17, 100_00, 17_00)], groups: [] });
  const kinds = (mapping: Mapping) =>
    mappingRows(day, mapping, null)
      .filter(({ use }) => 'rate' in use && use.rate === 17)
      .map(({ use, state }) => [use.kind, state]);
  expect(kinds(DEFAULT_MAPPING)).toEqual([['rate', 'missing']]);
  expect(kinds(withAccount(DEFAULT_MAPPING, { kind: 'rate', rate: 17 }, 3019))).toEqual([
    ['rate', 'mapped'],
    ['vat', 'missing'],
  ]);
});

test('what the drawer differs is shown as it differs, and never proposed', () => {
  const day = ordinaryDay({ tenders: [tender('Kontant', 1_125_00, 1_100_00), tender('Kort', 2_000_00)] });
  expect(rowOf({ kind: 'cash-difference' }, day, WHOLE)).toMatchObject({
    printed: -25_00,
    state: 'missing',
    proposal: null,
  });
});

test('an empty report asks for nothing', () => {
  expect(mappingRows(emptyZReport(), DEFAULT_MAPPING, WHOLE).some(({ state }) => state === 'missing')).toBe(
    false,
  );
});
