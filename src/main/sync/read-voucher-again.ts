import type { FortnoxClient } from '../fortnox/client.ts';
import { succeeded, type Outcome } from '../fortnox/outcome.ts';
import { problem, type Problem } from '../../shared/problem.ts';
import type { VoucherReference } from '../../shared/voucher.ts';
import { answerTo } from '../rules/answered.ts';
import { judgeReadAgain, type ReadAgain } from '../rules/re-read.ts';
import { marksIn } from '../rules/voucher-mark.ts';
import type { PlacedVoucher } from '../rules/voucher-match.ts';
import type { Intent, StoredDocument } from '../store/documents.ts';
import { worthReading } from './look-up.ts';

/** A document that is booked. */
export type BookedDocument = StoredDocument & {
  readonly intent: Intent;
  readonly voucher: VoucherReference;
};

/**
 * Reads a booked voucher again, and the others of its date that may have to do with it. Only reads.
 * @returns all that is wrong, the gravest first
 */
export async function readVoucherAgain(
  { intent, voucher: booked, confirmed }: BookedDocument,
  client: Pick<FortnoxClient, 'voucher' | 'vouchersOn'>,
  known: Pick<ReadAgain, 'knownMarks' | 'ownRegister' | 'otherRegisters'>,
): Promise<Outcome<Problem[]>> {
  const found = await client.voucher(booked.series, booked.number, booked.year);
  if (!found.ok) return found;
  const listed = await client.vouchersOn(intent.voucher.date, intent.yearId);
  if (!listed.ok) return listed;
  const others: PlacedVoucher[] = [];
  const strangers = listed.value.filter(({ comments }) =>
    marksIn(comments ?? '').some((mark) => !known.knownMarks.has(mark)),
  );
  for (const { series, number } of new Set([...worthReading(listed.value, intent, true), ...strangers])) {
    if (series === booked.series && number === booked.number) continue;
    const other = await client.voucher(series, number, intent.yearId);
    if (!other.ok) return other;
    if (other.value !== null) others.push(other.value);
  }
  const { series, number } = booked;
  const counted = confirmed.includes(answerTo(problem('voucher-differs', { series, number })));
  return succeeded(judgeReadAgain({ intent, booked, found: found.value, counted, others, ...known }));
}
