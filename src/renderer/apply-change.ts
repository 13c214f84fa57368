/**
 * How a change meets what the page knows. Lists are newest first and bounded, so that a page left open for a
 * year stays small; what falls out is still kept in main and can be asked for.
 */
import type { Change, Openings, Snapshot } from '../shared/state.ts';

const DOCUMENTS_KEPT = 20_000;
const HAPPENINGS_KEPT = 5_000;
const DAYS_KEPT = 400;

interface Numbered {
  readonly id: number;
}

/** @returns the new snapshot; null while the first one has not come */
export function applyChange(known: Snapshot | null, change: Change): Snapshot | null {
  if (change.type === 'snapshot') return change.snapshot;
  if (known === null) return null;
  switch (change.type) {
    case 'role':
      return { ...known, ...change.standing };
    case 'document':
      return { ...known, documents: upsert(known.documents, change.document, DOCUMENTS_KEPT) };
    case 'happening':
      return { ...known, happenings: upsert(known.happenings, change.happening, HAPPENINGS_KEPT) };
    case 'openings':
      return { ...known, openings: withDay(known.openings, change.openings) };
    case 'link':
      return { ...known, link: change.link };
    case 'line':
      return { ...known, line: change.line };
    case 'line-choice':
      return { ...known, lineChoice: change.lineChoice };
    case 'register':
      return { ...known, register: change.register };
    case 'queue':
      return { ...known, queue: change.queue };
    case 'setup':
      return { ...known, setup: change.setup };
    case 'pairing':
      return { ...known, pairing: change.pairing };
    case 'preflight':
      return { ...known, preflight: change.preflight };
    case 'problems':
      return { ...known, problems: change.problems };
    case 'practice':
      return { ...known, practice: change.practice };
  }
}

/** The newest day first; a day that is known is counted anew. */
function withDay(days: readonly Openings[], counted: Openings): Openings[] {
  const others = days.filter(({ day }) => day !== counted.day);
  return [...others, counted].toSorted((a, b) => b.day.localeCompare(a.day)).slice(0, DAYS_KEPT);
}

/** Puts an item in the place of the one with the same id, or where its id belongs: highest first. */
export function upsert<T extends Numbered>(items: readonly T[], item: T, kept: number): T[] {
  const at = items.findIndex(({ id }) => id <= item.id);
  if (at === -1) return [...items, item].slice(0, kept);
  const replaces = items[at]?.id === item.id;
  return items.toSpliced(at, replaces ? 1 : 0, item).slice(0, kept);
}
