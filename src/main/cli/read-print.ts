import { readFile } from 'node:fs/promises';
import { PrintJobAssembler } from '../capture/print-job-assembler.ts';
import { plainLine, type PrintJob, type PrintLine } from '../capture/print-job.ts';
import type { RecognisedDocument } from '../capture/recognise/document.ts';
import { recognise } from '../capture/recognise/recognise.ts';

const DOUBLE_WIDTH = '{2W}';
const MARKERS: ReadonlySet<string> = new Set(['{LOGO BITMAP}', '{CUT}']);

type Job = Pick<PrintJob, 'lines' | 'ended' | 'damaged' | 'foreign'>;

/**
 * The papers in a file: ESC/POS bytes, or the paper written down as text (`.txt`).
 * @returns null when the file cannot be read
 */
export async function readPrint(file: string): Promise<RecognisedDocument[] | null> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return null;
  const jobs = file.endsWith('.txt') ? [jobFromText(new TextDecoder().decode(bytes))] : jobsFromBytes(bytes);
  return jobs.flatMap((job) => recognise(job));
}

/** A print written down as text: one line a line, `{2W}` for double width. */
function jobFromText(text: string): Job {
  const lines: PrintLine[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const printed = line.replace(/\r$/u, '');
    const doubleWidth = printed.startsWith(DOUBLE_WIDTH);
    if (!MARKERS.has(printed.trim())) {
      const words = doubleWidth ? printed.slice(DOUBLE_WIDTH.length) : printed;
      lines.push({ ...plainLine(words, offset), doubleWidth });
    }
    offset += Buffer.byteLength(line) + 1;
  }
  return { lines, ended: 'end', damaged: false, foreign: null };
}

function jobsFromBytes(bytes: Uint8Array): readonly Job[] {
  const assembler = new PrintJobAssembler({ startOffset: 0 });
  return [...assembler.push(bytes), ...assembler.end()];
}
