/**
 * The checks that need the books: made before each send over facts fetched then, because series, accounts and
 * locks belong to a financial year and change behind our back.
 */
import { problem, type Problem } from '../../shared/problem.ts';
import type { Voucher } from '../../shared/voucher.ts';

/** What Fortnox says of the books just now. */
export interface BookFacts {
  readonly company: { readonly organisationNumber: string; readonly name: string };
  readonly year: { readonly id: number } | null;
  /** Last locked date, YYYY-MM-DD. */
  readonly lockedUntil: string | null;
  readonly series: { readonly manual: boolean; readonly approver: string | null } | null;
  /** Whether the shop has said that the approver of this series is meant to be there. */
  readonly approverKnown: boolean;
  readonly accounts: ReadonlyMap<number, { readonly active: boolean }>;
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
  if (facts.lockedUntil !== null && voucher.date <= facts.lockedUntil) {
    return problem('period-locked', { date: voucher.date, until: facts.lockedUntil });
  }
  if (facts.series === null) return problem('series-missing', { series: voucher.series, date: voucher.date });
  if (!facts.series.manual)
    return problem('series-not-manual', { series: voucher.series, date: voucher.date });
  const { approver } = facts.series;
  if (approver !== null && !facts.approverKnown) {
    return problem('series-approver', { series: voucher.series, approver });
  }
  for (const { account } of voucher.rows) {
    const found = facts.accounts.get(account);
    if (found === undefined) return problem('account-missing', { account, date: voucher.date });
    if (!found.active) return problem('account-inactive', { account, date: voucher.date });
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
