import { expect, test } from 'vitest';
import { problem } from '../../../src/shared/problem.ts';
import { lineWarnings } from '../../../src/shared/printer-trouble.ts';
import { UNHEARD_PRINTER } from '../../../src/shared/first-snapshot.ts';
import type { Line } from '../../../src/shared/state.ts';

const line: Line = {
  state: 'listening',
  since: 0,
  changing: false,
  ports: [],
  lastHeardAt: 0,
  printing: false,
  problem: null,
  unread: null,
  missed: null,
  printer: { paper: 'ok', cover: 'closed', answering: true },
};
const codes = (change: Partial<Line>): string[] =>
  lineWarnings({ ...line, ...change }).map(({ code }) => code);

test('a printer that is well, or has never been heard, is no trouble', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ printer: UNHEARD_PRINTER })).toEqual([]);
  expect(codes({ printer: { ...line.printer, paper: 'near-end' } })).toEqual([]);
});

test('an open cover comes before the paper, which cannot be seen then', () => {
  expect(codes({ printer: { ...line.printer, paper: 'out' } })).toEqual(['printer-paper-out']);
  expect(codes({ printer: { ...line.printer, paper: 'out', cover: 'open' } })).toEqual([
    'printer-cover-open',
  ]);
});

test('of a printer that does not answer nothing else is said', () => {
  expect(codes({ printer: { paper: 'out', cover: 'open', answering: false } })).toEqual(['printer-silent']);
  const unreachable = problem('printer-unreachable');
  expect(codes({ printer: { ...line.printer, answering: false }, problem: unreachable })).toEqual([
    'printer-unreachable',
  ]);
});

test('a print that could not be read is said until one can', () => {
  expect(codes({ unread: problem('print-unread') })).toEqual(['print-unread']);
});

test('what the line itself has is said with it', () => {
  expect(codes({ printer: { ...line.printer, paper: 'out' }, missed: problem('tap-gap') })).toEqual([
    'tap-gap',
    'printer-paper-out',
  ]);
});

test('a line that is not heard tells nothing of its printer', () => {
  expect(codes({ state: 'gone', printer: { ...line.printer, paper: 'out' } })).toEqual([]);
  const none = { state: 'not-chosen', problem: problem('line-not-chosen') } as const;
  expect(codes(none)).toEqual([]);
});
