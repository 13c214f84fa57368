/**
 * Which kind of paper a document is. The vetoes come first: whatever looks like a copy, an X, a training print,
 * a period or a cashier's report is not a Z, however much else on it speaks for one (marked prints: SKVFS 2014:9
 * chapter 5 section 5).
 */
import type { DocumentKind } from '../../../shared/z-report.ts';
import { measuredFieldOf } from './field-labels.ts';
import { sectionOf } from './section-labels.ts';
import { hasFigures, type Row } from './row.ts';
import { isTitle, lineKey, titleOf } from './title.ts';

const COPY =
  /\b(?:kopia|copy|duplikat|duplicate|reprint|reprinted|omtryck|aterutskrift)\b|\butskriven igen\b|\bprinted again\b/u;
const TRAINING = /\b(?:ovning|ovningslage|ovningsrapport|training|utbildningslage|testlage)\b/u;
const NOT_A_RECEIPT = /\b(?:ej kvitto|not a receipt|pro ?forma)\b/u;
const NOT_RESET = /\b(?:ej|icke|inte) nollstall\w*|\bnot (?:reset|cleared|zeroed)\b|\bwithout reset\b/u;
const TERMINAL = /\bterm(?:inal)? ?id\b|\bbunt ?(?:nr|nummer)\b|\bbatch ?nr\b|\binlosare\b|\bacquirer\b/u;
const TERMINAL_CLOSE =
  /\bdagsavslut\b|\bavstamning\b|\bbunt ?(?:nr|nummer)\b|\bbatch\b|\bsettlement\b|\breconciliation\b|\btotal terminalen\b/u;
const RECEIPT =
  /^(?:kvitto|kassakvitto|receipt)$|\bkvitto ?(?:nr|nummer)\b|\batt betala\b|\boppet kop\b|\btack for\b|\bvalkommen ater\b|\breceipt nr\b|\bthank you\b|\bamount due\b|\bmottaget\b/u;
const MEASURE = /^(?:antal|nr|count|belopp|summa|amount|value|st)\b/u;

const SPEAKS_OF_RECEIPTS = /\b(?:kvitto\w*|receipts?|antal)\b/u;

function hasAmount(row: Row): boolean {
  return row.amounts.length > 0;
}

/** Counters speak of receipts or carry figures; a mark on the paper does neither. */
function isMark(rows: readonly Row[], index: number, words: RegExp): boolean {
  const row = rows[index];
  if (row === undefined) return false;
  const key = lineKey(row);
  if (!words.test(key) || row.amounts.length > 0) return false;
  if (row.large) return true;
  if (SPEAKS_OF_RECEIPTS.test(key.replace(NOT_A_RECEIPT, ' '))) return false;
  if (hasFigures(row) && !isTitle(row) && measuredFieldOf(row.key).field !== null) return false;
  if (isTitle(row)) return true;
  // Between the figures a word alone heads a counter; above the first or below the last it marks the paper.
  const inside = rows.slice(0, index).some(hasAmount) && rows.slice(index + 1).some(hasAmount);
  const next = rows[index + 1];
  const headsCounter = next !== undefined && MEASURE.test(next.key) && hasFigures(next);
  return !inside && !headsCounter;
}

function hasMark(rows: readonly Row[], words: RegExp): boolean {
  return rows.some((_, index) => isMark(rows, index, words));
}

/** Whether any row speaks of the grand totals, which only reports print. */
export function hasGrandTotal(rows: readonly Row[]): boolean {
  return rows.some((row) => {
    const { field } = measuredFieldOf(row.key);
    return (
      field === 'grandNet' ||
      field === 'grandSales' ||
      (sectionOf(row.key) === 'grand' && row.amounts.length !== 1)
    );
  });
}

/** Whether a row belongs to a card terminal's print. */
export function isTerminalRow(row: Row): boolean {
  return TERMINAL.test(lineKey(row));
}

function isReceipt(rows: readonly Row[]): boolean {
  if (rows.some((row) => RECEIPT.test(lineKey(row)))) return true;
  const has = (pattern: RegExp): boolean =>
    rows.some((row) => row.amounts.length > 0 && pattern.test(lineKey(row)));
  return has(/\b(?:moms|vat)\b/u) && has(/\b(?:total|summa|sum)\b/u);
}

/** At least this many kinds of proof beside a title that is not alone on its line. */
const PROOF_FOR_WEAK_TITLE = 3;

function proof(rows: readonly Row[]): number {
  const any = (test: (row: Row) => boolean): number => (rows.some(test) ? 1 : 0);
  return (
    any((row) => measuredFieldOf(row.key).field === 'grandNet') +
    any((row) => sectionOf(row.key) === 'vat' && row.key !== '') +
    any((row) => sectionOf(row.key) === 'tenders') +
    any((row) => measuredFieldOf(row.key).field === 'receipts') +
    any((row) => measuredFieldOf(row.key).field === 'drawerOpenings')
  );
}

/**
 * Tells which kind of paper the rows of one document are. `z-report` means that it claims to be a Z; whether it
 * is whole is not asked here.
 */
export function kindOf(rows: readonly Row[]): Exclude<DocumentKind, 'damaged'> {
  const titles = rows.flatMap((row) => titleOf(row) ?? []);
  // Above the first amount a line that speaks of another report is a title, whatever else it says: `Mid-day X report`.
  const top = rows.slice(0, Math.max(0, rows.findIndex(hasAmount)));
  const above = top
    .filter((row) => !hasFigures(row) && !/:\s/u.test(row.text))
    .flatMap((row) => titleOf(row) ?? []);
  const clean = (kind: string): boolean =>
    titles.some((title) => title.kind === kind && title.clean) ||
    (kind !== 'z-report' && above.some((title) => title.kind === kind));
  const grand = hasGrandTotal(rows);
  const isZ = clean('z-report');
  const terminal = rows.some(isTerminalRow) && rows.some((row) => TERMINAL_CLOSE.test(lineKey(row)));
  if (terminal && !grand) return 'terminal-close';
  const weak = (kind: string): boolean => !isZ && grand && titles.some((title) => title.kind === kind);
  if (clean('x-report') || weak('x-report') || rows.some((row) => NOT_RESET.test(lineKey(row))))
    return 'x-report';
  if (clean('period-report') || weak('period-report')) return 'period-report';
  if (clean('cashier-report') || weak('cashier-report')) return 'cashier-report';
  const weakZ = weak('z-report') && proof(rows) >= PROOF_FOR_WEAK_TITLE;
  if (isZ || weakZ) {
    if (!grand && isReceipt(rows) && rows.some((row) => RECEIPT.test(lineKey(row)))) return 'receipt';
    if (hasMark(rows, TRAINING)) return 'training';
    if (hasMark(rows, COPY)) return 'z-copy';
    if (terminal || hasMark(rows, NOT_A_RECEIPT)) return 'other';
    return 'z-report';
  }
  return !grand && isReceipt(rows) ? 'receipt' : 'other';
}

/**
 * Whether rows without a title speak like a Z-report all the same: grand totals, VAT, means of payment and the law's
 * counters. Such a print is doubtful: a person is asked what it is.
 */
export function speaksLikeZ(rows: readonly Row[]): boolean {
  const marked = hasMark(rows, COPY) || hasMark(rows, TRAINING) || hasMark(rows, NOT_A_RECEIPT);
  return hasGrandTotal(rows) && proof(rows) > PROOF_FOR_WEAK_TITLE && !marked;
}
