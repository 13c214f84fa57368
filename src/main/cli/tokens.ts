/**
 * `kb tokens`: the commands and runs of text in a file of ESC/POS bytes, one a line.
 */
import type { Token } from '../capture/escpos/token.ts';
import { EscPosTokenizer } from '../capture/escpos/tokenizer.ts';
import { EXIT, type Command } from './command.ts';
import { inChunks, parseCaptureArguments, readCapture, writeOut } from './decode.ts';

/** Rows are written in batches, since the tokens of a long capture are many. */
const BATCH_ROWS = 10_000;

function toRow({ offset, length, name }: Token): string {
  return `${offset}\t${length}\t${name}\n`;
}

export const command: Command = {
  usage: 'tokens FILE [--chunk N]',
  gives: 'the tokens of a file of ESC/POS bytes, one a line: offset, length, name, parted by tabs',
  async run(args) {
    const parsed = parseCaptureArguments(args, false);
    if (typeof parsed === 'string') {
      console.error(`${parsed}\nkb ${this.usage}`);
      return EXIT.wrongUse;
    }
    const bytes = await readCapture(parsed.file);
    if (bytes === null) return EXIT.failed;
    const tokenizer = new EscPosTokenizer();
    let rows: string[] = [];
    const take = async (tokens: readonly Token[]): Promise<void> => {
      for (const token of tokens) rows.push(toRow(token));
      if (rows.length < BATCH_ROWS) return;
      await writeOut(rows.join(''));
      rows = [];
    };
    for (const chunk of inChunks(bytes, parsed.chunkBytes)) await take(tokenizer.push(chunk));
    await take(tokenizer.end());
    await writeOut(rows.join(''));
    return EXIT.done;
  },
};
