/** Counts and amounts of everything that happened beside the sales (i to o, q to t). */
import type { Counter, ZReport } from '../../src/shared/z-report.ts';
import type { CountAndAmount, Day } from './day.ts';
import type { Sheet } from './sheet.ts';

type CounterTerm = 'copies' | 'training' | 'returns' | 'discounts' | 'corrections' | 'unfinished';
type CountTerm = 'receipts' | 'goods' | 'services' | 'drawerOpenings';

/** Words that say the count or the amount of a label without its own `Antal`. */
function measured(sheet: Sheet, label: string, measure: 'count' | 'amount', set: number): string {
  const capitals = sheet.style.capitals === 'labels';
  const lower = capitals ? label : label.charAt(0).toLowerCase() + label.slice(1);
  const bare = lower.replace(/^(?:antal|ant\.|number of|no\. of) /iu, '');
  if (sheet.style.language === 'sv') {
    const before = measure === 'count' ? ['Antal', 'Ant.'] : ['Belopp', 'Summa'];
    const behind = measure === 'count' ? 'antal' : 'belopp';
    return set === 2 ? `${label} ${behind}` : `${before[set] ?? 'Antal'} ${bare}`;
  }
  const before = measure === 'count' ? ['Number of', 'No. of'] : ['Amount of', 'Value of'];
  return set === 2 ? `${label} ${measure}` : `${before[set] ?? ''} ${bare}`;
}

function printCounter(sheet: Sheet, label: string, { count, amount }: CountAndAmount, set: number): Counter {
  const { chance, style } = sheet;
  const shown = sheet.money(amount);
  const unit = style.unit;
  const right = (count: string, between: string): string => `${count}${between}${shown}`;
  switch (style.counter) {
    case 'columns':
      sheet.row(label, right(`${count}${unit}`, ' '.repeat(Math.max(2, 14 - shown.length))));
      return { count, amount };
    case 'slash':
      sheet.row(label, right(`${count}`, set === 0 ? ' / ' : '/'));
      return { count, amount };
    case 'unit':
      sheet.row(label, right(`${count}${unit === '' ? ' st' : unit}`, '  '));
      return { count, amount };
    case 'brackets':
      sheet.row(label, `${count} (${shown})`);
      return { count, amount };
    case 'two rows':
      sheet.row(measured(sheet, label, 'count', set), `${count}`);
      sheet.row(measured(sheet, label, 'amount', set), shown);
      return { count, amount };
    case 'heading': {
      const words = style.language === 'sv' ? (['Antal', 'Belopp'] as const) : (['Count', 'Amount'] as const);
      sheet.text(label);
      sheet.row(words[0], `${count}`, ' ');
      sheet.row(words[1], shown, ' ');
      return { count, amount };
    }
    case 'amount then count':
      sheet.row(label, `${shown}  ${count} st`);
      return { count, amount };
    case 'only count':
      if (chance.is(0.5)) {
        sheet.row(label, shown);
        return { count: null, amount };
      }
      sheet.row(label, `${count}`);
      return { count, amount: null };
  }
}

/** Prints the counters, some of them left out as real registers do, and notes them in the truth. */
export function printCounters(sheet: Sheet, day: Day, truth: ZReport): void {
  const { chance, style } = sheet;
  const set = chance.int(0, 2);
  const minus = style.returnsSigned ? -1 : 1;
  const lowering = (of: CountAndAmount): CountAndAmount => ({
    count: of.count,
    amount: of.amount === 0 ? 0 : of.amount * minus,
  });
  const counts: readonly (readonly [CountTerm, number])[] = [
    ['receipts', day.receipts],
    ['goods', day.goods],
    ['services', day.services],
    ['drawerOpenings', day.drawerOpenings],
  ];
  const counters: readonly (readonly [CounterTerm, CountAndAmount])[] = [
    ['copies', day.copies],
    ['training', day.training],
    ['returns', lowering(day.returns)],
    ['discounts', lowering(day.discounts)],
    ['corrections', lowering(day.corrections)],
    ['unfinished', day.unfinished],
  ];
  const printed = chance.shuffled([
    ...counts
      .filter(([term]) => term === 'receipts' || chance.is(0.85))
      .map(([term, value]) => ({
        term,
        print: (): void => {
          sheet.row(sheet.word(term), `${value}${chance.is(0.1) ? style.unit : ''}`);
          truth.counters[term] = value;
        },
      })),
    ...counters
      .filter(() => chance.is(0.85))
      .map(([term, value]) => ({
        term,
        print: (): void => {
          const said = truth.counters[term];
          const { count, amount } = printCounter(sheet, sheet.word(term), value, set);
          truth.counters[term] = {
            count: count ?? said?.count ?? null,
            amount: amount ?? said?.amount ?? null,
          };
        },
      })),
  ]);
  const inLawOrder = chance.is(0.7);
  const order = [
    'goods',
    'services',
    'receipts',
    'drawerOpenings',
    'copies',
    'training',
    'returns',
    'discounts',
    'corrections',
    'unfinished',
  ];
  const rows = inLawOrder
    ? printed.toSorted((a, b) => order.indexOf(a.term) - order.indexOf(b.term))
    : printed;
  for (const { print } of rows) print();
}
