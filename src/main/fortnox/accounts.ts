import * as z from 'zod';
import type { Connection } from './connection.ts';
import { succeeded, type Outcome } from './outcome.ts';
import { readList } from './paging.ts';

export interface Account {
  readonly number: number;
  readonly name: string;
  readonly active: boolean;
}

const item = z
  .object({ Number: z.coerce.number().int(), Description: z.string().nullish(), Active: z.boolean() })
  .transform((found) => ({ number: found.Number, name: found.Description ?? '', active: found.Active }));

/** The whole chart of one financial year: about 1,300 accounts, three calls. Charts are of a year of their own. */
export async function readAccounts(
  connection: Connection,
  yearId: number,
): Promise<Outcome<ReadonlyMap<number, Account>>> {
  const outcome = await readList(
    connection,
    { path: '/accounts', key: 'Accounts', query: { financialyear: yearId } },
    item,
  );
  return outcome.ok ? succeeded(new Map(outcome.value.map((account) => [account.number, account]))) : outcome;
}
