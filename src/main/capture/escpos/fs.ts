/**
 * Commands that begin with FS (1C), and their lengths in bytes, prefix included
 * (Epson ESC/POS command reference).
 */
import {
  TWO,
  byThird,
  byteAt,
  declared,
  lengths,
  thirdAsCharacter,
  wordAt,
  type CommandTable,
  type LengthRule,
} from './command-table.ts';

/** A character of 24 x 24 dots. */
const KANJI_BYTES = 72;

/** `FS q n`, then n pictures: xL xH yL yH, each counting eight dots, and their columns. */
const storedPictures: LengthRule = (head, have) => {
  const headBytes = 3;
  const sizeBytes = 4;
  if (have < headBytes) return headBytes;
  let at = headBytes;
  for (let picture = 0; picture < byteAt(head, 2); picture += 1) {
    if (have < at + sizeBytes) return at + sizeBytes;
    at += sizeBytes + 8 * wordAt(head, at) * wordAt(head, at + 2);
  }
  return at;
};

/** `FS g 1` writes user memory, `FS g 2` reads it: m, a 4-byte address, a length. */
const userMemory: LengthRule = byThird(
  lengths([['1'], declared(10, (head) => 10 + wordAt(head, 8))], [['2'], 10]),
);

export const FS_COMMANDS: CommandTable = {
  '!': 3,
  '&': TWO,
  '(': { length: declared(5, (head) => 5 + wordAt(head, 3)), parameters: thirdAsCharacter },
  '-': 3,
  '.': TWO,
  '2': 4 + KANJI_BYTES,
  '?': 4,
  C: 3,
  S: 4,
  W: 3,
  b: TWO,
  c: TWO,
  g: { length: userMemory, parameters: thirdAsCharacter },
  p: 4,
  q: { length: storedPictures },
};
