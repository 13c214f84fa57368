import { expect, test } from 'vitest';
import { MISPRINT, misprint } from '../../../../src/main/practice/register/fault.ts';
import { createRandom } from '../../../../src/main/practice/register/random.ts';
import { openPrinter, openRegister, sellTimes } from './temp-register.ts';

function isTime(line: string): boolean {
  return /\d\d:\d\d/.test(line);
}

const CUT = '\u001DV';

test('a truncated print stops before the end and is not cut', async () => {
  const printer = await openPrinter();
  const register = await openRegister(printer.port);
  await sellTimes(register, 5);
  const before = printer.received().length;
  const day = await register.closeDay({ fault: 'truncated' });
  const print = Buffer.from(printer.received()).subarray(before).toString('latin1');
  expect(print).toContain('Z-DAGRAPPORT');
  expect(print).not.toContain('Grand total');
  // The logo holds no such cut: its look-alike has another third byte.
  expect(print).not.toContain(`${CUT}B`);
  expect(print.endsWith('\n')).toBe(false);
  expect(register.state()).toMatchObject({ lastZ: day.zNumber, printsWaiting: 0 });
});

test('an unmapped tender is used, and the day still adds up', async () => {
  const printer = await openPrinter();
  const register = await openRegister(printer.port);
  const day = await register.closeDay({ fault: 'unmapped-tender' });
  expect(day.tenders).toEqual([{ name: 'Rumsnota', count: 1, amount: day.total }]);
  expect(printer.papers().at(-1)).toMatch(/^Rumsnota +1 st/m);
});

test('of an unbalanced report one printed figure is off by 10,00 while the books are right', async () => {
  const printer = await openPrinter();
  const right = await openRegister(printer.port, { seed: 5 });
  await sellTimes(right, 8);
  await right.closeDay();
  const rightLines = (printer.papers().at(-1) ?? '').split('\n');
  const wrong = await openRegister(printer.port, { seed: 5 });
  await sellTimes(wrong, 8);
  const day = await wrong.closeDay({ fault: 'unbalanced' });
  const wrongLines = (printer.papers().at(-1) ?? '').split('\n');

  const differing = wrongLines.filter((line, index) => line !== rightLines[index] && !isTime(line));
  expect(wrongLines.length).toBe(rightLines.length);
  expect(differing).toHaveLength(1);
  expect(day.vat.reduce((sum, row) => sum + row.gross, 0)).toBe(day.total);
});

test('every figure that can be misprinted is misprinted by 10,00 and no other', async () => {
  const printer = await openPrinter();
  const register = await openRegister(printer.port);
  await sellTimes(register, 5);
  const day = await register.closeDay();
  const seen = new Set<string>();
  for (let seed = 0; seed < 50; seed += 1) {
    const wrong = misprint(day, createRandom(seed));
    const offBy = [
      wrong.total - day.total,
      (wrong.vat[0]?.vat ?? 0) - (day.vat[0]?.vat ?? 0),
      (wrong.tenders[0]?.amount ?? 0) - (day.tenders[0]?.amount ?? 0),
    ];
    expect(offBy.toSorted((left, right) => left - right)).toEqual([0, 0, MISPRINT]);
    seen.add(String(offBy));
  }
  expect(seen.size).toBe(3);
});

test('two reports in one print have two numbers and one cut, after the last', async () => {
  const printer = await openPrinter();
  const register = await openRegister(printer.port, { firstZNumber: 70 });
  await sellTimes(register, 4);
  const day = await register.closeDay({ fault: 'two-in-one' });
  const paper = printer.papers().at(-1) ?? '';
  expect(paper).toMatch(/^Löpnummer +70$[\s\S]*^Löpnummer +71$/m);
  expect(day).toMatchObject({ zNumber: 71, printedAfter: 70 });
  expect(register.state().daysClosed.map((closed) => closed.zNumber)).toEqual([70, 71]);
});
