/**
 * Fills a chart of accounts up to the size of a full one: a Swedish company with every account of BAS has about
 * 1,300. The numbers are real account numbers, the names only say which group they belong to.
 */

/** The groups of BAS: first and last account, and what the group is for. */
const GROUPS: readonly (readonly [number, number, string])[] = [
  [1010, 1099, 'Immateriella anläggningstillgångar'],
  [1110, 1299, 'Byggnader, mark och inventarier'],
  [1310, 1399, 'Finansiella anläggningstillgångar'],
  [1410, 1499, 'Lager'],
  [1510, 1699, 'Fordringar'],
  [1710, 1799, 'Förutbetalda kostnader'],
  [1810, 1990, 'Placeringar, kassa och bank'],
  [2010, 2099, 'Eget kapital'],
  [2110, 2299, 'Obeskattade reserver och avsättningar'],
  [2310, 2499, 'Skulder'],
  [2510, 2799, 'Skatter och avgifter'],
  [2810, 2999, 'Övriga kortfristiga skulder'],
  [3010, 3799, 'Försäljning'],
  [3810, 3999, 'Övriga intäkter'],
  [4010, 4999, 'Inköp'],
  [5010, 5999, 'Lokaler, förbrukning och resor'],
  [6010, 6999, 'Övriga externa kostnader'],
  [7010, 7999, 'Personal och avskrivningar'],
  [8010, 8999, 'Finansiella poster, bokslut och skatt'],
];
/** Every seventh number first, so that a part of a chart reaches over all groups. */
const STRIDE = 7;

interface Named {
  readonly number: number;
  readonly description: string;
}

/**
 * @param total how many accounts there are to be in all, at most some 6,400
 * @returns the accounts to add, in no order
 */
export function generateAccounts(existing: readonly Named[], total: number): readonly Named[] {
  const taken = new Set(existing.map(({ number }) => number));
  const added: Named[] = [];
  for (let round = 0; round < STRIDE; round += 1) {
    for (const [from, to, name] of GROUPS) {
      for (let number = from + round; number <= to; number += STRIDE) {
        if (taken.size >= total) return added;
        if (taken.has(number)) continue;
        taken.add(number);
        added.push({ number, description: `${name} ${number}` });
      }
    }
  }
  return added;
}
