import * as z from 'zod';
import type { Connection } from './connection.ts';
import type { Outcome } from './outcome.ts';

export interface Company {
  readonly name: string;
  readonly organisationNumber: string;
  /** Fortnox's own number of the company: what pins it. */
  readonly databaseNumber: number;
}

const answer = z
  .object({
    CompanyInformation: z.object({
      CompanyName: z.string(),
      OrganizationNumber: z.string().nullish(),
      DatabaseNumber: z.coerce.number().int(),
    }),
  })
  .transform(({ CompanyInformation: found }) => ({
    name: found.CompanyName,
    organisationNumber: found.OrganizationNumber ?? '',
    databaseNumber: found.DatabaseNumber,
  }));

export function readCompany(connection: Connection): Promise<Outcome<Company>> {
  return connection({ method: 'GET', path: '/companyinformation', answer });
}

const lockAnswer = z
  .object({ LockedPeriod: z.object({ EndDate: z.string().nullish() }) })
  // An empty date comes as null, as "" or not at all.
  .transform(({ LockedPeriod: found }) => (found.EndDate === '' ? null : (found.EndDate ?? null)));

/** The last date of the locked period, YYYY-MM-DD, or null when nothing is locked. */
export function readLockedUntil(connection: Connection): Promise<Outcome<string | null>> {
  return connection({ method: 'GET', path: '/settings/lockedperiod', answer: lockAnswer });
}
