/**
 * Captures outside the project, named by KASSABRYGGAN_CORPUS: a folder with `escpos/NAME.bin` and the tokens in it
 * (`NAME.bin.tokens.tsv`), `zreports/streams/NAME.ENCODING.bin` and what is on the paper (`zreports/layouts/NAME.txt`).
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface TokenCapture {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `offset TAB length TAB name`. */
  readonly rows: readonly string[];
}

export interface PrintCapture {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The text lines on the paper, of all its jobs. */
  readonly lines: readonly string[];
}

function filesIn(folder: string, ending: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ending)) : [];
}

function corpusFolder(...parts: string[]): string | null {
  const folder = process.env['KASSABRYGGAN_CORPUS'];
  return folder === undefined || folder === '' ? null : path.join(folder, ...parts);
}

export function tokenCaptures(): TokenCapture[] {
  const folder = corpusFolder('escpos');
  if (folder === null) return [];
  return filesIn(folder, '.bin').map((name) => ({
    name,
    bytes: readFileSync(path.join(folder, name)),
    rows: readFileSync(path.join(folder, `${name}.tokens.tsv`), 'utf8')
      .split('\n')
      .filter((row) => row !== '' && !row.startsWith('#'))
      .map((row) => row.split('\t').slice(0, 3).join('\t')),
  }));
}

/** The layout's markers for logo, double width and cut are not text; a marker alone on its line is no line. */
function textLines(layout: string): string[] {
  const lines = layout.trimEnd().split('\n');
  return lines
    .filter((line) => line !== '{LOGO BITMAP}' && line !== '{CUT}')
    .map((line) => line.replaceAll(/\{[^}]*\}/g, '').trimEnd());
}

export function printCaptures(): PrintCapture[] {
  const folder = corpusFolder('zreports');
  if (folder === null) return [];
  return filesIn(path.join(folder, 'streams'), '.bin').map((name) => ({
    name,
    bytes: readFileSync(path.join(folder, 'streams', name)),
    lines: textLines(readFileSync(path.join(folder, 'layouts', `${name.split('.')[0] ?? ''}.txt`), 'utf8')),
  }));
}
