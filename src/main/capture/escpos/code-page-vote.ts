/**
 * Decides in which code page a job's text is written. A printer's own default can be set by switches and clones
 * number their tables otherwise, so what `ESC t` says is only believed as long as the letters do not contradict:
 * each Swedish letter of the whole job votes for the family in which it is one.
 */
import {
  DEFAULT_CODE_PAGE,
  PAGE_OF_TABLE,
  SWEDISH_CHARACTER_SET,
  decodeText,
  type ByteCodePage,
  type CodePageName,
  type SwedishAscii,
} from '../code-page.ts';
import { readBytes, readUtf8, type PieceReader } from './piece-reader.ts';
import type { TextStyle } from './print-mode.ts';
import type { TextPiece } from './text-line.ts';
import { countUtf8 } from './utf8.ts';

/** All text of a job, and its pieces in it with what the stream had selected for each. */
export interface JobText {
  readonly ink: Uint8Array;
  readonly pieces: readonly TextPiece[];
}

export interface CodePageDecision {
  /** The page most of the text is in. */
  readonly name: CodePageName;
  /** Reads one piece of the job. */
  readonly read: PieceReader;
}

interface Votes {
  readonly dos: number;
  readonly windows: number;
}

/** The Swedish letters å ä ö Å Ä Ö é É in either family. */
const DOS_LETTERS = new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x90]);
const WINDOWS_LETTERS = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xc9]);
const FIRST_HIGH_BYTE = 0x80;
const DOS_NO_BREAK_SPACE = 0xff;
const WINDOWS_NO_BREAK_SPACE = 0xa0;

/** A letter inside a word is worth more than one alone, which may as well be a line drawn on the paper. */
const IN_A_WORD = 4;
const ALONE = 1;

function isAsciiLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** What one byte weighs for a family, by its neighbours (0 where the text ends). */
function weight(byte: number, before: number, after: number, letters: ReadonlySet<number>): number {
  // The same byte again is a drawn rule: C4 C4 C4 is a thin line in the DOS pages.
  if (!letters.has(byte) || before === byte || after === byte) return 0;
  if (isAsciiLetter(before) || isAsciiLetter(after)) return IN_A_WORD;
  return before < FIRST_HIGH_BYTE && after < FIRST_HIGH_BYTE ? ALONE : 0;
}

function count(ink: Uint8Array, pieces: readonly TextPiece[]): Votes {
  let dos = 0;
  let windows = 0;
  for (const { start, end } of pieces) {
    for (let at = start; at < end; at += 1) {
      const byte = ink[at] ?? 0;
      if (byte < FIRST_HIGH_BYTE) continue;
      const before = at === start ? 0 : (ink[at - 1] ?? 0);
      const after = at === end - 1 ? 0 : (ink[at + 1] ?? 0);
      dos += weight(byte, before, after, DOS_LETTERS);
      windows += weight(byte, before, after, WINDOWS_LETTERS);
      // A thousands separator: 1 234,50.
      if (isDigit(before) && isDigit(after)) {
        if (byte === DOS_NO_BREAK_SPACE) dos += ALONE;
        if (byte === WINDOWS_NO_BREAK_SPACE) windows += ALONE;
      }
    }
  }
  return { dos, windows };
}

/** The page of text under one table: what the table says, unless the letters say the other family. */
function pageUnder(table: number | null, own: Votes, job: Votes): ByteCodePage {
  const said = table === null ? undefined : PAGE_OF_TABLE.get(table);
  const votes = own.dos === own.windows && said === undefined ? job : own;
  if (votes.windows > votes.dos) return 'cp1252';
  if (votes.dos > votes.windows) return said === undefined || said === 'cp1252' ? DEFAULT_CODE_PAGE : said;
  return said ?? DEFAULT_CODE_PAGE;
}

/** Parts of words that registers print, each with a letter that ISO 646-SE puts among the brackets. */
const SWEDISH_WORDS =
  /försälj|öppn|växel|återk|återb|ställ|övning|företag|löpn|sätt|öresavr|köp|tjänst|förvänt|räkn|från|kassör|servitör|benämn|säljare|utgå|låda|hälsn|välkom/i;
