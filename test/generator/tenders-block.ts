/** Sales per means of payment (p), with counts, counted drawers, rounding and tips. */
import type { TenderRow, ZReport } from '../../src/shared/z-report.ts';
import type { Day, TenderSum } from './day.ts';
import type { Column, Sheet } from './sheet.ts';
import { COLUMNS, TENDERS } from './table-words.ts';

export type RoundingPlace = 'among, balancing' | 'among, beside' | 'apart' | 'apart, reversed' | 'none';

export interface TendersPlan {
  readonly counted: boolean;
  readonly withCounts: boolean;
  readonly coded: boolean;
  readonly difference: boolean;
  readonly rounding: RoundingPlace;
  readonly totalled: boolean;
  readonly wrapped: boolean;
  readonly countBehind: boolean;
  readonly headed: boolean;
}

export function planTenders(sheet: Sheet, day: Day): TendersPlan {
  const { chance } = sheet;
  const cash = day.tenders.some(({ kind }) => kind === 'cash');
  const counted = cash && chance.is(0.15);
  const places: readonly RoundingPlace[] =
    day.rounding === 0
      ? ['none', 'apart', 'among, beside']
      : ['among, balancing', 'among, beside', 'apart', 'apart', 'apart, reversed'];
  return {
    counted,
    difference: counted && chance.is(0.5),
    withCounts: !counted && chance.is(0.6),
    coded: chance.is(0.2),
    rounding: chance.pick(places),
    totalled: chance.is(0.45),
    wrapped: sheet.style.width <= 40 && !counted && chance.is(0.2),
    countBehind: chance.is(0.1),
    headed: chance.is(0.6),
  };
}

interface Line extends TenderSum {
  readonly name: string;
  readonly counted: number | null;
}

function toLines(sheet: Sheet, day: Day, plan: TendersPlan): Line[] {
  const { chance, style } = sheet;
  const names = TENDERS[style.language];
  const lines = day.tenders.map((tender): Line => ({
    ...tender,
    name: sheet.letters(chance.pick(names[tender.kind])),
    counted: plan.counted ? tender.amount + (tender.kind === 'cash' ? day.cashDifference : 0) : null,
  }));
  return chance.is(0.7) ? lines.toSorted((a, b) => orderOf(a) - orderOf(b)) : chance.shuffled(lines);
}

const ORDER: readonly TenderSum['kind'][] = [
  'cash',
  'card',
  'secondCard',
  'swish',
  'giftCard',
  'lunchCard',
  'invoice',
  'room',
];
function orderOf({ kind }: TenderSum): number {
  return ORDER.indexOf(kind);
}

function signedRounding(day: Day, plan: TendersPlan): number {
  // Balancing: with it the tenders are the sales. Beside: it says what was paid above them.
  return plan.rounding === 'among, balancing' || plan.rounding === 'apart, reversed'
    ? -day.rounding
    : day.rounding;
}

