/**
 * How the printer would print the next character: what `ESC @` resets and the commands for style, place and
 * character set change. Widths and places are in dots (Epson ESC/POS: font A is 12 dots wide, font B 9).
 */
import type { Alignment } from '../print-job.ts';

export interface PrintMode {
  fontB: boolean;
  /** `ESC E` and `ESC G`: either prints darker. */
  emphasised: boolean;
  doubleStrike: boolean;
  underline: boolean;
  inverse: boolean;
  upsideDown: boolean;
  align: Alignment;
  /** How many times as wide and as high as normal: 1 to 8. */
  widthTimes: number;
  heightTimes: number;
  /** Extra dots to the right of each character (`ESC SP`). */
  spacing: number;
  lineSpacing: number;
  /** Columns of the tab stops, in dots from the left; null for the printer's own, every eight characters. */
  tabStops: readonly number[] | null;
  /** n of the last `ESC t n`. */
  table: number | null;
  /** n of the last `ESC R n`. */
  characterSet: number;
}

const FONT_A_DOTS = 12;
const FONT_B_DOTS = 9;
/** A sixth of an inch at 180 dots per inch, the printer's default. */
export const DEFAULT_LINE_SPACING = 30;
const DEFAULT_TAB_CHARACTERS = 8;
/** Wider than any roll or slip; what lies further right is damage, not a column. */
export const MAX_LINE_DOTS = 2400;

/** The mode after power-on and after `ESC @`. */
export function initialPrintMode(): PrintMode {
  return {
    fontB: false,
    emphasised: false,
    doubleStrike: false,
    underline: false,
    inverse: false,
    upsideDown: false,
    align: 'left',
    widthTimes: 1,
    heightTimes: 1,
    spacing: 0,
    lineSpacing: DEFAULT_LINE_SPACING,
    tabStops: null,
    table: null,
    characterSet: 0,
  };
}

/** The mode as far as it shows in text; pieces of text in one mode share it. */
export interface TextStyle {
  readonly bold: boolean;
  readonly doubleWidth: boolean;
  readonly doubleHeight: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
  readonly upsideDown: boolean;
  readonly align: Alignment;
  /** The width of one column of normal text, and of one character, in dots. */
  readonly column: number;
  readonly character: number;
  /** What `ESC t` and `ESC R` have selected. */
  readonly table: number | null;
  readonly characterSet: number;
}

export function styleOf(mode: PrintMode): TextStyle {
  const column = columnDots(mode);
  return {
    bold: mode.emphasised || mode.doubleStrike,
    doubleWidth: mode.widthTimes > 1,
    doubleHeight: mode.heightTimes > 1,
    underline: mode.underline,
    inverse: mode.inverse,
    upsideDown: mode.upsideDown,
    align: mode.align,
    column,
    character: column * mode.widthTimes,
    table: mode.table,
    characterSet: mode.characterSet,
  };
}

/** The width of one column of text of normal width, in dots. */
function columnDots(mode: PrintMode): number {
  return (mode.fontB ? FONT_B_DOTS : FONT_A_DOTS) + mode.spacing;
}

/** `ESC ! n`: font, bold, double height, double width and underline in one byte. */
export function selectPrintMode(mode: PrintMode, n: number): void {
  mode.fontB = (n & 0x01) !== 0;
  mode.emphasised = (n & 0x08) !== 0;
  mode.heightTimes = (n & 0x10) === 0 ? 1 : 2;
  mode.widthTimes = (n & 0x20) === 0 ? 1 : 2;
  mode.underline = (n & 0x80) !== 0;
}

/** `GS ! n`: width in the high, height in the low half of the byte. */
export function selectSize(mode: PrintMode, n: number): void {
  mode.widthTimes = ((n >> 4) & 0x07) + 1;
  mode.heightTimes = (n & 0x07) + 1;
}

/** `ESC a n`: 0, 1, 2 as numbers or as characters; anything else changes nothing. */
export function selectAlignment(mode: PrintMode, n: number): void {
  const alignments: readonly Alignment[] = ['left', 'centre', 'right'];
  const zero = '0'.charCodeAt(0);
  mode.align = alignments[n] ?? alignments[n - zero] ?? mode.align;
}

/** `ESC D n1 ... NUL`: sets the tab stops; without any there are none. */
export function selectTabStops(mode: PrintMode, bytes: Uint8Array): void {
  const stops: number[] = [];
  for (const column of bytes.subarray(2)) if (column !== 0) stops.push(column * columnDots(mode));
  mode.tabStops = stops;
}

/** The next tab stop to the right, in dots; where there is none, one column on, so that words stay apart. */
export function nextTabStop(mode: PrintMode, x: number): number {
  if (mode.tabStops === null) {
    const step = DEFAULT_TAB_CHARACTERS * columnDots(mode);
    return (Math.floor(x / step) + 1) * step;
  }
  return mode.tabStops.find((stop) => stop > x) ?? x + columnDots(mode);
}
