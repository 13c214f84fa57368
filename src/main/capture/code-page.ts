/**
 * Code pages: what the bytes of a print's text mean. The DOS pages are the same for the Swedish letters, so what
 * matters is DOS, Windows, ISO 646 (letters in the place of brackets) or UTF-8; which one it is, is decided in
 * code-page-vote.ts.
 */
import iconv from 'iconv-lite';
import type { CodePageName } from '../../shared/code-page.ts';

export { CODE_PAGES, type CodePageName } from '../../shared/code-page.ts';

/** The code pages in which each byte is one character and ASCII is ASCII. */
export type ByteCodePage = Exclude<CodePageName, 'iso646se' | 'utf8'>;

/** When a print does not tell: of the pages alike for Swedish, the one that also has the section and euro signs. */
export const DEFAULT_CODE_PAGE: ByteCodePage = 'cp858';

/** What `ESC t n` selects on Epson printers (ESC/POS command ESC t); others number otherwise. */
export const PAGE_OF_TABLE: ReadonlyMap<number, ByteCodePage> = new Map([
  [0, 'cp437'],
  [2, 'cp850'],
  [5, 'cp865'],
  [16, 'cp1252'],
  [19, 'cp858'],
]);

/** `ESC R 5` selects the Swedish character set, ISO 646-SE. */
export const SWEDISH_CHARACTER_SET = 5;

/** Which ASCII characters stand for Swedish letters: none, those of ISO 646-SE, or only its letters å, ä, ö, é. */
export type SwedishAscii = 'none' | 'all' | 'letters';

const SWEDISH_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '[': 'Ä', '\\': 'Ö', ']': 'Å', '{': 'ä', '|': 'ö', '}': 'å', '`': 'é' }),
);
const SWEDISH_ALL: ReadonlyMap<string, string> = new Map([
  ...SWEDISH_LETTERS,
  ...Object.entries({ $: '¤', '@': 'É', '^': 'Ü', '~': 'ü' }),
]);

/** No-break spaces and the soft hyphen, and all of box drawing (Unicode block 2500 to 257F). */
const NOT_PLAIN = /[\u00A0\u00AD\u2007\u2009\u202F\u2500-\u257F]/g;
const SPACES = '\u00A0\u2007\u2009\u202F';
const FIRST_BOX = '\u2500';
const UPRIGHT_LINES = '│┃║╎╏┆┇┊┋╽╿';
const FIRST_DOUBLE_LINE = '\u2550';
const LAST_DOUBLE_LINE = '\u256C';

/** Turns lines drawn with box characters into `-`, `=` and `|`, and special spaces into spaces. */
function plain(text: string): string {
  return text.replaceAll(NOT_PLAIN, (character) => {
    if (SPACES.includes(character)) return ' ';
    if (character < FIRST_BOX) return '-';
    if (UPRIGHT_LINES.includes(character)) return '|';
    return character >= FIRST_DOUBLE_LINE && character <= LAST_DOUBLE_LINE ? '=' : '-';
  });
}

const BYTE_VALUES = 0x100;
const FIRST_HIGH_BYTE = 0x80;
const SPACE = 0x20;

/** The UTF-16 code for each byte of a page, made once. All of them are in the basic plane. */
const codeTables = new Map<string, Uint16Array>();

function codesOf(page: ByteCodePage, swedish: SwedishAscii): Uint16Array {
  const key = `${page} ${swedish}`;
  const known = codeTables.get(key);
  if (known !== undefined) return known;
  const replaced = swedish === 'all' ? SWEDISH_ALL : SWEDISH_LETTERS;
  const codes = Uint16Array.from({ length: BYTE_VALUES }, (_, byte) => {
    const character = plain(iconv.decode(Buffer.of(byte), page));
    const meant = swedish === 'none' ? character : (replaced.get(character) ?? character);
    return meant.charCodeAt(0);
  });
  codeTables.set(key, codes);
  return codes;
}

/** Whether a byte above ASCII is among them: only then does the code page matter. */
export function hasHighBytes(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] ?? 0) >= FIRST_HIGH_BYTE) return true;
  return false;
}

/** How many bytes are above ASCII. */
export function countHighBytes(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) count += (bytes[at] ?? 0) >> 7;
  return count;
}

/** Whether there is nothing but spaces. */
export function isBlank(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] !== SPACE) return false;
  return true;
}

/**
 * Reads text bytes in a code page, with box drawing as `-`, `=`, `|` and no-break spaces as spaces.
 * @param swedish which ASCII characters stand for Swedish letters; of no meaning in UTF-8
 */
export function decodeText(
  bytes: Uint8Array,
  page: ByteCodePage | 'utf8',
  swedish: SwedishAscii = 'none',
): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (page === 'utf8') return plain(buffer.toString('utf8'));
  if (swedish === 'none' && !hasHighBytes(bytes)) return buffer.toString('latin1');
  const codes = codesOf(page, swedish);
  // Strings of Latin-1 take half the memory of others, and all but a few signs (the euro) are in it.
  const latin1 = new Uint8Array(bytes.length);
  let highest = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const code = codes[bytes[at] ?? 0] ?? 0;
    latin1[at] = code;
    highest |= code;
  }
  if (highest < BYTE_VALUES) return Buffer.from(latin1.buffer).toString('latin1');
  const utf16 = Uint16Array.from(bytes, (byte) => codes[byte] ?? 0);
  return Buffer.from(utf16.buffer).toString('utf16le');
}
