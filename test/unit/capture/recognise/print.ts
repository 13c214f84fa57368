/** Prints written down as text, and what the recogniser says about them. */
import { readFileSync } from 'node:fs';
import { plainLine, type PrintJob } from '../../../../src/main/capture/print-job.ts';
import type { RecognisedDocument } from '../../../../src/main/capture/recognise/document.ts';
import { recognise } from '../../../../src/main/capture/recognise/recognise.ts';
import type { ZReport } from '../../../../src/shared/z-report.ts';

const PRINTS = new URL('../../../fixtures/prints/', import.meta.url);
const DOUBLE_WIDTH = '{2W}';

/** Whole Z-reports of our own invention, each of another make; all of them may be booked. */
export const LAYOUTS: readonly string[] = [
  'bare-rates-44',
  'before-and-after-56',
  'english-columns-48',
  'flat-labels-42',
  'gross-first-41',
  'narrow-wrapped-32',
  'till-roll-32',
  'vat-in-groups-40',
];

/** The text of one of our own prints. */
export function print(name: string): string {
  return readFileSync(new URL(`${name}.txt`, PRINTS), 'utf8').trimEnd();
}

/** A job with these lines; `{2W}` before a line stands for double width. */
export function jobOf(
  text: string,
  damaged = false,
): Pick<PrintJob, 'lines' | 'ended' | 'damaged' | 'foreign'> {
  const lines = text
    .split('\n')
    .filter((line) => !['{LOGO BITMAP}', '{CUT}'].includes(line.trim()))
    .map((line, offset) => ({
      ...plainLine(line.replace(DOUBLE_WIDTH, ''), offset),
      doubleWidth: line.startsWith(DOUBLE_WIDTH),
    }));
  return { lines, ended: 'cut', damaged, foreign: null };
}

export function recogniseText(text: string): readonly RecognisedDocument[] {
  return recognise(jobOf(text));
}

/** The one document on a print. */
export function only(text: string): RecognisedDocument {
  const documents = recogniseText(text);
  const [document] = documents;
  if (document === undefined || documents.length !== 1)
    throw new Error(`${documents.length} documents, not one`);
  return document;
}

/** The record of the one Z-report on a print. */
export function reportOf(text: string): ZReport {
  const { zReport } = only(text);
  if (zReport === null) throw new Error('no Z-report on this print');
  return zReport;
}

/** What of a report ends up in a voucher; null amounts and zero amounts book the same. */
export function voucherFigures(report: ZReport): unknown {
  return {
    total: report.totalGross,
    vat: report.vat.filter((row) => row.gross !== 0),
    tenders: report.tenders.filter((tender) => tender.amount !== 0 || (tender.counted ?? 0) !== 0),
    rounding: report.rounding ?? 0,
    tips: report.tips ?? 0,
    giftCardsSold: report.giftCardsSold ?? 0,
  };
}
