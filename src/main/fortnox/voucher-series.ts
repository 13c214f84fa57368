import * as z from 'zod';
import type { Connection } from './connection.ts';
import { field, readerOf, readOnly, type Draft, type Read } from './fields.ts';
import type { Outcome } from './outcome.ts';
import { create, pathOf, readAll, update, wrapped } from './resource.ts';
import { readOne } from './read-one.ts';
import { code, truth, words } from './strict.ts';
import { flag, key, text, whole } from './tolerant.ts';

export interface VoucherSeries {
  readonly code: string;
  /** Only a manual series takes vouchers from an integration; the flag is set for each year of its own. */
  readonly manual: boolean;
  readonly nextNumber: number;
  /** Who must approve what is booked in it; null when nobody must. */
  readonly approver: string | null;
}

const LONGEST_CODE = 10;
const LONGEST_DESCRIPTION = 200;

const fields = {
  code: field('Code', key, code(LONGEST_CODE)),
  description: field('Description', text, words(LONGEST_DESCRIPTION)),
  manual: field('Manual', flag, truth),
};
const approver = z
  .object({ Name: text })
  .nullish()
  .transform((found) => found?.Name ?? null);
const single = readerOf({
  ...fields,
  nextNumber: readOnly('NextVoucherNumber', whole),
  approver: readOnly('Approver', approver),
});

/** The list's key is not the plural. */
const SERIES = {
  path: '/voucherseries',
  single: 'VoucherSeries',
  list: 'VoucherSeriesCollection',
  fields,
  notFoundCode: null,
};

export type ListedVoucherSeries = Read<typeof fields>;

/** One series as it stands in one financial year, or null when it does not exist there. */
export async function readVoucherSeries(
  connection: Connection,
  code: string,
  yearId: number,
): Promise<Outcome<VoucherSeries | null>> {
  const outcome = await readOne(connection, {
    path: pathOf(SERIES, code),
    query: { financialyear: yearId },
    answer: wrapped(SERIES.single, single),
    notFoundCode: SERIES.notFoundCode,
  });
  if (!outcome.ok || outcome.value === null) return outcome;
  const { code: found, manual, nextNumber, approver: by } = outcome.value;
  return { ok: true, value: { code: found, manual, nextNumber, approver: by } };
}

/** Every series of one financial year; the next number is shown by the single one alone. */
export function listVoucherSeries(
  connection: Connection,
  yearId: number,
): Promise<Outcome<ListedVoucherSeries[]>> {
  return readAll(connection, SERIES, readerOf(fields), { financialyear: yearId });
}

/** Creates a series in one financial year. */
export function createVoucherSeries(
  connection: Connection,
  draft: Draft<typeof fields> & { readonly code: string },
  yearId: number,
): Promise<Outcome<ListedVoucherSeries>> {
  return create(connection, SERIES, draft, {}, { financialyear: yearId });
}

/** Changes a series in one financial year: whether it is manual, what it is called. */
export function updateVoucherSeries(
  connection: Connection,
  before: ListedVoucherSeries,
  after: Omit<Draft<typeof fields>, 'code'>,
  yearId: number,
): Promise<Outcome<ListedVoucherSeries>> {
  return update(
    connection,
    SERIES,
    pathOf(SERIES, before.code),
    before,
    after,
    {},
    { financialyear: yearId },
  );
}
