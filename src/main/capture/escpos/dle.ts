/**
 * Real-time commands, which begin with DLE (10), and their lengths in bytes, prefix included
 * (Epson ESC/POS command reference). A printer acts on them even inside another command's data, yet there they
 * are data all the same, so only those outside of data are tokens.
 */
import { byThird, lengths, thirdAsNumber, type CommandTable } from './command-table.ts';

export const DLE_COMMANDS: CommandTable = {
  // EOT
  '\u0004': {
    length: byThird(lengths([[1, 2, 3, 4, 5, 6], 3], [[7, 8, 18], 4])),
    parameters: thirdAsNumber,
  },
  // ENQ
  '\u0005': { length: byThird(lengths([[0, 1, 2], 3])), parameters: thirdAsNumber },
  // DC4
  '\u0014': {
    length: byThird(lengths([[1, 2], 5], [[3], 8], [[7], 4], [[8], 10])),
    parameters: thirdAsNumber,
  },
};
