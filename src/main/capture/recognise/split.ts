/**
 * Where one document ends and the next begins within a print job: usually the paper is cut between them, but a
 * card terminal may close on the same paper, and a print that was restarted stands there twice.
 */
import { hasGrandTotal, isTerminalRow } from './kind.ts';
import { measuredFieldOf } from './field-labels.ts';
import { findMoments } from './moment.ts';
import { hasFigures, type Line, type Row } from './row.ts';
import { isEndMark, isTitle } from './title.ts';

export interface Span {
  readonly firstLine: number;
  readonly endLine: number;
}

function rowsOf(line: Line | undefined): readonly Row[] {
  return line?.type === 'rows' ? line.rows : [];
}

/** A line that can only be the last of what went before: figures, a time, an end mark, the control unit. */
function closesDocument(line: Line | undefined): boolean {
  return rowsOf(line).some(
    (row) =>
      row.amounts.length > 0 ||
      (hasFigures(row) && measuredFieldOf(row.key).field !== null) ||
      findMoments(row.text).length > 0 ||
      isEndMark(row) ||
      measuredFieldOf(row.key).field === 'notCarried' ||
      /kontrollenhet|control unit/iu.test(row.text),
  );
}

/** The first line of the header above a line: back to where the document before it closes. */
function headerStart(lines: readonly Line[], at: number, floor: number): number {
  let start = at;
  while (start > floor && !closesDocument(lines[start - 1])) start -= 1;
  while (start < at && lines[start]?.type !== 'rows') start += 1;
  return start;
}

/** A title with nothing but decoration after it is the foot of the report, not the head of another. */
function isHead(lines: readonly Line[], at: number): boolean {
  const after = lines.slice(at + 1).flatMap(rowsOf);
  return after.some((row) => hasFigures(row) || /:\s/u.test(row.text));
}

/** The documents of a job, in order, covering every line. */
export function splitDocuments(lines: readonly Line[]): readonly Span[] {
  const starts = [0];
  let figures = false;
  let titled = false;
  for (const [index, line] of lines.entries()) {
    const rows = rowsOf(line);
    const floor = starts.at(-1) ?? 0;
    const title = rows.some(isTitle);
    const terminal = rows.some(isTerminalRow) && titled;
    if (figures && ((title && isHead(lines, index)) || terminal)) {
      const start = headerStart(lines, index, floor);
      if (start > floor) starts.push(start);
      figures = false;
      titled = false;
    }
    titled ||= title;
    figures ||= rows.some((row) => row.amounts.length > 0) || hasGrandTotal(rows);
  }
  return starts.map((firstLine, index) => ({ firstLine, endLine: starts[index + 1] ?? lines.length }));
}
