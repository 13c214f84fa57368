/**
 * Counts what the tokens of a job are, to tell from that what kind of stream it is (foreign-print.ts).
 */
import type { StreamFacts } from '../foreign-print.ts';
import { byteAt } from './command-table.ts';
import { pictureWidth } from './picture-width.ts';
import { TEXT, type Token } from './token.ts';

/** Control characters that a printer takes. */
const ORDINARY_CONTROLS = new Set(['HT', 'LF', 'FF', 'CR', 'CAN']);
/** The character after an unknown prefix that makes it a command of Star's: alignment, code page, QR code; status, font. */
const STAR_COMMANDS: ReadonlyMap<string, string> = new Map([
  ['ESC GS', 'aty'],
  ['ESC RS', 'aF'],
]);
const STAR_RASTER_PREFIX = 'ESC *';
const STAR_RASTER_COMMAND = 'r';

/** The facts that tokens tell by themselves. */
type Counted = Pick<
  StreamFacts,
  'strangeBytes' | 'pictureBytes' | 'widestPicture' | 'starCommands' | 'starRaster' | 'cutByGs'
>;

export class StreamTally {
  #unknownCommands = 0;
  #strangeBytes = 0;
  #pictureBytes = 0;
  #widestPicture = 0;
  #starCommands = 0;
  #starRaster = false;
  #cutByGs = false;
  /** The token before, if it is one that the next one tells more about. */
  #unknownBefore: string | null = null;

  /** Commands nobody knows. */
  get unknownCommands(): number {
    return this.#unknownCommands;
  }

  /** Whether a command of Star's own has been met. */
  get speaksStar(): boolean {
    return this.#starCommands > 0;
  }

  get counted(): Counted {
    return {
      strangeBytes: this.#strangeBytes,
      pictureBytes: this.#pictureBytes,
      widestPicture: this.#widestPicture,
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
    if (fault === 'unknown') {
      this.#unknownCommands += 1;
      this.#strangeBytes += length;
    } else if (length === 1 && !ORDINARY_CONTROLS.has(command)) this.#strangeBytes += 1;
    else if (command === 'GS V') this.#cutByGs = true;
    else this.#takePicture(pictureWidth(token), length);
  }

  #takePicture(width: number, length: number): void {
    if (width === 0) return;
    this.#pictureBytes += length;
    this.#widestPicture = Math.max(this.#widestPicture, width);
  }

  #takeStar(prefix: string, first: number): void {
    const character = String.fromCharCode(first);
    if (STAR_COMMANDS.get(prefix)?.includes(character) === true) this.#starCommands += 1;
    if (prefix === STAR_RASTER_PREFIX && character === STAR_RASTER_COMMAND) this.#starRaster = true;
  }
}
