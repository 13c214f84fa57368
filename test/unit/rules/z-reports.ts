/** Z-reports written by hand for the tests: what a print would say, amounts in öre. */
import type { Mapping } from '../../../src/shared/mapping.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/settings.ts';
import { emptyZReport, type TenderRow, type VatRow, type ZReport } from '../../../src/shared/z-report.ts';

export function zReport(change: Partial<ZReport>): ZReport {
  return { ...emptyZReport(), ...change };
}

export function vatRow(rate: number, net: number | null, vat: number): VatRow {
  return { rate, net, vat, gross: net === null ? null : net + vat };
}

/** @param counted what was counted in the drawer, when it was counted */
export function tender(name: string, amount: number, counted: number | null = null): TenderRow {
  return { name, amount, count: null, counted };
}

/** An ordinary closed day that passes every check: 3 125,00 kr, two rates, cash and card. */
export function ordinaryDay(change: Partial<ZReport> = {}): ZReport {
  return zReport({
    zNumber: '1042',
    organisationNumber: '556000-0010',
    printedAt: '2026-11-19T18:02:00',
    periodFrom: '2026-11-19T06:58:00',
    periodTo: '2026-11-19T18:01:00',
    totalGross: 3_125_00,
    vat: [vatRow(25, 2_000_00, 500_00), vatRow(12, 558_04, 66_96)],
    groups: [
      { name: 'Porslin', amount: 2_500_00, quantity: 12, rate: 25 },
      { name: 'Fika', amount: 625_00, quantity: 9, rate: 12 },
    ],
    tenders: [tender('Kontant', 1_125_00), tender('Kort', 2_000_00)],
    grandTotals: {
      salesBefore: 50_000_00,
      salesAfter: 53_125_00,
      returnsBefore: 1_000_00,
      returnsAfter: 1_000_00,
      netBefore: 49_000_00,
      netAfter: 52_125_00,
    },
    counters: { ...emptyZReport().counters, receipts: 21 },
    ...change,
  });
}

/** The day after another: it begins where that one ended, and sells for so many öre, returns aside. */
export function dayAfter(previous: ZReport, total: number, change: Partial<ZReport> = {}): ZReport {
  const { salesAfter, returnsAfter, netAfter } = previous.grandTotals;
  return {
    ...previous,
    totalGross: total,
    vat: [vatRow(0, total, 0)],
    groups: [],
    tenders: [tender('Kontant', total)],
    grandTotals: {
      salesBefore: salesAfter,
      salesAfter: (salesAfter ?? 0) + total,
      returnsBefore: returnsAfter,
      returnsAfter,
      netBefore: netAfter,
      netAfter: (netAfter ?? 0) + total,
    },
    ...change,
  };
}

export function settingsWith(mapping: Partial<Mapping>, change: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, ...change, mapping: { ...DEFAULT_SETTINGS.mapping, ...mapping } };
}
