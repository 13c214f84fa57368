import { expect, test } from 'vitest';
import { accountsNeeded } from '../../../src/main/sync/accounts-needed.ts';
import { problem } from '../../../src/shared/problem.ts';
import { emptyZReport, type ZReport } from '../../../src/shared/z-report.ts';
import { addDocument, capture, tempStore } from '../store/temp-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const CAUGHT = capture().capturedAt;

const day = (change: Partial<ZReport>): ZReport => ({ ...emptyZReport(), ...change });
const HELD = { state: 'held', problem: problem('z-number-gap') } as const;
const CASH = day({
  tenders: [{ name: 'Kontant', amount: 125_00, count: 1, counted: null }],
  vat: [{ rate: 25, net: 100_00, vat: 25_00, gross: 125_00 }],
});

test('a shop that has closed no day needs none', () => {
  expect(accountsNeeded(tempStore().store, CAUGHT, 90)).toEqual(new Set());
});

test('what a Z-report would be booked on is needed, held or booked, and nothing else', () => {
  const { store } = tempStore();
  addDocument(store, HELD, CASH);
  expect(accountsNeeded(store, CAUGHT + DAY_MS, 90)).toEqual(new Set([1910, 3001, 2611]));
  addDocument(store, { counter: 1043 }, day({ giftCardsSold: 500_00 }));
  expect(accountsNeeded(store, CAUGHT + DAY_MS, 90)).toContain(2421);
});

test('a Z-report of long ago, or from before the register began its count again, needs nothing here', () => {
  const { store } = tempStore();
  addDocument(store, {}, CASH);
  expect(accountsNeeded(store, CAUGHT + 91 * DAY_MS, 90)).toEqual(new Set());
  const { register } = store.settings.current();
  store.settings.save({ ...store.settings.current(), register: { ...register, epoch: 1 } }, CAUGHT);
  expect(accountsNeeded(store, CAUGHT + DAY_MS, 90)).toEqual(new Set());
});

test('a print that could not be read at all needs nothing', () => {
  const { store } = tempStore();
  addDocument(store, HELD, null);
  expect(accountsNeeded(store, CAUGHT + DAY_MS, 90)).toEqual(new Set());
});
