/**
 * The eight scenarios: which flows run between the register and Fortnox, and who is master of what. Nothing else can be
 * chosen, so nothing can be set that contradicts itself. Pure data; the words stand in `texts/`.
 *
 * The numbers are those the makers of the register use on their own settings page, so that a shop finds its own again.
 */
import * as z from 'zod';

/** Whose records win, and where they may be edited. */
export const MASTERS = ['register', 'fortnox'] as const;
export type Master = (typeof MASTERS)[number];

export const SCENARIO_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type ScenarioNumber = (typeof SCENARIO_NUMBERS)[number];

export interface Scenario {
  readonly number: ScenarioNumber;
  /** Z-reports become vouchers. */
  readonly zReports: boolean;
  /** Invoices of the register become orders; who owns the customers. Null when invoices stay in the register. */
  readonly invoices: Master | null;
  /** Articles and stock: Fortnox owns the articles, the stock is merged from both sides. */
  readonly articles: boolean;
}

export const SCENARIOS: readonly Scenario[] = [
  { number: 1, zReports: true, invoices: null, articles: false },
  { number: 2, zReports: false, invoices: 'register', articles: false },
  { number: 3, zReports: false, invoices: 'fortnox', articles: false },
  { number: 4, zReports: true, invoices: 'register', articles: false },
  { number: 5, zReports: true, invoices: 'fortnox', articles: false },
  { number: 6, zReports: false, invoices: null, articles: true },
  { number: 7, zReports: true, invoices: null, articles: true },
  { number: 8, zReports: true, invoices: 'fortnox', articles: true },
];

/** The answers to the three questions a manager is asked. */
export type ScenarioAnswers = Omit<Scenario, 'number'>;

/** The scenario that answers three questions so; null for a combination that there is not. */
export function scenarioFor(answers: ScenarioAnswers): Scenario | null {
  const { zReports, invoices, articles } = answers;
  return (
    SCENARIOS.find(
      (one) => one.zReports === zReports && one.invoices === invoices && one.articles === articles,
    ) ?? null
  );
}

export function scenarioOf(number: ScenarioNumber): Scenario {
  const found = SCENARIOS.find((one) => one.number === number);
  if (found === undefined) throw new Error(`there is no scenario ${number}`);
  return found;
}

/** What runs by itself. `customers` follows the invoices, `stock` the articles. */
export const FLOWS = ['z-reports', 'invoices', 'customers', 'articles', 'stock'] as const;
export type ScenarioFlow = (typeof FLOWS)[number];

export function flowsOf({ zReports, invoices, articles }: ScenarioAnswers): ScenarioFlow[] {
  return [
    ...(zReports ? (['z-reports'] as const) : []),
    ...(invoices === null ? [] : (['invoices', 'customers'] as const)),
    ...(articles ? (['articles', 'stock'] as const) : []),
  ];
}

/** The flows that run. Of the others it is said that they are coming, and nothing of them is pretended. */
export const BUILT_FLOWS: ReadonlySet<ScenarioFlow> = new Set(['z-reports']);

/** What a scenario brings that does not run yet. */
export function comingFlows(scenario: ScenarioAnswers): ScenarioFlow[] {
  return flowsOf(scenario).filter((flow) => !BUILT_FLOWS.has(flow));
}

/** YYYY-MM-DD. */
const date = z.iso.date();
/** The code of a record in Fortnox, chosen from a list that was read there. */
const chosenCode = z.string().min(1);

const zReportOptions = z.strictObject({
  /** The first day that is booked; a Z-report of an earlier day is laid aside. */
  startDate: date.nullable(),
});

const invoiceOptions = {
  startDate: date.nullable(),
  /** Null for the customer's own, or the company's. */
  termsOfPayment: chosenCode.nullable(),
  /** On the orders; the Z-reports' own stands with their register. */
  costCenter: chosenCode.nullable(),
};

/** With the register as master the customers it has may be sent once; with Fortnox as master they are always in step. */
const invoicesOfRegister = z.strictObject({ ...invoiceOptions, importCustomersOnce: z.boolean() });
const invoicesOfFortnox = z.strictObject({
  ...invoiceOptions,
  /** Customers in the register that Fortnox does not have. */
  removeMissingCustomers: z.boolean(),
});

const articleOptions = z.strictObject({
  /** Decides the price alone: every article comes over. */
  priceList: chosenCode,
  /** Articles in the register that Fortnox does not have. */
  removeMissingArticles: z.boolean(),
});

/** A scenario with the options it has, and no others: what is not written here does not pass. */
export const scenarioSettingsSchema = z.discriminatedUnion('number', [
  z.strictObject({ number: z.literal(1), zReports: zReportOptions }),
  z.strictObject({ number: z.literal(2), invoices: invoicesOfRegister }),
  z.strictObject({ number: z.literal(3), invoices: invoicesOfFortnox }),
  z.strictObject({ number: z.literal(4), zReports: zReportOptions, invoices: invoicesOfRegister }),
  z.strictObject({ number: z.literal(5), zReports: zReportOptions, invoices: invoicesOfFortnox }),
  z.strictObject({ number: z.literal(6), articles: articleOptions }),
  z.strictObject({ number: z.literal(7), zReports: zReportOptions, articles: articleOptions }),
  z.strictObject({
    number: z.literal(8),
    zReports: zReportOptions,
    invoices: invoicesOfFortnox,
    articles: articleOptions,
  }),
]);
export type ScenarioSettings = z.infer<typeof scenarioSettingsSchema>;

/** What a shop begins with: its Z-reports, from the first that is caught. */
export const DEFAULT_SCENARIO: ScenarioSettings = { number: 1, zReports: { startDate: null } };
