/**
 * A captured print read anew from its bytes: with the words and the code page that its register has been taught since.
 */
import type { CodePageChoice, TaughtLabels } from '../../shared/layout.ts';
import { PrintJobAssembler } from './print-job-assembler.ts';
import type { PrintJob, PrintLine } from './print-job.ts';
import type { RecognisedDocument } from './recognise/document.ts';
import { recognise } from './recognise/recognise.ts';

export interface ReadingAgain {
  readonly lines: readonly PrintLine[];
  readonly codePage: string;
  /** The first paper on the print; null when there is no text at all. */
  readonly document: RecognisedDocument | null;
}

/**
 * @param raw the bytes of one captured paper
 * @param how the job it came from: whether it was damaged, and how it ended
 */
export function readAgain(
  raw: Uint8Array,
  how: Pick<PrintJob, 'ended' | 'damaged'>,
  codePage: CodePageChoice,
  taught: TaughtLabels,
): ReadingAgain {
  const assembler = new PrintJobAssembler({
    startOffset: 0,
    ...(codePage === 'auto' ? {} : { codePage }),
  });
  const [job] = [...assembler.push(raw), ...assembler.end()];
  if (job === undefined) return { lines: [], codePage, document: null };
  // Foreign prints are not kept, so this is none.
  const paper = { lines: job.lines, ended: how.ended, damaged: how.damaged, foreign: null };
  const [document = null] = recognise(paper, taught);
  return { lines: job.lines, codePage: job.codePage, document };
}
