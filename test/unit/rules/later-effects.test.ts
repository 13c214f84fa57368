import { describe, expect, test } from 'vitest';
import { laterEffects } from '../../../src/main/rules/later-effects.ts';
import type { ScenarioSettings } from '../../../src/shared/scenario.ts';
import { FIRST_SETUP, type Setup } from '../../../src/shared/setup.ts';

const invoices = { startDate: null, termsOfPayment: null, costCenter: null };
const zReports = { startDate: null };
const articles = { priceList: 'A', removeMissingArticles: false };
const setup = (scenario: ScenarioSettings): Setup => ({ ...FIRST_SETUP.setup, scenario });
const Z_ALONE = setup({ number: 1, zReports });
const REGISTER_OWNS = setup({ number: 4, zReports, invoices: { ...invoices, importCustomersOnce: false } });
const FORTNOX_OWNS = setup({ number: 5, zReports, invoices: { ...invoices, removeMissingCustomers: false } });
const ALL = setup({
  number: 8,
  zReports,
  invoices: { ...invoices, removeMissingCustomers: true },
  articles: { ...articles, removeMissingArticles: true },
});

describe('what will follow of a setup', () => {
  test('is nothing of Z-reports alone', () => {
    expect(laterEffects(Z_ALONE, setup({ number: 1, zReports: { startDate: '2026-11-01' } }))).toEqual([]);
  });

  test('of another master is only what that changes', () => {
    expect(laterEffects(REGISTER_OWNS, FORTNOX_OWNS)).toEqual(['customers-fortnox']);
    expect(laterEffects(FORTNOX_OWNS, REGISTER_OWNS)).toEqual(['customers-register']);
  });

  test('names every removal that was ticked, on its own', () => {
    expect(laterEffects(Z_ALONE, ALL)).toEqual([
      'invoices-begin',
      'customers-fortnox',
      'customers-removed',
      'articles-fortnox',
      'articles-removed',
    ]);
    const untouched = setup({
      number: 8,
      zReports,
      invoices: { ...invoices, removeMissingCustomers: false },
      articles,
    });
    expect(laterEffects(untouched, ALL)).toEqual(['customers-removed', 'articles-removed']);
  });

  test('names the sending of the customers, once', () => {
    const sent = setup({ number: 4, zReports, invoices: { ...invoices, importCustomersOnce: true } });
    expect(laterEffects(REGISTER_OWNS, sent)).toEqual(['customers-sent-once']);
    expect(laterEffects(sent, sent)).toEqual([]);
  });

  test('says what ends', () => {
    expect(laterEffects(ALL, Z_ALONE)).toEqual(['invoices-end', 'articles-end']);
  });
});
