/** What was read for a field of a Z-report, in one line or a line a row. */
import type { TFunction } from 'i18next';
import type { LayoutPreview } from '../../../shared/layout-preview.ts';
import type { LayoutField } from '../../../shared/layout.ts';
import { formatOre, type Ore } from '../../../shared/money.ts';
import type { Counter, ZReport } from '../../../shared/z-report.ts';
import { linesOf } from './field-groups.ts';

function amount(ore: Ore | null): readonly string[] {
  return ore === null ? [] : [formatOre(ore)];
}

function text(value: string | null): readonly string[] {
  return value === null ? [] : [value];
}

/** `2026-11-24T21:39:02` as it is said in the shop. */
function moment(value: string | null): readonly string[] {
  return value === null ? [] : [value.replace('T', ' ').slice(0, 'YYYY-MM-DD HH:mm'.length)];
}

function counter(t: TFunction, value: Counter | null): readonly string[] {
  if (value === null) return [];
  const count = value.count === null ? [] : [t('layout.count', { count: value.count })];
  return [[...count, ...amount(value.amount)].join(', ')].filter((line) => line !== '');
}

function number(value: number | null): readonly string[] {
  return value === null ? [] : [value.toString()];
}

const VALUES: Record<LayoutField, (report: ZReport, t: TFunction) => readonly string[]> = {
  title: () => [],
  company: ({ company }) => text(company),
  organisationNumber: ({ organisationNumber }) => text(organisationNumber),
  register: ({ register }) => text(register),
  zNumber: ({ zNumber }) => text(zNumber),
  printedAt: ({ printedAt }) => moment(printedAt),
  periodFrom: ({ periodFrom }) => moment(periodFrom),
  periodTo: ({ periodTo }) => moment(periodTo),
  totalGross: ({ totalGross }) => amount(totalGross),
  vat: ({ vat }, t) =>
    vat.map((row) =>
      row.net === null
        ? t('layout.vatOnly', { rate: row.rate, vat: formatOre(row.vat) })
        : t('layout.vatRow', { rate: row.rate, net: formatOre(row.net), vat: formatOre(row.vat) }),
    ),
  groups: ({ groups }) => groups.map(({ name, amount: ore }) => `${name}  ${formatOre(ore)}`),
  tenders: ({ tenders }) => tenders.map(({ name, amount: ore }) => `${name}  ${formatOre(ore)}`),
  rounding: ({ rounding }) => amount(rounding),
  giftCardsSold: ({ giftCardsSold }) => amount(giftCardsSold),
  tips: ({ tips }) => amount(tips),
  openingFloat: ({ openingFloat }) => amount(openingFloat),
  cashIn: ({ cashIn }) => amount(cashIn),
  cashOut: ({ cashOut }) => amount(cashOut),
  cashDifference: ({ cashDifference }) => amount(cashDifference),
  grandSales: ({ grandTotals }) => amount(grandTotals.salesAfter),
  grandReturns: ({ grandTotals }) => amount(grandTotals.returnsAfter),
  grandNet: ({ grandTotals }) => amount(grandTotals.netAfter),
  receipts: ({ counters }) => number(counters.receipts),
  goods: ({ counters }) => number(counters.goods),
  services: ({ counters }) => number(counters.services),
  drawerOpenings: ({ counters }) => number(counters.drawerOpenings),
  copies: ({ counters }, t) => counter(t, counters.copies),
  training: ({ counters }, t) => counter(t, counters.training),
  returns: ({ counters }, t) => counter(t, counters.returns),
  discounts: ({ counters }, t) => counter(t, counters.discounts),
  corrections: ({ counters }, t) => counter(t, counters.corrections),
  unfinished: ({ counters }, t) => counter(t, counters.unfinished),
};

/** The lines of a field's value; none when the print does not say. The title is its own value. */
export function fieldValue(t: TFunction, preview: LayoutPreview, field: LayoutField): readonly string[] {
  const { zReport, lines, layout } = preview;
  if (field === 'title') return linesOf(layout, field).map((line) => (lines[line] ?? '').trim());
  return zReport === null ? [] : VALUES[field](zReport, t);
}
