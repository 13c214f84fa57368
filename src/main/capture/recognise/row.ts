/**
 * A printed line taken apart: a label, and to its right amounts, counts and a rate. Nothing is decided here
 * about what the label means.
 */
import type { Ore } from '../../../shared/money.ts';
import type { PrintLine } from '../print-job.ts';
import type { Thousands } from './amount.ts';
import { fold } from './fold.ts';
import { withoutMoments } from './moment.ts';
import { clean, splitTokens, tokenize, type Token } from './tokens.ts';

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

const SEPARATOR = /^[\s\p{P}\p{S}\u2500-\u257F]+$/u;

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

/** `Kolonial      A`: a letter alone in a column of its own is the code of a rate and no part of the name. */
const RATE_CODE = /\s{2,}[A-H]$/u;

/** `Kontant / Cash`: the same twice, in two languages. */
const BOTH_LANGUAGES = /^(?<swedish>\p{L}[^/]*\S) \/ \p{L}[^/]*$/u;

function keyOf(label: string): string {
  const bare = withoutBrackets(label);
  return fold(BOTH_LANGUAGES.exec(bare)?.groups?.['swedish'] ?? bare);
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
  const trimmed = label
    .trim()
    .replace(/[\s:,;]+$/u, '')
    .replace(RATE_CODE, '');
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
    key: keyOf(trimmed),
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
