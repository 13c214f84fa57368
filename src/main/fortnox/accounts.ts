import type { Connection } from './connection.ts';
import { readerOf, readOnly, type Read } from './fields.ts';
import { succeeded, type Outcome } from './outcome.ts';
import { readAll, readByKey } from './resource.ts';
import { flagOrNull, text, textOrNull, whole } from './tolerant.ts';

export interface Account {
  readonly number: number;
  readonly name: string;
  readonly active: boolean;
  /** Whether its rows may carry a cost center. */
  readonly costCenterRule: Rule;
}

/** Whether rows on an account may, must or must not carry a cost center or a project. */
export type Rule = 'ALLOWED' | 'MANDATORY' | 'NOTALLOWED';

const rule = text.transform((value): Rule =>
  value === 'MANDATORY' || value === 'NOTALLOWED' ? value : 'ALLOWED',
);
/** Not said means active: Fortnox refuses the voucher when it is not. */
const active = flagOrNull.transform((value) => value ?? true);

const listed = {
  number: readOnly('Number', whole),
  name: readOnly('Description', text),
  active: readOnly('Active', active),
  costCenterRule: readOnly('CostCenterSettings', rule),
};
const single = {
  ...listed,
  vatCode: readOnly('VATCode', textOrNull),
  costCenter: readOnly('CostCenter', textOrNull),
  projectRule: readOnly('ProjectSettings', rule),
  informationRule: readOnly('TransactionInformationSettings', rule),
};

const ACCOUNTS = {
  path: '/accounts',
  single: 'Account',
  list: 'Accounts',
  fields: single,
  notFoundCode: 2_000_423,
};

/** The whole chart of one financial year: about 1,300 accounts, three calls. Charts are of a year of their own. */
export async function readAccounts(
  connection: Connection,
  yearId: number,
): Promise<Outcome<ReadonlyMap<number, Account>>> {
  const outcome = await readAll(connection, ACCOUNTS, readerOf(listed), { financialyear: yearId });
  return outcome.ok ? succeeded(new Map(outcome.value.map((account) => [account.number, account]))) : outcome;
}

/** One account of one financial year with its rules for rows, or null when the year's chart does not have it. */
export function readAccount(
  connection: Connection,
  number: number,
  yearId: number,
): Promise<Outcome<Read<typeof single> | null>> {
  return readByKey(connection, ACCOUNTS, String(number), { financialyear: yearId });
}
