/** What stands in the fields of the setup, moved from one scenario to another without losing what both have. */
import {
  scenarioOf,
  type ScenarioAnswers,
  type ScenarioNumber,
  type ScenarioSettings,
} from '../../../shared/scenario.ts';
import type { Setup, SetupChoices } from '../../../shared/setup.ts';

/** Everything any scenario asks; a scenario takes the part that is its own. */
export interface SetupDraft {
  readonly answers: ScenarioAnswers;
  readonly voucherSeries: string;
  readonly costCenter: string | null;
  readonly bookingDate: Setup['bookingDate'];
  readonly zStartDate: string;
  readonly invoiceStartDate: string;
  readonly termsOfPayment: string | null;
  readonly orderCostCenter: string | null;
  readonly importCustomersOnce: boolean;
  readonly removeMissingCustomers: boolean;
  readonly priceList: string | null;
  readonly removeMissingArticles: boolean;
}

export function draftOf({ scenario, voucherSeries, costCenter, bookingDate }: Setup): SetupDraft {
  const { zReports, invoices, articles } = scenarioOf(scenario.number);
  const ofInvoices = 'invoices' in scenario ? scenario.invoices : null;
  const ofArticles = 'articles' in scenario ? scenario.articles : null;
  return {
    answers: { zReports, invoices, articles },
    voucherSeries,
    costCenter,
    bookingDate,
    zStartDate: ('zReports' in scenario ? scenario.zReports.startDate : null) ?? '',
    invoiceStartDate: ofInvoices?.startDate ?? '',
    termsOfPayment: ofInvoices?.termsOfPayment ?? null,
    orderCostCenter: ofInvoices?.costCenter ?? null,
    importCustomersOnce:
      ofInvoices !== null && 'importCustomersOnce' in ofInvoices && ofInvoices.importCustomersOnce,
    removeMissingCustomers:
      ofInvoices !== null && 'removeMissingCustomers' in ofInvoices && ofInvoices.removeMissingCustomers,
    priceList: ofArticles?.priceList ?? null,
    removeMissingArticles: ofArticles?.removeMissingArticles ?? false,
  };
}

/** The setup a draft says for a scenario; null while a price list is missing. */
export function readDraft(draft: SetupDraft, number: ScenarioNumber): Setup | null {
  const scenario = scenarioSettings(draft, number);
  if (scenario === null) return null;
  const { voucherSeries, costCenter, bookingDate } = draft;
  return { scenario, voucherSeries, costCenter, bookingDate };
}

function scenarioSettings(draft: SetupDraft, number: ScenarioNumber): ScenarioSettings | null {
  const zReports = { startDate: dateOrNull(draft.zStartDate) };
  const ofInvoices = {
    startDate: dateOrNull(draft.invoiceStartDate),
    termsOfPayment: draft.termsOfPayment,
    costCenter: draft.orderCostCenter,
  };
  const ofRegister = { ...ofInvoices, importCustomersOnce: draft.importCustomersOnce };
  const ofFortnox = { ...ofInvoices, removeMissingCustomers: draft.removeMissingCustomers };
  const { priceList, removeMissingArticles } = draft;
  const articles = priceList === null ? null : { priceList, removeMissingArticles };
  switch (number) {
    case 1:
      return { number, zReports };
    case 2:
      return { number, invoices: ofRegister };
    case 3:
      return { number, invoices: ofFortnox };
    case 4:
      return { number, zReports, invoices: ofRegister };
    case 5:
      return { number, zReports, invoices: ofFortnox };
    case 6:
      return articles === null ? null : { number, articles };
    case 7:
      return articles === null ? null : { number, zReports, articles };
    case 8:
      return articles === null ? null : { number, zReports, invoices: ofFortnox, articles };
  }
}

function dateOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** The first price list is the company's own; a default that is right for most. */
export function withDefaults(draft: SetupDraft, choices: SetupChoices | null): SetupDraft {
  return draft.priceList === null && choices !== null
    ? { ...draft, priceList: choices.priceLists[0]?.code ?? null }
    : draft;
}
