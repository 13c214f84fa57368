/** Which uploaded file belongs to which voucher. */
import { randomUUID } from 'node:crypto';
import { emptyAnswer, jsonAnswer } from '../answer.ts';
import { listAnswer } from '../list.ts';
import { PAGING, YEAR } from '../query.ts';
import { text, whole, type FieldRules, type Stored } from '../records/field-rule.ts';
import { readNew } from '../records/read-stored.ts';
import { numberOf, textOf } from '../records/stored.ts';
import { Refusal } from '../refusal.ts';
import { refusals } from '../refusals.ts';
import type { Route, RouteRequest } from '../route.ts';
import type { World } from '../world.ts';
import { yearOf } from './year-choice.ts';

const OK = 200;
const CREATED = 201;
const NO_CONTENT = 204;
const PATH = '/3/voucherfileconnections';
const WRAPPER = 'VoucherFileConnection';
const COMMON = { scope: 'connectfile', query: { names: [] }, wrapper: null };
const MAX_NUMBER = 999_999_999;

const RULES: FieldRules = {
  FileId: text(undefined, { required: true }),
  // Text in the OpenAPI document; a number is taken too.
  VoucherNumber: whole(1, MAX_NUMBER, null, { required: true }),
  VoucherSeries: text(undefined, { required: true }),
  VoucherYear: whole(1, MAX_NUMBER, null, { readOnly: true }),
  VoucherDescription: text(undefined, { readOnly: true }),
  Name: text(undefined, { readOnly: true }),
};

export const voucherFileConnectionRoutes: readonly Route[] = [
  {
    ...COMMON,
    method: 'GET',
    path: PATH,
    query: { names: PAGING },
    handle: ({ world, query }) => {
      const all = world.registers.fileConnections.entries().map(([, connection]) => connection);
      const write = (connection: Stored): Stored => writeConnection(world, connection);
      return listAnswer('VoucherFileConnections', all, write, query, world.switches);
    },
  },
  {
    ...COMMON,
    method: 'GET',
    path: `${PATH}/:file`,
    handle: ({ world, segments }) => {
      const [first] = connectionsOf(world, segments['file'] ?? '');
      return first === undefined
        ? refusals.connectionNotFound()
        : jsonAnswer(OK, { [WRAPPER]: writeConnection(world, first[1]) });
    },
  },
  { ...COMMON, method: 'POST', path: PATH, query: { names: YEAR }, wrapper: WRAPPER, handle: create },
  {
    ...COMMON,
    method: 'DELETE',
    path: `${PATH}/:file`,
    handle: ({ world, segments }) => {
      const connections = connectionsOf(world, segments['file'] ?? '');
      if (connections.length === 0) return refusals.connectionNotFound();
      for (const [key] of connections) world.registers.fileConnections.delete(key);
      return emptyAnswer(NO_CONTENT);
    },
  },
];

function create({ world, query, fields }: RouteRequest): ReturnType<Route['handle']> {
  const { registers, ledger, switches, clock } = world;
  const asked = readNew(RULES, fields, switches);
  if (asked instanceof Refusal) return asked;
  const year = yearOf(query, ledger);
  if (year instanceof Refusal) return year;
  const fileId = textOf(asked, 'FileId');
  const file = registers.files.get(fileId);
  if (file === null) return refusals.fileMissing();
  const [series, number] = [textOf(asked, 'VoucherSeries'), numberOf(asked, 'VoucherNumber')];
  if (ledger.voucher(year.id, series, number) === null) return refusals.voucherMissing();
  const key = [fileId, year.id, series, number].join('/');
  const others = connectionsOf(world, fileId);
  const again = registers.fileConnections.get(key) !== null;
  if (again || (others.length > 0 && switches.fileOnSeveralVouchers === 'refuse'))
    return refusals.taken(fileId);
  const connection = { FileId: fileId, VoucherNumber: number, VoucherSeries: series, VoucherYear: year.id };
  registers.fileConnections.put(key, connection, clock.now());
  // A file that belongs to a voucher stands in the archive as well.
  registers.files.put(
    fileId,
    { ...file, ArchiveFileId: textOf(file, 'ArchiveFileId') || randomUUID() },
    null,
  );
  const written = { [WRAPPER]: writeConnection(world, connection) };
  return jsonAnswer(CREATED, written, { Location: 'voucherfileconnections' });
}

/** The connections of a file, which may be named by its id in the inbox or in the archive. */
function connectionsOf({ registers }: World, id: string): readonly (readonly [string, Stored])[] {
  return registers.fileConnections.entries().filter(([, connection]) => {
    const file = registers.files.get(textOf(connection, 'FileId'));
    return connection['FileId'] === id || (id !== '' && file?.['ArchiveFileId'] === id);
  });
}

/** Forgets what was tied to a voucher that is removed. */
export function forgetConnections({ registers }: World, year: number, series: string, number: number): void {
  const end = `/${year}/${series}/${number}`;
  for (const [key] of registers.fileConnections.entries()) {
    if (key.endsWith(end)) registers.fileConnections.delete(key);
  }
}

function writeConnection(world: World, connection: Stored): Stored {
  const fileId = textOf(connection, 'FileId');
  return {
    '@url': `${world.apiUrl}${PATH}/${fileId}`,
    ...connection,
    VoucherNumber: String(numberOf(connection, 'VoucherNumber')),
    // Nowadays what kind of voucher it is rather than its own text (public SDKs).
    VoucherDescription: 'Manuell',
    Name: textOf(world.registers.files.get(fileId) ?? {}, 'Name'),
  };
}
