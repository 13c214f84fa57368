/**
 * `kb tokens`: the commands and runs of text in a file of ESC/POS bytes, one a line.
 */
import type { Token } from '../capture/escpos/token.ts';
import { EscPosTokenizer } from '../capture/escpos/tokenizer.ts';
import { parseCaptureArguments, type CaptureArguments } from './capture-arguments.ts';
import { EXIT, type Command } from './command.ts';
import { readInChunks, whyUnreadable } from './read-in-chunks.ts';
import { writeOut } from './write-out.ts';

/** Rows are written in batches, since the tokens of a long capture are many. */
const BATCH_ROWS = 10_000;

function toRow({ offset, length, name }: Token): string {
  return `${offset}\t${length}\t${name}\n`;
}

async function listTokens({ file, chunkBytes }: CaptureArguments): Promise<void> {
  const tokenizer = new EscPosTokenizer();
  let rows: string[] = [];
  for await (const chunk of readInChunks(file, chunkBytes)) {
    for (const token of tokenizer.push(chunk)) rows.push(toRow(token));
    if (rows.length < BATCH_ROWS) continue;
    await writeOut(rows.join(''));
    rows = [];
  }
  rows.push(...tokenizer.end().map(toRow));
  await writeOut(rows.join(''));
}

export const command: Command = {
  usage: 'tokens FILE [--chunk N]',
  gives: 'the tokens of a file of ESC/POS bytes, one a line: offset, length, name, parted by tabs',
  async run(args) {
    const parsed = parseCaptureArguments(args, ['chunk']);
    if (typeof parsed === 'string') {
      console.error(`${parsed}\nkb ${this.usage}`);
      return EXIT.wrongUse;
    }
    try {
      await listTokens(parsed);
    } catch (error) {
      console.error(whyUnreadable(parsed.file, error));
      return EXIT.failed;
    }
    return EXIT.done;
  },
};
