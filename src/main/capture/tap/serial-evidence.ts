/**
 * Which settings of a serial line are right, judged by what is heard under each while a receipt is printed. Under the
 * right ones there is text in lines, and commands that exist; under wrong ones a few bit patterns come again and again.
 * Pure: bytes in, verdict out.
 */
import iconv from 'iconv-lite';
import * as z from 'zod';
import { lineFormatSchema, type LineFormat } from '../../../shared/line-settings.ts';
import { EscPosTokenizer } from '../escpos/tokenizer.ts';
import { TEXT, type Token } from '../escpos/token.ts';

/** What was heard while a port was set so. */
export interface Heard {
  readonly format: LineFormat;
  readonly bytes: Uint8Array;
}

export interface Evidence {
  /** The settings the bytes speak for: those they were heard under, or seven data bits where the eighth is a parity. */
  readonly format: LineFormat;
  /** How many bytes were heard. */
  readonly heard: number;
  /** How many of them read as a print. */
  readonly fitting: number;
}

/** What may be said of a line in the end. */
export const verdictSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('silence') }),
  z.object({ kind: z.literal('noise'), heard: z.number() }),
  z.object({
    kind: z.literal('found'),
    format: lineFormatSchema,
    /** From 0 to 1: few bytes prove little, and what fits other rates speaks against it. */
    confidence: z.number(),
    /** Other settings at that rate under which the line reads as well: the printer's self-test knows. */
    alternatives: z.array(lineFormatSchema),
  }),
]);
export type Verdict = z.infer<typeof verdictSchema>;

/** Judged a piece at a time, for a picture in a print is no text and speaks neither for nor against. */
const WINDOW_BYTES = 128;
const LEAST_COUNTED_BYTES = 48;
/** On a right line nearly every byte is text or part of a command; under wrong settings half, on a bad day. */
const LEAST_SENSE = 0.9;
/** A rule of dashes is one pattern over and over, as is noise; text has more. */
const LEAST_DIFFERENT_CHARACTERS = 10;
/** Letters, figures and the spaces between them; aliases of the right rate are mostly signs of punctuation. */
const LEAST_WORDS = 0.6;
const WORD_BYTES = /[A-Za-z0-9 ]/;
/** Of a command only so much counts: its data may be anything. */
const COMMAND_BYTES_COUNTED = 3;
/** Two settings that read so nearly the same are told apart by nothing that was heard. */
const AS_GOOD = 0.9;
/**
 * A slower rate hears fewer bytes, and one lucky piece of them weighs much: so many bytes that fit nothing are added to
 * what each rate heard before their shares are compared.
 */
const UNHEARD_BYTES = 2 * WINDOW_BYTES;
/** So many bytes of doubt remain against any number that fits. */
const DOUBT_BYTES = 32;
/** A parity bit is told from data when it holds for nearly all of at least so many bytes. */
const LEAST_PARITY_BYTES = 64;
const PARITY_HOLDS = 0.98;
const PARITY_BIT = 0x80;
const DELETE = 0x7f;

const LINE_CONTROLS = new Set(['LF', 'CR', 'HT', 'FF']);
/** Beyond ASCII a Swedish print has few characters, in one of two families of code pages. */
const LIKELY_HIGH_BYTES = new Set([
  ...iconv.encode('åäöÅÄÖéÉüÜ─═│║', 'cp437'),
  ...iconv.encode('åäöÅÄÖéÉüÜ', 'cp1252'),
]);

/** Weighs the bytes heard under one setting. */
export function weigh({ format, bytes }: Heard): Evidence {
  const parity = format.dataBits === 8 && format.parity === 'none' ? parityIn(bytes) : null;
  const data = parity === null ? bytes : bytes.map((byte) => byte & ~PARITY_BIT);
  return {
    format: parity === null ? format : { ...format, ...parity },
    heard: bytes.length,
    fitting: windowsOf(data)
      .filter(readsAsPrint)
      .reduce((sum, window) => sum + window.length, 0),
  };
}

