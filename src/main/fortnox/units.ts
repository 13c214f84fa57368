import type { Connection } from './connection.ts';
import { field, readerOf, type Draft, type Read } from './fields.ts';
import type { Outcome } from './outcome.ts';
import { create, readAll, readByKey } from './resource.ts';
import { code, requiredWords, words } from './strict.ts';
import { key, text } from './tolerant.ts';

const LONGEST_CODE = 20;
const LONGEST_DESCRIPTION = 100;
/** A unit may hold a degree or a square: `m²`. */
const UNIT = /^[\p{L}0-9+\-/_.²³%°]+$/u;

const fields = {
  code: field('Code', key, code(LONGEST_CODE, UNIT)),
  description: field('Description', text, requiredWords(LONGEST_DESCRIPTION)),
  english: field('CodeEnglish', text, words(LONGEST_DESCRIPTION)),
};

const UNITS = { path: '/units', single: 'Unit', list: 'Units', fields, notFoundCode: 2_000_432 };

export type Unit = Read<typeof fields>;

export function listUnits(connection: Connection): Promise<Outcome<Unit[]>> {
  return readAll(connection, UNITS, readerOf(fields));
}

/** One unit, or null when it is not there. */
export function readUnit(connection: Connection, code: string): Promise<Outcome<Unit | null>> {
  return readByKey(connection, UNITS, code);
}

export function createUnit(
  connection: Connection,
  draft: Draft<typeof fields> & { readonly code: string; readonly description: string },
): Promise<Outcome<Unit>> {
  return create(connection, UNITS, draft);
}
