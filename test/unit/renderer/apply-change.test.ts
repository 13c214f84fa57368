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

describe('drawer openings by day', () => {
  const today = { day: '2026-11-24', count: 3, alone: 1 };
  const yesterday = { day: '2026-11-23', count: 200, alone: 4 };

  test('are counted anew for a day that is known, the newest day first', () => {
    const told = [yesterday, { ...today, count: 2 }, today].reduce(
      (known, openings) => applyChange(known, { type: 'openings', openings }),
      ready,
    );
    expect(told?.openings).toEqual([today, yesterday]);
  });
});
