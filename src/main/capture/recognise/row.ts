/**
 * A printed line taken apart: a label, and to its right amounts, counts and a rate. Nothing is decided here
 * about what the label means.
 */
import type { Ore } from '../../../shared/money.ts';
import type { PrintLine } from '../print-job.ts';
import { readAmountAt, type Thousands } from './amount.ts';
import { fold } from './fold.ts';
import { withoutMoments } from './moment.ts';

export interface AmountCell {
  readonly ore: Ore;
  readonly signKnown: boolean;
  /** The column just after its last character: amounts of one column end in the same place. */
  readonly end: number;
  /** Folded words printed between the cell before and this one, as in `netto 96,00`. */
  readonly hint: string;
}

export interface Row {
  /** Index of its line among the lines of the job. */
  readonly line: number;
  /** The line, with leader dots and decoration blanked out. */
  readonly text: string;
  /** The words left of the figures, as printed. */
  readonly label: string;
  /** The label folded, see `fold`. */
  readonly key: string;
  /** A number before the label: `1` in `1  MAT  47  5557,00`. */
  readonly code: string | null;
  readonly amounts: readonly AmountCell[];
  /** Whole or broken quantities. */
  readonly counts: readonly number[];
  /** The label with the one number that stands close behind it, `Kort 2`, which may be its count; else null. */
  readonly numbered: string | null;
  /** A printed percentage; the first when there are several. */
  readonly rate: number | null;
  readonly rates: readonly number[];
  readonly large: boolean;
}

export type Line =
  | { readonly type: 'blank' }
  | { readonly type: 'separator' }
  | { readonly type: 'rows'; readonly rows: readonly Row[] };

type Token =
  | { readonly kind: 'word' | 'filler'; readonly start: number; readonly end: number }
  | { readonly kind: 'rate'; readonly value: number; readonly start: number; readonly end: number }
  | {
      readonly kind: 'count';
      readonly value: number;
      readonly unit: boolean;
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: 'amount';
      readonly ore: Ore;
      readonly signKnown: boolean;
      readonly start: number;
      readonly end: number;
    };

const RATE = /\(?(?<rate>\d{1,2}(?:[.,]\d{1,2})?) ?%\)?/uy;
/** `56 x`, `61 Q`, `3 st`, `2 pcs`: a number that can only be a count. */
const COUNT =
  /(?<count>[-\u2212]?\d{1,6}(?:[.,]\d{1,3})?)(?<unit> ?(?:st|x|q|pcs|ggr)\b\.?)?(?=[\s/,;]|$)/iuy;
const SPACED_COUNT =
  /(?<count>\d{1,3}(?:[ \u00A0]\d{3})+)(?<unit> ?(?:st|x|q|pcs|ggr)\b\.?)?(?=[\s/;]|,(?!\d)|$)/iuy;
