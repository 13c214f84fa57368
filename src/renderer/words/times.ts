/** Times as they are written in the shop: `14:05`, `24 nov`, and `2026-11-24` in tables. Local time. */
import type { Language } from '../i18n.ts';

/** The languages as dates and lists are written in them. */
export const LANGUAGE_TAGS: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };
const SECOND_MS = 1_000;
const SECONDS_IN_MINUTE = 60;
/** From here on a countdown is told in minutes. */
const MINUTES_FROM_SECONDS = 90;

/** `14:05` */
export function clockTime(at: number): string {
  const time = new Date(at);
  return `${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
}

/** `14:05:09`, for support. */
export function clockTimeWithSeconds(at: number): string {
  return `${clockTime(at)}:${twoDigits(new Date(at).getSeconds())}`;
}

/** `2026-11-24` */
export function isoDate(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
}

/** `24 nov`, with the year when it is not this one. */
export function shortDate(at: number, now: number, language: Language): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
  // Swedish abbreviates with a full stop, which reads as the end of a sentence.
  return format.format(at).replace('.', '');
}

/** The time alone today, otherwise with the date before it. */
export function dayAndTime(at: number, now: number, language: Language): string {
  return isoDate(at) === isoDate(now) ? clockTime(at) : `${shortDate(at, now, language)} ${clockTime(at)}`;
}

/** How long until a time, as whole seconds or minutes; null when it has come. */
export function timeUntil(at: number, now: number): { unit: 'seconds' | 'minutes'; count: number } | null {
  const seconds = Math.ceil((at - now) / SECOND_MS);
  if (seconds <= 0) return null;
  if (seconds < MINUTES_FROM_SECONDS) return { unit: 'seconds', count: seconds };
  return { unit: 'minutes', count: Math.round(seconds / SECONDS_IN_MINUTE) };
}

function twoDigits(value: number): string {
  return value.toString().padStart(2, '0');
}
