import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSIONS } from '../../../src/main/store/schema.ts';
import { openStore } from '../../../src/main/store/store.ts';
import { addDocument, capture, codeOf, tempFolder, tempStore } from './temp-store.ts';

function userVersion(file: string): unknown {
  const connection = new Database(file, { readonly: true });
  try {
    return connection.pragma('user_version', { simple: true });
  } finally {
    connection.close();
  }
}

function newerDatabase(): string {
  const { store, file } = tempStore();
  addDocument(store);
  store.close();
  const connection = new Database(file);
  connection.exec('CREATE TABLE of_tomorrow (id INTEGER)');
  connection.pragma(`user_version = ${SCHEMA_VERSIONS.length + 1}`);
  connection.close();
  return file;
}

function fullDatabase(): string {
  const { store, file } = tempStore();
  for (let place = 0; place < 40; place += 1) {
    store.captures.add(capture({ startOffset: place, raw: new Uint8Array(4000).fill(place) }));
  }
  store.close();
  return file;
}

describe('a new database', () => {
  test('is made with the newest schema', () => {
    const { store, file } = tempStore();
    store.close();
    expect(userVersion(file)).toBe(SCHEMA_VERSIONS.length);
  });

  test('keeps what was stored when it is opened again', () => {
    const { store, file } = tempStore();
    const id = addDocument(store);
    store.close();
    const again = openStore(file);
    if (!again.ok) throw new Error(again.problem.code);
    expect(again.value.documents.get(id)?.zNumber).toBe('1042');
    again.value.close();
  });
});

describe('a database of a newer version', () => {
  test('is refused, and both versions are named', () => {
    const file = newerDatabase();
    const opened = openStore(file);
    expect(opened).toEqual({
      ok: false,
      problem: {
        code: 'database-newer',
        facts: { file, found: SCHEMA_VERSIONS.length + 1, expected: SCHEMA_VERSIONS.length },
      },
    });
  });

  test('is left byte for byte as it was, with nothing beside it', () => {
    const file = newerDatabase();
    const folder = join(file, '..');
    const before = { bytes: readFileSync(file), names: readdirSync(folder), at: statSync(file).mtimeMs };
    openStore(file);
    const after = { bytes: readFileSync(file), names: readdirSync(folder), at: statSync(file).mtimeMs };
    expect(after).toEqual(before);
  });
});

describe('a file that is no database', () => {
  test('is said to be damaged and left as it was', () => {
    const file = join(tempFolder(), 'companion.db');
    const bytes = Buffer.from('Det här är inte en databas. '.repeat(400), 'utf8');
    writeFileSync(file, bytes);
    expect(codeOf(openStore(file))).toBe('database-damaged');
    expect(readFileSync(file)).toEqual(bytes);
  });
});

describe('a database that lost its end', () => {
  test.each([1, 2, 3, 5])('and has only its first %i pages is said to be damaged', (pages) => {
    const PAGE_BYTES = 4096;
    const file = join(tempFolder(), 'companion.db');
    copyFileSync(fullDatabase(), file);
    truncateSync(file, pages * PAGE_BYTES);
    expect(codeOf(openStore(file))).toBe('database-damaged');
  });

  test('whose pages hold other bytes is said to be damaged', () => {
    const file = fullDatabase();
    const bytes = readFileSync(file);
    // The header is kept, so that it still looks like a database.
    bytes.fill(0xa5, 100, 8192);
    writeFileSync(file, bytes);
    expect(codeOf(openStore(file))).toBe('database-damaged');
  });
});
