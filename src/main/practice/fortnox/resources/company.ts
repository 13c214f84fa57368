/**
 * Who the company is. The same number is a number in companyinformation and text in settings/company, and both
 * spell OrganizationNumber with z (Fortnox OpenAPI).
 */
import { jsonAnswer } from '../answer.ts';
import type { Route } from '../route.ts';

const OK = 200;
const NO_QUERY = { names: [] };
/** Settings the company has not filled in. */
const EMPTY_SETTINGS = [
  'BG',
  'BIC',
  'BranchCode',
  'ContactFirstName',
  'ContactLastName',
  'Fax',
  'IBAN',
  'PG',
  'Phone2',
  'VisitAddress',
  'VisitCity',
  'VisitCountry',
  'VisitCountryCode',
  'VisitName',
  'VisitZipCode',
  'WWW',
];

export const companyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/3/companyinformation',
    scope: 'companyinformation',
    query: NO_QUERY,
    wrapper: null,
    handle: ({ world }) => {
      const { company } = world.ledger;
      return jsonAnswer(OK, {
        CompanyInformation: {
          '@url': `${world.apiUrl}/3/companyinformation`,
          Address: company.address,
          City: company.city,
          CompanyName: company.name,
          CountryCode: 'SE',
          DatabaseNumber: company.databaseNumber,
          OrganizationNumber: company.organisationNumber,
          VisitAddress: '',
          VisitCity: '',
          VisitCountryCode: '',
          VisitZipCode: '',
          ZipCode: company.zipCode,
        },
      });
    },
  },
  {
    method: 'GET',
    path: '/3/settings/company',
    scope: 'settings',
    query: NO_QUERY,
    wrapper: null,
    handle: ({ world }) => {
      const { company } = world.ledger;
      return jsonAnswer(OK, {
        CompanySettings: {
          '@url': `${world.apiUrl}/3/settings/company`,
          ...Object.fromEntries(EMPTY_SETTINGS.map((name) => [name, ''])),
          Address: company.address,
          City: company.city,
          Country: 'Sverige',
          CountryCode: 'SE',
          DatabaseNumber: String(company.databaseNumber),
          Domicile: company.city,
          Email: company.email,
          Name: company.name,
          OrganizationNumber: company.organisationNumber,
          Phone1: company.phone,
          TaxEnabled: true,
          VATNumber: `SE${company.organisationNumber.replace('-', '')}01`,
          ZipCode: company.zipCode,
        },
      });
    },
  },
  {
    method: 'GET',
    path: '/3/settings/lockedperiod',
    scope: 'settings',
    query: NO_QUERY,
    wrapper: null,
    handle: ({ world }) => {
      const { lockedUntil } = world.ledger;
      const absent = lockedUntil === null && world.switches.emptyLockedPeriod === 'absent';
      return jsonAnswer(OK, { LockedPeriod: absent ? {} : { EndDate: lockedUntil } });
    },
  },
];
