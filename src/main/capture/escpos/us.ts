/**
 * Commands that begin with US (1F), and their lengths in bytes, prefix included: they move the cursor of a
 * customer display on the same line (Epson DM-D command reference).
 */
import { TWO, declared, thirdAsCharacter, wordAt, type CommandTable } from './command-table.ts';

export const US_COMMANDS: CommandTable = {
  '\u0001': TWO,
  '\u0002': TWO,
  '\u0003': TWO,
  '\n': TWO,
  '\r': TWO,
  '#': 4,
  $: 4,
  '(': { length: declared(5, (head) => 5 + wordAt(head, 3)), parameters: thirdAsCharacter },
  ',': 3,
  '.': 3,
  ':': TWO,
  ';': 3,
  '@': TWO,
  B: TWO,
  C: 3,
  E: 3,
  T: 4,
  U: TWO,
  X: 3,
  '^': 4,
  r: 3,
  v: 3,
};
