/** Sales per main group (g). */
import type { GroupRow, ZReport } from '../../src/shared/z-report.ts';
import type { Day, GroupSum } from './day.ts';
import { rateText } from './figures.ts';
import type { Column, Sheet } from './sheet.ts';
import { COLUMNS } from './table-words.ts';

export interface GroupsPlan {
  readonly rated: boolean;
  readonly counted: boolean;
  readonly netted: boolean;
  readonly coded: boolean;
  /** Returns stand in a table of their own below, and the sales above are before returns. */
  readonly returnsApart: boolean;
  readonly wrapped: boolean;
}

export function planGroups(sheet: Sheet, day: Day): GroupsPlan {
  const { chance } = sheet;
  return {
    rated: chance.is(0.3),
    counted: chance.is(0.6),
    netted: chance.is(0.15),
    coded: chance.is(0.25),
    returnsApart: day.returned.length > 0 && day.groups.length > 0 && chance.is(0.15),
    wrapped: sheet.style.width <= 40 && chance.is(0.25),
  };
}

/** Sales less returns per group. */
function netted(day: Day): GroupSum[] {
  const sums = day.groups.map((group) => ({ ...group }));
  for (const back of day.returned) {
    const same = sums.find(({ ware }) => ware === back.ware);
    if (same === undefined) sums.push({ ...back });
    else {
      same.amount += back.amount;
      same.quantity += back.quantity;
    }
  }
  return sums;
}

function vatOf(group: GroupSum): number {
  return Math.round((group.amount * group.ware.rate) / (100 + group.ware.rate));
}

interface Printed {
  readonly rows: readonly GroupRow[];
}

function columnsOf(
  sheet: Sheet,
  sums: readonly GroupSum[],
  plan: GroupsPlan,
): { columns: Column[]; total: string[] } {
  const { chance, style } = sheet;
  const heads = COLUMNS[style.language];
  const english = style.language === 'en';
  const sum = (pick: (group: GroupSum) => number): number =>
    sums.reduce((all, group) => all + pick(group), 0);
  const name: Column = {
    heading: sheet.letters(chance.pick(heads.group)),
    side: 'left',
    cells: sums.map(({ ware }) => sheet.letters(english ? ware.english : ware.name)),
    least: 10,
  };
  const columns: Column[] = [name];
  const total = [sheet.word('sum')];
  const add = (column: Column, below: string): void => {
    columns.push(column);
    total.push(below);
  };
  const addRate = (): void => {
    if (plan.rated)
      add(
        {
          heading: chance.pick(heads.rate),
          side: 'right',
          cells: sums.map(({ ware }) => rateText(ware.rate, style.rate)),
        },
        '',
      );
  };
  const rateFirst = chance.is(0.6);
  if (rateFirst) addRate();
  if (plan.counted)
    add(
      {
        heading: chance.pick(heads.count),
        side: 'right',
        cells: sums.map(({ quantity }) => `${quantity}${style.unit}`),
      },
      `${sum(({ quantity }) => quantity)}${style.unit}`,
    );
  if (!rateFirst) addRate();
  if (plan.netted)
    add(
      {
        heading: chance.pick(heads.net),
        side: 'right',
        cells: sums.map((group) => sheet.money(group.amount - vatOf(group))),
      },
      sheet.money(sum((group) => group.amount - vatOf(group))),
    );
  add(
    {
      heading: plan.netted ? chance.pick(heads.gross) : chance.pick(heads.amount),
      side: 'right',
      cells: sums.map(({ amount }) => sheet.money(amount)),
    },
    sheet.money(sum(({ amount }) => amount)),
  );
  if (plan.coded) {
    columns.unshift({
      heading: chance.pick(heads.code),
      side: 'left',
      cells: sums.map((_, index) => `${index + 1}`.padStart(2, '0')),
    });
    total.unshift('');
  }
  return { columns, total };
}

function toRows(sums: readonly GroupSum[], names: readonly string[], plan: GroupsPlan): readonly GroupRow[] {
  return sums.map((group, index) => ({
    name: names[index] ?? '',
    amount: group.amount,
    quantity: plan.counted ? group.quantity : null,
    rate: plan.rated ? group.ware.rate : null,
  }));
}

function printSums(sheet: Sheet, sums: readonly GroupSum[], plan: GroupsPlan, totalled: boolean): Printed {
  const { style, chance } = sheet;
  if (!plan.wrapped) {
    for (const attempt of [
      plan,
      { ...plan, netted: false },
      { ...plan, netted: false, coded: false, rated: false },
    ]) {
      const { columns, total } = columnsOf(sheet, sums, attempt);
      const names = sheet.table(columns, {
        headed: chance.is(0.7) || attempt.netted,
        ...(totalled ? { total } : {}),
      });
      if (names !== null) return { rows: toRows(sums, names, attempt) };
    }
  }
  const bare = { ...plan, rated: false, counted: true, netted: false, coded: false };
  const names = sums.map(({ ware }) => sheet.letters(style.language === 'en' ? ware.english : ware.name));
  for (const [index, group] of sums.entries()) {
    sheet.text(names[index] ?? '');
    const amount = sheet.money(group.amount);
    sheet.text(
      `   ${group.quantity}${style.unit === '' ? ' st' : style.unit}`.padEnd(style.width - amount.length) +
        amount,
    );
  }
  if (totalled) sheet.row(sheet.word('sum'), sheet.money(sums.reduce((all, { amount }) => all + amount, 0)));
  return { rows: toRows(sums, names, bare) };
}

/** Prints the groups and notes them in the truth. */
export function printGroups(sheet: Sheet, day: Day, plan: GroupsPlan, truth: ZReport): void {
  const { chance } = sheet;
  sheet.heading(sheet.word('groups'));
  const totalled = chance.is(0.6);
  const printed = printSums(sheet, plan.returnsApart ? day.groups : netted(day), plan, totalled);
  truth.groups = [...printed.rows];
  if (!plan.returnsApart) return;
  sheet.pause();
  sheet.heading(sheet.word('returns'));
  const back = printSums(sheet, day.returned, plan, totalled).rows;
  truth.groups.push(...back);
  // Its sum says what was returned; with one row the row says it.
  if (!totalled && back.length > 1) return;
  const quantity = back.reduce((sum, row) => sum + Math.abs(row.quantity ?? 0), 0);
  const counted = back.every((row) => row.quantity !== null) && (!plan.wrapped || !totalled);
  truth.counters.returns = { count: counted ? quantity : null, amount: -day.returns.amount };
}