/** The stroke of `2/58,00` too. */
const FILLER =
  /(?:[^\p{L}\d\s(*?+\u2212-]+|(?:kr|sek|st|x)\b[.:]?)(?=\s|$)|\/(?=[\d*(\u2212?-]|(?:sek|kr)\b)/iuy;
/** `MOMS25%` is a word and a rate. */
const WORD = /\p{L}+(?=\d{1,2}(?:[.,]\d{1,2})?%)|[^\s:]+:?|:/uy;
const CLOSING_BRACKET = /(?: ?(?:kr|sek))?\)/iuy;
const SEPARATOR = /^[\s\p{P}\p{S}\u2500-\u257F]+$/u;

/** Blanks out leader dots and stars, keeping every other character where it stands. */
function clean(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replaceAll(/[.\u00B7_]{3,}|[*#=~]{2,}/gu, (run) => ' '.repeat(run.length))
    .replaceAll(/^(?:\s|[*#=~-](?!\d))+|(?:\s|[*#=~]|(?<!\d)-)+$/gu, (run) => ' '.repeat(run.length));
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function tokenAt(text: string, start: number, thousands: Thousands): Token {
  const rate = matchAt(RATE, text, start);
  if (rate !== null) {
    const value = Number((rate.groups?.['rate'] ?? '').replace(',', '.'));
    return { kind: 'rate', value, start, end: start + rate[0].length };
  }
  const amount = readAmountAt(text, start, thousands);
  if (amount !== null) return { kind: 'amount', ...amount.amount, start, end: amount.end };
  const spaced = thousands === 'space' ? matchAt(SPACED_COUNT, text, start) : null;
  const count = spaced ?? matchAt(COUNT, text, start);
  if (count !== null) {
    const printed = (count.groups?.['count'] ?? '').replaceAll(/[ \u00A0]/gu, '');
    const value = Number(printed.replace(',', '.').replace('\u2212', '-'));
    const unit = count.groups?.['unit'] !== undefined;
    return { kind: 'count', value, unit, start, end: start + count[0].length };
  }
  const filler = matchAt(FILLER, text, start);
  if (filler !== null) return { kind: 'filler', start, end: start + filler[0].length };
  const word = matchAt(WORD, text, start);
  return { kind: 'word', start, end: start + (word?.[0].length ?? 1) };
}

/** `2 (-150,00)`: brackets right after a count set its amount apart and are no minus. */
function besideCount(
  text: string,
  start: number,
  before: Token | undefined,
  thousands: Thousands,
): Token | null {
  if (before?.kind !== 'count' || before.end + 1 !== start || text.charAt(start) !== '(') return null;
  const inner = readAmountAt(text, start + 1, thousands);
  const closing = inner === null ? null : matchAt(CLOSING_BRACKET, text, inner.end);
  if (inner === null || closing === null) return null;
  return { kind: 'amount', ...inner.amount, start, end: inner.end + closing[0].length };
}

/** `Kontant SEK     29,00`: close to a word and far from the figures, a currency is part of the name. */
function isCurrencyInName(text: string, token: Token, before: Token | undefined): boolean {
  return (
    token.kind === 'filler' &&
    before?.kind === 'word' &&
    before.end + 1 === token.start &&
    /^(?:kr|sek)$/iu.test(text.slice(token.start, token.end)) &&
    /^(?: {2}|$)/u.test(text.slice(token.end))
  );
}

function tokenize(text: string, thousands: Thousands): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    if (/\s/u.test(text.charAt(position))) {
      position += 1;
      continue;
    }
    const read = besideCount(text, position, tokens.at(-1), thousands) ?? tokenAt(text, position, thousands);
    const token: Token = isCurrencyInName(text, read, tokens.at(-1))
      ? { kind: 'word', start: read.start, end: read.end }
      : read;
    tokens.push(token);
    position = token.end;
  }
  return tokens;
}

/** `Antal returer: 0`, after which another label may follow. */
function isLabelledCount(run: readonly Token[], text: string): boolean {
  const [label, count] = run.slice(-2);
  return (
    label?.kind === 'word' && count?.kind === 'count' && text.slice(label.start, label.end).endsWith(':')
  );
}

/** The tokens of one line as one or more runs: `Kontant 611,00  Kort 6203,00` is two rows on one line. */
function splitTokens(tokens: readonly Token[], text: string): readonly (readonly Token[])[] {
  if (tokens.some((token) => token.kind === 'rate')) return [tokens];
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const afterAmount = run.some((earlier) => earlier.kind === 'amount') || isLabelledCount(run, text);
    const followed = tokens
      .slice(index + 1)
      .some((later) => later.kind === 'amount' || later.kind === 'count');
    if (token.kind === 'word' && afterAmount && followed) {
      runs.push(run);
      run = [];
    }
    run.push(token);
  }
  runs.push(run);
  return runs;
}

/** Where the label ends: the last word before the first amount, a number that belongs to the name included. */
function labelEndIndex(tokens: readonly Token[]): number {
  const firstAmount = tokens.findIndex((token) => token.kind === 'amount');
  const left = firstAmount === -1 ? tokens : tokens.slice(0, firstAmount);
  let end = left.findLastIndex((token) => token.kind === 'word');
  // `MENY 3     5   300,00`: a number close to the name, with another count after it, is part of the name.
  const [word, close] = left.slice(Math.max(0, end));
  const another = tokens.slice(Math.max(0, end) + 2).some((token) => token.kind === 'count');
  if (word !== undefined && close?.kind === 'count' && close.start === word.end + 1 && another) end += 1;
  return end;
}

/** `Dricks (ingår i betalsätt)`: what stands in brackets explains a label and is no part of it. */
function withoutBrackets(label: string): string {
  const bare = label.replaceAll(/\([^)]*\)/gu, ' ').trim();
  return bare === '' ? label : bare;
}

function toRow(line: number, source: PrintLine, text: string, masked: string, tokens: readonly Token[]): Row {
  const labelEnd = labelEndIndex(tokens);
  const firstWord = tokens.findIndex((token) => token.kind === 'word');
  const [first, second] = tokens;
  const coded = firstWord > 0 && first?.kind === 'count' && !first.unit && Number.isInteger(first.value);
  // `4  7 UP`: after the code the name may begin with a number of its own.
  const numbered = coded && firstWord === 2 && second?.kind === 'count' && !second.unit;
  const labelStart = numbered ? 1 : firstWord;
  const inLabel = (index: number): boolean => firstWord !== -1 && index >= labelStart && index <= labelEnd;
  const amounts: AmountCell[] = [];
  const counts: number[] = [];
  let label = '';
  let hint = '';
  const rates: number[] = [];
  for (const [index, token] of tokens.entries()) {
    const words = masked.slice(token.start, token.end);
    if (token.kind === 'rate') rates.push(token.value);
    else if (inLabel(index)) {
      const gap = label === '' ? '' : masked.slice(tokens[index - 1]?.end ?? token.start, token.start);
      label += `${gap}${words}`;
    } else if (token.kind === 'amount') {
      amounts.push({ ore: token.ore, signKnown: token.signKnown, end: token.end, hint: fold(hint) });
      hint = '';
    } else if (token.kind === 'count' && !(coded && index === 0)) counts.push(token.value);
    else if (token.kind === 'word') hint += ` ${words}`;
  }
  const trimmed = label.trim().replace(/[\s:]+$/u, '');
  const last = tokens[labelEnd];
  const next = tokens[labelEnd + 1];
  const close =
    last !== undefined &&
    next?.kind === 'count' &&
    !next.unit &&
    next.start === last.end + 1 &&
    counts.length === 1;
  return {
    line,
    text,
    label: trimmed,
    key: fold(withoutBrackets(trimmed)),
    code: coded && first !== undefined ? masked.slice(first.start, first.end).trim() : null,
    amounts,
    counts,
    numbered: close ? `${trimmed} ${masked.slice(next.start, next.end)}` : null,
    rate: rates[0] ?? null,
    rates,
    large: source.doubleHeight || source.doubleWidth,
  };
}

/**
 * Takes one printed line apart.
 * @param line index of the line in the job, kept in its rows
 */
export function readLine(source: PrintLine, line: number, thousands: Thousands): Line {
  if (source.text.trim() === '') return { type: 'blank' };
  if (SEPARATOR.test(source.text)) return { type: 'separator' };
  const text = clean(source.text);
  const masked = withoutMoments(text);
  const runs = splitTokens(tokenize(masked, thousands), masked);
  return { type: 'rows', rows: runs.map((run) => toRow(line, source, text, masked, run)) };
}

/** Whether a row has figures right of its label. */
export function hasFigures(row: Row): boolean {
  return row.amounts.length > 0 || row.counts.length > 0;
}
