/**
 * The header as labels and what stands beside them: `LABEL: value`, `LABEL value`, `LABEL      value`.
 */
import { headerFieldOf, type HeaderField } from './header-labels.ts';
import { findMoments } from './moment.ts';
import type { Line, Row } from './row.ts';

/** A header label as printed, what stands beside it, and the line it is on. */
export interface HeaderPair {
  readonly field: HeaderField;
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

/** `Org.nr 556000-0001`: the longest run of first words that is a label, and what comes after it. */
function splitWords(text: string): Omit<HeaderPair, 'line'> | null {
  const words = text.split(/\s+/u);
  for (let length = Math.min(words.length - 1, 4); length > 0; length -= 1) {
    const label = words.slice(0, length).join(' ');
    const field = headerFieldOf(label);
    if (field !== null) return { field, label, value: words.slice(length).join(' ') };
  }
  return null;
}

/** A date and its time are one value, however far apart they are printed: `2026-11-19  18:02`. */
export function withMomentsTogether(text: string): string {
  let together = text;
  for (const { start, end } of findMoments(text).toReversed()) {
    together =
      together.slice(0, start) + text.slice(start, end).replaceAll(/ {2,}/gu, ' ') + together.slice(end);
  }
  return together;
}

/** `DAGSAVSLUT  Z-nr. 902`: what says itself that it is the report's number is no other label's value. */
function isLabelled(part: string): boolean {
  return splitWords(part.replace(/:(?=\s)/gu, ''))?.field === 'zNumber';
}

/** Every label with its value on one line; several may share a line, parted by two spaces or more. */
function pairsOf(printed: string, line: number): readonly HeaderPair[] {
  const text = withMomentsTogether(printed);
  const parts = text
    .trim()
    .replaceAll(/\s+:(?=\s)/gu, ':')
    .split(/\s{2,}/u);
  const pairs: HeaderPair[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const colon = part.search(/(?<!\d):|:(?!\d)/u);
    const label = colon === -1 ? part : part.slice(0, colon);
    const after = colon === -1 ? '' : part.slice(colon + 1).trim();
    const field = headerFieldOf(label);
    if (field !== null && after !== '') pairs.push({ field, label, value: after, line });
    else if (field !== null && parts[index + 1] !== undefined && !isLabelled(parts[index + 1] ?? '')) {
      pairs.push({ field, label, value: parts[index + 1] ?? '', line });
      index += 1;
    } else {
      const split = splitWords(part.replace(/:(?=\s)/gu, ''));
      if (split !== null) pairs.push({ ...split, line });
    }
  }
  return pairs;
}

/** The first row of each printed line: a header never shares its line with a table. */
export function headerRows(lines: readonly Line[]): readonly Row[] {
  return lines.flatMap((line) => (line.type === 'rows' ? line.rows.slice(0, 1) : []));
}

/** `Z-nummer` with `0042` alone on the line below, as narrow paper has it above the first amount. */
function pairsBelow(rows: readonly Row[]): readonly HeaderPair[] {
  const firstAmount = rows.findIndex(({ amounts }) => amounts.length > 0);
  return rows.slice(0, Math.max(0, firstAmount)).flatMap((row, index) => {
    const label = row.text.trim().replace(/\s*:$/u, '');
    const field = headerFieldOf(label);
    const below = rows[index + 1];
    if (field === null || below === undefined || below.line !== row.line + 1) return [];
    const value = withMomentsTogether(below.text).trim();
    const alone = !/\s{2,}|:\s/u.test(value) && /\d/u.test(value) && pairsOf(value, below.line).length === 0;
    return alone ? [{ field, label, value, line: below.line }] : [];
  });
}

/** Every header label of a document with what stands beside it, from top to bottom, and then those above theirs. */
export function headerPairs(lines: readonly Line[]): readonly HeaderPair[] {
  const rows = headerRows(lines);
  return [...rows.flatMap((row) => pairsOf(row.text, row.line)), ...pairsBelow(rows)];
}