/** Decides between everything that was heard, under however many settings, each perhaps several times. */
export function decide(evidence: readonly Evidence[]): Verdict {
  const heard = evidence.reduce((sum, one) => sum + one.heard, 0);
  if (heard === 0) return { kind: 'silence' };
  const candidates = sumByFormat(evidence).filter(({ fitting }) => fitting > 0);
  const best = candidates.toSorted((one, other) => fit(other) - fit(one))[0];
  if (best === undefined) return { kind: 'noise', heard };
  const atRate = candidates.filter(({ format }) => format.baudRate === best.format.baudRate);
  const against = candidates
    .filter((one) => !atRate.includes(one))
    .reduce((most, { fitting }) => Math.max(most, fitting), 0);
  // Many receivers read eight bits with parity as well without one, and then without is what is meant to be simple.
  const asGood = atRate.filter((one) => fit(one) >= fit(best) * AS_GOOD);
  const chosen = asGood.find(({ format }) => format.parity === 'none') ?? best;
  return {
    kind: 'found',
    format: chosen.format,
    confidence: chosen.fitting / (chosen.fitting + against + DOUBT_BYTES),
    alternatives: asGood.filter((one) => one !== chosen).map(({ format }) => format),
  };
}

function fit({ fitting, heard }: Evidence): number {
  return fitting / (heard + UNHEARD_BYTES);
}

function sumByFormat(evidence: readonly Evidence[]): Evidence[] {
  const groups = Map.groupBy(evidence, ({ format }) => formatName(format));
  return [...groups.values()].map((group) =>
    group.reduce((sum, one) => ({
      format: one.format,
      heard: sum.heard + one.heard,
      fitting: sum.fitting + one.fitting,
    })),
  );
}

/** As technicians write it: `9600 8N1`. */
export function formatName({ baudRate, dataBits, parity, stopBits }: LineFormat): string {
  return `${baudRate} ${dataBits}${parity.charAt(0).toUpperCase()}${stopBits}`;
}

/**
 * The parity in the eighth bit: seven bits with parity take as long on the wire as eight without, and look the same to a
 * receiver. Text of eight bits has its eighth bit nearly always at zero, which is neither parity.
 */
function parityIn(bytes: Uint8Array): Pick<LineFormat, 'parity' | 'dataBits'> | null {
  if (bytes.length < LEAST_PARITY_BYTES) return null;
  const share = (holds: (byte: number) => boolean): number => bytes.filter(holds).length / bytes.length;
  const even = share((byte) => isEven(byte));
  if (even >= PARITY_HOLDS) return { dataBits: 7, parity: 'even' };
  return even <= 1 - PARITY_HOLDS ? { dataBits: 7, parity: 'odd' } : null;
}

function isEven(byte: number): boolean {
  let ones = 0;
  for (let rest = byte; rest > 0; rest >>= 1) ones += rest & 1;
  return ones % 2 === 0;
}

function windowsOf(bytes: Uint8Array): Uint8Array[] {
  const windows: Uint8Array[] = [];
  for (let from = 0; from + WINDOW_BYTES <= bytes.length; from += WINDOW_BYTES) {
    windows.push(bytes.subarray(from, from + WINDOW_BYTES));
  }
  return windows;
}

function readsAsPrint(window: Uint8Array): boolean {
  const tokens = new EscPosTokenizer().push(window);
  const counts = tokens.map(sense);
  const counted = counts.reduce((sum, one) => sum + one.counted, 0);
  const making = counts.reduce((sum, one) => sum + one.making, 0);
  const text = tokens.filter(({ name }) => name === TEXT).flatMap(({ bytes }) => [...bytes]);
  const words = text.filter(isOfWords).length;
  return (
    counted >= LEAST_COUNTED_BYTES &&
    making >= counted * LEAST_SENSE &&
    words >= text.length * LEAST_WORDS &&
    new Set(text).size >= LEAST_DIFFERENT_CHARACTERS &&
    tokens.some(({ name }) => LINE_CONTROLS.has(name))
  );
}

function isOfWords(byte: number): boolean {
  return byte < DELETE ? WORD_BYTES.test(String.fromCharCode(byte)) : LIKELY_HIGH_BYTES.has(byte);
}

/** How many bytes of a token count, and how many of them make sense. */
function sense(token: Token): { readonly counted: number; readonly making: number } {
  if (token.name === TEXT) {
    const making = token.bytes.filter((byte) => byte < DELETE || LIKELY_HIGH_BYTES.has(byte)).length;
    return { counted: token.length, making };
  }
  const counted = Math.min(token.length, COMMAND_BYTES_COUNTED);
  const known = token.fault === null && (token.length > 1 || LINE_CONTROLS.has(token.name));
  return { counted, making: known ? counted : 0 };
}
