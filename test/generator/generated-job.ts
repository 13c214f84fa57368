/** A print as the register sends it: the paper of one seed in the bytes of one encoding. */
import { Chance } from './chance.ts';
import { makeStreamStyle, toBytes, type StreamStyle } from './byte-stream.ts';
import type { SheetLine } from './sheet.ts';
import { makeZPrint, type ZPrint } from './z-print.ts';

export interface GeneratedJob {
  readonly print: ZPrint;
  readonly stream: StreamStyle;
  readonly bytes: Uint8Array;
  /** A sign was printed as a character the encoding lacks, and came out as `?`. */
  readonly signsLost: boolean;
}

/** So that paper and bytes of one seed are chosen apart. */
const STREAM_SALT = 0x5a5a5a;

/** The way of sending that belongs to a print. */
function streamOf(print: ZPrint): StreamStyle {
  const style = makeStreamStyle(new Chance(print.seed ^ STREAM_SALT));
  // In English nothing tells undeclared ISO 646-SE from ASCII.
  return print.style.language === 'en' && style.encoding === 'iso646se'
    ? { ...style, selected: true }
    : style;
}

/** Sends lines the way of a print. */
export function send(lines: readonly SheetLine[], print: ZPrint): Uint8Array {
  return toBytes(lines, streamOf(print), new Chance(print.seed + STREAM_SALT));
}

export function makeJob(seed: number): GeneratedJob {
  const print = makeZPrint(seed);
  const stream = streamOf(print);
  const minus = print.lines.some(({ text }) => text.includes('\u2212'));
  return { print, stream, bytes: send(print.lines, print), signsLost: minus && stream.encoding !== 'utf8' };
}
