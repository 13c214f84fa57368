import type { VoucherReference } from '../../shared/voucher.ts';
import type { Connection } from './connection.ts';
import { field, readerOf, readOnly, type Read } from './fields.ts';
import type { Outcome } from './outcome.ts';
import { create, pathOf, readAll, readByKey } from './resource.ts';
import { code } from './strict.ts';
import { key, numberOrNull } from './tolerant.ts';
import * as z from 'zod';

const LONGEST_FILE_ID = 255;
const LONGEST_SERIES = 10;
const LONGEST_NUMBER = 10;

/** The number is sent as text, though the voucher itself has it as a number. */
const fields = {
  fileId: field('FileId', key, code(LONGEST_FILE_ID)),
  series: field('VoucherSeries', key, code(LONGEST_SERIES)),
  number: field('VoucherNumber', key, code(LONGEST_NUMBER)),
  year: readOnly('VoucherYear', numberOrNull),
};

const CONNECTIONS = {
  path: '/voucherfileconnections',
  single: 'VoucherFileConnection',
  list: 'VoucherFileConnections',
  fields,
  notFoundCode: null,
};

export type VoucherFile = Read<typeof fields>;

/** Ties an uploaded file to a voucher. */
export function attachVoucherFile(
  connection: Connection,
  fileId: string,
  { series, number, year }: VoucherReference,
): Promise<Outcome<VoucherFile>> {
  const draft = { fileId, series, number: String(number) };
  return create(connection, CONNECTIONS, draft, {}, { financialyear: year });
}

/** What a file is tied to, or null when it is tied to nothing: the look-up after an unknown outcome. */
export function readVoucherFile(
  connection: Connection,
  fileId: string,
): Promise<Outcome<VoucherFile | null>> {
  return readByKey(connection, CONNECTIONS, fileId);
}

export function listVoucherFiles(connection: Connection): Promise<Outcome<VoucherFile[]>> {
  return readAll(connection, CONNECTIONS, readerOf(fields));
}

/** Takes the file from its voucher; both stay. */
export function detachVoucherFile(connection: Connection, fileId: string): Promise<Outcome<undefined>> {
  return connection({ method: 'DELETE', path: pathOf(CONNECTIONS, fileId), answer: z.undefined() });
}
