/** Accounts found by number or name, as one looks for them in Fortnox. */

interface Findable {
  /** Number and name. */
  readonly label: string;
}

/**
 * Digits are the beginning of a number; words are looked for in the name, each of them, in any order. Those whose
 * name begins with what was written come first.
 * @param limit as many as a list shows
 */
export function findAccounts<T extends Findable>(accounts: readonly T[], search: string, limit: number): T[] {
  const wanted = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = accounts.filter(({ label }) => {
    const text = fold(label);
    return wanted.every((word) => (/^\d/.test(word) ? text.startsWith(word) : text.includes(word)));
  });
  const [first = ''] = wanted;
  const begins = ({ label }: T): boolean => fold(label).replace(/^\d+ /, '').startsWith(first);
  return [...found.filter(begins), ...found.filter((account) => !begins(account))].slice(0, limit);
}

/**
 * The chosen account and those after it: a list that is opened begins where one stands, and Enter takes what is chosen
 * already.
 * @param chosen the account's number
 */
export function accountsFrom<T extends { readonly value: string }>(
  accounts: readonly T[],
  chosen: number,
  limit: number,
): T[] {
  const place = accounts.findIndex(({ value }) => value === String(chosen));
  return accounts.slice(Math.max(0, place)).slice(0, limit);
}

function fold(text: string): string {
  return text.toLocaleLowerCase('sv');
}
