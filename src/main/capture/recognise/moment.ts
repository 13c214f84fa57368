/**
 * Dates and times as registers print them, read into local date-times `YYYY-MM-DDTHH:mm:ss`.
 */

export interface Moment {
  /** YYYY-MM-DD, or null when only a time stands there. */
  readonly date: string | null;
  /** HH:mm:ss with seconds 00 when not printed, or null when only a date stands there. */
  readonly time: string | null;
  readonly start: number;
  readonly end: number;
}

/** The first three letters of a month in Swedish and English. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  maj: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dec: 12,
};
const CENTURY = 2000;

const YEAR_FIRST = String.raw`(?<y1>20\d{2})(?<s1>[-/.]?)(?<m1>\d{2})\k<s1>(?<d1>\d{2})`;
const DAY_FIRST = String.raw`(?<d2>\d{1,2})(?<s2>[-/.])(?<m2>\d{1,2})\k<s2>(?<y2>20\d{2})`;
const SHORT_YEAR = String.raw`(?<y3>\d{2})-(?<m3>\d{2})-(?<d3>\d{2})`;
const IN_WORDS = String.raw`(?<d4>\d{1,2})\.? (?<m4>jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.? (?<y4>20\d{2})`;
const DATE = String.raw`(?:${YEAR_FIRST}|${DAY_FIRST}|${SHORT_YEAR}|${IN_WORDS})`;
const AFTER_DATE = String.raw`(?:T|,? {1,3}(?:kl\.? ?)?)(?<h1>\d{2})[:.](?<n1>\d{2})(?:[:.](?<c1>\d{2}))?`;
const TIME_ALONE = String.raw`(?<h2>\d{2}):(?<n2>\d{2})(?::(?<c2>\d{2}))?`;
const MOMENT = new RegExp(
  String.raw`(?<![\d.,-])(?:${DATE}(?:${AFTER_DATE})?|${TIME_ALONE})(?![\d%]|[-.,:]\d)`,
  'giu',
);

const LABELLED_TIME = /(?<=\b(?:kl|klockan|klockslag|tid|time)\b[.:]*\s+)\d{2}\.\d{2}(?![\d.,%])/giu;

type Groups = Readonly<Record<string, string | undefined>>;

function readDate(groups: Groups): string | null {
  const year = groups['y1'] ?? groups['y2'] ?? groups['y4'] ?? groups['y3'];
  const month = groups['m1'] ?? groups['m2'] ?? groups['m3'] ?? MONTHS[groups['m4']?.toLowerCase() ?? ''];
  const day = groups['d1'] ?? groups['d2'] ?? groups['d3'] ?? groups['d4'];
  if (year === undefined || month === undefined || day === undefined) return null;
  const full = Number(year) < CENTURY ? CENTURY + Number(year) : Number(year);
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 'YYYY-MM-DD'.length) : null;
}

function readTime(groups: Groups): string | null {
  const hour = groups['h1'] ?? groups['h2'];
  const minute = groups['n1'] ?? groups['n2'];
  const second = groups['c1'] ?? groups['c2'] ?? '00';
  if (hour === undefined || minute === undefined) return null;
  const real = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return real ? `${hour}:${minute}:${second}` : null;
}

/** Finds every date, time or both together in a line, from left to right. */
export function findMoments(text: string): readonly Moment[] {
  const found: Moment[] = [];
  for (const match of text.matchAll(MOMENT)) {
    const groups: Groups = match.groups ?? {};
    const date = readDate(groups);
    const time = readTime(groups);
    if (date === null && time === null) continue;
    found.push({ date, time, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The same line with its dates and times blanked out, so that no digit of theirs is taken for an amount. */
export function withoutMoments(text: string): string {
  // A time with a point is known by its label alone: `Kl: 22.23`.
  let masked = text.replace(LABELLED_TIME, (time) => time.replaceAll(/[\d.]/gu, ' '));
  for (const { start, end } of findMoments(text)) {
    masked = masked.slice(0, start) + ' '.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

/** The moment as a local date-time, or null when its date or its time is not printed. */
export function toLocalDateTime(moment: Moment): string | null {
  return moment.date === null || moment.time === null ? null : `${moment.date}T${moment.time}`;
}
