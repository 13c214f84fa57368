import type { Connection } from './connection.ts';
import { field, readerOf, type Read } from './fields.ts';
import type { Outcome } from './outcome.ts';
import { create, readAll } from './resource.ts';
import { code, requiredWords } from './strict.ts';
import { key, text } from './tolerant.ts';

const LONGEST_CODE = 25;
const LONGEST_DESCRIPTION = 1024;

/** The code is text also where it is a number of days. */
const fields = {
  code: field('Code', key, code(LONGEST_CODE)),
  description: field('Description', text, requiredWords(LONGEST_DESCRIPTION)),
};

/** The plural stands in the first word, not the last. */
const TERMS = {
  path: '/termsofpayments',
  single: 'TermsOfPayment',
  list: 'TermsOfPayments',
  fields,
  notFoundCode: 2_000_429,
};

export type TermsOfPayment = Read<typeof fields>;

export function listTermsOfPayment(connection: Connection): Promise<Outcome<TermsOfPayment[]>> {
  return readAll(connection, TERMS, readerOf(fields));
}

export function createTermsOfPayment(
  connection: Connection,
  draft: TermsOfPayment,
): Promise<Outcome<TermsOfPayment>> {
  return create(connection, TERMS, draft);
}
