/** The inbox: files are uploaded into its folders, to be tied to vouchers afterwards. */
import { randomUUID } from 'node:crypto';
import { emptyAnswer, jsonAnswer } from '../answer.ts';
import type { Stored } from '../records/field-rule.ts';
import { pick, textOf } from '../records/stored.ts';
import { refusals } from '../refusals.ts';
import type { Route, RouteRequest } from '../route.ts';
import type { World } from '../world.ts';

const OK = 200;
const CREATED = 201;
const NO_CONTENT = 204;
const PATH = '/3/inbox';
const COMMON = { scope: 'inbox', query: { names: [] }, wrapper: null };
const ROOT = 'root';
const FILE_FIELDS = ['Id', 'Name', 'Path', 'Size', 'Comments', 'ArchiveFileId'];

/** The folders Fortnox sets up (public SDKs). */
const FOLDERS: Readonly<Record<string, string>> = {
  inbox_v: 'Verifikationer',
  inbox_s: 'Leverantörsfakturor',
  inbox_d: 'Dagskassor',
  inbox_a: 'Anläggningsregister',
  inbox_b: 'Bankfiler',
  inbox_l: 'Lön',
  inbox_kf: 'Kundfakturor',
  inbox_o: 'Order',
  inbox_of: 'Offerter',
};
/** Images, PDF and office files (help centre). */
const FILE_ENDING = /\.(pdf|png|jpe?g|gif|tiff?|bmp|docx?|xlsx?|pptx?|odt|ods|csv|txt|xml)$/i;

export const inboxRoutes: readonly Route[] = [
  {
    ...COMMON,
    method: 'GET',
    path: PATH,
    handle: ({ world }) =>
      jsonAnswer(OK, {
        Folder: {
          '@url': `${world.apiUrl}${PATH}`,
          Id: ROOT,
          Name: ROOT,
          Email: '',
          Folders: Object.entries(FOLDERS).map(([Id, Name]) => ({
            '@url': `${world.apiUrl}${PATH}/${Id}`,
            Id,
            Name,
          })),
          Files: filesIn(world, ROOT),
        },
      }),
  },
  { ...COMMON, method: 'GET', path: `${PATH}/:id`, handle: read },
  {
    ...COMMON,
    method: 'POST',
    path: PATH,
    query: { names: ['path', 'folderId'] },
    upload: true,
    handle: upload,
  },
  {
    ...COMMON,
    method: 'DELETE',
    path: `${PATH}/:id`,
    handle: ({ world, segments }) => {
      const id = segments['id'] ?? '';
      if (!world.registers.files.delete(id)) return refusals.fileNotFound();
      world.registers.uploads.delete(id);
      return emptyAnswer(NO_CONTENT);
    },
  },
];

function upload({ world, query, upload: file }: RouteRequest): ReturnType<Route['handle']> {
  const { registers, switches, clock } = world;
  if (file === null) return refusals.body();
  const folder = query.text('path') ?? query.text('folderId') ?? ROOT;
  if (folder !== ROOT && FOLDERS[folder] === undefined) return refusals.folderMissing();
  if (!FILE_ENDING.test(file.name)) return refusals.fileType();
  const { maxUploadBytes } = switches;
  if (maxUploadBytes !== null && file.bytes.length > maxUploadBytes) return refusals.fileTooLarge();
  const id = randomUUID();
  const stored = {
    Id: id,
    Name: file.name,
    Path: folder,
    Size: file.bytes.length,
    Comments: '',
    ArchiveFileId: '',
  };
  registers.files.put(id, stored, clock.now());
  registers.uploads.set(id, file.bytes);
  return jsonAnswer(CREATED, { File: writeFile(world, stored) }, { Location: 'inbox' });
}

/** A folder's listing, or a file's own bytes. */
function read({ world, segments }: RouteRequest): ReturnType<Route['handle']> {
  const { id = '' } = segments;
  const name = FOLDERS[id];
  if (name !== undefined) {
    const url = `${world.apiUrl}${PATH}/${id}`;
    const Folder = { '@url': url, Id: id, Name: name, Email: '', Folders: [], Files: filesIn(world, id) };
    return jsonAnswer(OK, { Folder });
  }
  const bytes = world.registers.uploads.get(id);
  if (bytes === undefined) return refusals.fileNotFound();
  return { status: OK, contentType: 'application/octet-stream', headers: {}, body: bytes };
}

function filesIn(world: World, folder: string): readonly Stored[] {
  return world.registers.files
    .entries()
    .filter(([, file]) => textOf(file, 'Path') === folder)
    .map(([, file]) => writeFile(world, file));
}

function writeFile(world: World, file: Stored): Stored {
  return { '@url': `${world.apiUrl}${PATH}/${textOf(file, 'Id')}`, ...pick(file, FILE_FIELDS) };
}
