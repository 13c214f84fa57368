/** A scene: what the page is told, made up, so that every state can be looked at without the app. */
import type { Document, Happening } from '../../src/shared/document.ts';
import type { Problem } from '../../src/shared/problem.ts';
import { firstSnapshot } from '../../src/shared/first-snapshot.ts';
import { LOCKED } from '../../src/shared/access.ts';
import type { Snapshot } from '../../src/shared/state.ts';

/** Made anew for the time at which it is opened, in ms since 1970, so that today is today. */
export type Scene = (now: number) => Snapshot;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const COMPANY = { name: 'Exempelhandeln AB', organisationNumber: '556000-0001' };
const TOTAL_GROSS = 4_814_000;
/** So that the Z of a made-up document can be told from its id. */
const FIRST_VOUCHER = 954;

/** A day like any other: all is well and nothing has come yet. */
export function calm(now: number): Snapshot {
  const openedAt = now - 9 * HOUR;
  const first = firstSnapshot(openedAt, {
    version: '0.1.0',
    redirectUri: 'http://localhost:28457/fortnox',
    standing: { ...LOCKED, role: 'manager' },
  });
  return {
    ...first,
    register: { version: 0, key: '1' },
    link: { ...first.link, state: 'online', company: COMPANY },
    line: {
      ...first.line,
      state: 'listening',
      lastHeardAt: now - 4 * MINUTE,
      printer: { paper: 'ok', cover: 'closed', answering: true },
    },
    pairing: {
      ...first.pairing,
      login: {
        account: 'service',
        clientId: 'exempel',
        since: now - 90 * DAY,
        endsAt: null,
        thisRunOnly: false,
      },
      knownClientId: 'exempel',
      company: COMPANY,
    },
  };
}

/** The Z-report with a number, caught at a time, booked unless told otherwise. */
export function zReport(id: number, capturedAt: number, change: Partial<Document> = {}): Document {
  return {
    id,
    state: 'verified',
    problem: null,
    registerKey: '1',
    zNumber: `${id}`,
    totalGross: TOTAL_GROSS,
    capturedAt,
    bookingDate: isoDay(capturedAt),
    attempts: 1,
    voucher: { series: 'F', number: id - FIRST_VOUCHER, year: 3 },
    postedAt: capturedAt + 3 * SECOND,
    ...change,
  };
}

const NOT_BOOKED = { voucher: null, postedAt: null, attempts: 0 } as const;

export function waiting(id: number, capturedAt: number, change: Partial<Document> = {}): Document {
  return zReport(id, capturedAt, { state: 'waiting', ...NOT_BOOKED, ...change });
}

export function held(id: number, capturedAt: number, problem: Problem): Document {
  return zReport(id, capturedAt, { state: 'held', problem, ...NOT_BOOKED });
}

/** Booked Z-reports, one an evening, before the one with this number; newest first. */
export function before(id: number, now: number, count: number): Document[] {
  return Array.from({ length: count }, (_, back) => zReport(id - 1 - back, now - (back + 1) * DAY));
}

type Told = Pick<Happening, 'type'> & Partial<Happening>;

/** Happenings of one document, in the order told, a second apart; newest first, as the page gets them. */
export function story(document: Document, firstId: number, told: readonly Told[]): Happening[] {
  return told
    .map((happening, place) => ({
      id: firstId + place,
      at: document.capturedAt + place * SECOND,
      documentId: document.id,
      zNumber: document.zNumber,
      problem: null,
      answer: null,
      facts: {},
      ...happening,
    }))
    .toReversed();
}

/** How a Z-report that went well is told. */
export function wentWell(document: Document, firstId: number): Happening[] {
  const facts = document.voucher === null ? {} : { series: 'F', number: document.voucher.number };
  return story(document, firstId, [
    { type: 'captured' },
    { type: 'queued' },
    { type: 'post-started' },
    { type: 'confirmed', facts, answer: { status: 201, code: null, message: null } },
  ]);
}

/** YYYY-MM-DD, local time. */
export function isoDay(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
}

function twoDigits(value: number): string {
  return value.toString().padStart(2, '0');
}
