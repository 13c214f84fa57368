/** What the page knows, in one place: the connection, the latest snapshot, and where one is. */
import { create } from 'zustand';
import type { LogPart } from '../shared/contract.ts';
import type { Happening } from '../shared/document.ts';
import type { Change, Snapshot } from '../shared/state.ts';
import { applyChange } from './apply-change.ts';
import type { Route } from './route.ts';

/** Older happenings that were asked for; ended when there are no more. */
interface Older {
  readonly happenings: readonly Happening[];
  readonly ended: boolean;
}

interface Page {
  readonly connection: 'starting' | 'open' | 'lost';
  readonly snapshot: Snapshot | null;
  readonly older: Readonly<Record<LogPart, Older>>;
  readonly route: Route;
  /** A manager's PIN is asked for, over whatever is shown. */
  readonly unlocking: boolean;
  readonly receive: (change: Change) => void;
  readonly lose: () => void;
  readonly show: (route: Route) => void;
  readonly askToUnlock: (asking: boolean) => void;
  readonly addOlder: (part: LogPart, happenings: readonly Happening[], ended: boolean) => void;
}

const NO_OLDER: Page['older'] = {
  diary: { happenings: [], ended: false },
  printer: { happenings: [], ended: false },
};

export const usePage = create<Page>((set) => ({
  connection: 'starting',
  snapshot: null,
  older: NO_OLDER,
  route: { view: 'today' },
  unlocking: false,
  receive: (change) => {
    set(({ snapshot, older }) => ({
      connection: 'open',
      snapshot: applyChange(snapshot, change),
      // A new snapshot may be of a new beginning: what was asked for before it cannot be joined to it.
      older: change.type === 'snapshot' ? NO_OLDER : older,
    }));
  },
  lose: () => {
    set(({ connection }) => ({ connection: connection === 'starting' ? 'starting' : 'lost' }));
  },
  show: (route) => {
    set({ route });
  },
  askToUnlock: (asking) => {
    set({ unlocking: asking });
  },
  addOlder: (part, happenings, ended) => {
    set(({ older }) => {
      const known = older[part].happenings;
      return { older: { ...older, [part]: { happenings: [...known, ...happenings], ended } } };
    });
  },
}));
