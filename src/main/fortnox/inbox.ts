import * as z from 'zod';
import type { Connection } from './connection.ts';
import type { Outcome } from './outcome.ts';
import { wrapped } from './resource.ts';
import { key, numberOrNull, text, textOrNull } from './tolerant.ts';
import { sanitiseText } from './text.ts';

/** Fortnox's folder for what belongs to vouchers. */
const VOUCHERS_FOLDER = 'inbox_v';
const LONGEST_NAME = 100;

export interface InboxFile {
  readonly id: string;
  /** Another id, given once the file lies in the archive. */
  readonly archiveId: string | null;
  readonly name: string;
  readonly size: number | null;
}

const file = z
  .object({ Id: key, ArchiveFileId: textOrNull, Name: text, Size: numberOrNull })
  .transform((found): InboxFile => ({
    id: found.Id,
    archiveId: found.ArchiveFileId,
    name: found.Name,
    size: found.Size,
  }));

/**
 * Puts a file in the inbox folder for vouchers. It must then be tied to its voucher (voucher-files.ts).
 * @param upload.name with its ending, by which Fortnox knows its kind
 */
export function uploadVoucherFile(
  connection: Connection,
  upload: { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<Outcome<InboxFile>> {
  const form = new FormData();
  const blob = new Blob([upload.bytes], { type: upload.type });
  form.append('file', blob, sanitiseText(upload.name, LONGEST_NAME).replaceAll(/[\\/]/g, '-'));
  return connection({
    method: 'POST',
    path: '/inbox',
    query: { path: VOUCHERS_FOLDER },
    body: form,
    answer: wrapped('File', file),
  });
}
