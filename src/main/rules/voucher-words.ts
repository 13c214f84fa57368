/** The words of a Z-report's voucher: what a person reads in Fortnox, and by which a shop's registers are told apart. */
export function voucherWords(zNumber: string, registerKey: string): string {
  return `Dagskassa Z ${zNumber} kassa ${registerKey}`;
}

const WORDS = /^Dagskassa Z .+ kassa (?<register>.+)$/;

/** Which register's Z-report a voucher books, as its words say; null when a person has written others. */
export function registerIn(description: string): string | null {
  return WORDS.exec(description)?.groups?.['register'] ?? null;
}
