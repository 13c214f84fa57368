/**
 * The parts of a printed line: words, rates, counts, amounts, and what only fills the space between them.
 */
import type { Ore } from '../../../shared/money.ts';
import { readAmountAt, type Thousands } from './amount.ts';

export type Token =
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
  /(?<count>[-\u2212]?\d{1,6}(?:[.,]\d{1,3})?)(?<unit> ?(?:st|x|q|pcs|ggr)\b\.?)?(?=[\s/,;]|:(?=\s)|$)/iuy;
/** `Kort (81)`: a whole number alone in brackets close behind a name is how often, not part of the name. */
const COUNT_IN_BRACKETS = /\((?<count>\d{1,6})(?: ?(?:st|x|q|pcs|ggr)\b\.?)?\)(?=[\s:.,;]|$)/iuy;
const SPACED_COUNT =
  /(?<count>\d{1,3}(?:[ \u00A0]\d{3})+)(?<unit> ?(?:st|x|q|pcs|ggr)\b\.?)?(?=[\s/;]|,(?!\d)|$)/iuy;
/** The stroke of `2/58,00` too. */
const FILLER =
  /(?:[^\p{L}\d\s(*?+\u2212-]+|(?:kr|sek|st|x)\b[.:]?)(?=\s|$)|\/(?=[\d*(\u2212?-]|(?:sek|kr)\b)/iuy;
/** `MOMS25%` is a word and a rate; on narrow paper `NETTO*1093674.00` is a word and an amount. */
const WORD = /\p{L}+(?=\d{1,2}(?:[.,]\d{1,2})?%)|[^\s:](?:(?!\*[\d ]*\d[.,]\d{2}$)[^\s:])*:?|:/uy;
const CLOSING_BRACKET = /(?: ?(?:kr|sek))?\)/iuy;

/** A rule between the cells of a boxed table. */
const CELL_RULE = /[\u2502\u2551]|(?<=^|\s)[|\u00A6](?=[\s\d*(-]|$)|(?<=\d)[|\u00A6](?=\s|$)/gu;

/** `Z - D A G R A P P O R T`: a word set wide. */
const SET_WIDE = /(?<=^|\s)(?:[\p{L}-] ){4,}\p{L}(?=\s{2}|\s*$)/gu;

/** Blanks out leader dots, stars and cell rules, keeping every other character where it stands. */
export function clean(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replaceAll(CELL_RULE, ' ')
    .replaceAll(SET_WIDE, (word) => word.replaceAll(' ', '').padEnd(word.length))
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
  const bracketed = matchAt(COUNT_IN_BRACKETS, text, start);
  if (bracketed !== null) {
    const value = Number(bracketed.groups?.['count'] ?? '');
    return { kind: 'count', value, unit: true, start, end: start + bracketed[0].length };
  }
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

export function tokenize(text: string, thousands: Thousands): readonly Token[] {
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
export function splitTokens(tokens: readonly Token[], text: string): readonly (readonly Token[])[] {
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
