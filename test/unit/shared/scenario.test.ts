import { describe, expect, test } from 'vitest';
import {
  flowsOf,
  SCENARIOS,
  scenarioFor,
  scenarioOf,
  scenarioSettingsSchema,
  type ScenarioSettings,
} from '../../../src/shared/scenario.ts';

const zReports = { startDate: '2026-11-01' };
const invoices = { startDate: null, termsOfPayment: '30', costCenter: null };
const ofRegister = { ...invoices, importCustomersOnce: false };
const ofFortnox = { ...invoices, removeMissingCustomers: false };
const articles = { priceList: 'A', removeMissingArticles: false };

const CHOSEN: readonly ScenarioSettings[] = [
  { number: 1, zReports },
  { number: 2, invoices: ofRegister },
  { number: 3, invoices: ofFortnox },
  { number: 4, zReports, invoices: ofRegister },
  { number: 5, zReports, invoices: ofFortnox },
  { number: 6, articles },
  { number: 7, zReports, articles },
  { number: 8, zReports, invoices: ofFortnox, articles },
];

test.each(CHOSEN)('scenario $number has the options of the flows it runs', (chosen) => {
  expect(scenarioSettingsSchema.parse(chosen)).toEqual(chosen);
  const { zReports: z, invoices: i, articles: a } = scenarioOf(chosen.number);
  expect(['zReports' in chosen, 'invoices' in chosen, 'articles' in chosen]).toEqual([z, i !== null, a]);
});

/** Every scenario with every set of options: only its own passes. */
test('no scenario can be saved with the options of another', () => {
  const passing = SCENARIOS.flatMap(({ number }) =>
    CHOSEN.filter((options) => scenarioSettingsSchema.safeParse({ ...options, number }).success).map(
      (options) => [number, options.number],
    ),
  );
  expect(passing).toEqual(SCENARIOS.map(({ number }) => [number, number]));
});

test('an option that is not there is refused by name, not dropped', () => {
  const surplus = scenarioSettingsSchema.safeParse({ number: 1, zReports: { ...zReports, priceList: 'A' } });
  expect(surplus.success).toBe(false);
});

describe('three answers', () => {
  test('lead to each of the eight', () => {
    expect(SCENARIOS.map((one) => scenarioFor(one)?.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test.each([
    { zReports: false, invoices: null, articles: false },
    { zReports: true, invoices: 'register', articles: true },
    { zReports: false, invoices: 'fortnox', articles: true },
  ] as const)('that fit none say so: %o', (answers) => {
    expect(scenarioFor(answers)).toBeNull();
  });
});

test('customers follow the invoices, and stock the articles', () => {
  expect(flowsOf(scenarioOf(8))).toEqual(['z-reports', 'invoices', 'customers', 'articles', 'stock']);
  expect(flowsOf(scenarioOf(2))).toEqual(['invoices', 'customers']);
  expect(flowsOf(scenarioOf(7))).toEqual(['z-reports', 'articles', 'stock']);
});
