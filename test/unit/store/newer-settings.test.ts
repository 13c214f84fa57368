/** Settings that another version of the app has written: never half read, never overwritten. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSIONS } from '../../../src/main/store/schema.ts';
import { openStore } from '../../../src/main/store/store.ts';
import { DEFAULT_SETTINGS, SETTINGS_SHAPE } from '../../../src/shared/settings.ts';
import { codeOf, tempFolder, tempStore } from './temp-store.ts';

const { register, scenario } = DEFAULT_SETTINGS;

interface Row {
  readonly value: unknown;
  readonly subject?: string;
  readonly shape?: number;
}

/** A database in which each row of settings was written by whatever app. @returns its path */
function databaseWith(...rows: readonly Row[]): string {
  const { store, file } = tempStore();
  store.close();
  const connection = new Database(file);
  const insert = connection.prepare(
    'INSERT INTO settings (saved_at, value, subject, shape) VALUES (1, ?, ?, ?)',
  );
  for (const { value, subject = 'start', shape = SETTINGS_SHAPE } of rows) {
    insert.run(JSON.stringify(value), subject, shape);
  }
  connection.close();
  return file;
}

function openedWith(...rows: readonly Row[]) {
  const opened = openStore(databaseWith(...rows));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

const OF_ANOTHER_VERSION: readonly (readonly [string, Row])[] = [
  ['another scenario', { value: { ...DEFAULT_SETTINGS, scenario: { ...scenario, number: 9 } } }],
  [
    'another option of a scenario',
    { value: { ...DEFAULT_SETTINGS, scenario: { number: 1, zReports: { startDate: null, slip: true } } } },
  ],
  ['another booking date', { value: { ...DEFAULT_SETTINGS, bookingDate: 'cut-off' } }],
  ['another setting', { value: { ...DEFAULT_SETTINGS, slipLanguage: 'sv' } }],
  [
    'something more of the register',
    { value: { ...DEFAULT_SETTINGS, register: { ...register, till: 'A' } } },
  ],
  [
    'another use of accounts',
    { value: { ...DEFAULT_SETTINGS, mapping: { ...DEFAULT_SETTINGS.mapping, deposits: 2420 } } },
  ],
  [
    'something more of the printer line',
    {
      value: {
        ...DEFAULT_SETTINGS,
        line: { way: 'network', listenPort: 9100, printer: { host: 'printer', port: 9100, name: 'Kök' } },
      },
    },
  ],
  ['another subject', { value: DEFAULT_SETTINGS, subject: 'weather' }],
  ['nothing but a higher shape', { value: DEFAULT_SETTINGS, shape: SETTINGS_SHAPE + 1 }],
];

describe.each(OF_ANOTHER_VERSION)('settings in force with %s', (_, row) => {
  test('are said to be of a newer version', () => {
    expect(codeOf(openStore(databaseWith({ value: DEFAULT_SETTINGS }, row)))).toBe('database-newer');
  });

  test('are left byte for byte as they were, with nothing beside them', () => {
    const file = databaseWith(row);
    const before = { bytes: readFileSync(file), names: readdirSync(dirname(file)) };
    openStore(file);
    expect({ bytes: readFileSync(file), names: readdirSync(dirname(file)) }).toEqual(before);
  });
});

test('the shape that was found, and the one that is known, are named', () => {
  const file = databaseWith({ value: DEFAULT_SETTINGS, shape: SETTINGS_SHAPE + 3 });
  expect(openStore(file)).toEqual({
    ok: false,
    problem: {
      code: 'database-newer',
      facts: { file, found: SETTINGS_SHAPE + 3, expected: SETTINGS_SHAPE },
    },
  });
});

/** How many scripts made a database before a save told its shape. */
const BEFORE_SHAPES = 7;

test('settings from before a save told its shape are of the first', () => {
  const file = join(tempFolder(), 'companion.db');
  const connection = new Database(file);
  for (const script of SCHEMA_VERSIONS.slice(0, BEFORE_SHAPES)) connection.exec(script);
  connection.pragma(`user_version = ${BEFORE_SHAPES}`);
  const { company, otherRegisters, ...before } = { ...DEFAULT_SETTINGS, voucherSeries: 'K' };
  connection.prepare('INSERT INTO settings (saved_at, value) VALUES (1, ?)').run(JSON.stringify(before));
  connection.close();
  const opened = openStore(file);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(opened.value.settings.current()).toEqual({ ...before, company, otherRegisters });
  opened.value.close();
  const reader = new Database(file, { readonly: true });
  expect(reader.prepare('SELECT shape FROM settings').pluck().all()).toEqual([1]);
  reader.close();
});

describe('an earlier save that cannot be read', () => {
  const rows = [
    { value: { ...DEFAULT_SETTINGS, voucherSeries: 'A' } },
    { value: { ...DEFAULT_SETTINGS, slipLanguage: 'sv' } },
    { value: { ...DEFAULT_SETTINGS, voucherSeries: 'B' } },
  ];

  test('stops nothing, and is left out of the saves', () => {
    const store = openedWith(...rows);
    expect(store.settings.current().voucherSeries).toBe('B');
    expect(store.settings.latest(10).map(({ version }) => version)).toEqual([3, 1]);
    expect([...store.settings.history(['start'])].map(({ version }) => version)).toEqual([3, 1]);
    store.close();
  });

  test('is told by its version', () => {
    const store = openedWith(...rows);
    expect(store.settings.unreadable(10)).toEqual([2]);
    store.close();
  });
});

test('the saves of one subject are found among hundreds of others, the newest first', () => {
  const { store } = tempStore();
  for (let at = 1; at <= 260; at += 1) {
    store.settings.save(DEFAULT_SETTINGS, at, { subject: at % 2 === 0 ? 'line' : 'scenario', by: null });
  }
  const found = [...store.settings.history(['line'])].map(({ savedAt }) => savedAt);
  expect(found).toHaveLength(130);
  expect(found.slice(0, 2)).toEqual([260, 258]);
});
