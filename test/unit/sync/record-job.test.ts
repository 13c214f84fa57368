import { expect, test } from 'vitest';
import { print } from '../capture/recognise/print.ts';
import { caught, desk, SEGMENT } from './desk.ts';

const Z = print('english-columns-48');

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

test('an X-report is kept and told, and is no document', () => {
  const { store, record, states } = desk();
  record(caught(print('not-z-x-report')));
  expect(states()).toEqual([]);
  expect(store.happenings.page(null, 10).map(({ type, facts }) => [type, facts['kind']])).toEqual([
    ['captured', 'x-report'],
  ]);
});

test('a print on which the recogniser itself fails is kept with its bytes, and asked about', () => {
  const { store, record, states } = desk();
  let reads = 0;
  const job = new Proxy(caught(Z), {
    get(target, name) {
      // The first to read the lines is the recogniser.
      if (name === 'lines' && (reads += 1) === 1) throw new Error('no line can be read');
      return Reflect.get(target, name);
    },
  });
  expect(record(job)).toBe(true);
  expect(states()).toEqual(['held']);
  const document = store.documents.latest(1)[0];
  expect(document?.problem?.code).toBe('print-damaged');
  expect(Buffer.from(store.captures.get(document?.captureId ?? 0).raw).toString()).toBe(Z);
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