function printTable(
  sheet: Sheet,
  lines: readonly Line[],
  plan: TendersPlan,
  rounding: { name: string; amount: number } | null,
): string[] | null {
  const { chance, style } = sheet;
  const heads = COLUMNS[style.language];
  const own = rounding === null ? [] : [rounding];
  const name: Column = {
    heading: sheet.letters(chance.pick(heads.tender)),
    side: 'left',
    cells: [...lines, ...own].map((line) => line.name),
    least: 9,
  };
  const amounts: Column = {
    heading: plan.counted ? chance.pick(heads.registered) : chance.pick(heads.amount),
    side: 'right',
    cells: [...lines, ...own].map(({ amount }) => sheet.money(amount)),
  };
  const counts: Column = {
    heading: chance.pick(heads.count),
    side: 'right',
    cells: [...lines.map(({ count }) => `${count}${style.unit}`), ...own.map(() => '')],
  };
  const columns: Column[] = [name];
  if (plan.withCounts && !plan.countBehind) columns.push(counts);
  columns.push(amounts);
  if (plan.withCounts && plan.countBehind)
    columns.push({
      ...counts,
      cells: counts.cells.map((cell) => (cell === '' ? '' : `${cell.replace(/\D/gu, '')} st`)),
    });
  if (plan.counted) {
    columns.push({
      heading: chance.pick(heads.counted),
      side: 'right',
      cells: [...lines.map(({ counted }) => sheet.money(counted ?? 0)), ...own.map(() => '')],
    });
  }
  if (plan.difference) {
    columns.push({
      heading: chance.pick(heads.difference),
      side: 'right',
      cells: [
        ...lines.map(({ counted, amount }) => sheet.money((counted ?? amount) - amount)),
        ...own.map(() => ''),
      ],
    });
  }
  if (plan.coded && rounding === null)
    columns.unshift({
      heading: chance.pick(heads.code),
      side: 'left',
      cells: lines.map((_, index) => `${index + 1}`),
    });
  // A rounding that balances is part of the sum; one that only says what was rounded is not.
  const summed = plan.rounding === 'among, balancing' ? [...lines, ...own] : lines;
  const all = summed.reduce((sum, { amount }) => sum + amount, 0);
  const total = columns.map((column) => {
    if (column === name) return sheet.word('sum');
    return column === amounts ? sheet.money(all) : '';
  });
  const totalled = plan.totalled && !plan.counted;
  return sheet.table(columns, { headed: plan.headed || plan.counted, ...(totalled ? { total } : {}) });
}

/**
 * Prints the means of payment and notes them in the truth. The fields printed apart (rounding, difference) are left
 * to the caller's fields.
 */
export function printTenders(sheet: Sheet, day: Day, plan: TendersPlan, truth: ZReport): void {
  const { style } = sheet;
  const lines = toLines(sheet, day, plan);
  const among = plan.rounding === 'among, balancing' || plan.rounding === 'among, beside';
  const rounding = among ? { name: sheet.word('rounding'), amount: signedRounding(day, plan) } : null;
  sheet.heading(sheet.word('tenders'));
  const printed = plan.wrapped ? null : printTable(sheet, lines, plan, rounding);
  let withCounts = plan.withCounts;
  let names: readonly string[] = printed ?? [];
  if (printed === null) {
    // Too narrow, or a register that always prints so: the figures on the line below the name.
    withCounts = true;
    names = lines.map(({ name }) => name);
    for (const line of lines) {
      sheet.text(line.name);
      const amount = sheet.money(line.amount);
      const count = `   ${line.count}${style.unit === '' ? ' st' : style.unit}`;
      sheet.text(count.padEnd(style.width - amount.length) + amount);
    }
    if (rounding !== null) sheet.row(rounding.name, sheet.money(rounding.amount));
  }
  const counted = printed !== null && plan.counted;
  const rows: TenderRow[] = lines.map((line, index) => ({
    name: names[index] ?? '',
    amount: line.amount,
    count: withCounts ? line.count : null,
    counted: counted ? line.counted : null,
  }));
  truth.tenders = rows;
  if (rounding === null) return;
  const literal = plan.rounding === 'among, balancing' || day.rounding === 0;
  if (literal) {
    rows.push({
      name: (printed === null ? rounding.name : (names.at(-1) ?? '')).replace(/:$/u, ''),
      amount: rounding.amount,
      count: null,
      counted: null,
    });
  } else truth.rounding = day.rounding;
}

/** Prints the rounding where it stands apart from the means of payment. */
export function printRoundingApart(sheet: Sheet, day: Day, plan: TendersPlan, truth: ZReport): void {
  if (plan.rounding !== 'apart' && plan.rounding !== 'apart, reversed') return;
  sheet.row(sheet.word('rounding'), sheet.money(signedRounding(day, plan)));
  truth.rounding = day.rounding;
}
