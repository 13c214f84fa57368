/** The grand totals (u, v, w), which are never reset. */
import type { ZReport } from '../../src/shared/z-report.ts';
import type { Day } from './day.ts';
import type { Sheet } from './sheet.ts';
import { COLUMNS, GRAND_ROWS, UNDER_GRAND } from './table-words.ts';

type Kind = 'sales' | 'returns' | 'net';
interface Sums {
  readonly before: number;
  readonly day: number;
  readonly after: number;
}

function sumsOf(day: Day, signed: boolean): Readonly<Record<Kind, Sums>> {
  const back = day.returns.amount;
  const sales = { before: day.salesBefore, day: day.total + back, after: day.salesBefore + day.total + back };
  const minus = signed ? -1 : 1;
  const returns = {
    before: day.returnsBefore * minus,
    day: back * minus,
    after: (day.returnsBefore + back) * minus,
  };
  const net = {
    before: day.salesBefore - day.returnsBefore,
    day: day.total,
    after: sales.after - day.returnsBefore - back,
  };
  return { sales, returns, net };
}

/** Prints the grand totals and notes them in the truth. */
export function printGrandTotals(sheet: Sheet, day: Day, truth: ZReport): void {
  const { chance, style } = sheet;
  const sums = sumsOf(day, style.returnsSigned && chance.is(0.5));
  const order: readonly Kind[] = chance.weighted<readonly Kind[]>([
    [['sales', 'returns', 'net'], 8],
    [['net', 'sales', 'returns'], 1],
    [['net', 'returns', 'sales'], 0.3],
  ]);
  const shape = chance.weighted([
    ['flat', 6],
    ['below heading', 2],
    ['before and after', 2],
    ['day between', 0.7],
  ]);
  const under = chance.pick(UNDER_GRAND[style.language]);
  const full = chance.pick(GRAND_ROWS[style.language]);
  const index = (kind: Kind): number => ['sales', 'returns', 'net'].indexOf(kind);
  const label = (kind: Kind): string => sheet.choose([under[index(kind)] ?? '']);
  truth.grandTotals.salesAfter = sums.sales.after;
  truth.grandTotals.returnsAfter = sums.returns.after;
  truth.grandTotals.netAfter = sums.net.after;
  const heads = COLUMNS[style.language];
  if (shape === 'before and after' || shape === 'day between') {
    const between = shape === 'day between';
    const column = (heading: string, part: keyof Sums) => ({
      heading,
      side: 'right' as const,
      cells: order.map((kind) => sheet.money(sums[kind][part])),
    });
    const columns = [
      { heading: sheet.word('grand'), side: 'left' as const, cells: order.map(label), least: 20 },
      column(chance.pick(heads.before), 'before'),
      ...(between ? [column(chance.pick(heads.day), 'day')] : []),
      column(chance.pick(heads.after), 'after'),
    ];
    if (sheet.table(columns, { headed: true }) !== null) {
      truth.grandTotals.salesBefore = sums.sales.before;
      truth.grandTotals.returnsBefore = sums.returns.before;
      truth.grandTotals.netBefore = sums.net.before;
      return;
    }
  }
  if (shape === 'below heading') {
    sheet.heading(sheet.word('grand'));
    for (const kind of order)
      sheet.row(label(kind), sheet.money(sums[kind].after), chance.is(0.5) ? ' ' : '');
    return;
  }
  for (const kind of order) sheet.row(sheet.choose([full[index(kind)] ?? '']), sheet.money(sums[kind].after));
}
