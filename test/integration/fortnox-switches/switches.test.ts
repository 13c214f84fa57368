/** The client with every switch in every position, and the page that says what it does there. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SWITCHES, type Switches } from '../../../src/main/practice/fortnox/switches.ts';
import { startFortnox } from '../fortnox-client/fortnox.ts';
import { OF_BOOKS_AND_REGISTERS } from './of-books-and-registers.ts';
import { OF_THE_LINK } from './of-the-link.ts';
import type { Position, Positions } from './position.ts';

/** A switch without positions here does not compile. */
const POSITIONS: Positions<keyof Switches> = { ...OF_THE_LINK, ...OF_BOOKS_AND_REGISTERS };
const ALL: readonly (readonly [string, readonly Position<keyof Switches>[]])[] = Object.entries(POSITIONS);
const PAGE = readFileSync(resolve(import.meta.dirname, '../../../docs/fortnox.md'), 'utf8');
const UNKNOWN = /^## Not known$(.*?)^## /ms.exec(PAGE)?.[1] ?? '';
const ROWS = UNKNOWN.split('\n').filter((line) => line.startsWith('| `'));

describe.each(ALL)('%s', (name, positions) => {
  test.each(positions)('$set', async ({ set, act, gives, beside }) => {
    const switches = { ...beside?.switches, [name]: set };
    const fortnox = await startFortnox({ ...beside, switches });
    expect(await act(fortnox)).toEqual(gives);
  });
});

test.each(Object.entries(DEFAULT_SWITCHES))(
  '%s is tried as it stands by itself, and otherwise',
  (name, setting) => {
    const tried = ALL.flatMap(([other, positions]) =>
      other === name ? positions.map(({ set }) => set) : [],
    );
    expect(tried).toContain(setting);
    expect(tried.length).toBeGreaterThan(1);
    expect(new Set(tried).size).toBe(tried.length);
  },
);

test.each(Object.entries(DEFAULT_SWITCHES))(
  '%s stands in docs/fortnox.md with its default %j',
  (name, setting) => {
    const row = ROWS.filter((line) => line.includes(`\`${name}\``));
    expect(row).toHaveLength(1);
    expect(row[0]).toContain(`\`${String(setting)}\``);
  },
);

test('docs/fortnox.md names no switch that is not there', () => {
  const named = ROWS.map((line) => /^\| `(\w+)`/.exec(line)?.[1] ?? '');
  expect(named.filter((name) => !Object.hasOwn(DEFAULT_SWITCHES, name))).toEqual([]);
});
