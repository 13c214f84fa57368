/**
 * The judgement over a simulated day: what the computer has stored is held against what stands in the books and what
 * came out of the printer. Pure; every violation is a sentence.
 */
import { PROBLEMS, problem } from '../../../shared/problem.ts';
import { answerTo } from '../../rules/answered.ts';
import { marksIn, voucherMark } from '../../rules/voucher-mark.ts';
import { matchVoucher, type FoundVoucher } from '../../rules/voucher-match.ts';
import { zCounter } from '../../rules/z-number.ts';
import type { StoredDocument } from '../../store/documents.ts';

/** A voucher in the simulated books. Amounts are öre; year is the financial year's id. */
export interface BookedVoucher extends FoundVoucher {
  readonly series: string;
  readonly number: number;
  readonly year: number;
}

/** Of many vouchers in one sentence. */
const MOST_NAMED = 3;

export interface DayOutcome {
  /** Fortnox's number of the company. */
  readonly databaseNumber: number;
  /** Z numbers that came out of the printer whole. */
  readonly printed: readonly number[];
  readonly documents: readonly StoredDocument[];
  readonly vouchers: readonly BookedVoucher[];
  /** Where a secret was found. */
  readonly leaks: readonly string[];
  /** What was thrown and caught by nobody. */
  readonly faults: readonly string[];
}

/** @returns what is wrong; empty when every report is booked exactly once, or held with a reason */
export function judge(outcome: DayOutcome): string[] {
  return [
    ...outcome.documents.flatMap((document) => judgeDocument(document, outcome)),
    ...judgeMarks(outcome),
    ...judgePrints(outcome),
    ...outcome.leaks.map((where) => `a secret stands in ${where}`),
    ...outcome.faults.map((fault) => `thrown: ${fault}`),
  ];
}

function judgeDocument(document: StoredDocument, outcome: DayOutcome): string[] {
  const name = nameOf(document);
  switch (document.state) {
    case 'posted':
    case 'verified':
      return judgePosted(document, outcome);
    case 'waiting':
    case 'sending':
      return [`${name} is still ${document.state} (${document.problem?.code ?? 'no problem'})`];
    case 'held':
      return [
        ...judgeReason(document),
        ...judgeAnswered(document, outcome),
        ...judgeUnbooked(document, outcome),
      ];
    case 'skipped':
      return judgeReason(document);
  }
}

function judgeReason(document: StoredDocument): string[] {
  const code = document.problem?.code;
  return code !== undefined && Object.hasOwn(PROBLEMS, code)
    ? []
    : [`${nameOf(document)} is ${document.state} without a reason`];
}

/**
 * At the end everything is mended and answered, so only what nobody can answer at the page may still be held. A report that
 * never came whole and right cannot be answered, whatever is asked about it first.
 */
function judgeAnswered(document: StoredDocument, { printed }: DayOutcome): string[] {
  const found = document.problem;
  const unanswerable = found === null || PROBLEMS[found.code]?.mend === 'look';
  return unanswerable || !printed.includes(counterOf(document) ?? Number.NaN)
    ? []
    : [`${nameOf(document)} is held (${found.code}) although everything was mended and answered`];
}

/** What is held may stand in the books only when that is what is asked. */
function judgeUnbooked(document: StoredDocument, outcome: DayOutcome): string[] {
  const asked = document.problem?.code === 'voucher-differs';
  const booked = isOfAnother(document, outcome) ? [] : vouchersOf(document, outcome);
  return booked.length === 0 || asked
    ? []
    : [`${nameOf(document)} is held (${document.problem?.code ?? ''}) and booked as ${numbersOf(booked)}`];
}

/** Another document of the same Z answers for its voucher. */
function isOfAnother(
  { id, registerKey, registerEpoch, counter }: StoredDocument,
  outcome: DayOutcome,
): boolean {
  return outcome.documents.some(
    (other) =>
      other.id !== id &&
      other.voucher !== null &&
      other.counter === counter &&
      other.registerKey === registerKey &&
      other.registerEpoch === registerEpoch,
  );
}

function judgePosted(document: StoredDocument, outcome: DayOutcome): string[] {
  const name = nameOf(document);
  const { voucher: reference, intent } = document;
  const booked = vouchersOf(document, outcome);
  const [voucher] = booked;
  if (voucher === undefined) return [`${name} is posted and not in the books`];
  // Two of them are told once, of the mark.
  if (booked.length > 1) return [];
  if (reference === null || numberOf(reference) !== numberOf(voucher)) {
    return [
      `${name} is posted as ${reference === null ? 'nothing' : numberOf(reference)}, booked as ${numberOf(voucher)}`,
    ];
  }
  // A person has compared them and said that it is this day.
  if (
    document.confirmed.includes(
      answerTo(problem('voucher-differs', { series: reference.series, number: reference.number })),
    )
  )
    return [];
  if (intent === null) return [`${name} is posted without an intent`];
  // What another computer had booked, before this one was restored, is taken in whichever series it stands.
  const sentByUs = document.attempts > 0;
  const same =
    matchVoucher(intent, voucher) === 'ours' && (!sentByUs || intent.voucher.series === voucher.series);
  return same ? [] : [`${name} is booked as ${numberOf(voucher)} with other rows, date or series than meant`];
}

function judgeMarks({ vouchers, documents, databaseNumber }: DayOutcome): string[] {
  const byMark = Map.groupBy(
    vouchers.flatMap((voucher) => marksIn(voucher.comments).map((mark) => ({ mark, voucher }))),
    ({ mark }) => mark,
  );
  const known = new Set(documents.map((document) => markOf(document, databaseNumber)));
  return [...byMark].flatMap(([mark, found]) => {
    const numbers = numbersOf(found.map(({ voucher }) => voucher));
    return [
      ...(found.length > 1 ? [`${mark} is booked ${found.length} times: ${numbers}`] : []),
      ...(known.has(mark) ? [] : [`${numbers} carries ${mark} of no document`]),
    ];
  });
}

function judgePrints({ printed, documents }: DayOutcome): string[] {
  const caught = new Set(documents.map(counterOf));
  return printed
    .filter((counter) => !caught.has(counter))
    .map((counter) => `Z ${counter} was printed and is in no document`);
}

function vouchersOf(document: StoredDocument, { vouchers, databaseNumber }: DayOutcome): BookedVoucher[] {
  const mark = markOf(document, databaseNumber);
  return mark === null ? [] : vouchers.filter(({ comments }) => marksIn(comments).includes(mark));
}

function markOf(
  { registerKey, registerEpoch: epoch, counter }: StoredDocument,
  databaseNumber: number,
): string | null {
  return counter === null ? null : voucherMark({ databaseNumber, registerKey, epoch, counter });
}

/** Also of one that is not known to be a Z-report yet. */
function counterOf({ zNumber }: StoredDocument): number | null {
  return zNumber === null ? null : zCounter(zNumber);
}

function nameOf({ id, zNumber }: StoredDocument): string {
  return `document ${id} (Z ${zNumber ?? '?'})`;
}

function numbersOf(vouchers: readonly BookedVoucher[]): string {
  const named = vouchers.slice(0, MOST_NAMED).map(numberOf);
  return vouchers.length > MOST_NAMED ? `${named.join(', ')}, …` : named.join(', ');
}

function numberOf({ series, number, year }: Pick<BookedVoucher, 'series' | 'number' | 'year'>): string {
  return `${series} ${number} of year ${year}`;
}
