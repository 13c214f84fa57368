/** The diary's happenings, sorted into kinds to look for. */
import { PLAIN_OPENING, type Happening, type HappeningType } from '../../../shared/document.ts';

export const LOG_KINDS = ['zReports', 'fortnox', 'line', 'printer', 'decisions'] as const;
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
  alarm: 'fortnox',
  'alarm-seen': 'decisions',
  'alarm-over': 'fortnox',
  released: 'zReports',
  'not-sent': 'fortnox',
  'line-lost': 'fortnox',
  'line-back': 'fortnox',
  'tap-gone': 'line',
  'tap-back': 'line',
  'tap-gap': 'line',
  'drawer-opened': 'printer',
  'drawer-opened-alone': 'printer',
  'drawer-opened-by-hand': 'printer',
  'paper-near-end': 'printer',
  'paper-out': 'printer',
  'paper-ok': 'printer',
  'cover-open': 'printer',
  'cover-closed': 'printer',
  'cutter-error': 'printer',
  'cutter-ok': 'printer',
  'printer-offline': 'printer',
  'printer-online': 'printer',
  'printer-silent': 'printer',
  'printer-answers': 'printer',
  'tap-file-stays': 'line',
  'print-unread': 'line',
  'mapping-changed': 'decisions',
  'line-changed': 'decisions',
  'register-numbered': 'decisions',
  'register-counts-anew': 'decisions',
  'setup-changed': 'decisions',
  'settings-unreadable': 'decisions',
  connected: 'decisions',
  'connect-failed': 'fortnox',
  disconnected: 'decisions',
  'layout-confirmed': 'decisions',
  'question-confirmed': 'decisions',
  'set-aside': 'decisions',
  'manager-named': 'decisions',
  'manager-pin-changed': 'decisions',
  'manager-removed': 'decisions',
  'managers-forgotten': 'decisions',
  'pin-paused': 'decisions',
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
    if (!isOf(filter, line.happening.type)) return false;
    const text = searchText(line);
    return words.every((word) => text.includes(word));
  });
}

/** `all` is all but the plain openings of the drawer, of which a shop has hundreds a day. */
function isOf(filter: LogFilter, type: HappeningType): boolean {
  return filter === 'all' ? type !== PLAIN_OPENING : KIND_OF[type] === filter;
}

/** What a happening is about: its Z-report, the drawer, the printer, or nothing in particular. */
export function subjectOf({ documentId, type }: Happening): 'z' | 'drawer' | 'printer' | 'general' {
  if (documentId !== null) return 'z';
  if (KIND_OF[type] !== 'printer') return 'general';
  return type.startsWith('drawer-') ? 'drawer' : 'printer';
}

function searchText({ happening, what, details, support }: LogLine): string {
  const z = happening.zNumber === null ? '' : `z ${happening.zNumber}`;
  return [z, what, ...details, support ?? ''].join(' ').toLocaleLowerCase('sv');
}
