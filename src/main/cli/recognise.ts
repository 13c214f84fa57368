/**
 * `kb recognise FILE`: which kinds of paper are in a capture, and what the Z-reports on them say.
 */
import type { RecognisedDocument } from '../capture/recognise/document.ts';
import type { Problem } from '../../shared/problem.ts';
import { parseCaptureArguments } from './capture-arguments.ts';
import { EXIT, type Command } from './command.ts';
import { whyUnreadable } from './read-in-chunks.ts';
import { readPrint } from './read-print.ts';
import { writeOut } from './write-out.ts';

function inWords({ code, facts }: Problem): string {
  return [code, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(' ');
}

function toOutput({ kind, postable, reasons, zReport, terminalClose }: RecognisedDocument): object {
  const close = terminalClose === null ? {} : { terminalClose };
  return { kind, postable, reasons: reasons.map(inWords), zReport, ...close };
}

export const command: Command = {
  usage: 'recognise FILE [--code-page auto]',
  gives: 'the documents in a capture (ESC/POS bytes, or .txt), and every field of a Z-report',
  async run(args) {
    const parsed = parseCaptureArguments(args, ['code-page']);
    if (typeof parsed === 'string') {
      console.error(`${parsed}\nkb ${this.usage}`);
      return EXIT.wrongUse;
    }
    let documents;
    try {
      documents = await readPrint(parsed.file, parsed.codePage);
    } catch (error) {
      console.error(whyUnreadable(parsed.file, error));
      return EXIT.failed;
    }
    await writeOut(`${JSON.stringify({ documents: documents.map(toOutput) })}\n`);
    return EXIT.done;
  },
};
