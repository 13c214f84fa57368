import iconv from 'iconv-lite';
import type { Token } from './read-token.ts';

/** Epson ESC/POS `ESC t n`. The printer begins with table 0. */
const CODE_TABLES: ReadonlyMap<number, string> = new Map([
  [0, 'cp437'],
  [2, 'cp850'],
  [5, 'cp865'],
  [16, 'cp1252'],
  [19, 'cp858'],
]);
const DEFAULT_CODE_TABLE = 'cp437';

/** What the paper says, as text with line feeds; every cut begins a new paper. */
export interface PaperRoll {
  print(token: Token, bytes: Uint8Array): void;
  /** The papers so far; the last one may still hang in the printer. */
  papers(): string[];
}

/** @param show is told every piece of text as it is printed, for instance to write it on the screen */
export function createPaperRoll(show: (text: string) => void): PaperRoll {
  const finished: string[] = [];
  let current = '';
  let codeTable = DEFAULT_CODE_TABLE;

  function write(text: string): void {
    current += text;
    show(text);
  }

  function print(token: Token, bytes: Uint8Array): void {
    switch (token.type) {
      case 'text':
        write(iconv.decode(Buffer.from(bytes), codeTable));
        break;
      case 'line-feed':
      case 'feed-lines':
        write('\n'.repeat(token.parameter));
        break;
      case 'initialise':
        codeTable = DEFAULT_CODE_TABLE;
        break;
      case 'code-table':
        codeTable = CODE_TABLES.get(token.parameter) ?? DEFAULT_CODE_TABLE;
        break;
      case 'cut':
        show('\n- - - - -\n');
        finished.push(current);
        current = '';
        break;
      case 'drawer':
      case 'poll':
      case 'other':
        break;
    }
  }

  return { print, papers: () => (current.trim() === '' ? [...finished] : [...finished, current]) };
}
