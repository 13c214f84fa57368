import { describe, expect, test } from 'vitest';
import { documentDetail } from '../../../src/main/api/document-detail.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { openingsHeard } from '../../../src/main/sync/openings-heard.ts';
import type { LineEventType } from '../../../src/shared/line-event.ts';
import { emptyZReport } from '../../../src/shared/z-report.ts';
import { capture, tempStore } from '../store/temp-store.ts';

const FIRST = '00000000000001-77.tap';
const ROTATED = '00000000000002-77.tap';
const ANOTHER_TAP = '00000000000003-99.tap';

/** A Z-report caught at a place on the line. @returns its document's id */
function addZ(store: Store, counter: number, segment: string, startOffset: number, printed = 3): number {
  const report = emptyZReport();
  const captureId = store.captures.add(
    capture({
      segment,
      startOffset,
      endOffset: startOffset + 10,
      zReport: { ...report, counters: { ...report.counters, drawerOpenings: printed } },
    }),
  );
  store.captures.setPosition(segment, startOffset + 10);
  return store.documents.add({
    captureId: captureId ?? 0,
    state: 'held',
    problem: { code: 'print-damaged', facts: {} },
    registerKey: '1',
    registerEpoch: 0,
    zNumber: String(counter),
    counter,
    totalGross: 100,
    bookingDate: '2026-11-19',
  });
}

function addEvent(store: Store, segment: string, offset: number, type: LineEventType = 'drawer-pulse'): void {
  store.lineEvents.add(segment, { type, offset, at: offset, jobStart: null, facts: {} });
}

function heard(store: Store, id: number): number | null {
  const document = store.documents.get(id);
  if (document === null) throw new Error('no document');
  return openingsHeard(store, document);
}

describe('the openings a Z-report should count', () => {
  test('are those from the start of the Z before it to its own, over the segments of one tap', () => {
    const { store } = tempStore();
    addEvent(store, FIRST, 5);
    addZ(store, 1041, FIRST, 100);
    addEvent(store, FIRST, 105);
    addEvent(store, FIRST, 300);
    addEvent(store, ROTATED, 20);
    const id = addZ(store, 1042, ROTATED, 50);
    addEvent(store, ROTATED, 55);
    expect(heard(store, id)).toBe(3);
    const check = documentDetail(store, id, null)?.checks.find(
      ({ check: name }) => name === 'drawer-openings',
    );
    expect(check?.outcome).toBe('passed');
    expect(documentDetail(store, id, null)?.drawerOpenings).toEqual({ printed: 3, heard: 3 });
    expect(documentDetail(store, id, null)?.problems).toEqual([{ code: 'print-damaged', facts: {} }]);
  });

  test('leave out the one with which a Z itself opened the drawer', () => {
    const { store } = tempStore();
    addZ(store, 1041, FIRST, 100);
    const pulse = { type: 'drawer-pulse' as const, at: 1, facts: {} };
    store.lineEvents.add(FIRST, { ...pulse, offset: 111, jobStart: 100 });
    store.lineEvents.add(FIRST, { ...pulse, offset: 300, jobStart: 200 });
    store.lineEvents.add(FIRST, { ...pulse, offset: 350, jobStart: null });
    store.lineEvents.add(ROTATED, { ...pulse, offset: 20, jobStart: 10 });
    expect(heard(store, addZ(store, 1042, ROTATED, 50))).toBe(3);
  });

  test('are counted from the first print of a Z that was printed again', () => {
    const { store } = tempStore();
    addZ(store, 1041, FIRST, 100);
    addEvent(store, FIRST, 200);
    addZ(store, 1041, FIRST, 300);
    expect(heard(store, addZ(store, 1042, FIRST, 400))).toBe(1);
  });

  test('cannot be said without the Z before it', () => {
    const { store } = tempStore();
    addZ(store, 1040, FIRST, 100);
    expect(heard(store, addZ(store, 1042, FIRST, 400))).toBeNull();
  });

  test('cannot be said when bytes of the line were lost meanwhile', () => {
    const { store } = tempStore();
    addEvent(store, FIRST, 50, 'gap');
    addZ(store, 1041, FIRST, 100);
    const before = addZ(store, 1042, FIRST, 400);
    expect(heard(store, before)).toBe(0);
    addEvent(store, FIRST, 450, 'gap');
    expect(heard(store, addZ(store, 1043, FIRST, 500))).toBeNull();
  });

  test('cannot be said when the tap was gone meanwhile', () => {
    const { store } = tempStore();
    addZ(store, 1041, FIRST, 100);
    expect(heard(store, addZ(store, 1042, ANOTHER_TAP, 50))).toBeNull();
  });
});
