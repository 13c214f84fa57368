/** The mapping: which account each kind of money on a Z-report is booked on. */
import * as z from 'zod';
import { nameKey } from './name-key.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** Fortnox takes accounts of four digits only. */
export const accountSchema = z.number().int().min(1000).max(9999);

/** The accounts of the sales at one VAT rate, and of their VAT; null where there is none. */
export interface RateAccounts {
  readonly revenue: number;
  readonly vat: number | null;
}

/** A main group of the register (huvudgrupp) at one VAT rate, booked elsewhere than the rest of that rate. */
export interface GroupAccounts {
  /** As compared: see `nameKey`. */
  readonly name: string;
  /** Per cent. */
  readonly rate: number;
  readonly revenue: number;
  /** Null: the VAT account of the rate. */
  readonly vat: number | null;
}

/** The shapes are named rather than inferred: the contract is made of them. */
export interface Mapping {
  /** Tender name in lower case -> account. A name that is not here is never guessed: the Z-report is held. */
  readonly tenders: Readonly<Record<string, number>>;
  /** VAT rate in per cent (as text) -> its accounts. Zero per cent has no default. */
  readonly rates: Readonly<Record<string, RateAccounts>>;
  readonly groups: readonly GroupAccounts[];
  readonly giftCardsSold: number;
  readonly rounding: number;
  readonly tips: number | null;
  /** Cash over or short: BAS has no account named so, and shops differ, so there is no default. */
  readonly cashDifference: number | null;
}

const rateAccountsSchema = z.object({ revenue: accountSchema, vat: accountSchema.nullable() });

export const mappingSchema: z.ZodType<Mapping> = z.object({
  tenders: z.record(z.string(), accountSchema),
  rates: z.record(z.string(), rateAccountsSchema),
  /** Settings from before groups had accounts of their own name none. */
  groups: z.array(rateAccountsSchema.extend({ name: z.string(), rate: z.number() })).default([]),
  giftCardsSold: accountSchema,
  rounding: accountSchema,
  tips: accountSchema.nullable(),
  cashDifference: accountSchema.nullable(),
});

/** The BAS accounts of a Swedish shop (BAS 2026; 1686 card receivables, 2421 gift cards, 3740 rounding). */
export const DEFAULT_MAPPING: Mapping = {
  tenders: {
    kontant: 1910,
    kontanter: 1910,
    cash: 1910,
    kort: 1686,
    bankkort: 1686,
    kontokort: 1686,
    betalkort: 1686,
    kreditkort: 1686,
    card: 1686,
    swish: 1686,
    presentkort: 2421,
    'gift card': 2421,
    faktura: 1510,
    // Some registers list the rounding of cash among the means of payment.
    öresavrundning: 3740,
  },
  rates: {
    '25': { revenue: 3001, vat: 2611 },
    '12': { revenue: 3002, vat: 2621 },
    '6': { revenue: 3003, vat: 2631 },
  },
  groups: [],
  giftCardsSold: 2421,
  rounding: 3740,
  tips: null,
  cashDifference: null,
};

interface OfName<Kind> {
  readonly kind: Kind;
  /** As printed. */
  readonly name: string;
}
interface OfRate<Kind> {
  readonly kind: Kind;
  /** Per cent. */
  readonly rate: number;
}
interface OfAll<Kind> {
  readonly kind: Kind;
}

/** What an account is chosen for. */
export type AccountUse =
  | OfName<'tender'>
  /** Sales at a rate, and the VAT of it. */
  | OfRate<'rate'>
  | OfRate<'vat'>
  /** Sales of one group at a rate, and the VAT of those. */
  | (OfName<'group'> & OfRate<'group'>)
  | (OfName<'group-vat'> & OfRate<'group-vat'>)
  | OfAll<'gift-cards'>
  | OfAll<'rounding'>
  | OfAll<'tips'>
  | OfAll<'cash-difference'>;

const named = { name: z.string().min(1) };
const atRate = { rate: z.number() };

export const accountUseSchema: z.ZodType<AccountUse> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tender'), ...named }),
  z.object({ kind: z.literal('rate'), ...atRate }),
  z.object({ kind: z.literal('vat'), ...atRate }),
  z.object({ kind: z.literal('group'), ...named, ...atRate }),
  z.object({ kind: z.literal('group-vat'), ...named, ...atRate }),
  z.object({ kind: z.literal('gift-cards') }),
  z.object({ kind: z.literal('rounding') }),
  z.object({ kind: z.literal('tips') }),
  z.object({ kind: z.literal('cash-difference') }),
]);

/** The form in which the names of a print are compared: the same name however the register spaces or spells its case. */
export function tenderKey(name: string): string {
  return nameKey(name);
}

/** A name from a print is looked up among what was mapped only, never among what every object has. */
function own<T>(mapped: Readonly<Record<string, T>>, name: string): T | null {
  return Object.hasOwn(mapped, name) ? (mapped[name] ?? null) : null;
}

/** The accounts of a rate in per cent; null when it has none. */
export function rateAccounts(mapping: Mapping, rate: number): RateAccounts | null {
  return own(mapping.rates, String(rate));
}

/** The accounts of a group at a rate; null when it is booked with the rest of the rate. */
export function groupAccounts(mapping: Mapping, name: string, rate: number): GroupAccounts | null {
  return mapping.groups.find((group) => group.rate === rate && group.name === nameKey(name)) ?? null;
}

