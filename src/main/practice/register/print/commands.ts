/** The ESC/POS commands this register sends, as Epson describes them. */
import { LOGO } from './logo.ts';
import type { PrinterStyle } from './printer-style.ts';
import type { PaperLine } from '../paper/paper.ts';

const ESC = 0x1b;
const GS = 0x1d;
const DLE = 0x10;
const EOT = 0x04;

const FONT_B = 0x01;
const BOLD = 0x08;
const TALL = 0x10;
const WIDE = 0x20;
const SIZE_TALL = 0x01;
const SIZE_WIDE = 0x10;

const LINES_BEFORE_CUT = 4;
const PULSE_ON = 25;
const PULSE_OFF = 250;

/** `DLE EOT 1`: how is the printer? It answers with one byte, out of turn. */
export const STATUS_POLL: readonly number[] = [DLE, EOT, 1];

/** `ESC p 0`: a pulse on pin 2 opens the cash drawer. */
export const DRAWER_PULSE: readonly number[] = [ESC, 0x70, 0, PULSE_ON, PULSE_OFF];

/** `ESC @`, then the code table and the font. */
export function startOfPrint(style: PrinterStyle): number[] {
  const font =
    style.emphasis === 'one-by-one' ? [ESC, 0x4d, style.font === 'B' ? 1 : 0] : printMode(style, {});
  return [ESC, 0x40, ESC, 0x74, style.codeTable.number, ...font];
}

/** `ESC a 1`, `GS v 0` with the shop's logo, `ESC a 0`. */
export function logo(): number[] {
  const size = [LOGO.bytesPerRow, 0, LOGO.rows, 0];
  return [...align(true), GS, 0x76, 0x30, 0, ...size, ...LOGO.pixels, ...align(false)];
}

/** Feeds the text out from under the knife and cuts. */
export function cut(style: PrinterStyle): number[] {
  return style.cut === 'feed-and-cut'
    ? [GS, 0x56, 66, LINES_BEFORE_CUT]
    : [ESC, 0x64, LINES_BEFORE_CUT, GS, 0x56, 1];
}

/** What comes before a line that is not plain. */
export function beforeLine(style: PrinterStyle, line: PaperLine): number[] {
  return isPlain(line) ? [] : [...(line.centred === true ? align(true) : []), ...emphasise(style, line)];
}

/** What comes after a line that is not plain, so that the next one is. */
export function afterLine(style: PrinterStyle, line: PaperLine): number[] {
  return isPlain(line) ? [] : [...emphasise(style, {}), ...(line.centred === true ? align(false) : [])];
}

type Emphasis = Omit<PaperLine, 'text' | 'centred'>;

function isPlain(line: PaperLine): boolean {
  return line.bold !== true && line.wide !== true && line.tall !== true && line.centred !== true;
}

function emphasise(style: PrinterStyle, emphasis: Emphasis): number[] {
  if (style.emphasis === 'print-mode') return printMode(style, emphasis);
  const size = (emphasis.wide === true ? SIZE_WIDE : 0) | (emphasis.tall === true ? SIZE_TALL : 0);
  return [ESC, 0x45, emphasis.bold === true ? 1 : 0, GS, 0x21, size];
}

function printMode(style: PrinterStyle, emphasis: Emphasis): number[] {
  const mode =
    (style.font === 'B' ? FONT_B : 0) |
    (emphasis.bold === true ? BOLD : 0) |
    (emphasis.tall === true ? TALL : 0) |
    (emphasis.wide === true ? WIDE : 0);
  return [ESC, 0x21, mode];
}

function align(centred: boolean): number[] {
  return [ESC, 0x61, centred ? 1 : 0];
}
