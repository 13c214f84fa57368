/** The diary's happenings, sorted into kinds to look for. */
import type { Happening, HappeningType } from '../../../shared/document.ts';

export const LOG_KINDS = ['zReports', 'fortnox', 'line', 'decisions'] as const;
type LogKind = (typeof LOG_KINDS)[number];
export type LogFilter = LogKind | 'all';

const KIND_OF: Record<HappeningType, LogKind> = {
  captured: 'zReports',
  held: 'zReports',
  queued: 'zReports',
  skipped: 'zReports',
  'terminal-close': 'zReports',
  'looked-up': 'fortnox',
  'post-started': 'fortnox',
  'post-unknown': 'fortnox',
  confirmed: 'fortnox',
  verified: 'fortnox',
  'not-sent': 'fortnox',
  'line-lost': 'fortnox',
  'line-back': 'fortnox',
  'tap-gone': 'line',
  'tap-back': 'line',
  'tap-gap': 'line',
  'mapping-changed': 'decisions',
  'layout-confirmed': 'decisions',
  'question-confirmed': 'decisions',
  'set-aside': 'decisions',
};

/** One line of the diary, in words. */
export interface LogLine {
  readonly happening: Happening;
  readonly what: string;
  readonly details: readonly string[];
  readonly support: string | null;
}

export function isLogFilter(value: string): value is LogFilter {
  return value === 'all' || LOG_KINDS.some((kind) => kind === value);
}

/** The lines of one kind that hold every word of a search, whatever their case. */
export function findLines(lines: readonly LogLine[], filter: LogFilter, search: string): LogLine[] {
  const words = search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (filter !== 'all' && KIND_OF[line.happening.type] !== filter) return false;
    const text = searchText(line);
    return words.every((word) => text.includes(word));
  });
}

function searchText({ happening, what, details, support }: LogLine): string {
  const z = happening.zNumber === null ? '' : `z ${happening.zNumber}`;
  return [z, what, ...details, support ?? ''].join(' ').toLocaleLowerCase('sv');
}
