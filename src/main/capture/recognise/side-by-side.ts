/**
 * Prints with two columns of tables beside each other, as wide paper has them: VAT on the left and means of payment on
 * the right. Each column is read for itself, the left one first.
 */
import type { PrintLine } from '../print-job.ts';
import { readLine, type Line } from './row.ts';
import type { Thousands } from './amount.ts';

/** One line is no column. */
const FEWEST_LINES = 2;
const BAR = /[|\u2502\u2551]/gu;
const WORDS = /\p{L}{3}/u;

/** Where a line has its one bar, with text or space on both sides; null where it has none or several. */
function barOf(text: string): number | null {
  const bars = [...text.matchAll(BAR)];
  const [bar] = bars;
  if (bar === undefined || bars.length > 1) return null;
  return text.slice(0, bar.index).trim() === '' && text.slice(bar.index + 1).trim() === '' ? null : bar.index;
}

interface Part {
  readonly source: PrintLine;
  /** Index of its line among the lines of the document. */
  readonly line: number;
}

/** Whether the lines are two columns, and not one table with a rule between names and figures. */
function areColumns(run: readonly Part[], bar: number): boolean {
  const worded = run.filter(
    ({ source }) => WORDS.test(source.text.slice(0, bar)) && WORDS.test(source.text.slice(bar)),
  );
  const filled = run.filter(
    ({ source }) => /\d/u.test(source.text.slice(0, bar)) && /\d/u.test(source.text.slice(bar)),
  );
  const rightWorded = run.filter(({ source }) => WORDS.test(source.text.slice(bar)));
  return worded.length > 0 && filled.length > 0 && rightWorded.length > run.length / 2;
}

function unfolded(run: readonly Part[], bar: number): readonly (Part | null)[] {
  const side = (from: number, to?: number): readonly Part[] =>
    run.flatMap(({ source, line }) => {
      const text = source.text.slice(from, to);
      return text.trim() === '' ? [] : [{ source: { ...source, text: text.trimEnd() }, line }];
    });
  return [...side(0, bar), null, ...side(bar + 1), null];
}

/** The lines in reading order; null parts one column from the next. */
function inReadingOrder(lines: readonly PrintLine[]): readonly (Part | null)[] {
  const parts: (Part | null)[] = [];
  let run: Part[] = [];
  let column: number | null = null;
  const close = (): void => {
    const columns = column !== null && run.length >= FEWEST_LINES && areColumns(run, column);
    parts.push(...(columns && column !== null ? unfolded(run, column) : run));
    run = [];
  };
  for (const [line, source] of lines.entries()) {
    const bar = barOf(source.text);
    if (bar !== column) {
      close();
      column = bar;
    }
    run.push({ source, line });
  }
  close();
  return parts;
}

/** Takes the lines of a document apart, in the order in which a person reads them. */
export function readLines(lines: readonly PrintLine[], thousands: Thousands): readonly Line[] {
  return inReadingOrder(lines).map((part) =>
    part === null ? { type: 'blank' } : readLine(part.source, part.line, thousands),
  );
}
