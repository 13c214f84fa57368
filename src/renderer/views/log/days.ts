import type { TFunction } from 'i18next';
import type { Happening } from '../../../shared/document.ts';
import type { Language } from '../../i18n.ts';
import { isoDate, shortDate } from '../../words/times.ts';
import { subjectOf, type LogLine } from './log-kinds.ts';

interface Day {
  /** Some time of that day, ms since 1970. */
  readonly at: number;
  readonly lines: LogLine[];
}

/**
 * Each happening once, the latest first: what the tap heard while the app was closed is written down afterwards, with the
 * time when it was heard.
 */
export function inTime(happenings: readonly Happening[]): Happening[] {
  const byId = new Map(happenings.map((happening) => [happening.id, happening]));
  return [...byId.values()].toSorted((a, b) => b.at - a.at || b.id - a.id);
}

/** The lines in their order, put together by local day. */
export function byDay(lines: readonly LogLine[]): Day[] {
  const days: Day[] = [];
  for (const line of lines) {
    const day = days.at(-1);
    if (day !== undefined && isoDate(day.at) === isoDate(line.happening.at)) day.lines.push(line);
    else days.push({ at: line.happening.at, lines: [line] });
  }
  return days;
}

/** `I dag`, `I går`, else the date. */
export function dayName(t: TFunction, at: number, now: number, language: Language): string {
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (isoDate(at) === isoDate(now)) return t('log.today');
  if (isoDate(at) === isoDate(yesterday.getTime())) return t('log.yesterday');
  return shortDate(at, now, language);
}

/** Whether two lines tell of the same Z-report or thing, and so belong together. */
export function isOfOneStory(one: LogLine | undefined, other: LogLine): boolean {
  if (one === undefined) return false;
  const same = subjectOf(one.happening) === subjectOf(other.happening);
  return same && one.happening.documentId === other.happening.documentId;
}
