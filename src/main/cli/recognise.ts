/**
 * `kb recognise FILE`: which kinds of paper are in a capture, and what the Z-reports on them say.
 */
import { readFile } from 'node:fs/promises';
import { PrintJobAssembler } from '../capture/print-job-assembler.ts';
import type { PrintJob, PrintLine } from '../capture/print-job.ts';
import { recognise } from '../capture/recognise/recognise.ts';
import type { RecognisedDocument } from '../capture/recognise/document.ts';
import type { Problem } from '../../shared/problem.ts';
import { EXIT, type Command } from './command.ts';

const DOUBLE_WIDTH = '{2W}';
const MARKERS: ReadonlySet<string> = new Set(['{LOGO BITMAP}', '{CUT}']);

type Job = Pick<PrintJob, 'lines' | 'ended' | 'damaged'>;

/** A print written down as text: one line a line, `{2W}` for double width. */
export function jobFromText(text: string): Job {
  const lines: PrintLine[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const printed = line.replace(/\r$/u, '');
    const doubleWidth = printed.startsWith(DOUBLE_WIDTH);
    if (!MARKERS.has(printed.trim())) {
      const words = doubleWidth ? printed.slice(DOUBLE_WIDTH.length) : printed;
      lines.push({ text: words, offset, bold: false, doubleWidth, doubleHeight: false });
    }
    offset += Buffer.byteLength(line) + 1;
  }
  return { lines, ended: 'end', damaged: false };
}

function jobsFromBytes(bytes: Uint8Array): readonly Job[] {
  const assembler = new PrintJobAssembler({ startOffset: 0 });
  return [...assembler.push(bytes), ...assembler.end()];
}

function inWords({ code, facts }: Problem): string {
  return [code, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(' ');
}

function toOutput({ kind, postable, reasons, zReport }: RecognisedDocument): object {
  return { kind, postable, reasons: reasons.map(inWords), zReport };
}

export const command: Command = {
  usage: 'recognise FILE',
  gives: 'the documents in a capture (ESC/POS bytes, or .txt), and every field of a Z-report',
  async run(args) {
    const files = args.filter((arg) => arg !== '--json');
    const file = files[0];
    if (file === undefined || files.length > 1) {
      console.error(`kb ${this.usage}`);
      return EXIT.wrongUse;
    }
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file);
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      return EXIT.failed;
    }
    const jobs = file.endsWith('.txt')
      ? [jobFromText(new TextDecoder().decode(bytes))]
      : jobsFromBytes(bytes);
    const documents = jobs.flatMap(recognise).map(toOutput);
    console.log(JSON.stringify({ documents }));
    return EXIT.done;
  },
};
