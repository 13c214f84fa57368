import type { Happening } from '../../shared/document.ts';
import type { AccountChange } from '../../shared/mapping.ts';

/** What the diary tells of an account that was chosen or taken away: what it is for, and its number. */
export function accountFacts({ use: { kind, ...of }, account }: AccountChange): Happening['facts'] {
  return { use: kind, ...of, ...(account === null ? {} : { account }) };
}
