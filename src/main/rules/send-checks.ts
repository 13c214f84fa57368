/**
 * The checks that need the books: made before each send over facts fetched then, because series, accounts and
 * locks belong to a financial year and change behind our back.
 */
import { problem, type Problem } from '../../shared/problem.ts';
import type { Voucher, VoucherRow } from '../../shared/voucher.ts';
import type { ChosenCode } from './chosen-codes.ts';

/** What Fortnox says of the books just now. */
export interface BookFacts {
  readonly company: { readonly organisationNumber: string; readonly name: string };
  readonly year: { readonly id: number } | null;
  /** Last locked date, YYYY-MM-DD. */
  readonly lockedUntil: string | null;
  readonly series: { readonly manual: boolean; readonly approver: string | null } | null;
  /** Whether the shop has said that the approver of this series is meant to be there. */
  readonly approverKnown: boolean;
  readonly accounts: ReadonlyMap<number, AccountFact>;
  /** The register's cost center as far as it is there; null when none is chosen or the list may not be read. */
  readonly costCenters: readonly CodedRecord[] | null;
}

export interface AccountFact {
  readonly active: boolean;
  /** Whether its rows may, must or must not carry a cost center. */
  readonly costCenterRule: 'ALLOWED' | 'MANDATORY' | 'NOTALLOWED';
}

/** Something a person chose from one of Fortnox's lists. */
export interface CodedRecord {
  readonly code: string;
  readonly active: boolean;
}

/** The first thing in the books that stands in the way of this voucher, or null. */
export function checkBooks(
  voucher: Voucher,
  printedOrganisationNumber: string | null,
  facts: BookFacts,
): Problem | null {
  if (!sameOrganisation(printedOrganisationNumber, facts.company.organisationNumber)) {
    return problem('company-differs', {
      printed: printedOrganisationNumber ?? '',
      company: `${facts.company.name} ${facts.company.organisationNumber}`.trim(),
    });
  }
  if (facts.year === null) return problem('year-missing', { date: voucher.date });
  return (
    checkLock(voucher.date, facts.lockedUntil) ??
    checkSeries(voucher.series, voucher.date, facts.series) ??
    checkApprover(voucher.series, facts.series, facts.approverKnown) ??
    checkAccounts(
      voucher.rows.map(({ account }) => account),
      facts.accounts,
      voucher.date,
    ) ??
    checkCostCenters(voucher.rows, facts)
  );
}

function checkCostCenters(rows: readonly VoucherRow[], { accounts, costCenters }: BookFacts): Problem | null {
  for (const { account, costCenter } of rows) {
    const gone =
      costCenter === null || costCenters === null ? null : checkChoice('costCenter', costCenter, costCenters);
    const found = gone ?? checkCostCenter(account, accounts, costCenter);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a row on an account may stand with this cost center, or without one. */
export function checkCostCenter(
  account: number,
  accounts: BookFacts['accounts'],
  costCenter: string | null,
): Problem | null {
  const rule = accounts.get(account)?.costCenterRule;
  if (rule === 'MANDATORY' && costCenter === null) return problem('cost-center-needed', { account });
  if (rule === 'NOTALLOWED' && costCenter !== null) {
    return problem('cost-center-refused', { account, costCenter });
  }
  return null;
}

/** Whether what was chosen from a list of Fortnox's is there still, and active. */
export function checkChoice(
  field: ChosenCode['field'],
  code: string,
  list: readonly CodedRecord[],
): Problem | null {
  const stands = list.some((one) => one.code === code && one.active);
  return stands ? null : problem('choice-missing', { field, found: code });
}

/** Whether a date may be booked on. @param date YYYY-MM-DD */
export function checkLock(date: string, lockedUntil: string | null): Problem | null {
  const locked = lockedUntil !== null && date <= lockedUntil;
  return locked ? problem('period-locked', { date, until: lockedUntil }) : null;
}

/** Whether a series takes vouchers from us. @param series as it stands in the year of the date; null when it does not */
export function checkSeries(code: string, date: string, series: BookFacts['series']): Problem | null {
  if (series === null) return problem('series-missing', { series: code, date });
  return series.manual ? null : problem('series-not-manual', { series: code, date });
}

/** Whether what is booked in a series counts at once. */
export function checkApprover(code: string, series: BookFacts['series'], known: boolean): Problem | null {
  const approver = series?.approver ?? null;
  return approver === null || known ? null : problem('series-approver', { series: code, approver });
}

type Chart = ReadonlyMap<number, Pick<AccountFact, 'active'>>;

/** Whether an account can be booked on in the year of a date. */
export function checkAccount(account: number, date: string, accounts: Chart): Problem | null {
  const found = accounts.get(account);
  if (found === undefined) return problem('account-missing', { account, date });
  return found.active ? null : problem('account-inactive', { account, date });
}

/**
 * The first account that cannot be booked on in the year of a date; null when all can.
 * @param date YYYY-MM-DD
 */
export function checkAccounts(accounts: readonly number[], chart: Chart, date: string): Problem | null {
  for (const account of accounts) {
    const found = checkAccount(account, date, chart);
    if (found !== null) return found;
  }
  return null;
}

/** Digits alone are compared: prints and Fortnox differ in dashes, and some put the century first. */
export function sameOrganisation(printed: string | null, company: string): boolean {
  const TEN_DIGITS = -10;
  const digits = (text: string): string => text.replaceAll(/\D/g, '').slice(TEN_DIGITS);
  if (printed === null || digits(printed) === '' || digits(company) === '') return true;
  return digits(printed) === digits(company);
}
