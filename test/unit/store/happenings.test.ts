import { expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import { addDocument, tempStore } from './temp-store.ts';

test('a happening comes back with its document’s Z number, its problem, its answer and its facts', () => {
  const { store } = tempStore();
  const documentId = addDocument(store);
  const added = store.happenings.add({
    at: 5,
    documentId,
    type: 'held',
    problem: problem('account-missing', { account: 3001, date: '2026-11-19' }),
    answer: { status: 400, code: 2_000_423, message: 'Kan inte hitta kontot.' },
    facts: { series: 'F', attempt: 1 },
  });
  expect(added).toMatchObject({ at: 5, documentId, zNumber: '1042', type: 'held' });
  expect(store.happenings.ofDocument(documentId)).toEqual([added]);
});

test('the diary is read newest first, page by page, without leaving one out', () => {
  const { store } = tempStore();
  for (let at = 1; at <= 7; at += 1) store.happenings.add({ at, type: 'line-lost' });
  const newest = store.happenings.page(null, 3);
  const older = store.happenings.page(newest.at(-1)?.id ?? 0, 3);
  const oldest = store.happenings.page(older.at(-1)?.id ?? 0, 3);
  expect([newest, older, oldest].map((page) => page.map(({ at }) => at))).toEqual([
    [7, 6, 5],
    [4, 3, 2],
    [1],
  ]);
});

test('a happening that belongs to no document says so', () => {
  const { store } = tempStore();
  expect(store.happenings.add({ at: 1, type: 'tap-gone' })).toMatchObject({
    documentId: null,
    zNumber: null,
    problem: null,
    answer: null,
    facts: {},
  });
});

test('what a document was held for once is known after it was let go', () => {
  const { store } = tempStore();
  const documentId = addDocument(store);
  store.happenings.add({ at: 1, documentId, type: 'held', problem: problem('other-link-first') });
  store.happenings.add({ at: 2, documentId, type: 'queued' });
  store.happenings.add({ at: 3, documentId, type: 'not-sent', problem: problem('fortnox-busy') });
  expect(store.happenings.everHeldFor('other-link-first')).toBe(true);
  expect(store.happenings.everHeldFor('fortnox-busy')).toBe(false);
});
