import { expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import { addDocument, capture, tempStore } from './temp-store.ts';

const LARGER_THAN_WHAT_IS_FREE = 256 * 1024;

/** A small change first, then one the disk has no room for. */
function storeMuch({ store }: ReturnType<typeof tempStore>, documentId: number) {
  return store.transaction(() => {
    store.documents.hold(documentId, problem('print-damaged'));
    store.happenings.add({ at: 1, documentId, type: 'held' });
    store.captures.setPosition('a.tap', 999);
    return store.captures.add(
      capture({ segment: 'a.tap', raw: new Uint8Array(LARGER_THAN_WHAT_IS_FREE).fill(7) }),
    );
  });
}

test('a full disk is an answer, and nothing of the transaction has happened', () => {
  const opened = tempStore();
  const { store, file } = opened;
  const documentId = addDocument(store);
  store.limitPages(1);
  expect(storeMuch(opened, documentId)).toEqual({ ok: false, problem: problem('disk-full', { file }) });
  expect(store.documents.get(documentId)?.state).toBe('waiting');
  expect(store.happenings.ofDocument(documentId)).toEqual([]);
  expect(store.captures.position('a.tap')).toBe(0);
});

test('on a full disk what was stored can still be read, time after time', () => {
  const opened = tempStore();
  const documentId = addDocument(opened.store);
  opened.store.limitPages(1);
  for (let time = 0; time < 3; time += 1) {
    expect(storeMuch(opened, documentId).ok).toBe(false);
    expect(opened.store.documents.get(documentId)?.zNumber).toBe('1042');
  }
});

test('when there is room again the same change goes through, without opening anew', () => {
  const opened = tempStore();
  const { store } = opened;
  const documentId = addDocument(store);
  store.limitPages(1);
  expect(storeMuch(opened, documentId).ok).toBe(false);
  store.limitPages(0);
  const stored = storeMuch(opened, documentId);
  expect(stored.ok).toBe(true);
  expect(store.documents.get(documentId)?.state).toBe('held');
  expect(store.happenings.ofDocument(documentId)).toHaveLength(1);
  expect(store.captures.position('a.tap')).toBe(999);
});

test('a bug inside a transaction is no full disk: it is thrown, and nothing has happened', () => {
  const { store } = tempStore();
  const documentId = addDocument(store);
  const broken = () =>
    store.transaction(() => {
      store.documents.hold(documentId, problem('print-damaged'));
      throw new Error('a bug');
    });
  expect(broken).toThrow('a bug');
  expect(store.documents.get(documentId)?.state).toBe('waiting');
});
