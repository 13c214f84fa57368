/** The codes of a setup that were chosen from Fortnox's own lists. The save and the preflight look for the same. */
import type { ScenarioFlow } from '../../shared/scenario.ts';
import type { ChoiceList, Setup } from '../../shared/setup.ts';

export interface ChosenCode {
  /** The name of the choice in the words of a problem. */
  readonly field: 'costCenter' | 'termsOfPayment' | 'priceList';
  readonly list: Exclude<ChoiceList, 'series'>;
  /** The flow that puts it on what it sends. */
  readonly flow: ScenarioFlow;
  readonly code: string;
}

/** Only what is chosen, and only of the scenario's own flows. */
export function chosenCodes({ scenario, zBooking }: Setup): ChosenCode[] {
  const invoices = 'invoices' in scenario ? scenario.invoices : null;
  const articles = 'articles' in scenario ? scenario.articles : null;
  const all: readonly (Omit<ChosenCode, 'code'> & { readonly code: string | null })[] = [
    { field: 'costCenter', list: 'costCenters', flow: 'z-reports', code: zBooking?.costCenter ?? null },
    { field: 'costCenter', list: 'costCenters', flow: 'invoices', code: invoices?.costCenter ?? null },
    {
      field: 'termsOfPayment',
      list: 'termsOfPayment',
      flow: 'invoices',
      code: invoices?.termsOfPayment ?? null,
    },
    { field: 'priceList', list: 'priceLists', flow: 'articles', code: articles?.priceList ?? null },
  ];
  return all.flatMap(({ code, ...of }) => (code === null ? [] : [{ ...of, code }]));
}
