/** The diary as text to paste into a mail: one line each, columns with tabs between. */
import { clockTimeWithSeconds, isoDate } from '../../words/times.ts';
import type { LogLine } from './log-kinds.ts';

export function logText(lines: readonly LogLine[]): string {
  return lines
    .map(({ happening, what, details, support }) =>
      [
        `${isoDate(happening.at)} ${clockTimeWithSeconds(happening.at)}`,
        happening.zNumber === null ? '' : `Z ${happening.zNumber}`,
        [what, ...details].join('. '),
        support ?? '',
      ].join('\t'),
    )
    .join('\n');
}
