import { expect, test } from 'vitest';
import type { CaughtJob } from '../../../src/main/capture/job-stream.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { print } from '../capture/recognise/print.ts';
import { caught, desk, HEARD_AT, SEGMENT } from './desk.ts';

const Z = print('english-columns-48');
const SECRET = 'Anna Exempelsson';

test('a Z-report becomes one document that waits, and the page is told after it was stored', () => {
  const { store, told, record, states } = desk();
  expect(record(caught(Z))).toBe(true);
  expect(states()).toEqual(['waiting']);
  expect(store.captures.position(SEGMENT)).toBe(Buffer.byteLength(Z));
  expect(told.map(({ type }) => type)).toEqual(['document', 'happening', 'happening']);
});

test('the same place on the line read again after a crash makes nothing twice', () => {
  const { record, states } = desk();
  record(caught(Z));
  record(caught(Z));
  expect(states()).toEqual(['waiting']);
});

test('the same paper printed again is skipped, with its reason', () => {
  const { store, record, states } = desk();
  record(caught(Z));
  record(caught(Z, 100_000));
  expect(states()).toEqual(['waiting', 'skipped']);
  expect(store.documents.latest(1)[0]?.problem?.code).toBe('z-printed-again');
});

test('a Z of the same number that says something else is held, not booked', () => {
  const { store, record, states } = desk();
  record(caught(Z));
  record(caught(`${Z}\nTack för i dag`, 100_000));
  expect(states()).toEqual(['waiting', 'held']);
  expect(store.documents.latest(1)[0]?.problem?.code).toBe('z-printed-differently');
});

test('a torn print is held, and laid aside when the whole one of the same number comes', () => {
  const { record, states } = desk();
  const torn = Z.split('\n').slice(0, 18).join('\n');
  record(caught(torn));
  expect(states()).toEqual(['held']);
  record(caught(Z, 100_000));
  expect(states()).toEqual(['skipped', 'waiting']);
});

test('a receipt leaves a trace of kind, length and time, and nothing of what it said', () => {
  const { store, told, record, states } = desk();
  const receipt = print('not-z-receipt');
  expect(record(caught(receipt))).toBe(true);
  expect(states()).toEqual([]);
  expect(told).toEqual([]);
  expect(store.captures.position(SEGMENT)).toBe(Buffer.byteLength(receipt));
});

test.each([
  ['not-z-x-report', 'x-report'],
  ['not-z-training', 'training'],
  ['not-z-period', 'period-report'],
  ['not-z-cashier', 'cashier-report'],
])('of %s nothing is kept, and the diary says once that it was printed', (name, kind) => {
  const { store, record, states, kept } = desk();
  record(caught(print(name)));
  record(caught(print(name)));
  expect(states()).toEqual([]);
  expect(kept()).toBe(0);
  expect(store.happenings.page(null, 10).map(({ type, facts }) => [type, facts['kind']])).toEqual([
    ['captured', kind],
  ]);
});

test('a copy of a Z is kept, since it may stand in for one that was missed, and is no document', () => {
  const { store, record, states, kept } = desk();
  record(caught(print('not-z-copy')));
  expect(states()).toEqual([]);
  expect(kept()).toBe(1);
  expect(store.happenings.page(null, 10).map(({ facts }) => facts['kind'])).toEqual(['z-copy']);
});

/** A print whose lines cannot be read the first time: the first to read them is the recogniser. */
function unreadable(job: CaughtJob): CaughtJob {
  let reads = 0;
  return new Proxy(job, {
    get(target, name) {
      if (name === 'lines' && (reads += 1) === 1) throw new Error(`no line can be read: ${SECRET}`);
      return Reflect.get(target, name);
    },
  });
}

test('a print on which the recogniser itself fails is kept with its bytes, and asked about', () => {
  const { store, record, states } = desk();
  expect(record(unreadable(caught(Z)))).toBe(true);
  expect(states()).toEqual(['held']);
  const document = store.documents.latest(1)[0];
  expect(document?.problem?.code).toBe('print-damaged');
  expect(Buffer.from(store.captures.get(document?.captureId ?? 0).raw).toString()).toBe(Z);
});

test('of a receipt on which the recogniser fails nothing is kept, not even what the fault says, and it is told', () => {
  const { store, record, states, kept, unread } = desk();
  expect(record(unreadable(caught(print('not-z-receipt'))))).toBe(true);
  expect(states()).toEqual([]);
  expect(kept()).toBe(0);
  const [told, ...more] = store.happenings.page(null, 10);
  expect(more).toEqual([]);
  expect(told?.problem?.code).toBe('print-unread');
  expect(told?.problem?.facts['message']).toMatch(/^Error .+:\d+$/);
  expect(JSON.stringify(told)).not.toContain(SECRET);
  record(caught(print('not-z-receipt'), 100_000));
  expect(unread).toEqual(['print-unread', null]);
});

test('prints in another printer language are told once a day, and nothing of them is kept', () => {
  const HOUR_MS = 3_600_000;
  let now = HEARD_AT;
  const { store, record, states, kept, unread } = desk({ ...systemClock, now: () => now });
  const star = { ...caught(print('not-z-receipt')), foreign: 'star-line-mode' as const };
  record(star);
  record({ ...star, startOffset: 10_000, endOffset: 20_000 });
  now += 13 * HOUR_MS;
  record({ ...star, startOffset: 20_000, endOffset: 30_000 });
  expect(states()).toEqual([]);
  expect(kept()).toBe(0);
  const told = store.happenings.page(null, 9).map(({ problem }) => problem?.code);
  expect(told).toEqual(['print-star-mode', 'print-star-mode']);
  record(caught(print('not-z-receipt'), 40_000));
  expect(unread).toEqual(['print-star-mode', 'print-star-mode', 'print-star-mode', null]);
});

test('a full disk takes nothing: neither the Z nor how far the line was read', () => {
  const { store, told, trouble, record, states } = desk();
  store.limitPages(1);
  expect(record(caught(Z))).toBe(false);
  expect(trouble.at(-1)?.code).toBe('disk-full');
  expect(states()).toEqual([]);
  expect(store.captures.position(SEGMENT)).toBe(0);
  expect(told).toEqual([]);
  store.limitPages(0);
  expect(record(caught(Z))).toBe(true);
  expect(states()).toEqual(['waiting']);
});
