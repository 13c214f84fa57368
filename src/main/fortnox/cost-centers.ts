import type { Connection } from './connection.ts';
import { field, readerOf, type Draft, type Read } from './fields.ts';
import type { Outcome } from './outcome.ts';
import { create, pathOf, readAll, readByKey, update } from './resource.ts';
import { code, requiredWords, truth, words } from './strict.ts';
import { flagOrNull, key, text } from './tolerant.ts';

const LONGEST_CODE = 6;
const LONGEST_DESCRIPTION = 1024;

const fields = {
  code: field('Code', key, code(LONGEST_CODE)),
  description: field('Description', text, requiredWords(LONGEST_DESCRIPTION)),
  note: field('Note', text, words(LONGEST_DESCRIPTION)),
  active: field(
    'Active',
    flagOrNull.transform((value) => value ?? true),
    truth,
  ),
};

const COST_CENTERS = {
  path: '/costcenters',
  single: 'CostCenter',
  list: 'CostCenters',
  fields,
  notFoundCode: null,
};

export type CostCenter = Read<typeof fields>;
export type CostCenterDraft = Draft<typeof fields>;

export function listCostCenters(connection: Connection): Promise<Outcome<CostCenter[]>> {
  return readAll(connection, COST_CENTERS, readerOf(fields));
}

/** One cost center, or null when it is not there. */
export function readCostCenter(connection: Connection, code: string): Promise<Outcome<CostCenter | null>> {
  return readByKey(connection, COST_CENTERS, code);
}

export function createCostCenter(
  connection: Connection,
  draft: CostCenterDraft & { readonly code: string; readonly description: string },
): Promise<Outcome<CostCenter>> {
  return create(connection, COST_CENTERS, draft);
}

/** Sends what differs; the code is for ever. */
export function updateCostCenter(
  connection: Connection,
  before: CostCenter,
  after: Omit<CostCenterDraft, 'code'>,
): Promise<Outcome<CostCenter>> {
  return update(connection, COST_CENTERS, pathOf(COST_CENTERS, before.code), before, after);
}
