/**
 * Tells a print that is no ESC/POS text from one that is, so that a person can be told what to change: nothing of it
 * can be booked, and silence would look as if nothing had been printed.
 */
import type { JobEnd } from './print-job.ts';

/**
 * What a print is instead:
 * raster-only     pictures of text, drawn by a driver; there is no text in the stream at all
 * wrong-speed     bytes that were heard at another speed than they were sent at
 * star-line-mode  the language of Star's printers
 */
export type ForeignPrint = 'raster-only' | 'wrong-speed' | 'star-line-mode';

/** What was counted in the bytes of a print. */
export interface StreamFacts {
  readonly ended: JobEnd;
  /** Anything but spaces was printed as text. */
  readonly hasText: boolean;
  readonly textBytes: number;
  /** Text bytes above ASCII: letters like å, or lines drawn with box characters. */
  readonly highBytes: number;
  /** Control characters that no printer takes, and the bytes of commands nobody knows. */
  readonly strangeBytes: number;
  /** Text was printed before on this stream. */
  readonly hadText: boolean;
  /** Data of pictures, and the widest of them in dots. */
  readonly pictureBytes: number;
  readonly widestPicture: number;
  /** Commands only Star's printers know: `ESC GS a`, `ESC GS t` and their like (Star Line Mode specifications). */
  readonly starCommands: number;
  /** Star's raster language begins with `ESC * r` (Star Graphic Mode specifications). */
  readonly starRaster: boolean;
  /** `GS V`, which Star's language does not have. */
  readonly cutByGs: boolean;
}

/**
 * A logo is often printed ahead for the next receipt, and then ends in silence. Paper that is cut bears more than
 * that; what is longer than a logo of full width (72 bytes a row, 300 rows) is one that nobody cut.
 */
const CUT_RASTER_BYTES = 1024;
const UNCUT_RASTER_BYTES = 72 * 300;
/**
 * A driver that draws text draws all of the paper's width, and the narrowest paper (58 mm) has 360 dots. A narrower
 * picture on a line that has printed text is a picture.
 */
const PAPER_DOTS = 360;

/**
 * Measured on prints sampled at 2400 to 115200 instead of the speed they were sent at: between 50 and 100 % of the
 * bytes are high or strange, and at least 5 % strange. On prints heard right nothing is strange, and 3 % are high;
 * where boxes are drawn or letters tried it may be most of them.
 */
const WRONG_SPEED_SHARE = 0.4;
const WRONG_SPEED_STRANGE_SHARE = 0.02;
/** Fewer bytes than a line say nothing about speed. */
const WRONG_SPEED_BYTES = 32;

/** Tells what a print is instead of ESC/POS text, or null. */
export function describeStream(facts: StreamFacts): ForeignPrint | null {
  if (facts.starRaster) return 'raster-only';
  if (facts.starCommands > 0 && !facts.cutByGs) return 'star-line-mode';
  return facts.hasText ? describeText(facts) : describePicture(facts);
}

function describePicture(facts: StreamFacts): ForeignPrint | null {
  if (facts.hadText && facts.widestPicture < PAPER_DOTS) return null;
  const enough = facts.ended === 'cut' ? CUT_RASTER_BYTES : UNCUT_RASTER_BYTES;
  return facts.pictureBytes >= enough ? 'raster-only' : null;
}

function describeText(facts: StreamFacts): ForeignPrint | null {
  const bytes = facts.textBytes + facts.strangeBytes;
  const wrong = facts.highBytes + facts.strangeBytes;
  const garbled =
    bytes >= WRONG_SPEED_BYTES &&
    wrong >= bytes * WRONG_SPEED_SHARE &&
    facts.strangeBytes >= bytes * WRONG_SPEED_STRANGE_SHARE;
  return garbled ? 'wrong-speed' : null;
}