const HAS_BRACKETS = /[[\\\]{|}]/;

/** Whether undeclared ISO 646-SE is in use: no high letters, and brackets that make Swedish words. */
function readsAsSwedishAscii({ ink, pieces }: JobText): boolean {
  if (!HAS_BRACKETS.test(decodeText(ink, DEFAULT_CODE_PAGE))) return false;
  const swedish = decodeText(ink, DEFAULT_CODE_PAGE, 'letters');
  return pieces.some(({ start, end, high }) => !high && SWEDISH_WORDS.test(swedish.slice(start, end)));
}

/** Almost all that is not ASCII is well-formed UTF-8: in the other code pages that does not happen by chance. */
function isUtf8(ink: Uint8Array, pieces: readonly TextPiece[]): boolean {
  const strayShare = 8;
  let sequences = 0;
  let stray = 0;
  for (const { start, end } of pieces) {
    const counted = countUtf8(ink.subarray(start, end));
    sequences += counted.sequences;
    stray += counted.stray;
  }
  return sequences > stray * strayShare;
}

/** The page most of the text is in. */
function mostUsed(
  pieces: readonly TextPiece[],
  pages: ReadonlyMap<number | null, ByteCodePage>,
): ByteCodePage {
  if (pages.size === 1) return [...pages.values()][0] ?? DEFAULT_CODE_PAGE;
  const sizes = new Map<ByteCodePage, number>();
  for (const { start, end, style } of pieces) {
    const page = pages.get(style.table) ?? DEFAULT_CODE_PAGE;
    sizes.set(page, (sizes.get(page) ?? 0) + end - start);
  }
  const [most] = [...sizes].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? DEFAULT_CODE_PAGE;
}

/** The page of each table under which text was sent. */
function pagesOf(
  { ink, pieces }: JobText,
  telling: readonly TextPiece[],
  job: Votes,
): ReadonlyMap<number | null, ByteCodePage> {
  const pages = new Map<number | null, ByteCodePage>();
  for (const { style } of pieces) {
    if (pages.has(style.table)) continue;
    const own = telling.filter((piece) => piece.style.table === style.table);
    pages.set(style.table, pageUnder(style.table, count(ink, own), job));
  }
  return pages;
}

/**
 * Decides the code page of a job from all its text.
 * @param override the page to use whatever the text says
 */
export function decideCodePage(text: JobText, override?: CodePageName): CodePageDecision {
  const { ink, pieces } = text;
  if (override === 'utf8') return { name: override, read: readUtf8(ink) };
  if (override === 'iso646se')
    return { name: override, read: readBytes(ink, () => [DEFAULT_CODE_PAGE, 'all']) };
  if (override !== undefined) return { name: override, read: readBytes(ink, () => [override, 'none']) };
  const telling = pieces.filter(({ high }) => high);
  if (isUtf8(ink, telling)) return { name: 'utf8', read: readUtf8(ink) };

  const job = count(ink, telling);
  const pages = pagesOf(text, telling, job);
  const pageOf = ({ table }: TextStyle): ByteCodePage => pages.get(table) ?? DEFAULT_CODE_PAGE;
  const noHighLetters = job.dos === 0 && job.windows === 0;
  const declared = pieces.some(({ style }) => style.characterSet === SWEDISH_CHARACTER_SET);
  if (noHighLetters && (declared || readsAsSwedishAscii(text))) {
    const undeclared: SwedishAscii = declared ? 'none' : 'letters';
    const swedishOf = ({ characterSet }: TextStyle): SwedishAscii =>
      characterSet === SWEDISH_CHARACTER_SET ? 'all' : undeclared;
    return { name: 'iso646se', read: readBytes(ink, (style) => [pageOf(style), swedishOf(style)]) };
  }
  return {
    name: mostUsed(telling.length > 0 ? telling : pieces, pages),
    read: readBytes(ink, (style) => [pageOf(style), 'none']),
  };
}
