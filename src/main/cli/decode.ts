/**
 * `kb decode`: the print jobs in a file of ESC/POS bytes, as JSON.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CODE_PAGES, type CodePageName } from '../capture/code-page.ts';
import { PrintJobAssembler } from '../capture/print-job-assembler.ts';
import type { PrintJob } from '../capture/print-job.ts';
import { EXIT, type Command } from './command.ts';

const AUTO = 'auto';
const CODE_PAGE_CHOICES: readonly string[] = [AUTO, ...CODE_PAGES];

/** What the words after `decode` or `tokens` ask for. */
interface CaptureArguments {
  readonly file: string;
  /** Bytes handed over at a time; null for all at once. */
  readonly chunkBytes: number | null;
  /** Undefined lets the text decide. */
  readonly codePage: CodePageName | undefined;
}

/**
 * Reads the arguments of a command that reads a capture: `FILE [--chunk N]`, and `[--code-page NAME]` if it takes one.
 * @returns the arguments, or in words what is wrong with them
 */
export function parseCaptureArguments(
  args: readonly string[],
  takesCodePage: boolean,
): CaptureArguments | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        chunk: { type: 'string' },
        json: { type: 'boolean' },
        ...(takesCodePage ? { 'code-page': { type: 'string' as const } } : {}),
      },
    });
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
  const [file, ...others] = parsed.positionals;
  if (file === undefined || others.length > 0) return 'One FILE is expected.';
  const chunk = parsed.values.chunk;
  if (chunk !== undefined && !/^[1-9]\d{0,8}$/.test(chunk)) return '--chunk must be a whole number of bytes.';
  const wanted = parsed.values['code-page'] ?? AUTO;
  if (typeof wanted !== 'string' || !CODE_PAGE_CHOICES.includes(wanted)) {
    return `--code-page must be one of ${CODE_PAGE_CHOICES.join(', ')}.`;
  }
  return {
    file,
    chunkBytes: chunk === undefined ? null : Number(chunk),
    codePage: CODE_PAGES.find((page) => page === wanted),
  };
}

/** Reads a file; a file that cannot be read is told on stderr and is null. */
export async function readCapture(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** The bytes in the pieces they are to be handed over in. */
export function* inChunks(bytes: Uint8Array, chunkBytes: number | null): Generator<Uint8Array> {
  const size = chunkBytes ?? Math.max(bytes.length, 1);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Writes to stdout and waits until it is taken, so that leaving the process cuts nothing off. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined) resolve();
      else reject(error);
    });
  });
}

function toJson(job: PrintJob): object {
  return {
    ended: job.ended,
    damaged: job.damaged,
    codePage: job.codePage,
    lines: job.lines.map(({ text }) => text),
    events: job.events,
    startOffset: job.startOffset,
    endOffset: job.endOffset,
    unknownCommands: job.unknownCommands,
  };
}

export const command: Command = {
  usage: 'decode FILE [--code-page auto] [--chunk N]',
  gives: 'the print jobs in a file of ESC/POS bytes: lines, events, code page, how each ended',
  async run(args) {
    const parsed = parseCaptureArguments(args, true);
    if (typeof parsed === 'string') {
      console.error(`${parsed}\nkb ${this.usage}`);
      return EXIT.wrongUse;
    }
    const bytes = await readCapture(parsed.file);
    if (bytes === null) return EXIT.failed;
    const assembler = new PrintJobAssembler({
      startOffset: 0,
      waitForTail: true,
      ...(parsed.codePage === undefined ? {} : { codePage: parsed.codePage }),
    });
    const jobs: PrintJob[] = [];
    for (const chunk of inChunks(bytes, parsed.chunkBytes)) jobs.push(...assembler.push(chunk));
    jobs.push(...assembler.end());
    const { unknownCommands } = assembler;
    const result = { jobs: jobs.map(toJson), bytes: bytes.length, unknownCommands };
    await writeOut(`${JSON.stringify(result)}\n`);
    return EXIT.done;
  },
};
