/** What is learnt when a manager points at lines of a print: the words by which those lines will be known again. */
import type { Lesson, TaughtLabels } from '../../../shared/layout.ts';
import { failure, problem, success, type Result } from '../../../shared/problem.ts';
import type { PrintLine } from '../print-job.ts';
import { readLine, type Row } from './row.ts';
import { labelToTeach } from './taught-labels.ts';

/**
 * @returns the words pointed at, or why they cannot be learnt: `layout-line-without-words` when a line has none,
 * `layout-line-not-unique` when other lines have the same
 */
export function taughtBy(lines: readonly PrintLine[], pointed: Lesson['pointed']): Result<TaughtLabels> {
  const rows = lines.flatMap((source, index): readonly Row[] => {
    const line = readLine(source, index, 'space');
    return line.type === 'rows' ? line.rows : [];
  });
  const taught: TaughtLabels = {};
  for (const { field, line } of pointed) {
    const labels = rows.filter((row) => row.line === line).map((row) => labelToTeach(row, field));
    const label = labels.find((words) => words !== null) ?? null;
    if (label === null) return failure(problem('layout-line-without-words', { field }));
    if (rows.filter((row) => labelToTeach(row, field) === label).length > 1)
      return failure(problem('layout-line-not-unique', { field }));
    taught[label] = field;
  }
  return success(taught);
}
