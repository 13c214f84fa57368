/** What two setups have that is not the same, choice by choice. Pure: the preview and the list of versions tell it. */
import type { Setup, SetupDifference, SetupField } from '../../shared/setup.ts';

/** A choice as text; null for none, undefined for one that the scenario does not have. */
type Value = string | null | undefined;

/**
 * The choices that differ, in the order they stand on the page. Of a scenario's own choices that the other does not have,
 * only those that were made: the scenario itself says that they came or went.
 */
export function setupDifferences(before: Setup, after: Setup): SetupDifference[] {
  const was = choicesOf(before);
  return choicesOf(after).flatMap(([field, to], index): SetupDifference[] => {
    const from = was[index]?.[1];
    if (to === undefined || (from ?? null) === to) return [];
    if (from === undefined && to === NO) return [];
    return [{ field, from: from ?? null, to }];
  });
}

const YES = 'yes';
const NO = 'no';

function choicesOf({ scenario, zBooking }: Setup): [SetupField, Value][] {
  const zReports = 'zReports' in scenario ? scenario.zReports : undefined;
  const invoices = 'invoices' in scenario ? scenario.invoices : undefined;
  const articles = 'articles' in scenario ? scenario.articles : undefined;
  return [
    ['scenario', String(scenario.number)],
    ['zStartDate', zReports?.startDate],
    ['voucherSeries', zBooking?.voucherSeries],
    ['costCenter', zBooking?.costCenter],
    ['bookingDate', zBooking?.bookingDate],
    ['invoiceStartDate', invoices?.startDate],
    ['termsOfPayment', invoices?.termsOfPayment],
    ['orderCostCenter', invoices?.costCenter],
    [
      'importCustomersOnce',
      invoices !== undefined && 'importCustomersOnce' in invoices
        ? yesOrNo(invoices.importCustomersOnce)
        : undefined,
    ],
    [
      'removeMissingCustomers',
      invoices !== undefined && 'removeMissingCustomers' in invoices
        ? yesOrNo(invoices.removeMissingCustomers)
        : undefined,
    ],
    ['priceList', articles?.priceList],
    ['removeMissingArticles', articles === undefined ? undefined : yesOrNo(articles.removeMissingArticles)],
  ];
}

function yesOrNo(chosen: boolean): string {
  return chosen ? YES : NO;
}
