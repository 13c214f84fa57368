import { failure, success, type Result } from '../../shared/problem.ts';
import { captureStore } from './captures.ts';
import { openDatabase, storageProblem } from './database.ts';
import { documentStore } from './documents.ts';
import { happeningStore } from './happenings.ts';
import { layoutProfiles } from './layout-profiles.ts';
import { managerStore } from './managers.ts';
import { preflightStore } from './preflights.ts';
import { readingStore } from './readings.ts';
import { lineEventStore } from './line-events.ts';
import { registerReports } from './register-reports.ts';
import { settingsVersions } from './settings-versions.ts';
import { terminalCloseStore } from './terminal-closes.ts';

/**
 * The companion database and its rooms. Everything that changes together is changed inside one `transaction`;
 * what the rest of the app holds in memory may change only after it has returned.
 */
export function openStore(file: string) {
  const opened = openDatabase(file);
  if (!opened.ok) return opened;
  const connection = opened.value;
  return success({
    captures: captureStore(connection),
    documents: documentStore(connection),
    happenings: happeningStore(connection),
    lineEvents: lineEventStore(connection),
    registerReports: registerReports(connection),
    settings: settingsVersions(connection),
    layouts: layoutProfiles(connection),
    managers: managerStore(connection),
    preflights: preflightStore(connection),
    readings: readingStore(connection),
    terminalCloses: terminalCloseStore(connection),

    /** Runs all of it or none of it. A full disk is an answer (`disk-full`), anything else unexpected is thrown. */
    transaction<T>(change: () => T): Result<T> {
      try {
        return success(connection.transaction(change).immediate());
      } catch (error) {
        const found = storageProblem(error, file);
        if (found === null) throw error;
        return failure(found);
      }
    },

    /** For the test of a full disk: SQLite's own limit, so that the real refusal is met. @param pages 0 lifts it */
    limitPages(pages: number): void {
      const unlimited = 4_294_967_294;
      connection.pragma(`max_page_count = ${pages === 0 ? unlimited : pages}`);
    },

    close(): void {
      connection.close();
    },
  });
}

export type Store = Extract<ReturnType<typeof openStore>, { ok: true }>['value'];
