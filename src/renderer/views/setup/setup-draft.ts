/** What stands in the fields of the setup, moved from one scenario to another without losing what both have. */
import {
  scenarioOf,
  type ScenarioAnswers,
  type ScenarioNumber,
  type ScenarioSettings,
} from '../../../shared/scenario.ts';
import type { Problem } from '../../../shared/problem.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import type { ChoiceList, Setup, SetupChoices, ZBooking } from '../../../shared/setup.ts';

/** Everything any scenario asks; a scenario takes the part that is its own. */
export interface SetupDraft {
  readonly answers: ScenarioAnswers;
  /** Null until there is one to choose from. */
  readonly voucherSeries: string | null;
  readonly costCenter: string | null;
  readonly bookingDate: ZBooking['bookingDate'];
  readonly zStartDate: string;
  readonly invoiceStartDate: string;
  readonly termsOfPayment: string | null;
  readonly orderCostCenter: string | null;
  readonly importCustomersOnce: boolean;
  readonly removeMissingCustomers: boolean;
  readonly priceList: string | null;
  readonly removeMissingArticles: boolean;
}

export function draftOf({ scenario, zBooking }: Setup): SetupDraft {
  const { zReports, invoices, articles } = scenarioOf(scenario.number);
  const ofInvoices = 'invoices' in scenario ? scenario.invoices : null;
  const ofArticles = 'articles' in scenario ? scenario.articles : null;
  return {
    answers: { zReports, invoices, articles },
    voucherSeries: zBooking?.voucherSeries ?? null,
    costCenter: zBooking?.costCenter ?? null,
    bookingDate: zBooking?.bookingDate ?? DEFAULT_SETTINGS.bookingDate,
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

/** The setup a draft says for a scenario; null while a series or a price list is missing. */
export function readDraft(draft: SetupDraft, number: ScenarioNumber): Setup | null {
  const scenario = scenarioSettings(draft, number);
  if (scenario === null) return null;
  if (!('zReports' in scenario)) return { scenario, zBooking: null };
  const { voucherSeries, costCenter, bookingDate } = draft;
  return voucherSeries === null ? null : { scenario, zBooking: { voucherSeries, costCenter, bookingDate } };
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

/** What is right for most: the company's own price list is its first, and Kassabryggan begins in one series. */
export function withDefaults(draft: SetupDraft, choices: SetupChoices | null): SetupDraft {
  if (choices === null) return draft;
  return {
    ...draft,
    voucherSeries: draft.voucherSeries ?? usualSeries(choices),
    priceList: draft.priceList ?? offered(choices, 'priceLists')[0]?.code ?? null,
  };
}

function usualSeries(choices: SetupChoices): string | null {
  const manual = offered(choices, 'series').filter((one) => one.manual);
  const usual = manual.find(({ code }) => code === DEFAULT_SETTINGS.voucherSeries) ?? manual[0];
  return usual?.code ?? null;
}

type Offered<List extends ChoiceList> = Extract<SetupChoices[List], { readonly ok: true }>['value'];

/** What there is to choose from; nothing while the list has not been read. */
export function offered<List extends ChoiceList>(
  choices: SetupChoices | null,
  list: List,
): Offered<List> | [] {
  const read = choices?.[list];
  return read?.ok === true ? read.value : [];
}

/** Why lists that the answers have need of could not be read; each reason once. */
export function unreadable(
  choices: SetupChoices,
  { zReports, invoices, articles }: ScenarioAnswers,
): Problem[] {
  const needed: readonly (readonly [boolean, SetupChoices[ChoiceList]])[] = [
    [zReports, choices.series],
    [zReports || invoices !== null, choices.costCenters],
    [invoices !== null, choices.termsOfPayment],
    [articles, choices.priceLists],
  ];
  const problems = needed.flatMap(([isNeeded, read]) => (isNeeded && !read.ok ? [read.problem] : []));
  return problems.filter(({ code }, index) => problems.findIndex((one) => one.code === code) === index);
}
