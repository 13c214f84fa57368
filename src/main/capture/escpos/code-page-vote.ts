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
  hasHighBytes,
  type ByteCodePage,
  type CodePageName,
  type SwedishAscii,
} from '../code-page.ts';
import { countUtf8 } from './utf8.ts';

/** A run of text, and what the stream had selected when it came. */
export interface TextSample {
  readonly bytes: Uint8Array;
  /** n of the last `ESC t n`, or null when there was none. */
  readonly table: number | null;
  /** n of the last `ESC R n`; 0, the printer's default, is USA. */
  readonly characterSet: number;
}

export interface CodePageDecision {
  /** The page most of the text is in. */
  readonly name: CodePageName;
  /** Reads one sample of the job. */
  readonly decode: (sample: TextSample) => string;
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

function count(samples: readonly TextSample[]): Votes {
  let dos = 0;
  let windows = 0;
  for (const { bytes } of samples) {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < FIRST_HIGH_BYTE) continue;
      const before = bytes[at - 1] ?? 0;
      const after = bytes[at + 1] ?? 0;
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
function readsAsSwedishAscii(samples: readonly TextSample[]): boolean {
  return samples.some(({ bytes }) => {
    const ascii = decodeText(bytes, DEFAULT_CODE_PAGE);
    if (!HAS_BRACKETS.test(ascii)) return false;
    const swedish = decodeText(bytes, DEFAULT_CODE_PAGE, 'letters');
    return SWEDISH_WORDS.test(swedish);
  });
}

/** Almost all that is not ASCII is well-formed UTF-8: in the other code pages that does not happen by chance. */
function isUtf8(samples: readonly TextSample[]): boolean {
  const strayShare = 8;
  let sequences = 0;
  let stray = 0;
  for (const { bytes } of samples) {
    const counted = countUtf8(bytes);
    sequences += counted.sequences;
    stray += counted.stray;
  }
  return sequences > stray * strayShare;
}

function always(name: CodePageName): CodePageDecision {
  if (name === 'iso646se') {
    return { name, decode: ({ bytes }) => decodeText(bytes, DEFAULT_CODE_PAGE, 'all') };
  }
  return { name, decode: ({ bytes }) => decodeText(bytes, name) };
}

/** The page most samples are in, counted over those that tell if there are any. */
function mostUsed(
  samples: readonly TextSample[],
  pages: ReadonlyMap<number | null, ByteCodePage>,
): ByteCodePage {
  const sizes = new Map<ByteCodePage, number>();
  for (const { bytes, table } of samples) {
    const page = pages.get(table) ?? DEFAULT_CODE_PAGE;
    sizes.set(page, (sizes.get(page) ?? 0) + bytes.length);
  }
  const [most] = [...sizes].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? DEFAULT_CODE_PAGE;
}

/**
 * Decides the code page of a job from all its text.
 * @param override the page to use whatever the text says
 */
export function decideCodePage(samples: readonly TextSample[], override?: CodePageName): CodePageDecision {
  if (override !== undefined) return always(override);
  const telling = samples.filter(({ bytes }) => hasHighBytes(bytes));
  if (isUtf8(telling)) return always('utf8');
  const job = count(telling);
  const pages = new Map<number | null, ByteCodePage>();
  for (const table of new Set(samples.map((sample) => sample.table))) {
    const own = telling.filter((sample) => sample.table === table);
    pages.set(table, pageUnder(table, count(own), job));
  }
  const pageOf = (sample: TextSample): ByteCodePage => pages.get(sample.table) ?? DEFAULT_CODE_PAGE;

  const noHighLetters = job.dos === 0 && job.windows === 0;
  const declared = samples.some(({ characterSet }) => characterSet === SWEDISH_CHARACTER_SET);
  if (noHighLetters && (declared || readsAsSwedishAscii(samples))) {
    const undeclared: SwedishAscii = declared ? 'none' : 'letters';
    return {
      name: 'iso646se',
      decode: (sample) =>
        decodeText(
          sample.bytes,
          pageOf(sample),
          sample.characterSet === SWEDISH_CHARACTER_SET ? 'all' : undeclared,
        ),
    };
  }
  return {
    name: mostUsed(telling.length > 0 ? telling : samples, pages),
    decode: (sample) => decodeText(sample.bytes, pageOf(sample)),
  };
}
