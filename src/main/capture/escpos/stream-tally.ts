/**
 * Counts what the tokens of a job are, to tell from that what kind of stream it is (foreign-print.ts).
 */
import type { StreamFacts } from '../foreign-print.ts';
import { byteAt } from './command-table.ts';
import { TEXT, type Token } from './token.ts';

/** Commands whose data is a picture. `GS (` is one of them with the letter L only. */
const PICTURE_DATA = new Set(['ESC *', 'GS v', 'GS Q', 'GS *', 'GS 8', 'FS q']);
const GRAPHICS_LETTER = 'L'.charCodeAt(0);
/** Control characters that a printer takes. */
const ORDINARY_CONTROLS = new Set(['HT', 'LF', 'FF', 'CR', 'CAN']);
/** Prefixes of Star's commands, which nobody else knows; the next character says which one it is. */
const STAR_PREFIXES = new Set(['ESC GS', 'ESC RS']);
const STAR_COMMAND = /^[a-zA-Z]/;
const STAR_RASTER_PREFIX = 'ESC *';
const STAR_RASTER_COMMAND = 'r'.charCodeAt(0);

type Counted = Pick<
  StreamFacts,
  'strangeBytes' | 'pictureBytes' | 'starCommands' | 'starRaster' | 'cutByGs'
>;

export class StreamTally {
  #strangeBytes = 0;
  #pictureBytes = 0;
  #starCommands = 0;
  #starRaster = false;
  #cutByGs = false;
  /** The token before, if it is one that the next one tells more about. */
  #unknownBefore: string | null = null;

  get counted(): Counted {
    return {
      strangeBytes: this.#strangeBytes,
      pictureBytes: this.#pictureBytes,
      starCommands: this.#starCommands,
      starRaster: this.#starRaster,
      cutByGs: this.#cutByGs,
    };
  }

  take(token: Token): void {
    const { command, fault, length } = token;
    if (command === TEXT) {
      if (this.#unknownBefore !== null) this.#takeStar(this.#unknownBefore, byteAt(token.bytes, 0));
      this.#unknownBefore = null;
      return;
    }
    this.#unknownBefore = fault === 'unknown' ? command : null;
    if (fault === 'unknown') this.#strangeBytes += length;
    else if (length === 1 && !ORDINARY_CONTROLS.has(command)) this.#strangeBytes += 1;
    else if (command === 'GS V') this.#cutByGs = true;
    else if (isPictureData(token)) this.#pictureBytes += length;
  }

  #takeStar(prefix: string, first: number): void {
    if (STAR_PREFIXES.has(prefix) && STAR_COMMAND.test(String.fromCharCode(first))) this.#starCommands += 1;
    if (prefix === STAR_RASTER_PREFIX && first === STAR_RASTER_COMMAND) this.#starRaster = true;
  }
}

function isPictureData({ command, bytes }: Token): boolean {
  return PICTURE_DATA.has(command) || (command === 'GS (' && byteAt(bytes, 2) === GRAPHICS_LETTER);
}
