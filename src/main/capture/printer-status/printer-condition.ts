/**
 * What is known about the printer, and what each reading changes in it. Pure: the same readings give the same changes.
 */
import type { LineEventFacts } from '../../../shared/line-event.ts';
import type { Reading } from './status-bits.ts';

/**
 * Why the drawer's pin changed level, as far as the line tells:
 * first    what it was when it was first heard
 * pulse    the register had just opened it
 * by-hand  nobody asked for it on the line
 * return   back to where it was before: the drawer was closed
 */
export const DRAWER_CAUSES = ['first', 'pulse', 'by-hand', 'return'] as const;
type DrawerCause = (typeof DRAWER_CAUSES)[number];

/** Null is what has not been heard yet. */
export interface PrinterCondition {
  readonly paper: 'ok' | 'near-end' | 'out' | null;
  readonly cover: 'open' | 'closed' | null;
  readonly cutter: 'error' | 'ok' | null;
  readonly online: 'online' | 'offline' | null;
  /** Paper or cover are why it is offline. */
  readonly offlineExplained: boolean;
  readonly drawer: { readonly level: 'high' | 'low'; readonly cause: DrawerCause } | null;
  /** Null until the printer has said anything: a line on which replies cannot be heard stays so. */
  readonly answering: boolean | null;
}

export const UNKNOWN_CONDITION: PrinterCondition = {
  paper: null,
  cover: null,
  cutter: null,
  online: null,
  offlineExplained: false,
  drawer: null,
  answering: null,
};

/** A drawer flies open when its pulse comes; a change later than this is somebody's hand. */
const DRAWER_MOVES_WITHIN_MS = 3000;

export interface Change {
  readonly type: 'paper' | 'cover' | 'cutter' | 'online' | 'drawer-level';
  readonly facts: LineEventFacts;
}

/**
 * @param sincePulseMs how long ago the register last pulsed a drawer, in ms
 * @returns the condition after the reading, and what changed by it
 */
export function applyReading(
  condition: PrinterCondition,
  reading: Reading,
  sincePulseMs: number,
): { readonly condition: PrinterCondition; readonly change: Change | null } {
  if (reading.of === 'drawer') return applyDrawer(condition, reading.value, sincePulseMs);
  if (condition[reading.of] === reading.value) return { condition, change: null };
  const facts = { value: reading.value, ...known(condition[reading.of]) };
  if (reading.of === 'online') return applyOnline(condition, reading.value, facts);
  return { condition: { ...condition, [reading.of]: reading.value }, change: { type: reading.of, facts } };
}

/** A printer that goes offline with its paper or its cover comes back with them, too. */
function applyOnline(condition: PrinterCondition, online: 'online' | 'offline', facts: LineEventFacts) {
  const { paper, cover } = condition;
  const explained = online === 'offline' ? paper === 'out' || cover === 'open' : condition.offlineExplained;
  return {
    condition: { ...condition, online, offlineExplained: explained },
    change: { type: 'online' as const, facts: { ...facts, explained: explained ? 1 : 0 } },
  };
}

function known(before: string | null): LineEventFacts {
  return before === null ? {} : { before };
}

function applyDrawer(condition: PrinterCondition, level: 'high' | 'low', sincePulseMs: number) {
  const before = condition.drawer;
  if (before?.level === level) return { condition, change: null };
  const cause = drawerCause(before?.cause ?? null, sincePulseMs);
  return {
    condition: { ...condition, drawer: { level, cause } },
    change: {
      type: 'drawer-level' as const,
      facts: { value: level, cause, ...known(before?.level ?? null) },
    },
  };
}

/** What opened is what closes next, unless the register has just opened it. */
function drawerCause(before: DrawerCause | null, sincePulseMs: number): DrawerCause {
  if (before === null) return 'first';
  if (sincePulseMs <= DRAWER_MOVES_WITHIN_MS) return before === 'pulse' ? 'return' : 'pulse';
  return before === 'pulse' || before === 'by-hand' ? 'return' : 'by-hand';
}
