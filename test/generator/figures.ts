/** Amounts, rates, counts and times in the many ways registers print them. */
import type { Chance } from './chance.ts';

export interface MoneyStyle {
  readonly decimal: ',' | '.';
  readonly thousands: '' | ' ' | '.' | ',' | '\u00A0' | "'";
  readonly minus: 'before' | 'behind' | 'brackets' | 'spaced' | 'unicode';
  readonly before: '' | '*' | 'SEK ' | 'kr ';
  readonly behind: '' | ' kr' | ' SEK' | ':-';
}

const KRONA = 100;

export function makeMoneyStyle(chance: Chance): MoneyStyle {
  const decimal = chance.weighted<',' | '.'>([
    [',', 3],
    ['.', 1],
  ]);
  const thousands =
    decimal === ','
      ? chance.weighted<MoneyStyle['thousands']>([
          ['', 5],
          [' ', 5],
          ['\u00A0', 2],
          ['.', 2],
        ])
      : chance.weighted<MoneyStyle['thousands']>([
          ['', 5],
          [',', 4],
          [' ', 1],
          ["'", 0.3],
        ]);
  return {
    decimal,
    thousands,
    minus: chance.weighted<MoneyStyle['minus']>([
      ['before', 8],
      ['behind', 2],
      ['brackets', 1],
      ['spaced', 0.5],
      ['unicode', 0.7],
    ]),
    before: chance.weighted<MoneyStyle['before']>([
      ['', 16],
      ['*', 2],
      ['SEK ', 0.5],
    ]),
    behind: chance.weighted<MoneyStyle['behind']>([
      ['', 16],
      [' kr', 1],
      [' SEK', 0.5],
    ]),
  };
}

/** Whole kronor of the amount with marks between the thousands. */
function grouped(kronor: number, mark: string): string {
  return kronor.toString().replaceAll(/\B(?=(?:\d{3})+$)/gu, mark);
}

/** An amount in öre as this register prints it. */
export function money(ore: number, style: MoneyStyle): string {
  const size = Math.abs(ore);
  const cents = (size % KRONA).toString().padStart(2, '0');
  const digits = `${grouped(Math.floor(size / KRONA), style.thousands)}${style.decimal}${cents}`;
  const plain = `${style.before}${digits}`;
  if (ore >= 0) return `${plain}${style.behind}`;
  if (style.minus === 'behind') return `${plain}-${style.behind}`;
  if (style.minus === 'brackets') return `${style.before}(${digits})${style.behind}`;
  const sign = style.minus === 'unicode' ? '\u2212' : style.minus === 'spaced' ? '- ' : '-';
  // `SEK -25,00` but `*-0.50`: the sign stands nearest the figures.
  return `${style.before}${sign}${digits}${style.behind}`;
}

export type RateStyle = '25%' | '25 %' | '25,00%' | '25.00 %' | '25,0 %' | '25,00' | '25' | '(25%)';
export const RATE_STYLES: readonly (readonly [RateStyle, number])[] = [
  ['25%', 6],
  ['25 %', 6],
  ['25,00%', 2],
  ['25.00 %', 1],
  ['25,0 %', 0.5],
  ['(25%)', 0.5],
];
/** Styles without a percent sign need a column of their own. */
export const RATE_STYLES_IN_COLUMN: readonly (readonly [RateStyle, number])[] = [
  ...RATE_STYLES,
  ['25,00', 2],
  ['25', 1],
];
export function rateText(rate: number, style: RateStyle): string {
  return style.replace('25', rate.toString());
}

export interface MomentStyle {
  readonly date: 'iso' | 'dots' | 'slashes' | 'compact' | 'short' | 'words' | 'year/month/day' | 'dashes';
  readonly seconds: boolean;
  readonly point: boolean;
  readonly between: string;
}
const MONTHS_SV = ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sept', 'okt', 'nov', 'dec'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function makeMomentStyle(chance: Chance): MomentStyle {
  const date = chance.weighted<MomentStyle['date']>([
    ['iso', 12],
    ['dots', 1],
    ['slashes', 1],
    ['compact', 0.7],
    ['short', 1],
    ['words', 1],
    ['year/month/day', 1],
    ['dashes', 0.5],
  ]);
  return {
    date,
    seconds: chance.is(0.4),
    point: chance.is(0.1),
    between: chance.weighted([
      [' ', 10],
      ['  ', 2],
      [' kl ', 1],
      [' kl. ', 1],
      ['T', 0.3],
      [', ', 0.5],
    ]),
  };
}

export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}
const two = (value: number): string => value.toString().padStart(2, '0');

export function dateText(moment: Moment, { date }: MomentStyle, english: boolean): string {
  const [year, month, day] = [moment.year.toString(), two(moment.month), two(moment.day)];
  switch (date) {
    case 'iso':
      return `${year}-${month}-${day}`;
    case 'dots':
      return `${day}.${month}.${year}`;
    case 'slashes':
      return `${day}/${month}/${year}`;
    case 'compact':
      return `${year}${month}${day}`;
    case 'short':
      return `${year.slice(2)}-${month}-${day}`;
    case 'words':
      return `${moment.day} ${(english ? MONTHS_EN : MONTHS_SV)[moment.month - 1] ?? ''} ${year}`;
    case 'year/month/day':
      return `${year}/${month}/${day}`;
    case 'dashes':
      return `${day}-${month}-${year}`;
  }
}

export function timeText(moment: Moment, { seconds, point }: MomentStyle): string {
  const mark = point && !seconds ? '.' : ':';
  const minutes = `${two(moment.hour)}${mark}${two(moment.minute)}`;
  return seconds ? `${minutes}:${two(moment.second)}` : minutes;
}

export function momentText(moment: Moment, style: MomentStyle, english: boolean): string {
  const between = english && style.between.includes('kl') ? ' ' : style.between;
  return `${dateText(moment, style, english)}${between}${timeText(moment, style)}`;
}

/** The moment in the form of the record, seconds 00 when they are not printed. */
export function recorded(moment: Moment, { seconds }: MomentStyle): string {
  const time = `${two(moment.hour)}:${two(moment.minute)}:${seconds ? two(moment.second) : '00'}`;
  return `${moment.year}-${two(moment.month)}-${two(moment.day)}T${time}`;
}
