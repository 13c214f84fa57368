import * as z from 'zod';
import type { Connection } from './connection.ts';
import type { Outcome } from './outcome.ts';
import { wrapped } from './resource.ts';
import { flag, text, textOrNull, whole } from './tolerant.ts';

export interface Company {
  readonly name: string;
  readonly organisationNumber: string;
  /** Fortnox's own number of the company: what pins it. */
  readonly databaseNumber: number;
}

/** The company with a z in its OrganizationNumber; customers and orders write it with an s. */
const information = z
  .object({ CompanyName: z.string(), OrganizationNumber: text, DatabaseNumber: whole })
  .transform((found): Company => ({
    name: found.CompanyName,
    organisationNumber: found.OrganizationNumber,
    databaseNumber: found.DatabaseNumber,
  }));

export function readCompany(connection: Connection): Promise<Outcome<Company>> {
  const answer = wrapped('CompanyInformation', information);
  return connection({ method: 'GET', path: '/companyinformation', answer });
}

/** The company as its settings show it: with what stands on an invoice. */
export interface CompanySettings extends Company {
  readonly vatNumber: string;
  readonly address: string;
  readonly zipCode: string;
  readonly city: string;
  readonly email: string;
  readonly phone: string;
  /** Whether the company has the mark of F-tax. */
  readonly taxEnabled: boolean;
}

const settings = z
  .object({
    Name: z.string(),
    OrganizationNumber: text,
    DatabaseNumber: whole,
    VATNumber: text,
    Address: text,
    ZipCode: text,
    City: text,
    Email: text,
    Phone1: text,
    TaxEnabled: flag,
  })
  .transform((found): CompanySettings => ({
    name: found.Name,
    organisationNumber: found.OrganizationNumber,
    databaseNumber: found.DatabaseNumber,
    vatNumber: found.VATNumber,
    address: found.Address,
    zipCode: found.ZipCode,
    city: found.City,
    email: found.Email,
    phone: found.Phone1,
    taxEnabled: found.TaxEnabled,
  }));

export function readCompanySettings(connection: Connection): Promise<Outcome<CompanySettings>> {
  const answer = wrapped('CompanySettings', settings);
  return connection({ method: 'GET', path: '/settings/company', answer });
}

const lock = z.object({ EndDate: textOrNull }).transform((found) => found.EndDate);

/**
 * The last date of the locked period, YYYY-MM-DD, or null when nothing is locked. A lock of one person alone may
 * not show here; a voucher is then refused when it is sent.
 */
export function readLockedUntil(connection: Connection): Promise<Outcome<string | null>> {
  return connection({
    method: 'GET',
    path: '/settings/lockedperiod',
    answer: wrapped('LockedPeriod', lock),
  });
}
