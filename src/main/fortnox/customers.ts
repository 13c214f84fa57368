import type { Connection } from './connection.ts';
import { changedSince } from './changed-since.ts';
import { customerFields as fields } from './customer-fields.ts';
import { readerOf, readOnly, type Draft, type Read } from './fields.ts';
import { succeeded, type Outcome } from './outcome.ts';
import { create, pathOf, readAll, readByKey, update } from './resource.ts';
import { key, text } from './tolerant.ts';

/** The list calls the telephone number by another name and does not say whether the customer is active. */
const listed = {
  number: readOnly('CustomerNumber', key),
  name: readOnly('Name', text),
  organisationNumber: readOnly('OrganisationNumber', text),
  address1: readOnly('Address1', text),
  address2: readOnly('Address2', text),
  zipCode: readOnly('ZipCode', text),
  city: readOnly('City', text),
  email: readOnly('Email', text),
  phone: readOnly('Phone', text),
};

const CUSTOMERS = {
  path: '/customers',
  single: 'Customer',
  list: 'Customers',
  fields,
  notFoundCode: 2_000_433,
};

export type Customer = Read<typeof fields>;
export type ListedCustomer = Read<typeof listed>;
export type CustomerDraft = Draft<typeof fields>;

/** @param filter.changedAfter wall time in ms since 1970; what came before may be among them */
export function listCustomers(
  connection: Connection,
  filter: { readonly active?: boolean; readonly changedAfter?: number } = {},
): Promise<Outcome<ListedCustomer[]>> {
  return readAll(connection, CUSTOMERS, readerOf(listed), {
    ...(filter.active === undefined ? {} : { filter: filter.active ? 'active' : 'inactive' }),
    ...(filter.changedAfter === undefined ? {} : { lastmodified: changedSince(filter.changedAfter) }),
  });
}

/** The customers with exactly this organisation number: Fortnox searches for a part of it, and two may have it. */
export async function findCustomersByOrganisationNumber(
  connection: Connection,
  organisationNumber: string,
): Promise<Outcome<ListedCustomer[]>> {
  const found = await readAll(connection, CUSTOMERS, readerOf(listed), {
    organisationnumber: organisationNumber,
  });
  if (!found.ok) return found;
  return succeeded(found.value.filter((customer) => customer.organisationNumber === organisationNumber));
}

/** One customer, or null when it is not there. */
export function readCustomer(connection: Connection, number: string): Promise<Outcome<Customer | null>> {
  return readByKey(connection, CUSTOMERS, number);
}

/** Creates a customer. Its number is used up for ever, also when the customer is removed. */
export function createCustomer(
  connection: Connection,
  draft: CustomerDraft & { readonly number: string; readonly name: string },
): Promise<Outcome<Customer>> {
  return create(connection, CUSTOMERS, draft);
}

/** Sends what differs from the customer as it was last read. */
export function updateCustomer(
  connection: Connection,
  before: Customer,
  after: Omit<CustomerDraft, 'number'>,
): Promise<Outcome<Customer>> {
  return update(connection, CUSTOMERS, pathOf(CUSTOMERS, before.number), before, after);
}
