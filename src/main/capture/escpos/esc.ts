/**
 * Commands that begin with ESC (1B), and their lengths in bytes, prefix included
 * (Epson ESC/POS command reference).
 */
import {
  TWO,
  byThird,
  byteAt,
  declared,
  lengths,
  thirdAsCharacter,
  thirdAsNumber,
  wordAt,
  type CommandTable,
  type LengthRule,
} from './command-table.ts';

/** `ESC *`: 8-dot columns (m 0, 1) are one byte, 24-dot columns (m 32, 33) three. */
const bitImage: LengthRule = byThird(
  lengths(
    [[0, 1], declared(5, (head) => 5 + wordAt(head, 3))],
    [[32, 33], declared(5, (head) => 5 + 3 * wordAt(head, 3))],
  ),
);

/** `ESC & y c1 c2`, then for each character its width x and x * y bytes. */
const userCharacters: LengthRule = (head, have) => {
  const headBytes = 5;
  if (have < headBytes) return headBytes;
  const height = byteAt(head, 2);
  const characters = byteAt(head, 4) - byteAt(head, 3) + 1;
  let at = headBytes;
  for (let character = 0; character < characters; character += 1) {
    if (have <= at) return at + 1;
    at += 1 + byteAt(head, at) * height;
  }
  return at;
};

/** `ESC D`: at most 32 rising columns and a NUL; a column that does not rise is no longer part of it. */
const tabStops: LengthRule = (head, have) => {
  const most = TWO + 32;
  const last = have - 1;
  if (last < TWO) return TWO + 1;
  const column = byteAt(head, last);
  if (column === 0) return have;
  const notRising = last > TWO && column <= byteAt(head, last - 1);
  return notRising || last === most ? last : have + 1;
};

export const ESC_COMMANDS: CommandTable = {
  '\f': TWO,
  ' ': 3,
  '!': 3,
  $: 4,
  '%': 3,
  '&': { length: userCharacters },
  '(': { length: declared(5, (head) => 5 + wordAt(head, 3)), parameters: thirdAsCharacter },
  '*': { length: bitImage, parameters: (bytes) => `m=${thirdAsNumber(bytes)}` },
  '-': 3,
  '2': TWO,
  '3': 3,
  '4': TWO,
  '5': TWO,
  '<': TWO,
  '=': 3,
  '?': 3,
  '@': TWO,
  C: 3,
  D: { length: tabStops },
  E: 3,
  F: 3,
  G: 3,
  J: 3,
  K: 3,
  L: TWO,
  M: 3,
  R: 3,
  S: TWO,
  T: 3,
  U: 3,
  V: 3,
  W: 10,
  '\\': 4,
  a: 3,
  c: { length: byThird(lengths([['0', '1', '3', '4', '5'], 4])), parameters: thirdAsCharacter },
  d: 3,
  e: 3,
  f: 4,
  i: TWO,
  m: TWO,
  p: 5,
  q: TWO,
  r: 3,
  t: 3,
  u: 3,
  v: TWO,
  '{': 3,
};

/** `ESC W n s`: on a customer display it opens (s = 1, four corners follow) or closes a window. */
const displayWindow: LengthRule = (head, have) => {
  const headBytes = 4;
  if (have < headBytes) return headBytes;
  const opens = byteAt(head, 3) === 1 || byteAt(head, 3) === '1'.charCodeAt(0);
  return opens ? headBytes + 4 : headBytes;
};

/** The commands a customer display understands otherwise than a printer (Epson DM-D command reference). */
export const ESC_DISPLAY_COMMANDS: CommandTable = { ...ESC_COMMANDS, W: { length: displayWindow } };
