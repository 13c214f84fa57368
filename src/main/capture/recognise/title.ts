/**
 * Title lines: the line that says what kind of paper this is. A title says nothing else; a receipt that sells
 * `Z-RAPPORT PAPPERSRULLE 2 x 45,00` is not a report.
 */
import { fold } from './fold.ts';
import { withoutMoments } from './moment.ts';
import type { Row } from './row.ts';

type TitleKind = 'z-report' | 'x-report' | 'period-report' | 'cashier-report';

/** In order: the first that fits decides, so that a doubtful title is never taken for a Z. */
const TITLES: readonly (readonly [TitleKind, RegExp])[] = [
  [
    'period-report',
    /\bz ?2\b|\bperiod(?:s|isk)? ?z?(?:[ -]?rapport| report)\b|\bz ?(?:rapport|report) ?(?:per|period|manad|vecka|ar)\b|\bz ?period\w*|\b(?:manads?|vecko?|ars|kvartals|period)(?: ?rapport| ?z|avslut)\w*|\b(?:monthly|weekly|yearly|annual|periodic(?:al)?) (?:z|(?:z )?(?:report|reading))\b/u,
  ],
  [
    'cashier-report',
    /\b(?:kassor(?:s|er)?|servitor(?:s)?|personal|expedit|saljar(?:e)?|anvandar(?:e)?|operator(?:s)?)s? ?(?:rapport|redovisning|avslut)\b|\b(?:cashier|clerk|waiter|operator|server|staff|user|employee) (?:z )?report\b|\b(?:rapport|report|avslut)(?: per| by)? (?:kassor|servitor|anvandare|saljare|cashier|clerk|waiter|server|operator)\b/u,
  ],
  [
    'x-report',
    /\bx ?(?:z ?)?(?:dags?)? ?(?:rapport|report|reading|avslut|utslag|avlasning)(?: ?s?nr)?\b|^x ?1?$|\bx ?1\b|\b(?:dags?rapport|daily report) x\b/u,
  ],
  [
    'z-report',
    /\bz ?(?:dags?|day|daily)? ?(?:rapport|rapp|report|reading|utslag|avslut|bong)(?: ?s?nr)?\b|\bz ?1\b|^z(?= \d|$)|\bdagsavslut(?:s? ?(?:rapport|nr))?\b|\b(?:dags?rapport|daily report) z\b|\bdaily z\b|\b(?:end of day|day end)(?: report)?\b/u,
  ],
];

/** Words that may stand beside a title without making it something else. */
const BESIDE_TITLE =
  /^(?:nr|lopnr|av|of|for|dag|daglig|rapport|report|z|kassa|register|pos|skift|shift|datum|date|kl|tid|utskrift|original|kopia|copy|duplikat|duplicate|ovning|ovningslage|training|mode|fiskal|fiscal|daily|dagsavslut|dags?rapport|avslut|period|\w*\d\w*)$/u;

/** The line folded, dates and times left out. */
export function lineKey(row: Row): string {
  return fold(withoutMoments(row.text));
}

/** Lowers spelling variants of folded words that fold does not join: `nummer` glued to its noun. */
function titleKey(text: string): string {
  return fold(withoutMoments(text)).replaceAll(/(rapport|avslut)s?(?:nummer|nr)\b/gu, '$1 nr');
}

interface Title {
  readonly kind: TitleKind;
  /** True when the line says nothing but its title, so that it can be nothing else. */
  readonly clean: boolean;
}

function titleIn(key: string): Title | null {
  for (const [kind, pattern] of TITLES) {
    const match = pattern.exec(key);
    if (match === null) continue;
    const beside = key
      .replace(match[0], ' ')
      .split(' ')
      .filter((word) => word !== '');
    return { kind, clean: beside.every((word) => BESIDE_TITLE.test(word)) };
  }
  return null;
}

/**
 * What a line says it is the title of, or null. A line with an amount is never a title. On wide paper other facts may
 * stand beside the title: `Z-DAGRAPPORT nr 3301      Kassa: K2      Sida 1`.
 */
export function titleOf(row: Row): Title | null {
  if (row.amounts.length > 0 || row.rate !== null) return null;
  const whole = titleIn(titleKey(row.text));
  if (whole === null || whole.clean) return whole;
  const parts = row.text
    .trim()
    .split(/\s{3,}/u)
    .map((part) => titleIn(titleKey(part)));
  return parts.find((part) => part?.kind === whole.kind && part.clean) ?? whole;
}

export function isTitle(row: Row): boolean {
  return titleOf(row)?.clean === true;
}

/** `Slut på Z-dagrapport`: the last line of a report. */
export function isEndMark(row: Row): boolean {
  return (
    /^(?:slut|slut pa|end|end of)\b.*\b(?:z ?\w*rapport|rapport|report)\b/u.test(lineKey(row)) &&
    titleOf(row)?.clean !== true
  );
}

/** What stands after the title on its line, where some registers print the number: `Z-RAPPORT 1042`. */
export function withoutTitle(row: Row): string {
  return row.text
    .replace(/^.*(?:rapport|report|reading|avslut|utslag|bong|end of day|day end|z ?1(?!\d))[^\s\d]*/iu, '')
    .replace(/^(?:[\s:*#().-]|z\b|n(?:umme)?r\b|no\b|number\b|daily\b|day\b)+/iu, '');
}
