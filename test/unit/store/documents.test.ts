import { describe, expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { addDocument, INTENT, tempStore } from './temp-store.ts';

const HELD = problem('tender-unmapped', { tender: 'Lunchkort', amount: 100 });
const VOUCHER = { series: 'F', number: 88, year: 7 };

function send(store: Store, id: number): void {
  store.documents.freezeIntent(id, INTENT);
  store.documents.startSending(id);
}

describe('two documents of one Z', () => {
  test.each([
    ['waiting', (_store: Store, _id: number) => undefined],
    ['sending', send],
    [
      'posted',
      (store: Store, id: number) => {
        send(store, id);
        store.documents.confirmPosted(id, VOUCHER, 5);
      },
    ],
    [
      'verified',
      (store: Store, id: number) => {
        send(store, id);
        store.documents.confirmPosted(id, VOUCHER, 5);
        store.documents.confirmVerified(id, null);
      },
    ],
  ])('cannot both be under way once the first is %s', (_state, bring) => {
    const { store } = tempStore();
    const first = addDocument(store);
    bring(store, first);
    const second = addDocument(store, { state: 'held', problem: HELD });
    expect(() => store.transaction(() => store.documents.wait(second, null))).toThrow('UNIQUE');
    expect(store.documents.get(second)?.state).toBe('held');
    expect(() => addDocument(store)).toThrow('UNIQUE');
  });

  test('may follow each other when the first was laid aside', () => {
    const { store } = tempStore();
    store.documents.skip(addDocument(store), problem('z-printed-again'));
    expect(() => addDocument(store)).not.toThrow();
  });

  test('are one Z whatever number the register had in the books', () => {
    const { store } = tempStore();
    addDocument(store);
    expect(() => addDocument(store, { registerKey: '2' })).toThrow('UNIQUE');
    expect(store.documents.ofZ(0, 1042)).toHaveLength(1);
  });

  test.each([
    ['epoch', { registerEpoch: 1 }],
    ['number', { counter: 1043 }],
  ])('are two Z-reports when the %s differs', (_part, change) => {
    const { store } = tempStore();
    addDocument(store);
    expect(() => addDocument(store, change)).not.toThrow();
  });

  test('that are damaged and have no number do not stand in each other’s way', () => {
    const { store } = tempStore();
    const damaged = { counter: null, state: 'held', problem: problem('print-damaged') } as const;
    addDocument(store, damaged);
    expect(() => addDocument(store, damaged)).not.toThrow();
  });
});

describe('a document', () => {
  test('cannot be sent before its intent is on the disk', () => {
    const { store } = tempStore();
    const id = addDocument(store);
    expect(() => store.documents.startSending(id)).toThrow('CHECK');
  });

  test('cannot be held without a reason', () => {
    const { store } = tempStore();
    expect(() => addDocument(store, { state: 'held', problem: null })).toThrow('CHECK');
  });

  test('that has a voucher cannot be held, wait or be laid aside', () => {
    const { store } = tempStore();
    const id = addDocument(store);
    send(store, id);
    store.documents.confirmPosted(id, VOUCHER, 5);
    expect(() => store.documents.hold(id, HELD)).toThrow('CHECK');
    expect(() => store.documents.wait(id, null)).toThrow('CHECK');
    expect(() => store.documents.skip(id, HELD)).toThrow('CHECK');
    expect(store.documents.get(id)).toMatchObject({ state: 'posted', voucher: VOUCHER, postedAt: 5 });
  });

  test('comes back with its intent, its answers and its attempts', () => {
    const { store } = tempStore();
    const id = addDocument(store);
    send(store, id);
    store.documents.startSending(id);
    store.documents.confirmQuestion(id, ['z-number-gap', 'z-clock-off']);
    expect(store.documents.get(id)).toMatchObject({
      state: 'sending',
      problem: null,
      attempts: 2,
      intent: INTENT,
      confirmed: ['z-number-gap', 'z-clock-off'],
    });
  });

  test('that is not there is null', () => {
    expect(tempStore().store.documents.get(1)).toBeNull();
  });
});

describe('documents in one state', () => {
  test('come in the order of their Z numbers, whatever order they were caught in', () => {
    const { store } = tempStore();
    for (const counter of [1044, 1042, 1050, 1043]) addDocument(store, { counter });
    expect(store.documents.inState('waiting').map(({ counter }) => counter)).toEqual([
      1042, 1043, 1044, 1050,
    ]);
  });

  test('of nine and ten are counted, not spelt', () => {
    const { store } = tempStore();
    for (const counter of [10, 9, 100]) addDocument(store, { counter, zNumber: String(counter) });
    expect(store.documents.inState('waiting').map(({ zNumber }) => zNumber)).toEqual(['9', '10', '100']);
  });
});

describe('the highest number before a document', () => {
  test('is of the same epoch, and of earlier captures only', () => {
    const { store } = tempStore();
    addDocument(store, { counter: 1042 });
    addDocument(store, { counter: 3000, registerEpoch: 1 });
    const third = addDocument(store, { counter: 1043 });
    addDocument(store, { counter: 1050 });
    expect(store.documents.highestCounterBefore(0, third)).toBe(1042);
  });

  test('is null for the first of its register', () => {
    const { store } = tempStore();
    const first = addDocument(store);
    expect(store.documents.highestCounterBefore(0, first)).toBeNull();
  });
});
