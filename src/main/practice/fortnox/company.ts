/**
 * The company file: who the simulated Fortnox company is and how its books are set up.
 *
 * Series, accounts and locks hang on the financial year, as in Fortnox. A series or an account stands in every
 * year unless `years` names those (by id) in which it stands; a series that is manual in one year and not in
 * another is written as two entries.
 */
import * as z from 'zod';
import { generateAccounts } from './chart-generator.ts';
import { companyRegisters } from './company-registers.ts';
import { manualVoucherSchema } from './manual-voucher.ts';

/** Every scope there is something behind, but for deletevoucher (Fortnox developer guide: scopes). */
const SCOPES = [
  'bookkeeping',
  'companyinformation',
  'settings',
  'costcenter',
  'connectfile',
  'inbox',
  'article',
  'customer',
  'order',
  'price',
  'invoice',
  'project',
  'profile',
  'warehouse',
] as const;

const MAX_CHART = 6000;
const MAX_MONTHS = 18;
const DATE_LENGTH = 10;
const accountNumber = z.number().int().min(1000).max(9999);
const yearIds = z.array(z.number().int()).optional();
const setting = z.enum(['ALLOWED', 'MANDATORY', 'NOTALLOWED']).default('ALLOWED');

export const financialYearSchema = z.strictObject({
  id: z.number().int().positive(),
  from: z.iso.date(),
  to: z.iso.date(),
  accountingMethod: z.enum(['ACCRUAL', 'CASH']).default('ACCRUAL'),
  accountChartType: z.string().default('BAS 2026'),
});

export const voucherSeriesSchema = z.strictObject({
  code: z.string().min(1).max(10),
  description: z.string().max(200).default(''),
  /** Only manual series take vouchers over the API. */
  manual: z.boolean().default(false),
  /** Who must approve what is booked in it. */
  approver: z
    .strictObject({ id: z.number().int().positive(), name: z.string().min(1) })
    .nullable()
    .default(null),
  years: yearIds,
});

export const accountSchema = z.strictObject({
  number: accountNumber,
  description: z.string().min(1).max(200),
  active: z.boolean().default(true),
  vatCode: z.string().nullable().default(null),
  sru: z.number().int().nonnegative().default(0),
  /** Öre. */
  balanceBroughtForward: z.number().int().default(0),
  costCenterSettings: setting,
  projectSettings: setting,
  transactionInformationSettings: setting,
  quantitySettings: setting,
  years: yearIds,
});

const costCenterSchema = z.strictObject({
  code: z.string().min(1).max(6),
  description: z.string().min(1),
  note: z.string().default(''),
  active: z.boolean().default(true),
});

