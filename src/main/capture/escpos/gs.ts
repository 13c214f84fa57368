/**
 * Commands that begin with GS (1D), and their lengths in bytes, prefix included
 * (Epson ESC/POS command reference).
 */
import {
  TWO,
  byThird,
  byteAt,
  declared,
  lengths,
  longAt,
  thirdAsCharacter,
  thirdAsNumber,
  untilNul,
  wordAt,
  type CommandTable,
  type LengthRule,
} from './command-table.ts';

const FIRST_FORM_B_BARCODE = 65;
const SEMICOLON = 0x3b;
const ZERO = 0x30;
const NINE = 0x39;

/** `GS k m d... NUL` (form A, m 0 to 6) and `GS k m n d...` (form B, m 65 to 79). */
const barcode: LengthRule = byThird(
  lengths(
    [[0, 1, 2, 3, 4, 5, 6], untilNul(3, 3 + 255 + 1)],
    [
      Array.from({ length: 15 }, (_, index) => FIRST_FORM_B_BARCODE + index),
      declared(4, (head) => 4 + byteAt(head, 3)),
    ],
  ),
);

/** `GS v 0 m xL xH yL yH` and `GS Q 0 ...`: a raster of y rows of x bytes. */
const raster: LengthRule = byThird(
  lengths([['0'], declared(8, (head) => 8 + wordAt(head, 4) * wordAt(head, 6))]),
);

function rasterSize(bytes: Uint8Array): string {
  return `${thirdAsCharacter(bytes)} ${wordAt(bytes, 4) * 8}x${wordAt(bytes, 6)}`;
}

/** `GS C 0 n m`, `GS C 1 ...`, `GS C 2 nL nH`, and `GS C ;` with five numbers each ended by a semicolon. */
const counter: LengthRule = byThird(
  lengths([['0', '2'], 5], [['1'], 9], [[';'], (head, have) => fiveSemicolons(head, have)]),
);

function fiveSemicolons(head: Uint8Array, have: number): number {
  const headBytes = 3;
  const most = headBytes + 5 * '65535;'.length;
  if (have > most) return most;
  let left = 5;
  for (let at = headBytes; at < have; at += 1) {
    const byte = byteAt(head, at);
    if (byte === SEMICOLON) left -= 1;
    // Anything but digits: not a counter after all; what was read so far is stepped over.
    else if (byte < ZERO || byte > NINE) return at;
    if (left === 0) return at + 1;
  }
  return have + 1;
}

/** `GS D m fn a kc1 kc2 b c` and a Windows BMP file, which says its own size after its letters `BM`. */
const bitmapFile: LengthRule = declared(9 + 6, (head) => 9 + Math.max(6, longAt(head, 11)));

/** Names the function inside `GS (` and `GS 8`: its first two data bytes, cn (or m) and fn. */
function functionCode(bytes: Uint8Array, dataAt: number): string {
  return bytes.length < dataAt + 2 ? '' : ` cn=${byteAt(bytes, dataAt)} fn=${byteAt(bytes, dataAt + 1)}`;
}

function extendedName(bytes: Uint8Array): string {
  const letter = thirdAsCharacter(bytes);
  return letter === 'k' || letter === 'L' ? `${letter}${functionCode(bytes, 5)}` : letter;
}

export const GS_COMMANDS: CommandTable = {
  '!': 3,
  $: 4,
  '(': { length: declared(5, (head) => 5 + wordAt(head, 3)), parameters: extendedName },
  '*': { length: declared(4, (head) => 4 + 8 * byteAt(head, 2) * byteAt(head, 3)) },
  '/': 3,
  '8': {
    length: byThird(lengths([['L'], declared(7, (head) => 7 + longAt(head, 3))])),
    parameters: (bytes) => `${thirdAsCharacter(bytes)}${functionCode(bytes, 7)}`,
  },
  ':': TWO,
  B: 3,
  C: { length: counter, parameters: thirdAsCharacter },
  D: { length: bitmapFile },
  E: 3,
  H: 3,
  I: 3,
  L: 4,
  P: 4,
  Q: { length: raster, parameters: rasterSize },
  T: 3,
  V: {
    length: byThird(lengths([[0, 1, 48, 49], 3], [[65, 66, 97, 98, 103, 104], 4])),
    parameters: thirdAsNumber,
  },
  W: 4,
  '\\': 4,
  '^': 5,
  a: 3,
  b: 3,
  c: TWO,
  f: 3,
  g: { length: byThird(lengths([['0', '2'], 6])), parameters: thirdAsCharacter },
  h: 3,
  j: 3,
  k: {
    length: barcode,
    parameters: (bytes) => `${byteAt(bytes, 2) < FIRST_FORM_B_BARCODE ? 'A' : 'B'} m=${thirdAsNumber(bytes)}`,
  },
  r: 3,
  v: { length: raster, parameters: rasterSize },
  w: 3,
  z: { length: byThird(lengths([['0'], 5])), parameters: thirdAsCharacter },
};
