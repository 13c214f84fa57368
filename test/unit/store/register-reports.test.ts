import { expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import { ordinaryDay } from '../rules/z-reports.ts';
import { addDocument, tempStore } from './temp-store.ts';

test('the reports around one are given in the order of capture, the nearest of each side', () => {
  const { store } = tempStore();
  const ids = [1042, 1043, 1044, 1045, 1046].map((counter) =>
    addDocument(store, { zNumber: `${counter}`, counter }, ordinaryDay({ zNumber: `${counter}` })),
  );
  const place = { id: ids[2] ?? 0, registerEpoch: 0 };
  expect(store.registerReports.before(place, 10).map(({ counter }) => counter)).toEqual([1042, 1043]);
  expect(store.registerReports.before(place, 1).map(({ zReport }) => zReport?.zNumber)).toEqual(['1043']);
  expect(store.registerReports.after(place, 10).map(({ counter }) => counter)).toEqual([1045, 1046]);
  expect(store.registerReports.after(place, 1).map(({ counter }) => counter)).toEqual([1045]);
});

test('another epoch and the same print again are not among them', () => {
  const { store } = tempStore();
  addDocument(store, { registerEpoch: 1 });
  const again = addDocument(store, { counter: 1041 });
  store.documents.skip(again, problem('z-printed-again'));
  const byHand = addDocument(store, { counter: 1040, zNumber: '1040' });
  store.documents.skip(byHand, problem('z-clock-off'));
  const place = { id: addDocument(store), registerEpoch: 0 };
  expect(store.registerReports.before(place, 10)).toEqual([{ counter: 1040, zReport: null }]);
});

test('each is as it is read today, and a paper that is no Z-report is not among them', () => {
  const { store } = tempStore();
  const [learnt, refused] = [1040, 1041].map((counter) =>
    addDocument(store, { zNumber: `${counter}`, counter }, ordinaryDay({ totalGross: 1 })),
  );
  const read = { codePage: 'cp858', lines: [], reasons: [], layout: [] };
  const today = { ...read, kind: 'z-report', zReport: ordinaryDay({ totalGross: 2 }) } as const;
  store.readings.add(store.documents.get(learnt ?? 0)?.captureId ?? 0, 1, null, today);
  const other = { ...read, kind: 'other', zReport: ordinaryDay() } as const;
  store.readings.add(store.documents.get(refused ?? 0)?.captureId ?? 0, 1, null, other);
  const place = { id: addDocument(store), registerEpoch: 0 };
  const found = store.registerReports.before(place, 10);
  expect(found.map(({ counter, zReport }) => [counter, zReport?.totalGross])).toEqual([[1040, 2]]);
});