export const companySchema = z
  .strictObject({
    name: z.string().min(1),
    organisationNumber: z.string().regex(/^\d{6}-\d{4}$/),
    address: z.string().default(''),
    zipCode: z.string().default(''),
    city: z.string().default(''),
    email: z.string().default(''),
    phone: z.string().default(''),
    /** Also the tenant id. */
    databaseNumber: z.number().int().positive(),
    client: z.strictObject({
      id: z.string().min(1),
      secret: z.string().min(1),
      /** The addresses a consent may lead back to; null for any on this machine. */
      redirectUris: z.array(z.url()).nullable().default(null),
      /** The scopes the integration has in the developer portal: it can ask for no others. */
      scopes: z.array(z.string()).default([...SCOPES]),
    }),
    /** The scopes the company has granted before anybody is asked for a consent. */
    scopes: z.array(z.string()).default([...SCOPES]),
    /** Scopes the company has no licence for. */
    unlicensedScopes: z.array(z.string()).default([]),
    /** Fields the licence does not cover, as `Customer.CostCenter`: answered with API_NORIGHT. */
    fieldsWithoutRight: z.array(z.string()).default([]),
    /** Whether the consent was given to a service account, which client credentials need. */
    serviceConsent: z.boolean().default(true),
    /** The id of the year that holds when a request names none. */
    selectedYear: z.number().int().positive(),
    /** Nothing may be booked on or before this date. */
    lockedUntil: z.iso.date().nullable().default(null),
    /** A lock that settings/lockedperiod does not show. */
    hiddenLockUntil: z.iso.date().nullable().default(null),
    financialYears: z.array(financialYearSchema).min(1),
    voucherSeries: z.array(voucherSeriesSchema).min(1),
    accounts: z.array(accountSchema).min(1),
    /** Fills the chart up to this many accounts. */
    chartSize: z.number().int().nonnegative().max(MAX_CHART).default(0),
    costCenters: z.array(costCenterSchema).default([]),
    projects: z.array(z.string()).default([]),
    suppliers: z.array(z.string()).default([]),
    currencies: z.array(z.string()).default(['SEK', 'EUR', 'NOK', 'DKK', 'USD']),
    /** Where articles go that name no accounts (the export and EU accounts as recorded). */
    articleAccounts: z
      .strictObject({
        sales: accountNumber.default(3001),
        purchase: accountNumber.default(4000),
        eu: accountNumber.default(3108),
        euVat: accountNumber.default(3106),
        export: accountNumber.default(3105),
      })
      .prefault({}),
    orderDefaults: z
      .strictObject({ termsOfPayment: z.string().default('30'), roundToKronor: z.boolean().default(true) })
      .prefault({}),
    /** Booked before the simulator starts, in this order; locks and closed series do not hold for them. */
    vouchers: z.array(manualVoucherSchema).default([]),
    ...companyRegisters,
  })
  .superRefine((company, context) => {
    const ids = company.financialYears.map(({ id }) => id);
    const complain = (message: string): void => context.addIssue({ code: 'custom', message });
    if (new Set(ids).size !== ids.length) complain('two financial years have the same id');
    if (!ids.includes(company.selectedYear)) complain('selectedYear is no financial year of the company');
    for (const one of company.financialYears) {
      if (one.from > one.to) complain(`financial year ${one.id} ends before it starts`);
      if (one.to > lastDayOfYearFrom(one.from)) complain(`financial year ${one.id} is longer than 18 months`);
      const overlaps = company.financialYears.some(
        (other) => other.id !== one.id && other.from <= one.to && one.from <= other.to,
      );
      if (overlaps) complain(`financial year ${one.id} overlaps another`);
    }
    const seen = new Set<string>();
    const placed = [
      ...company.voucherSeries.map(({ code, years }) => ({ name: `series ${code}`, years })),
      ...company.accounts.map(({ number, years }) => ({ name: `account ${number}`, years })),
    ];
    for (const { name, years } of placed) {
      for (const year of years ?? ids) {
        if (!ids.includes(year)) complain(`${name} names the unknown financial year ${year}`);
        if (seen.has(`${name} ${year}`)) complain(`${name} stands twice in financial year ${year}`);
        seen.add(`${name} ${year}`);
      }
    }
  })
  .transform((company) => {
    const generated = generateAccounts(company.accounts, company.chartSize);
    return {
      ...company,
      accounts: [...company.accounts, ...generated.map((one) => accountSchema.parse(one))],
    };
  });

/** The last day that a financial year from this day may have: it is 18 months long at most. */
export function lastDayOfYearFrom(from: string): string {
  const end = new Date(`${from}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + MAX_MONTHS);
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, DATE_LENGTH);
}

export type Company = z.infer<typeof companySchema>;
/** The company file as it may be written: what has a default may be left out. */
export type CompanyFile = z.input<typeof companySchema>;
export type FinancialYear = z.infer<typeof financialYearSchema>;
export type VoucherSeries = Omit<z.infer<typeof voucherSeriesSchema>, 'years'>;
export type Account = Omit<z.infer<typeof accountSchema>, 'years'>;
