/**
 * The one question of the day: may the person at the counter go home? A snapshot answers with the states that
 * stand, the dominating one first. Practising is a band across the page, not a state: the day is told as usual.
 *
 * The order is the order in which a tired person needs to know:
 *  1. stopped      the app itself can do nothing (full disk, newer database), so no other answer helps yet
 *  2. needs-person only a person can answer, and it never mends itself by waiting
 *  3. line-gone    what the register prints from now on may be missed; nothing else here loses anything. The same
 *                  before a line has been chosen (no-line)
 *  4. refused      Fortnox wants a new login; all waits until a person gives it
 *  5. offline      with documents waiting: mends itself and nothing is lost, but the day is not booked
 *  6. not-paired   nothing is expected of the day before Fortnox is chosen
 *  7. caught       under way, over in seconds
 *  8. booked       safe: go home. A line that broke afterwards does not make the day less safe
 *  9. offline      with nothing waiting: the next Z-report will have to wait
 * 10. ready        nothing has come yet; or, in a scenario that books no Z-reports, that none is expected (z-flow-off)
 */
import type { Document } from './document.ts';
import { type Problem, PROBLEMS } from './problem.ts';
import type { ScenarioNumber } from './scenario.ts';
import type { Snapshot } from './state.ts';

/** Times are ms since 1970. */
export type DayState =
  | { readonly kind: 'stopped'; readonly problem: Problem }
  | {
      readonly kind: 'needs-person';
      readonly document: Document;
      readonly problem: Problem | null;
      readonly others: number;
    }
  | { readonly kind: 'no-line' }
  | { readonly kind: 'line-gone'; readonly since: number; readonly problem: Problem | null }
  | { readonly kind: 'refused'; readonly problem: Problem | null; readonly waiting: number }
  | {
      readonly kind: 'offline';
      readonly waiting: number;
      readonly since: number;
      readonly nextTryAt: number | null;
      readonly problem: Problem | null;
    }
  | { readonly kind: 'not-paired'; readonly waiting: number }
  | {
      readonly kind: 'caught';
      readonly document: Document;
      readonly problem: Problem | null;
      readonly others: number;
    }
  | { readonly kind: 'booked'; readonly document: Document }
  | { readonly kind: 'ready'; readonly lastHeardAt: number | null; readonly printing: boolean }
  | { readonly kind: 'z-flow-off'; readonly scenario: ScenarioNumber };

export type DayStateKind = DayState['kind'];

/**
 * A shop that closes after midnight still closes *that* day, and last night's green check must not greet the
 * next evening: the working day turns when the shop is surely closed.
 */
const WORKING_DAY_TURNS_AT_HOUR = 5;

/** The dominating state. Hours are the machine's local time. */
export function dayState(snapshot: Snapshot, now: number): DayState {
  const [dominating] = dayStates(snapshot, now);
  return dominating ?? ready(snapshot);
}

/** Every state that stands, the dominating one first; the others are shown quietly, so that none is hidden. */
export function dayStates(snapshot: Snapshot, now: number): DayState[] {
  const link = linkTrouble(snapshot);
  const harmless = link?.kind === 'offline' && link.waiting === 0;
  const states: (DayState | null)[] = [
    ...snapshot.problems.filter(needsMending).map((problem): DayState => ({ kind: 'stopped', problem })),
    needsPerson(snapshot.documents),
    lineGone(snapshot),
    harmless ? null : link,
    caught(snapshot),
    booked(snapshot.documents, now),
    harmless ? link : null,
  ];
  const standing = states.filter((state) => state !== null);
  return standing.length > 0 ? standing : [ready(snapshot)];
}

/** Documents that are on their way: none of them is lost, whatever the line does. */
export function waitingDocuments(documents: readonly Document[]): Document[] {
  return documents.filter(({ state }) => state === 'waiting' || state === 'sending');
}

/** Those that a person must look at: held ones, then booked ones about which something is not right. */
export function documentsToDecide(documents: readonly Document[]): Document[] {
  const oldestFirst = documents.toSorted((a, b) => a.id - b.id);
  return [
    ...oldestFirst.filter(({ state }) => state === 'held'),
    ...oldestFirst.filter(
      ({ state, problem }) => isBooked(state) && problem !== null && needsMending(problem),
    ),
  ];
}

function isBooked(state: Document['state']): boolean {
  return state === 'posted' || state === 'verified';
}

/** Warnings, and what mends itself, are shown but do not dominate. */
function needsMending({ code }: Problem): boolean {
  return PROBLEMS[code].severity === 'stop' && PROBLEMS[code].mend !== 'wait';
}

/**
 * Oldest first: a question about a later Z-report often goes away with the answer to an earlier one. What is not right
 * about one that is booked comes after those that are not.
 */
function needsPerson(documents: readonly Document[]): DayState | null {
  const held = documentsToDecide(documents);
  const [document] = held;
  if (document === undefined) return null;
  return { kind: 'needs-person', document, problem: document.problem, others: held.length - 1 };
}

function lineGone({ line }: Snapshot): DayState | null {
  switch (line.state) {
    case 'not-chosen':
      return { kind: 'no-line' };
    case 'gone':
      return { kind: 'line-gone', since: line.since, problem: line.problem };
    case 'listening':
      return null;
  }
}

function linkTrouble({ link, documents }: Snapshot): DayState | null {
  const waiting = waitingDocuments(documents).length;
  switch (link.state) {
    case 'refused':
      return { kind: 'refused', problem: link.problem, waiting };
    case 'offline':
      return {
        kind: 'offline',
        waiting,
        since: link.since,
        nextTryAt: link.nextTryAt,
        problem: link.problem,
      };
    case 'not-paired':
      return { kind: 'not-paired', waiting };
    case 'unknown':
    case 'online':
      return null;
  }
}

/** Only while the link stands: otherwise the same documents are told of as waiting, not as under way. */
function caught({ link, documents }: Snapshot): DayState | null {
  if (link.state !== 'online' && link.state !== 'unknown') return null;
  const onTheirWay = waitingDocuments(documents).toSorted((a, b) => b.id - a.id);
  const [document] = onTheirWay;
  if (document === undefined) return null;
  return { kind: 'caught', document, problem: document.problem, others: onTheirWay.length - 1 };
}

/** The latest Z-report is booked, and it is this working day's. */
function booked(documents: readonly Document[], now: number): DayState | null {
  const latest = documents
    .filter(({ state }) => state !== 'skipped')
    .reduce<Document | null>(
      (newest, document) => (newest === null || document.id > newest.id ? document : newest),
      null,
    );
  if (latest === null || !isBooked(latest.state)) return null;
  return latest.capturedAt >= startOfWorkingDay(now) ? { kind: 'booked', document: latest } : null;
}

function startOfWorkingDay(now: number): number {
  const start = new Date(now);
  if (start.getHours() < WORKING_DAY_TURNS_AT_HOUR) start.setDate(start.getDate() - 1);
  start.setHours(WORKING_DAY_TURNS_AT_HOUR, 0, 0, 0);
  return start.getTime();
}

/**
 * A print under way does not change the state: most prints are receipts, and a page that flickers all day is
 * not looked at in the evening.
 */
function ready({ line, setup }: Snapshot): DayState {
  const { scenario } = setup.setup;
  if (!('zReports' in scenario)) return { kind: 'z-flow-off', scenario: scenario.number };
  return { kind: 'ready', lastHeardAt: line.lastHeardAt, printing: line.printing };
}
