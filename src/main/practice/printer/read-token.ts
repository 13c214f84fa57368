/**
 * The printer's own reading of what it is sent: text, and the commands it knows. It takes one token at a time
 * from the front of the bytes that have arrived.
 */
const ESC = 0x1b;
const GS = 0x1d;
const DLE = 0x10;
const EOT = 0x04;
const FIRST_PRINTABLE = 0x20;
const LINE_FEED = 0x0a;

const INITIALISE = 0x40;
const CODE_TABLE = 0x74;
const FEED_LINES = 0x64;
const DRAWER = 0x70;
const CUT = 0x56;
const RASTER = 0x76;

/** Lengths in bytes, Epson ESC/POS: `ESC @`, `ESC ! n`, `ESC E n`, `ESC M n`, `ESC a n`, `ESC d n` … */
const ESC_LENGTHS: ReadonlyMap<number, number> = new Map([
  [INITIALISE, 2],
  [0x21, 3],
  [0x45, 3],
  [0x4d, 3],
  [0x61, 3],
  [FEED_LINES, 3],
  [CODE_TABLE, 3],
  [DRAWER, 5],
]);
const GS_SIZE = 0x21;
const GS_SIZE_LENGTH = 3;
const POLL_LENGTH = 3;
const RASTER_HEAD_LENGTH = 8;
const CUT_LENGTH = 3;
const FEED_AND_CUT_LENGTH = 4;
/** `GS V m` takes no more parameters when m is 0, 1, '0' or '1'. */
const PLAIN_CUTS: ReadonlySet<number> = new Set([0, 1, 0x30, 0x31]);
const HIGH_BYTE = 256;

export interface Token {
  readonly type:
    | 'text'
    | 'line-feed'
    | 'feed-lines'
    | 'initialise'
    | 'code-table'
    | 'cut'
    | 'drawer'
    | 'poll'
    | 'other';
  /** How many bytes the token takes. */
  readonly length: number;
  /** The number a command carries: lines, table, or which status is asked for. */
  readonly parameter: number;
}

/** Reads the token at the front, or null when more bytes must arrive first. */
export function readToken(bytes: Uint8Array): Token | null {
  const [first, second, third] = bytes;
  if (first === undefined) return null;
  if (first >= FIRST_PRINTABLE) return { type: 'text', length: textLength(bytes), parameter: 0 };
  if (first === LINE_FEED) return { type: 'line-feed', length: 1, parameter: 1 };
  if (first !== ESC && first !== GS && first !== DLE) return { type: 'other', length: 1, parameter: 0 };
  if (second === undefined) return null;
  const length = commandLength(bytes, first, second);
  if (length === null || bytes.length < length) return null;
  return { type: commandType(first, second), length, parameter: third ?? 0 };
}

function textLength(bytes: Uint8Array): number {
  const end = bytes.findIndex((byte) => byte < FIRST_PRINTABLE);
  return end === -1 ? bytes.length : end;
}

/** Null when the length is not known yet. A command that is not in the table is passed over by its two bytes. */
function commandLength(bytes: Uint8Array, first: number, second: number): number | null {
  if (first === ESC) return ESC_LENGTHS.get(second) ?? 2;
  if (first === DLE) return second === EOT ? POLL_LENGTH : 2;
  if (second === GS_SIZE) return GS_SIZE_LENGTH;
  if (second === CUT) return cutLength(bytes);
  if (second === RASTER) return rasterLength(bytes);
  return 2;
}

function cutLength(bytes: Uint8Array): number | null {
  const mode = bytes[2];
  if (mode === undefined) return null;
  return PLAIN_CUTS.has(mode) ? CUT_LENGTH : FEED_AND_CUT_LENGTH;
}

/** `GS v 0 m xL xH yL yH` and then x times y bytes of pixels. */
function rasterLength(bytes: Uint8Array): number | null {
  const [, , , , xLow = 0, xHigh = 0, yLow = 0, yHigh] = bytes;
  if (yHigh === undefined) return null;
  return RASTER_HEAD_LENGTH + (xLow + xHigh * HIGH_BYTE) * (yLow + yHigh * HIGH_BYTE);
}

function commandType(first: number, second: number): Token['type'] {
  if (first === DLE) return second === EOT ? 'poll' : 'other';
  if (first === GS) return second === CUT ? 'cut' : 'other';
  switch (second) {
    case INITIALISE:
      return 'initialise';
    case CODE_TABLE:
      return 'code-table';
    case FEED_LINES:
      return 'feed-lines';
    case DRAWER:
      return 'drawer';
    default:
      return 'other';
  }
}
