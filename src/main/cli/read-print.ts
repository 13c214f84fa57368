import type { CodePageName } from '../capture/code-page.ts';
import { PrintJobAssembler } from '../capture/print-job-assembler.ts';
import { plainLine, type PrintJob, type PrintLine } from '../capture/print-job.ts';
import type { RecognisedDocument } from '../capture/recognise/document.ts';
import { recognise } from '../capture/recognise/recognise.ts';
import { readInChunks } from './read-in-chunks.ts';

const DOUBLE_WIDTH = '{2W}';
const MARKERS: ReadonlySet<string> = new Set(['{LOGO BITMAP}', '{CUT}']);

type Job = Pick<PrintJob, 'lines' | 'ended' | 'damaged' | 'foreign'>;

/**
 * The papers in a file: ESC/POS bytes, or the paper written down as text (`.txt`).
 * @param codePage read bytes in this code page instead of deciding by the text
 * @throws the system's error when the file cannot be read
 */
export async function readPrint(file: string, codePage?: CodePageName): Promise<RecognisedDocument[]> {
  if (file.endsWith('.txt')) return recognise(await jobFromText(file));
  const assembler = new PrintJobAssembler({
    startOffset: 0,
    ...(codePage === undefined ? {} : { codePage }),
  });
  const documents: RecognisedDocument[] = [];
  for await (const chunk of readInChunks(file))
    documents.push(...assembler.push(chunk).flatMap((job) => recognise(job)));
  documents.push(...assembler.end().flatMap((job) => recognise(job)));
  return documents;
}

/** A print written down as text: one line a line, `{2W}` for double width. */
async function jobFromText(file: string): Promise<Job> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of readInChunks(file)) text += decoder.decode(chunk, { stream: true });
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
