/**
 * The rows of the mapping beside one Z-report: what it was paid with, what it sold, and what each is booked on. Where
 * an account is missing, or the company's own chart does not have it, the one a shop normally uses is proposed, as far
 * as the chart has it. A proposal books nothing: a manager takes it or leaves it.
 */
import { accountOf, mappedUses, rateAccounts, type AccountUse, type Mapping } from '../../shared/mapping.ts';
import type { ChartAccount, MappingRow } from '../../shared/mapping-preview.ts';
import { nameKey } from '../../shared/name-key.ts';
import { sumOre, type Ore } from '../../shared/money.ts';
import type { VatRow, ZReport } from '../../shared/z-report.ts';
import { usualAccounts } from './bas-accounts.ts';
import { giftCardsOutsideVat } from './z-checks.ts';
import { bookedTogether, groupsOf, isGiftCardsOnly } from './z-sales.ts';

/** The chart by account number; null when it has not been read. */
export type Chart = ReadonlyMap<number, ChartAccount>;

/** A use, and the öre of it on the Z-report. */
interface Printed {
  readonly use: AccountUse;
  readonly printed: Ore | null;
  /** The print does not say what of it is net and VAT. */
  readonly inseparable?: boolean;
}

const EXEMPT_RATE = 0;
/** States in which another account is worth proposing. */
const ASKS: ReadonlySet<MappingRow['state']> = new Set(['missing', 'account-missing', 'account-inactive']);

/**
 * @param report null before a Z-report was caught: then the mapping stands alone
 * @param chart null when it has not been read: then no account is doubted
 */
export function mappingRows(report: ZReport | null, mapping: Mapping, chart: Chart | null): MappingRow[] {
  const printed = report === null ? [] : printedUses(report, mapping);
  const seen = new Set(printed.map(({ use }) => keyOf(use)));
  const others = [...mappedUses(mapping), ...ALWAYS_SHOWN]
    .filter((use) => !seen.has(keyOf(use)) && seen.add(keyOf(use)))
    .map((use): Printed => ({ use, printed: null }));
  return [...printed, ...others].map((row) => toRow(row, mapping, chart));
}

/** Shown though they have no account: they are asked for, some day. */
const ALWAYS_SHOWN: readonly AccountUse[] = [{ kind: 'tips' }, { kind: 'cash-difference' }];

function printedUses(report: ZReport, mapping: Mapping): Printed[] {
  return [
    ...report.tenders
      .filter(({ amount, counted }) => amount !== 0 || (counted ?? 0) !== 0)
      .map(({ name, amount }): Printed => ({ use: { kind: 'tender', name }, printed: amount })),
    ...report.vat.flatMap((row) => salesUses(row, report, mapping)),
    { use: { kind: 'gift-cards' }, printed: giftCardsSold(report) },
    { use: { kind: 'rounding' }, printed: report.rounding },
    { use: { kind: 'tips' }, printed: report.tips },
    { use: { kind: 'cash-difference' }, printed: cashDifference(report) },
  ];
}

function salesUses(row: VatRow, report: ZReport, mapping: Mapping): Printed[] {
  const { rate, net, vat } = row;
  if (net === null || (net === 0 && vat === 0)) return [];
  const sold = { rate, net, vat };
  if (isGiftCardsOnly(sold, report)) return [];
  const sellers = groupsOf(sold, report);
  const inseparable = rate !== EXEMPT_RATE && bookedTogether(rate, sellers, mapping) === null;
  const groups = sellers.flatMap(({ name, amount }): Printed[] => [
    { use: { kind: 'group', name, rate }, printed: amount, inseparable },
    ...(accountOf(mapping, { kind: 'group', name, rate }) === null || vat === 0
      ? []
      : [{ use: { kind: 'group-vat' as const, name, rate }, printed: null }]),
  ]);
  if (rate === EXEMPT_RATE && groups.length > 0) return groups;
  return [
    { use: { kind: 'rate', rate }, printed: net },
    // Sales come first: their VAT has no account to stand beside before they have one.
    ...(vat === 0 || rateAccounts(mapping, rate) === null
      ? []
      : [{ use: { kind: 'vat' as const, rate }, printed: vat }]),
    ...groups,
  ];
}

function giftCardsSold(report: ZReport): Ore | null {
  const outside = giftCardsOutsideVat(report);
  return outside === 0 ? report.giftCardsSold : outside;
}

function cashDifference({ tenders }: ZReport): Ore | null {
  const differing = tenders.filter(({ amount, counted }) => counted !== null && counted !== amount);
  return differing.length === 0
    ? null
    : sumOre(differing.map(({ amount, counted }) => (counted ?? amount) - amount));
}

function toRow(
  { use, printed, inseparable = false }: Printed,
  mapping: Mapping,
  chart: Chart | null,
): MappingRow {
  const account = accountOf(mapping, use);
  const found = stateOf(use, account, printed, chart);
  const state = found === 'mapped' && inseparable ? 'inseparable' : found;
  return { section: sectionOf(use), use, printed, account, state, proposal: proposalFor(use, state, chart) };
}

function stateOf(
  { kind, ...use }: AccountUse,
  account: number | null,
  printed: Ore | null,
  chart: Chart | null,
): MappingRow['state'] {
  if (account !== null) return standing(account, chart);
  const followsRate = kind === 'group-vat' || (kind === 'group' && 'rate' in use && use.rate !== EXEMPT_RATE);
  if (followsRate) return 'follows-rate';
  return printed === null || printed === 0 ? 'unused' : 'missing';
}

function standing(account: number, chart: Chart | null): MappingRow['state'] {
  if (chart === null) return 'mapped';
  const found = chart.get(account);
  if (found === undefined) return 'account-missing';
  return found.active ? 'mapped' : 'account-inactive';
}

function proposalFor(
  use: AccountUse,
  state: MappingRow['state'],
  chart: Chart | null,
): MappingRow['proposal'] {
  if (!ASKS.has(state)) return null;
  const usual = usualAccounts(use);
  const account = usual.find((number) => chart === null || chart.get(number)?.active === true);
  if (account === undefined) return null;
  return { account, why: account === usual[0] ? 'bas' : 'older-practice' };
}

function sectionOf({ kind }: AccountUse): MappingRow['section'] {
  switch (kind) {
    case 'tender':
      return 'tenders';
    case 'rate':
    case 'vat':
    case 'group':
    case 'group-vat':
      return 'sales';
    case 'gift-cards':
    case 'rounding':
    case 'tips':
    case 'cash-difference':
      return 'other';
  }
}

/** Two names are one use when they are compared alike. */
function keyOf(use: AccountUse): string {
  return JSON.stringify('name' in use ? { ...use, name: nameKey(use.name) } : use);
}
