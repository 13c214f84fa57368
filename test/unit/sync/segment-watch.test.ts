import { describe, expect, test } from 'vitest';
import { createChanges } from '../../../src/main/sync/changes.ts';
import {
  openSegment,
  takeEnd,
  takeFrame,
  takeSilence,
  type SegmentRecorder,
} from '../../../src/main/sync/open-segment.ts';
import { recordJob } from '../../../src/main/sync/record-job.ts';
import { recordLineEvents, storeLineEvents } from '../../../src/main/sync/record-line-events.ts';
import { FRAME_KINDS, type Frame } from '../../../src/main/capture/tap/frame.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { Change } from '../../../src/shared/state.ts';
import { ask, gap, printer, pulse, register } from '../capture/printer-status/line.ts';
import { print } from '../capture/recognise/print.ts';
import { tempStore } from '../store/temp-store.ts';

const SEGMENT = '00000000000001-1.tap';
const CUT = [0x1d, 0x56, 0x00];

function paper(text: string): number[] {
  return [0x1b, 0x40, ...Buffer.from(`${text}\n`, 'latin1'), ...CUT];
}

const RECEIPT = print('not-z-receipt');

/** A stretch of a day: sales with the drawer before, in and after the print, a drawer opened alone, paper out. */
const DAY: readonly Frame[] = [
  register(ask(4), 0),
  printer([0x12], 4),
  register(pulse(0), 1000),
  register(paper(RECEIPT), 2000),
  register([0x1b, 0x40, ...Buffer.from('Kvitto\n', 'latin1'), ...pulse(0)], 60_000),
  printer([0x18, 0x00, 0x0c, 0x00], 60_500),
  printer([0x10, 0x00, 0x00, 0x00], 63_000),
  register(CUT, 64_000),
  register(pulse(0), 64_300),
  register(pulse(1), 200_000),
  register(ask(4), 201_000),
  printer([0x12], 201_004),
  gap(300, 300_000),
  register(ask(4), 400_000),
  register(ask(4), 420_000),
  register([...pulse(0), ...paper(RECEIPT)], 500_000),
];

const bytesBefore = (place: number): number =>
  DAY.slice(0, place)
    .filter(({ kind }) => kind === FRAME_KINDS.fromRegister)
    .reduce((sum, { bytes }) => sum + bytes.length, 0);
/** Where the prints of the day begin in the register's stream. */
const SALES_AT = [bytesBefore(3), bytesBefore(4), bytesBefore(DAY.length - 1) + pulse(0).length];

class Crash extends Error {}

/** Everything is stored by the real recorders; from the given step on the process is dead. */
function recorder(store: Store, told: Change[], dieBefore = Number.POSITIVE_INFINITY) {
  const changes = createChanges();
  changes.subscribe((change) => told.push(change));
  const deps = {
    store,
    changes,
    clock: systemClock,
    storageTrouble: () => undefined,

    gapFound: () => undefined,
  };
  let steps = 0;
  function step<T>(store: () => T): T {
    if (steps >= dieBefore) throw new Crash();
    steps += 1;
    return store();
  }
  const recording: SegmentRecorder = {
    record: (job, segment, openings) => step(() => recordJob(job, segment, deps, openings)),
    recordEvents: (events, segment) =>
      events.length === 0 || step(() => recordLineEvents(events, segment, deps)),
  };
  return { recording, steps: () => steps };
}

function read(store: Store, recording: SegmentRecorder): void {
  const segment = openSegment(store, SEGMENT);
  for (const frame of DAY) expect(takeFrame(segment, frame, recording)).toBe(true);
  expect(takeEnd(segment, recording)).toBe(true);
}

function whatIsStored(store: Store) {
  return {
    events: store.lineEvents
      .ofSegment(SEGMENT)
      .toSorted((a, b) => a.at - b.at || a.type.localeCompare(b.type)),
    happenings: [...store.happenings.page(null, 500), ...store.happenings.printerPage(null, 500)]
      .map(({ type, at }) => `${at} ${type}`)
      .toSorted(),
  };
}

