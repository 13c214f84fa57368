/**
 * What a booked voucher looks like when it is read again a day later. Whatever is found, nothing is ever sent again: it
 * is told, and a person decides.
 */
import { problem, type Problem } from '../../shared/problem.ts';
import type { VoucherReference } from '../../shared/voucher.ts';
import { isOtherRegisters, numberShared } from './register-shared.ts';
import { isAlike, turnover, type Meant } from './voucher-alike.ts';
import { marksIn } from './voucher-mark.ts';
import { matchVoucher, type FoundVoucher, type PlacedVoucher } from './voucher-match.ts';
import { registerIn } from './voucher-words.ts';

/** A day: by then a twin that was still under way has been booked, and whoever mends by hand has mended. */
export const READ_AGAIN_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * How many are read in one round. Each costs a handful of calls, and after an upgrade hundreds may be due: a round
 * takes half a minute at Fortnox's limit, and what has become more urgent meanwhile is then looked at first.
 */
export const MOST_READ_IN_A_ROUND = 20;

/**
 * Which booked documents one round reads: what a person asks for, then the longest due. One that could not be read
 * for a reason of its own comes after all others, or it would keep them waiting for ever.
 * @param due the longest due first
 */
export function oneRound(
  asked: ReadonlySet<number>,
  due: readonly number[],
  unreadable: ReadonlySet<number>,
): number[] {
  const unasked = due.filter((id) => !asked.has(id));
  const inOrder = [
    ...asked,
    ...unasked.filter((id) => !unreadable.has(id)),
    ...unasked.filter((id) => unreadable.has(id)),
  ];
  return inOrder.slice(0, MOST_READ_IN_A_ROUND);
}

export interface ReadAgain {
  readonly intent: Meant & { readonly mark: string };
  /** Where it was booked. */
  readonly booked: VoucherReference;
  /** What stands there now; null when nothing does. */
  readonly found: FoundVoucher | null;
  /** Whether a person has counted it as booked although its rows are not those that were meant. */
  readonly counted: boolean;
  /** The others of its date that may have to do with it. */
  readonly others: readonly PlacedVoucher[];
  /** The marks of every Z-report this computer knows of. */
  readonly knownMarks: ReadonlySet<string>;
  /** This register's number. */
  readonly ownRegister: string;
  /** Registers that another computer is known to book. */
  readonly otherRegisters: readonly string[];
}

/** All that is wrong, the gravest first; nothing when it stands as it was sent, and alone. */
export function judgeReadAgain(read: ReadAgain): Problem[] {
  const { booked, found, others } = read;
  const { series, number } = booked;
  return [
    ...(found === null ? [problem('voucher-gone', { series, number })] : changes(read, found)),
    ...others.flatMap((other) => doubt(read, other)),
  ];
}

function changes({ intent, booked, counted }: ReadAgain, found: FoundVoucher): Problem[] {
  const match = matchVoucher(intent, found);
  if (match === 'ours' || (match === 'differs' && counted)) return [];
  const { series, number } = booked;
  const facts = { expected: turnover(intent.voucher), found: turnover(found), date: found.date };
  return [problem('voucher-changed', { series, number, ...facts })];
}

function doubt(read: ReadAgain, other: PlacedVoucher): Problem[] {
  const { intent, booked, knownMarks, ownRegister, otherRegisters } = read;
  const { series, number, description } = other;
  const twin = `${booked.series}\u00A0${booked.number}`;
  if (matchVoucher(intent, other) !== 'other') {
    return isOtherRegisters(intent.voucher, other)
      ? [numberShared(other, ownRegister)]
      : [problem('voucher-twin', { series, number, twin })];
  }
  if (marksIn(other.comments).some((mark) => !knownMarks.has(mark))) {
    const register = registerIn(description) ?? '';
    if (register === ownRegister) return [numberShared(other, ownRegister)];
    const isMeant = otherRegisters.includes(register);
    return isMeant ? [] : [problem('voucher-foreign-mark', { series, number, register })];
  }
  if (!isAlike(intent, other)) return [];
  return [problem('voucher-doubled', { series, number, description, twin, amount: turnover(other) })];
}
