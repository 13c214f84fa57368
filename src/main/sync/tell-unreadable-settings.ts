import type { Store } from '../store/store.ts';
import type { Recorder } from './recorder.ts';

/** As many saves as a list of them shows, and the one before the last shown. */
const LOOKED_THROUGH = 51;

/** Says once in the diary which earlier saves of the settings cannot be read: the lists of saves leave them out. */
export function tellUnreadableSettings(store: Store, record: Recorder): void {
  const told = new Set(
    store.happenings.latestOfType('settings-unreadable', LOOKED_THROUGH).map(({ facts }) => facts['version']),
  );
  for (const version of store.settings.unreadable(LOOKED_THROUGH)) {
    if (!told.has(version)) record.happening({ type: 'settings-unreadable', facts: { version } });
  }
}
