/** The recorder at its desk: print jobs in, what was stored and told out. */
import Database from 'better-sqlite3';
import type { CaughtJob } from '../../../src/main/capture/job-stream.ts';
import { createChanges } from '../../../src/main/sync/changes.ts';
import { recordJob, type JobRecorderDeps } from '../../../src/main/sync/record-job.ts';
import { systemClock, type Clock } from '../../../src/shared/clock.ts';
import { ANY_LAYOUT } from '../../../src/shared/layout.ts';
import type { Problem } from '../../../src/shared/problem.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings.ts';
import type { Change } from '../../../src/shared/state.ts';
import { jobOf } from '../capture/recognise/print.ts';
import { tempStore } from '../store/temp-store.ts';

export const SEGMENT = '00000000000001-1.tap';
/** The clock of the prints, so that it is not a day off. */
export const HEARD_AT = Date.parse('2026-03-02T21:16:00');

export function desk(clock: Clock = systemClock) {
  const { store, file } = tempStore();
  store.layouts.save(DEFAULT_SETTINGS.register.key, 0, null, ANY_LAYOUT);
  const told: Change[] = [];
  const trouble: (Problem | null)[] = [];
  const unread: (string | null)[] = [];
  const changes = createChanges();
  changes.subscribe((change) => told.push(change));
  const deps: JobRecorderDeps = {
    store,
    changes,
    clock,
    storageTrouble: (found) => trouble.push(found),
    unread: (found) => unread.push(found?.code ?? null),
  };
  return {
    store,
    file,
    kept: () => rowsIn(file, 'captures'),
    told,
    trouble,
    unread,
    record: (job: CaughtJob) => recordJob(job, SEGMENT, deps),
    states: () =>
      store.documents
        .latest(10)
        .map(({ state }) => state)
        .toReversed(),
  };
}

/** How many rows another program sees in a table. */
function rowsIn(file: string, table: string): number {
  const connection = new Database(file, { readonly: true });
  const count = connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  connection.close();
  return Number(count);
}

/** A print as it is caught, at a place on the line. */
export function caught(text: string, startOffset = 0, damaged = false, heardAt = HEARD_AT): CaughtJob {
  const raw = Buffer.from(text, 'utf8');
  return {
    ...jobOf(text, damaged),
    startOffset,
    endOffset: startOffset + raw.length,
    codePage: 'cp858',
    events: [],
    unknownCommands: 0,
    raw,
    heardAt,
  };
}
