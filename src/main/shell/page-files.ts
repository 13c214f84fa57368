import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export interface PageFile {
  readonly contentType: string;
  readonly content: Buffer;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Reads a file of the built page.
 * @param path the path of a request, `/` for the page itself
 * @returns null when there is no such file, or it would lie outside the folder
 */
export async function readPageFile(directory: string, path: string): Promise<PageFile | null> {
  const name = path === '/' ? 'index.html' : decodeURIComponent(path).replace(/^\/+/, '');
  const file = normalize(join(directory, name));
  const contentType = CONTENT_TYPES[extname(file)];
  if (!file.startsWith(directory + sep) || contentType === undefined) return null;
  try {
    return { contentType, content: await readFile(file) };
  } catch {
    return null;
  }
}
