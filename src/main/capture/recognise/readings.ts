/**
 * The possible readings of one document. Two things on paper can be read in more than one way: whether a space
 * parts thousands or columns, and a sign that an encoder lost. Arithmetic chooses; when it cannot, nobody does.
 */
import type { TaughtLabels } from '../../../shared/layout.ts';
import type { PrintLine } from '../print-job.ts';
import { printsBareThousands, printsSpacedThousands, type Thousands } from './amount.ts';
import { checkArithmetic, type Reading } from './arithmetic.ts';
import { isCounter, measuredFieldOf } from './field-labels.ts';
import type { FieldName } from './field-words.ts';
import type { Line, Row } from './row.ts';
import { readLines } from './side-by-side.ts';
import { inUsualWords } from './taught-labels.ts';
import { readZReport } from './z-report-reader.ts';

/** More lost signs than this are not worth trying: two to this power are read. */
const MOST_SIGNS = 8;

/** Fields in which a lost sign changes nothing that is booked; they are left out instead. */
const SIGN_DOES_NOT_MATTER: ReadonlySet<FieldName> = new Set<FieldName>([
  'grandSales',
  'grandReturns',
  'grandNet',
  'openingFloat',
  'cashIn',
  'cashOut',
  'notCarried',
]);

function signMatters(row: Row): boolean {
  const { field } = measuredFieldOf(row.key);
  return field === null || !(isCounter(field) || SIGN_DOES_NOT_MATTER.has(field));
}

/** How many amounts have a sign that was lost and is needed. */
function countLostSigns(lines: readonly Line[]): number {
  const rows = lines.flatMap((line) => (line.type === 'rows' ? line.rows : []));
  return rows.filter(signMatters).flatMap((row) => row.amounts.filter(({ signKnown }) => !signKnown)).length;
}

/** The lines with the lost signs set: bit n of signs makes the nth of them negative. */
function withSigns(lines: readonly Line[], signs: number): readonly Line[] {
  let position = 0;
  const signed = (row: Row): Row => ({
    ...row,
    amounts: row.amounts.map((cell) => {
      if (cell.signKnown || !signMatters(row)) return cell;
      const negative = Math.floor(signs / 2 ** position) % 2 === 1;
      position += 1;
      return negative ? { ...cell, ore: -cell.ore } : cell;
    }),
  });
  return lines.map((line) => (line.type === 'rows' ? { type: 'rows', rows: line.rows.map(signed) } : line));
}

/** The figures that end up in a voucher, to tell readings apart that matter. */
function voucherFigures({ report }: Reading): string {
  const { totalGross, vat, groups, tenders, rounding, tips, giftCardsSold, cashDifference } = report;
  return JSON.stringify([totalGross, vat, groups, tenders, rounding, tips, giftCardsSold, cashDifference]);
}

export interface Chosen {
  readonly reading: Reading;
  /** The lines as they were read: spaces and signs understood in the way that was chosen. */
  readonly lines: readonly Line[];
  /** True when signs were lost and not exactly one way to set them closes the arithmetic. */
  readonly signUnreadable: boolean;
}

function readWith(
  lines: readonly PrintLine[],
  thousands: Thousands,
  taught: TaughtLabels,
  isWhole: (reading: Reading) => boolean,
): Chosen & { readonly closes: boolean } {
  const parsed = inUsualWords(readLines(lines, thousands), taught);
  const closes = (reading: Reading): boolean => isWhole(reading) && checkArithmetic(reading).length === 0;
  const literal = readZReport(parsed);
  const lost = countLostSigns(parsed);
  if (lost === 0) return { reading: literal, lines: parsed, signUnreadable: false, closes: closes(literal) };
  const ways = lost > MOST_SIGNS ? 1 : 2 ** lost;
  const readings = Array.from({ length: ways }, (_, signs) => readZReport(withSigns(parsed, signs))).filter(
    closes,
  );
  const different = new Set(readings.map(voucherFigures));
  const [first] = readings;
  if (first !== undefined && different.size === 1 && lost <= MOST_SIGNS)
    return { reading: first, lines: parsed, signUnreadable: false, closes: true };
  return { reading: literal, lines: parsed, signUnreadable: true, closes: false };
}

/** The ways to read a space in these lines, the likelier first. */
function waysToReadSpaces(lines: readonly PrintLine[]): readonly Thousands[] {
  const texts = lines.map(({ text }) => text);
  if (printsSpacedThousands(texts)) return printsBareThousands(texts) ? ['space', 'none'] : ['space'];
  return printsBareThousands(texts) ? ['none', 'space'] : ['space', 'none'];
}

/**
 * Reads a document in the way that closes its arithmetic.
 * @param taught words of this register that a manager has pointed at
 * @param isWhole whether a reading has all parts a voucher needs, so that nothing closes by being absent
 */
export function chooseReading(
  lines: readonly PrintLine[],
  taught: TaughtLabels,
  isWhole: (reading: Reading) => boolean,
): Chosen {
  const [likely = 'space', other] = waysToReadSpaces(lines);
  const first = readWith(lines, likely, taught, isWhole);
  if (first.closes || other === undefined) return first;
  const second = readWith(lines, other, taught, isWhole);
  return second.closes ? second : first;
}