function withoutCrash() {
  const { store } = tempStore();
  const { recording, steps } = recorder(store, []);
  read(store, recording);
  const stored = whatIsStored(store);
  return { stored, sales: SALES_AT, steps: steps() };
}

describe('a stretch of the line', () => {
  test('has each opening with the print it belongs to', () => {
    const { stored, sales } = withoutCrash();
    const openings = stored.events.filter(({ type }) => type === 'drawer-pulse');
    const [first, second, third] = sales;
    expect(openings.map(({ jobStart }) => jobStart)).toEqual([first, second, second, null, third]);
  });

  test('has paper out with the print that was open', () => {
    const { stored, sales } = withoutCrash();
    const paperOut = stored.events.find(({ type, facts }) => type === 'paper' && facts['value'] === 'out');
    expect(paperOut?.jobStart).toBe(sales[1]);
  });

  test('is the same, each event once, wherever the app was killed and read the segment again', () => {
    const { stored, steps } = withoutCrash();
    expect(steps).toBeGreaterThan(8);
    for (let dieBefore = 0; dieBefore < steps; dieBefore += 1) {
      const { store } = tempStore();
      expect(() => read(store, recorder(store, [], dieBefore).recording)).toThrow(Crash);
      read(store, recorder(store, []).recording);
      expect(whatIsStored(store), `killed before write ${dieBefore}`).toEqual(stored);
      store.close();
    }
  });

  test('read a second time tells the page nothing', () => {
    const { store } = tempStore();
    read(store, recorder(store, []).recording);
    const told: Change[] = [];
    read(store, recorder(store, told).recording);
    expect(told).toEqual([]);
  });

  test('tells the page each opening’s day with its count', () => {
    const { store } = tempStore();
    const told: Change[] = [];
    read(store, recorder(store, told).recording);
    const counts = told.flatMap((change) => (change.type === 'openings' ? [change.openings] : []));
    expect(counts.at(-1)).toMatchObject({ count: 5, alone: 1 });
    expect(store.lineEvents.latestOpenings(5)).toEqual([counts.at(-1)]);
  });
});

test('an opening near no print is told as soon as the line has been silent', () => {
  const { store } = tempStore();
  const { recording } = recorder(store, []);
  const segment = openSegment(store, SEGMENT);
  const opened = register(pulse(0), 0);
  takeFrame(segment, opened, recording);
  expect(store.happenings.printerPage(null, 5)).toEqual([]);
  takeSilence(segment, opened.at + 5001, recording);
  expect(store.happenings.printerPage(null, 5).map(({ type }) => type)).toEqual(['drawer-opened-alone']);
});

test('what the printer said last is known where the next segment begins', () => {
  const { store } = tempStore();
  const { recording } = recorder(store, []);
  const before = openSegment(store, SEGMENT);
  takeFrame(before, printer([0x3c, 0x08, 0x0c, 0x00]), recording);
  const { condition } = openSegment(store, '00000000000002-1.tap').watch;
  expect(condition).toEqual(before.watch.condition);
  expect(condition).toMatchObject({ paper: 'out', cover: 'open', cutter: 'error', offlineExplained: true });
});

test('plain openings leave the diary’s pages to the rest', () => {
  const { store } = tempStore();
  store.happenings.add({ at: 1, type: 'tap-back' });
  const sales = Array.from({ length: 500 }, (_, sale) => ({
    type: 'drawer-pulse' as const,
    offset: sale * 1000,
    at: sale * 60_000,
    jobStart: sale * 1000,
    facts: { pin: 2 },
  }));
  store.transaction(() => storeLineEvents(sales, SEGMENT, store));
  expect(store.happenings.page(null, 400).map(({ type }) => type)).toEqual(['tap-back']);
  expect(store.happenings.printerPage(null, 1000)).toHaveLength(500);
});
