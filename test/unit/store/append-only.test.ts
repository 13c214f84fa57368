import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { TerminalClose } from '../../../src/shared/terminal-close.ts';
import { addDocument, tempStore } from './temp-store.ts';

const NOTHING_PRINTED: TerminalClose = {
  terminalId: null,
  batch: null,
  purchases: null,
  returns: null,
  net: null,
  approved: null,
  at: null,
};

/** Another program at the same file, as a curious person's database browser is. */
function otherProgram(): Database.Database {
  const { store, file } = tempStore();
  const documentId = addDocument(store);
  store.happenings.add({ at: 1, documentId, type: 'captured' });
  store.lineEvents.add('1-1.tap', {
    type: 'drawer-pulse',
    offset: 7,
    at: 1,
    jobStart: null,
    facts: { pin: 2 },
  });
  store.terminalCloses.link(
    store.terminalCloses.add({
      segment: '00000000000001-1.tap',
      startOffset: 0,
      capturedAt: 1,
      registerKey: '1',
      registerEpoch: 0,
      lines: ['DAGSAVSLUT'],
      close: NOTHING_PRINTED,
    }) ?? 0,
    documentId,
  );
  const connection = new Database(file);
  onTestFinished(() => void connection.close());
  return connection;
}

describe.each([
  ['captures', `UPDATE captures SET text = 'Z-nr 9999'`],
  ['captures', `UPDATE captures SET record = '{}' WHERE id = 1`],
  ['captures', 'DELETE FROM captures'],
  ['happenings', 'UPDATE happenings SET at = 2'],
  ['happenings', 'DELETE FROM happenings WHERE id = 1'],
  ['line_events', 'UPDATE line_events SET job_start = 7'],
  ['line_events', 'DELETE FROM line_events'],
  ['terminal_closes', `UPDATE terminal_closes SET text = 'Köp 1,00'`],
  ['terminal_closes', 'UPDATE terminal_closes SET document_id = NULL'],
  ['terminal_closes', 'DELETE FROM terminal_closes'],
])('%s', (table, statement) => {
  test(`refuse: ${statement}`, () => {
    const connection = otherProgram();
    const rows = connection.prepare(`SELECT * FROM ${table}`);
    const before = rows.all();
    expect(before).toHaveLength(1);
    expect(() => connection.exec(statement)).toThrow(`${table} are append-only`);
    expect(rows.all()).toEqual(before);
  });
});
