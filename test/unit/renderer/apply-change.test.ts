import { describe, expect, test } from 'vitest';
import { applyChange, upsert } from '../../../src/renderer/apply-change.ts';
import { SCENES } from '../../stage/scenes/index.ts';
import { waiting } from '../../stage/scene.ts';

const NOW = new Date(2026, 10, 24, 21, 40).getTime();
const ready = SCENES['ready']?.(NOW) ?? null;

describe('what the page knows', () => {
  test('is nothing until the first snapshot has come', () => {
    expect(applyChange(null, { type: 'document', document: waiting(1042, NOW) })).toBeNull();
    expect(ready === null ? null : applyChange(null, { type: 'snapshot', snapshot: ready })).toBe(ready);
  });

  test('has a new document first, and keeps the others', () => {
    const after = applyChange(ready, { type: 'document', document: waiting(1042, NOW) });
    expect(after?.documents.map(({ id }) => id).slice(0, 3)).toEqual([1042, 1041, 1040]);
    expect(after?.documents).toHaveLength((ready?.documents.length ?? 0) + 1);
  });

  test('has a changed document in the place it had', () => {
    const after = applyChange(ready, { type: 'document', document: waiting(1040, NOW) });
    expect(after?.documents.map(({ id }) => id)).toEqual(ready?.documents.map(({ id }) => id));
    expect(after?.documents[1]?.state).toBe('waiting');
  });

  test('leaves the snapshot it came from as it was', () => {
    const before = structuredClone(ready);
    applyChange(ready, { type: 'problems', problems: [{ code: 'disk-full', facts: {} }] });
    applyChange(ready, { type: 'document', document: waiting(1040, NOW) });
    expect(ready).toEqual(before);
  });
});

describe('a list, newest first', () => {
  test('puts an item that comes late where its id belongs', () => {
    expect(upsert([{ id: 5 }, { id: 2 }], { id: 3 }, 10)).toEqual([{ id: 5 }, { id: 3 }, { id: 2 }]);
    expect(upsert([{ id: 5 }], { id: 1 }, 10)).toEqual([{ id: 5 }, { id: 1 }]);
  });

  test('lets the oldest go when it is full', () => {
    expect(upsert([{ id: 2 }, { id: 1 }], { id: 3 }, 2)).toEqual([{ id: 3 }, { id: 2 }]);
  });
});
