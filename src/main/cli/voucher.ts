/** `kb voucher FILE`: the voucher that would be sent for a print, and what stands in its way. */
import { ANY_LAYOUT } from '../../shared/layout.ts';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { systemClock } from '../../shared/clock.ts';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../shared/settings.ts';
import { evaluateZ } from '../rules/z-evaluation.ts';
import type { RecognisedDocument } from '../capture/recognise/document.ts';
import { whyUnreadable } from './read-in-chunks.ts';
import { readPrint } from './read-print.ts';
import { EXIT, type Command } from './command.ts';

export const command: Command = {
  usage: 'voucher FILE [--settings S.json]',
  gives: 'the voucher that would be sent, rows in öre, and the problems found',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { settings: { type: 'string' }, json: { type: 'boolean' } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      process.stderr.write(`kb ${this.usage}\n`);
      return EXIT.wrongUse;
    }
    const settings = await readSettings(values.settings);
    if (typeof settings === 'string') {
      process.stderr.write(`${settings}\n`);
      return EXIT.failed;
    }
    let papers;
    try {
      papers = await readPrint(file);
    } catch (error) {
      process.stderr.write(`${whyUnreadable(file, error)}\n`);
      return EXIT.failed;
    }
    const vouchers = papers
      .filter(({ kind }) => kind === 'z-report' || kind === 'damaged')
      .map((paper) => toVoucher(paper, settings));
    process.stdout.write(`${JSON.stringify({ vouchers })}\n`);
    return vouchers.some(({ problems }) => problems.length > 0) ? EXIT.failed : EXIT.done;
  },
};

/** Without the line and the books, only what the print and the mapping say can be judged. */
function toVoucher(paper: RecognisedDocument, settings: Settings) {
  const { rows, bookingDate, problems } = evaluateZ(
    {
      kind: paper.kind,
      report: paper.zReport,
      reasons: paper.reasons,
      layout: paper.layout,
      // Whether the layout has been confirmed is the app's question.
      profile: ANY_LAYOUT,
      capturedAt: systemClock.now(),
      others: { highestBefore: null, earlier: [], later: [] },
      earlier: 'none',
      confirmed: ['z-clock-off'],
    },
    settings,
  );
  return {
    series: settings.voucherSeries,
    date: bookingDate,
    zNumber: paper.zReport?.zNumber ?? null,
    rows,
    problems,
  };
}

/** A settings file may leave out what it does not change. */
async function readSettings(file: string | undefined): Promise<Settings | string> {
  if (file === undefined) return DEFAULT_SETTINGS;
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return `${file} cannot be read`;
  try {
    const given = z.looseObject({ mapping: z.looseObject({}).optional() }).parse(JSON.parse(text));
    const merged = {
      ...DEFAULT_SETTINGS,
      ...given,
      mapping: { ...DEFAULT_SETTINGS.mapping, ...given.mapping },
    };
    return settingsSchema.parse(merged);
  } catch (error) {
    return `${file}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
