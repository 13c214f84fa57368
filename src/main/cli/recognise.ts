/**
 * `kb recognise FILE`: which kinds of paper are in a capture, and what the Z-reports on them say.
 */
import type { RecognisedDocument } from '../capture/recognise/document.ts';
import type { Problem } from '../../shared/problem.ts';
import { EXIT, type Command } from './command.ts';
import { readPrint } from './read-print.ts';

function inWords({ code, facts }: Problem): string {
  return [code, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(' ');
}

function toOutput({ kind, postable, reasons, zReport, terminalClose }: RecognisedDocument): object {
  const close = terminalClose === null ? {} : { terminalClose };
  return { kind, postable, reasons: reasons.map(inWords), zReport, ...close };
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
    const documents = await readPrint(file);
    if (documents === null) {
      console.error(`${file} cannot be read`);
      return EXIT.failed;
    }
    console.log(JSON.stringify({ documents: documents.map(toOutput) }));
    return EXIT.done;
  },
};
