/** Reading the one file of a multipart/form-data body. */
import type { IncomingHttpHeaders } from 'node:http';

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @returns the file, or null when the body is no form, or has not exactly one file in it */
export async function readUpload(headers: IncomingHttpHeaders, body: Uint8Array): Promise<Upload | null> {
  const type = headers['content-type'] ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) return null;
  const form = await formOf(type, body);
  // The name of the part does not matter: SDKs use several.
  const files = [...(form?.values() ?? [])].filter((part) => part instanceof File);
  const [file] = files;
  if (file === undefined || files.length > 1) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function formOf(type: string, body: Uint8Array): Promise<FormData | null> {
  try {
    return await new Response(Buffer.from(body), { headers: { 'Content-Type': type } }).formData();
  } catch {
    // No boundary, or parts that do not end: whatever the reason, it cannot be read.
    return null;
  }
}