/** The account that is chosen for a use; null when none is. */
export function accountOf(mapping: Mapping, use: AccountUse): number | null {
  switch (use.kind) {
    case 'tender':
      return own(mapping.tenders, tenderKey(use.name));
    case 'rate':
      return rateAccounts(mapping, use.rate)?.revenue ?? null;
    case 'vat':
      return rateAccounts(mapping, use.rate)?.vat ?? null;
    case 'group':
      return groupAccounts(mapping, use.name, use.rate)?.revenue ?? null;
    case 'group-vat':
      return groupAccounts(mapping, use.name, use.rate)?.vat ?? null;
    case 'gift-cards':
      return mapping.giftCardsSold;
    case 'rounding':
      return mapping.rounding;
    case 'tips':
      return mapping.tips;
    case 'cash-difference':
      return mapping.cashDifference;
  }
}

/**
 * The mapping with one account chosen; everything else stays. The VAT of sales that have no account yet is not chosen:
 * it is asked for when they have one.
 */
export function withAccount(mapping: Mapping, use: AccountUse, chosen: number): Mapping {
  switch (use.kind) {
    case 'tender':
      return { ...mapping, tenders: { ...mapping.tenders, [tenderKey(use.name)]: chosen } };
    case 'rate':
      return withRate(mapping, use.rate, {
        revenue: chosen,
        vat: rateAccounts(mapping, use.rate)?.vat ?? null,
      });
    case 'vat': {
      const before = rateAccounts(mapping, use.rate);
      return before === null ? mapping : withRate(mapping, use.rate, { ...before, vat: chosen });
    }
    case 'group': {
      const vat = groupAccounts(mapping, use.name, use.rate)?.vat ?? null;
      return withGroup(mapping, { name: nameKey(use.name), rate: use.rate, revenue: chosen, vat });
    }
    case 'group-vat': {
      const before = groupAccounts(mapping, use.name, use.rate);
      return before === null ? mapping : withGroup(mapping, { ...before, vat: chosen });
    }
    case 'gift-cards':
      return { ...mapping, giftCardsSold: chosen };
    case 'rounding':
      return { ...mapping, rounding: chosen };
    case 'tips':
      return { ...mapping, tips: chosen };
    case 'cash-difference':
      return { ...mapping, cashDifference: chosen };
  }
}

/** Uses that may be left without an account: then a Z-report that needs one asks, or the group follows its rate. */
export const MAY_BE_CLEARED: ReadonlySet<AccountUse['kind']> = new Set([
  'tender',
  'group',
  'group-vat',
  'tips',
  'cash-difference',
]);

/** The mapping with no account for a use, where that may be; everything else stays. */
export function withoutAccount(mapping: Mapping, use: AccountUse): Mapping {
  switch (use.kind) {
    case 'tender': {
      const { [tenderKey(use.name)]: _gone, ...tenders } = mapping.tenders;
      return { ...mapping, tenders };
    }
    case 'group':
      return { ...mapping, groups: otherGroups(mapping, use.name, use.rate) };
    case 'group-vat': {
      const before = groupAccounts(mapping, use.name, use.rate);
      return before === null ? mapping : withGroup(mapping, { ...before, vat: null });
    }
    case 'tips':
      return { ...mapping, tips: null };
    case 'cash-difference':
      return { ...mapping, cashDifference: null };
    case 'rate':
    case 'vat':
    case 'gift-cards':
    case 'rounding':
      return mapping;
  }
}

function withRate(mapping: Mapping, rate: number, accounts: RateAccounts): Mapping {
  return { ...mapping, rates: { ...mapping.rates, [String(rate)]: accounts } };
}

function withGroup(mapping: Mapping, group: GroupAccounts): Mapping {
  return { ...mapping, groups: [...otherGroups(mapping, group.name, group.rate), group] };
}

function otherGroups(mapping: Mapping, name: string, rate: number): GroupAccounts[] {
  return mapping.groups.filter((group) => group.rate !== rate || group.name !== nameKey(name));
}

/** Every use that has an account. */
export function mappedUses(mapping: Mapping): AccountUse[] {
  const uses: AccountUse[] = [
    ...Object.keys(mapping.tenders).map((name) => ({ kind: 'tender' as const, name })),
    ...Object.keys(mapping.rates).flatMap((rate): AccountUse[] => [
      { kind: 'rate', rate: Number(rate) },
      { kind: 'vat', rate: Number(rate) },
    ]),
    ...mapping.groups.flatMap(({ name, rate }): AccountUse[] => [
      { kind: 'group', name, rate },
      { kind: 'group-vat', name, rate },
    ]),
    { kind: 'gift-cards' },
    { kind: 'rounding' },
    { kind: 'tips' },
    { kind: 'cash-difference' },
  ];
  return uses.filter((use) => accountOf(mapping, use) !== null);
}

/** One use whose account another mapping has changed; null when it took the account away. */
export interface AccountChange {
  readonly use: AccountUse;
  readonly account: number | null;
}

/** What one mapping says otherwise than another. */
export function mappingChanges(before: Mapping, after: Mapping): AccountChange[] {
  const gone = mappedUses(before).filter((use) => accountOf(after, use) === null);
  return [...mappedUses(after), ...gone]
    .map((use) => ({ use, account: accountOf(after, use) }))
    .filter(({ use, account }) => account !== accountOf(before, use));
}

/** What a problem asks an account for; null when it asks for none. */
export function askedUse({ code, facts: { tender, group, rate } }: Problem): AccountUse | null {
  const asked = accountUseSchema.safeParse({ kind: ASKS_FOR[code], name: group ?? tender, rate });
  return asked.success ? asked.data : null;
}

const ASKS_FOR: Partial<Record<ProblemCode, AccountUse['kind']>> = {
  'tender-unmapped': 'tender',
  'rate-unmapped': 'rate',
  'vat-unmapped': 'vat',
  'group-unmapped': 'group',
  'tips-unmapped': 'tips',
  'difference-unmapped': 'cash-difference',
};
