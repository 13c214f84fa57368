/**
 * How wide the pictures in a stream are, as their commands say (Epson ESC/POS command reference).
 */
import { byteAt, wordAt } from './command-table.ts';
import type { Token } from './token.ts';

const DOTS_IN_A_BYTE = 8;
const GRAPHICS_LETTER = 'L'.charCodeAt(0);
/** `GS ( L` function 112 stores a raster, 113 one in columns: m fn a bx by c xL xH yL yH, x in dots. */
const STORE_FUNCTIONS = new Set([112, 113]);

function storedWidth(bytes: Uint8Array, dataAt: number): number {
  const stores = STORE_FUNCTIONS.has(byteAt(bytes, dataAt + 1));
  return stores ? wordAt(bytes, dataAt + 6) : 0;
}

/** The width in dots of the picture whose data a token carries; 0 when it carries none. */
export function pictureWidth({ command, bytes }: Token): number {
  switch (command) {
    case 'GS v':
    case 'GS Q':
      return wordAt(bytes, 4) * DOTS_IN_A_BYTE;
    case 'ESC *':
      return wordAt(bytes, 3);
    case 'GS *':
      return byteAt(bytes, 2) * DOTS_IN_A_BYTE;
    case 'GS (':
      return byteAt(bytes, 2) === GRAPHICS_LETTER ? storedWidth(bytes, 5) : 0;
    case 'GS 8':
      return storedWidth(bytes, 7);
    default:
      return 0;
  }
}
