import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import { chainedPrint, type PrintedDay } from './chained-print.ts';
import { caught, desk } from './desk.ts';

const BEFORE_ALL = 980_000_00;

/** A register that has closed so many days, and a desk that hears the prints it is given. */
function shop(totals: readonly number[]) {
  const { store, told, record, states } = desk();
  let netBefore = BEFORE_ALL;
  const days = totals.map((total, place): PrintedDay => {
    const day = { zNumber: `${1042 + place}`, total, netBefore };
    netBefore += total;
    return day;
  });
  let place = 0;
  return {
    store,
    told,
    states,
    /** Prints a day, with what is changed on it. */
    hear: (day: number, change: Partial<PrintedDay> = {}): void => {
      const printed = days[day];
      if (printed === undefined) throw new Error('no such day');
      record(caught(chainedPrint({ ...printed, ...change }), (place += 100_000)));
    },
    asked: () => store.documents.inState('held').map((held) => held.problem),
  };
}

test('days that follow each other wait to be booked, with nothing asked', () => {
  const { hear, states } = shop([1_250_00, 400_00, 300_00]);
  for (const day of [0, 1, 2]) hear(day);
  expect(states()).toEqual(['waiting', 'waiting', 'waiting']);
});

test('a missing Z is one question, with its number and its amount, and the next ones go', () => {
  const { hear, states, asked } = shop([1_250_00, 12_345_00, 300_00, 500_00]);
  for (const day of [0, 2, 3]) hear(day);
  expect(states()).toEqual(['waiting', 'held', 'waiting']);
  expect(asked()).toEqual([problem('z-missing', { missing: '1043', amount: 12_345_00 })]);
});

test('a Z that was missing and comes late goes, takes the one held for it along, and the page is told of both', () => {
  const { hear, states, told, store } = shop([1_250_00, 12_345_00, 300_00]);
  for (const day of [0, 2]) hear(day);
  told.splice(0);
  hear(1);
  expect(states()).toEqual(['waiting', 'waiting', 'waiting']);
  const documents = told.flatMap((change) => (change.type === 'document' ? [change.document] : []));
  expect(documents.map(({ zNumber, state }) => [zNumber, state])).toEqual([
    ['1043', 'waiting'],
    ['1044', 'waiting'],
  ]);
  const [held] = store.documents.latest(2).slice(1);
  expect(store.happenings.ofDocument(held?.id ?? 0).map(({ type }) => type)).toEqual([
    'captured',
    'held',
    'queued',
  ]);
});

test('of two missing, the one that comes late makes the question smaller', () => {
  const { hear, states, asked } = shop([1_250_00, 400_00, 300_00, 500_00]);
  for (const day of [0, 3]) hear(day);
  expect(asked()).toEqual([problem('z-missing', { missing: '1043–1044', amount: 700_00 })]);
  hear(1);
  expect(states()).toEqual(['waiting', 'held', 'waiting']);
  expect(asked()).toEqual([problem('z-missing', { missing: '1044', amount: 300_00 })]);
  hear(2);
  expect(states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
});

test('a Z that is missing though the numbers follow each other is asked about by its amount', () => {
  const { hear, asked } = shop([1_250_00, 400_00, 300_00]);
  hear(0);
  hear(2, { zNumber: '1043' });
  expect(asked()).toEqual([problem('z-chain-gap', { amount: 400_00 })]);
});

test('a number that the register skipped is said to be no missing day', () => {
  const { hear, asked } = shop([1_250_00, 400_00]);
  hear(0);
  hear(1, { zNumber: '1044' });
  expect(asked()).toEqual([problem('z-number-skipped', { missing: '1043' })]);
});

describe('a day that comes twice', () => {
  test('under another number is held, and stays out of the way of the next', () => {
    const { hear, states, asked } = shop([1_250_00, 400_00]);
    hear(0);
    hear(0, { zNumber: '1043' });
    expect(asked()).toEqual([problem('z-chain-same')]);
    hear(1, { zNumber: '1044' });
    expect(states()).toEqual(['waiting', 'held', 'waiting']);
  });

  test('first without a number that can be read: the whole one answers for it', () => {
    const { hear, states } = shop([1_250_00, 400_00]);
    hear(0, { zNumber: '' });
    expect(states()).toEqual(['held']);
    hear(0);
    expect(states()).toEqual(['skipped', 'waiting']);
  });

  test('is not what two days without sales are: the one without a number is not explained by the other', () => {
    const { hear, states } = shop([0, 0]);
    hear(0, { zNumber: '' });
    hear(1);
    expect(states()[0]).toBe('held');
  });

  test('after a person has dealt with it is not booked either', () => {
    const { hear, store, asked } = shop([1_250_00, 400_00]);
    hear(0);
    store.documents.skip(store.documents.latest(1)[0]?.id ?? 0, problem('z-clock-off'));
    hear(0);
    expect(asked()).toEqual([problem('z-chain-same')]);
  });
});

test('a day of another size under the number of a held one does not break the chain for the next', () => {
  const { hear, states, asked } = shop([1_250_00, 400_00, 300_00]);
  hear(0);
  hear(1);
  hear(1, { total: 425_00 });
  hear(2);
  expect(states()).toEqual(['waiting', 'waiting', 'held', 'waiting']);
  expect(asked()).toEqual([problem('z-printed-differently')]);
});
