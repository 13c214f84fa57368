import { describe, expect, test } from 'vitest';
import { LOCKED } from '../../../src/shared/access.ts';
import { dayState, dayStates } from '../../../src/shared/day-state.ts';
import type { Document } from '../../../src/shared/document.ts';
import { firstSnapshot, unheardLine } from '../../../src/shared/first-snapshot.ts';
import { problem } from '../../../src/shared/problem.ts';
import type { Snapshot } from '../../../src/shared/state.ts';

const EVENING = new Date(2026, 10, 24, 21, 40).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function document(change: Partial<Document> = {}): Document {
  return {
    id: 1042,
    state: 'verified',
    problem: null,
    registerKey: '1',
    zNumber: '1042',
    totalGross: 1_234_50,
    capturedAt: EVENING - MINUTE,
    bookingDate: '2026-11-24',
    attempts: 1,
    voucher: { series: 'F', number: 88, year: 3 },
    postedAt: EVENING,
    ...change,
  };
}

const waiting = document({ id: 1043, state: 'waiting', voucher: null, postedAt: null });
const held = document({ id: 1041, state: 'held', voucher: null, problem: problem('tender-unmapped') });

const FIRST = firstSnapshot(0, {
  version: '0',
  redirectUri: 'http://localhost:1/fortnox',
  standing: { ...LOCKED, role: 'manager' },
});

function snapshot(change: Partial<Snapshot> = {}): Snapshot {
  return {
    ...FIRST,
    link: { ...FIRST.link, state: 'online' },
    line: { ...FIRST.line, state: 'listening', lastHeardAt: EVENING - HOUR },
    ...change,
  };
}

const offline: Snapshot['link'] = {
  state: 'offline',
  since: EVENING - HOUR,
  nextTryAt: EVENING + MINUTE,
  problem: problem('fortnox-unreachable'),
  company: null,
};
const gone: Snapshot['line'] = { ...unheardLine(EVENING - MINUTE), problem: problem('tap-gone') };

function kinds(change: Partial<Snapshot>, now = EVENING): string[] {
  return dayStates(snapshot(change), now).map(({ kind }) => kind);
}

describe('the state of the day', () => {
  test('is ready, with the last sale heard, before any Z has come', () => {
    expect(dayState(snapshot(), EVENING)).toEqual({
      kind: 'ready',
      lastHeardAt: EVENING - HOUR,
      printing: false,
    });
  });

  test('says that no Z is expected where the scenario books none, and not that it is ready', () => {
    const articles = { priceList: 'A', removeMissingArticles: false };
    const setup = { version: 1, setup: { scenario: { number: 6 as const, articles }, zBooking: null } };
    expect(dayState(snapshot({ setup }), EVENING)).toEqual({ kind: 'z-flow-off', scenario: 6 });
    expect(kinds({ setup, documents: [waiting] })).toEqual(['caught']);
  });

  test('stays ready while the register prints, since most prints are receipts', () => {
    const line: Snapshot['line'] = { ...snapshot().line, printing: true };
    expect(dayState(snapshot({ line }), EVENING)).toMatchObject({ kind: 'ready', printing: true });
  });

  test('is booked when this evening’s Z is', () => {
    expect(dayState(snapshot({ documents: [document()] }), EVENING)).toEqual({
      kind: 'booked',
      document: document(),
    });
  });

  test('is still booked after midnight, and ready again when the working day turns at five', () => {
    const documents = [document()];
    expect(kinds({ documents }, new Date(2026, 10, 25, 0, 30).getTime())).toEqual(['booked']);
    expect(kinds({ documents }, new Date(2026, 10, 25, 5, 0).getTime())).toEqual(['ready']);
  });

  test('a Z taken after midnight is not tonight’s', () => {
    const documents = [document({ capturedAt: new Date(2026, 10, 24, 0, 20).getTime() })];
    expect(kinds({ documents })).toEqual(['ready']);
  });

  test('a copy that was skipped after the booked Z does not hide it', () => {
    const copy = document({ id: 1043, state: 'skipped', voucher: null });
    expect(kinds({ documents: [copy, document()] })).toEqual(['booked']);
  });

  test('is caught while a Z is on its way, the newest one named', () => {
    const sending = document({ id: 1044, state: 'sending' });
    expect(dayState(snapshot({ documents: [sending, waiting] }), EVENING)).toMatchObject({
      kind: 'caught',
      document: sending,
      others: 1,
    });
  });

  test('a booked Z is not the answer while a later one is on its way', () => {
    expect(kinds({ documents: [waiting, document()] })).toEqual(['caught']);
  });

  test('is offline with the number that waits, and when the next try is made', () => {
    const sending = document({ id: 1044, state: 'sending' });
    const state = dayState(snapshot({ link: offline, documents: [sending, waiting] }), EVENING);
    expect(state).toMatchObject({ kind: 'offline', waiting: 2, nextTryAt: EVENING + MINUTE });
  });

  test('a line that breaks after the Z was booked does not make the day less safe', () => {
    expect(kinds({ link: offline, documents: [document()] })).toEqual(['booked', 'offline']);
    expect(kinds({ link: offline })).toEqual(['offline']);
  });

  test('is not paired before Fortnox is chosen, whatever waits', () => {
    const link: Snapshot['link'] = { ...snapshot().link, state: 'not-paired' };
    expect(dayState(snapshot({ link, documents: [waiting] }), EVENING)).toEqual({
      kind: 'not-paired',
      waiting: 1,
    });
  });

  test('a login Fortnox refuses comes before what merely waits', () => {
    const link: Snapshot['link'] = { ...offline, state: 'refused', problem: problem('login-refused') };
    expect(kinds({ link, documents: [waiting] })).toEqual(['refused']);
  });

  test('an unknown link is not called offline', () => {
    const link: Snapshot['link'] = { ...snapshot().link, state: 'unknown' };
    expect(kinds({ link, documents: [waiting] })).toEqual(['caught']);
  });

  test('a Z that needs a person comes before the line, the link and all that mends itself', () => {
    expect(kinds({ line: gone, link: offline, documents: [waiting, held] })).toEqual([
      'needs-person',
      'line-gone',
      'offline',
    ]);
  });

  test('of several held Z-reports the oldest is asked about first', () => {
    const later = document({ id: 1050, state: 'held', problem: problem('z-number-gap') });
    expect(dayState(snapshot({ documents: [later, held] }), EVENING)).toMatchObject({
      kind: 'needs-person',
      document: held,
      others: 1,
    });
  });

  test('an app that can do nothing comes first of all', () => {
    const problems = [problem('disk-full', { file: 'companion.db' })];
    expect(kinds({ problems, documents: [held] })).toEqual(['stopped', 'needs-person']);
  });

  test('a warning, and what mends itself, never dominates', () => {
    expect(kinds({ problems: [problem('tap-gap'), problem('printer-unreachable')] })).toEqual(['ready']);
  });
});
