/**
 * `kb decode`: the print jobs in a file of ESC/POS bytes, as JSON.
 */
import { PrintJobAssembler } from '../capture/print-job-assembler.ts';
import type { PrintJob } from '../capture/print-job.ts';
import { parseCaptureArguments, type CaptureArguments } from './capture-arguments.ts';
import { EXIT, type Command } from './command.ts';
import { readInChunks, whyUnreadable } from './read-in-chunks.ts';
import { writeOut } from './write-out.ts';

function toJson(job: PrintJob): string {
  return JSON.stringify({
    ended: job.ended,
    damaged: job.damaged,
    codePage: job.codePage,
    foreign: job.foreign,
    lines: job.lines.map(({ text }) => text),
    events: job.events,
    startOffset: job.startOffset,
    endOffset: job.endOffset,
    unknownCommands: job.unknownCommands,
  });
}

/** Writes each job as it ends, so that a long capture need not fit the memory. */
async function decode({ file, chunkBytes, codePage }: CaptureArguments): Promise<void> {
  const assembler = new PrintJobAssembler({
    startOffset: 0,
    waitForTail: true,
    ...(codePage === undefined ? {} : { codePage }),
  });
  let before = '{"jobs":[';
  const write = async (jobs: readonly PrintJob[]): Promise<void> => {
    for (const job of jobs) {
      await writeOut(`${before}${toJson(job)}`);
      before = ',';
    }
  };
  let bytes = 0;
  for await (const chunk of readInChunks(file, chunkBytes)) {
    bytes += chunk.length;
    await write(assembler.push(chunk));
  }
  await write(assembler.end());
  const opening = before === ',' ? '' : before;
  await writeOut(`${opening}],"bytes":${bytes},"unknownCommands":${assembler.unknownCommands}}\n`);
}

export const command: Command = {
  usage: 'decode FILE [--code-page auto] [--chunk N]',
  gives: 'the print jobs in a file of ESC/POS bytes: lines, events, code page, how each ended',
  async run(args) {
    const parsed = parseCaptureArguments(args, ['chunk', 'code-page']);
    if (typeof parsed === 'string') {
      console.error(`${parsed}\nkb ${this.usage}`);
      return EXIT.wrongUse;
    }
    try {
      await decode(parsed);
    } catch (error) {
      console.error(whyUnreadable(parsed.file, error));
      return EXIT.failed;
    }
    return EXIT.done;
  },
};
