import { describe, expect, test } from 'vitest';
import { setupDifferences } from '../../../src/main/rules/setup-difference.ts';
import type { ScenarioSettings } from '../../../src/shared/scenario.ts';
import type { Setup, ZBooking } from '../../../src/shared/setup.ts';

const invoices = { startDate: null, termsOfPayment: null, costCenter: null };
const BOOKING: ZBooking = { voucherSeries: 'F', costCenter: null, bookingDate: 'period-end' };
const setupWith = (scenario: ScenarioSettings, change: Partial<ZBooking> = {}): Setup => ({
  scenario,
  zBooking: 'zReports' in scenario ? { ...BOOKING, ...change } : null,
});
const one = (startDate: string | null): ScenarioSettings => ({ number: 1, zReports: { startDate } });

describe('the differences of two setups', () => {
  test('are none when every choice is the same', () => {
    expect(setupDifferences(setupWith(one('2026-11-01')), setupWith(one('2026-11-01')))).toEqual([]);
  });

  test('name each choice with what it was and what it is', () => {
    const before = setupWith(one(null), { voucherSeries: 'F', costCenter: null, bookingDate: 'period-end' });
    const after = setupWith(one('2026-11-01'), {
      voucherSeries: 'A',
      costCenter: 'BUTIK',
      bookingDate: 'print-date',
    });
    expect(setupDifferences(before, after)).toEqual([
      { field: 'zStartDate', from: null, to: '2026-11-01' },
      { field: 'voucherSeries', from: 'F', to: 'A' },
      { field: 'costCenter', from: null, to: 'BUTIK' },
      { field: 'bookingDate', from: 'period-end', to: 'print-date' },
    ]);
  });

  test('name what is ticked and what is not any more', () => {
    const three = (removeMissingCustomers: boolean) =>
      setupWith({ number: 3, invoices: { ...invoices, removeMissingCustomers } });
    expect(setupDifferences(three(false), three(true))).toEqual([
      { field: 'removeMissingCustomers', from: 'no', to: 'yes' },
    ]);
    expect(setupDifferences(three(true), three(false))).toEqual([
      { field: 'removeMissingCustomers', from: 'yes', to: 'no' },
    ]);
  });

  test('tell another scenario, and of its own choices only those that were made', () => {
    const after = setupWith({
      number: 8,
      zReports: { startDate: null },
      invoices: { ...invoices, termsOfPayment: '30', removeMissingCustomers: false },
      articles: { priceList: 'A', removeMissingArticles: true },
    });
    expect(setupDifferences(setupWith(one(null)), after)).toEqual([
      { field: 'scenario', from: '1', to: '8' },
      { field: 'termsOfPayment', from: null, to: '30' },
      { field: 'priceList', from: null, to: 'A' },
      { field: 'removeMissingArticles', from: null, to: 'yes' },
    ]);
  });

  test('leave out what the new scenario does not have', () => {
    const after = setupWith({ number: 6, articles: { priceList: 'A', removeMissingArticles: false } });
    expect(setupDifferences(setupWith(one('2026-11-01'), { costCenter: 'BUTIK' }), after)).toEqual([
      { field: 'scenario', from: '1', to: '6' },
      { field: 'priceList', from: null, to: 'A' },
    ]);
  });
});
