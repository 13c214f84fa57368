import { createHash } from 'node:crypto';

/** Sixty bits are enough to tell a company's vouchers apart, and short enough to read out over the telephone. */
const MARK_LENGTH = 15;
const MARK_PREFIX = 'KB';

/** What makes a Z-report itself, whichever computer or backup it is read from. */
export interface ZIdentity {
  /** Fortnox's own number of the company (companyinformation, DatabaseNumber). */
  readonly databaseNumber: number;
  readonly registerKey: string;
  /** Raised when the register's numbers start over. */
  readonly epoch: number;
  readonly counter: number;
}

/**
 * The mark by which a voucher is known again. It is derived, never drawn, so it is the same after a crash, a
 * restore or a reinstallation, and on another computer: that is what makes a second booking impossible to miss.
 */
export function voucherMark(identity: ZIdentity): string {
  const text = [identity.databaseNumber, identity.registerKey, identity.epoch, identity.counter].join(
    '\u0000',
  );
  return `${MARK_PREFIX}${createHash('sha256').update(text, 'utf8').digest('hex').slice(0, MARK_LENGTH).toUpperCase()}`;
}

const ANY_MARK = new RegExp(`^${MARK_PREFIX}[0-9A-F]{${MARK_LENGTH}}$`);

/** The marks of Z-reports that stand in a voucher's comment: ours, or another computer's. */
export function marksIn(comments: string): string[] {
  return words(comments).filter((word) => ANY_MARK.test(word));
}

/** The comment a voucher of ours carries in Fortnox. Only characters Fortnox allows (formats and encoding). */
export function markComment(mark: string): string {
  return `Kassabryggan ${mark}`;
}

/** Tells whether a voucher's comment carries the mark, whatever a person has written around it. */
export function carriesMark(comments: string, mark: string): boolean {
  return words(comments).includes(mark);
}

function words(comments: string): string[] {
  return comments.split(/[^A-Z0-9]+/);
}
