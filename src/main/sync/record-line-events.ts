import type { Happening } from '../../shared/document.ts';
import type { LineEvent } from '../../shared/line-event.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Store } from '../store/store.ts';
import type { Changes } from './changes.ts';
import { tellingOf } from './tell-line-event.ts';

export interface LineEventDeps {
  readonly store: Store;
  readonly changes: Changes;
  readonly storageTrouble: (found: Problem | null) => void;
  /** Bytes of the line were lost, and it has not been told before. */
  readonly gapFound: (bytes: number) => void;
}

/** What has been stored, to be told to the page once the transaction has ended. */
export interface StoredLineEvents {
  readonly happenings: readonly Happening[];
  /** Moments of drawer openings, for the day's count. */
  readonly openedAt: readonly number[];
}

/**
 * Stores events of the line and their happenings, each once: what was stored before, from the same place of the
 * segment, is left as it is. To be called within a transaction.
 */
export function storeLineEvents(
  events: readonly LineEvent[],
  segment: string,
  store: Store,
): StoredLineEvents {
  const happenings: Happening[] = [];
  const openedAt: number[] = [];
  for (const event of events) {
    if (!store.lineEvents.add(segment, event)) continue;
    const telling = tellingOf(event);
    if (telling !== null) happenings.push(store.happenings.add({ at: event.at, ...telling }));
    if (event.type === 'drawer-pulse') openedAt.push(event.at);
  }
  return { happenings, openedAt };
}

/** Tells the page what has been stored. */
export function publishLineEvents(
  { happenings, openedAt }: StoredLineEvents,
  deps: Pick<LineEventDeps, 'store' | 'changes'>,
): void {
  const { store, changes } = deps;
  for (const happening of happenings) changes.publish({ type: 'happening', happening });
  const days = openedAt.map((at) => store.lineEvents.openingsOn(at)).filter((day) => day !== null);
  for (const openings of new Map(days.map((day) => [day.day, day])).values()) {
    changes.publish({ type: 'openings', openings });
  }
}

/**
 * Stores events between prints in a transaction of their own.
 * @returns false when the disk took nothing: then they have to be read again from the tap's file
 */
export function recordLineEvents(
  events: readonly LineEvent[],
  segment: string,
  deps: LineEventDeps,
): boolean {
  if (events.length === 0) return true;
  const written = deps.store.transaction(() => storeLineEvents(events, segment, deps.store));
  deps.storageTrouble(written.ok ? null : written.problem);
  if (!written.ok) return false;
  publishLineEvents(written.value, deps);
  for (const { type, facts } of written.value.happenings) {
    if (type === 'tap-gap') deps.gapFound(Number(facts['bytes'] ?? 0));
  }
  return true;
}
