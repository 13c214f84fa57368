/** The day at the printer and the drawer. */
import { PLAIN_OPENING, type Happening, type HappeningType } from '../../../src/shared/document.ts';
import { problem } from '../../../src/shared/problem.ts';
import type { Printer } from '../../../src/shared/state.ts';
import { HOUR, isoDay, MINUTE, type Scene } from '../scene.ts';
import { booked, ready } from './day.ts';

function printerScene(printer: Partial<Printer>): Scene {
  return (now) => {
    const calmDay = ready(now);
    return { ...calmDay, line: { ...calmDay.line, printer: { ...calmDay.line.printer, ...printer } } };
  };
}

export const paperOut = printerScene({ paper: 'out' });
export const coverOpen = printerScene({ cover: 'open' });
export const printerSilent = printerScene({ answering: false });

/** Receipts come as pictures: nothing of them can be read. */
export const unreadPrints: Scene = (now) => {
  const calmDay = ready(now);
  return { ...calmDay, line: { ...calmDay.line, unread: problem('print-unread') } };
};

const TOLD: readonly HappeningType[] = [
  'drawer-opened-alone',
  'paper-ok',
  'cover-closed',
  'cover-open',
  'paper-out',
  'drawer-opened-by-hand',
  'paper-near-end',
];
const FIRST_ID = 20_000;
const SALES = 212;

function atPrinter(type: HappeningType, id: number, at: number): Happening {
  return { id, at, documentId: null, zNumber: null, type, problem: null, answer: null, facts: {} };
}

/** What the app answers when it is asked for what happened at the printer. */
export function sales(now: number): Happening[] {
  return Array.from({ length: SALES }, (_, back) =>
    atPrinter(PLAIN_OPENING, FIRST_ID - 1 - back, now - 2 * MINUTE - back * 2 * MINUTE),
  );
}

/** A day on which something happened at the printer, too. */
export const printerDay: Scene = (now) => {
  const bookedDay = booked(now);
  const told = TOLD.map((type, back) =>
    atPrinter(type, FIRST_ID + TOLD.length - back, now - HOUR - back * MINUTE),
  );
  return {
    ...bookedDay,
    happenings: [...told, ...bookedDay.happenings],
    openings: [{ day: isoDay(now), count: SALES + 1, alone: 1 }],
  };
};
