/**
 * The settings: one object, versioned as a whole. A change never alters what is already booked.
 */
import * as z from 'zod';
import { lineSettingsSchema } from './line-settings.ts';
import { nameKey } from './name-key.ts';
import { DEFAULT_SCENARIO, scenarioSettingsSchema } from './scenario.ts';

export const accountSchema = z.number().int().min(1000).max(9999);

/**
 * Which account each kind of money is booked on. Defaults are the BAS accounts of a Swedish shop
 * (BAS 2026; 1686 card receivables, 2421 gift cards, 3740 rounding). What has no default is asked for.
 */
const mappingSchema = z.object({
  /** Tender name in lower case -> account. A name that is not here is never guessed: the Z-report is held. */
  tenders: z.record(z.string(), accountSchema),
  /** VAT rate in per cent (as text) -> revenue account and VAT account. Zero per cent has no default. */
  rates: z.record(z.string(), z.object({ revenue: accountSchema, vat: accountSchema.nullable() })),
  giftCardsSold: accountSchema,
  rounding: accountSchema,
  tips: accountSchema.nullable(),
  /** Cash over or short: BAS has no account named so, and shops differ, so there is no default. */
  cashDifference: accountSchema.nullable(),
});

/** What one save of the settings changed. */
export const SETTINGS_SUBJECTS = [
  'start',
  'scenario',
  'mapping',
  'line',
  'company',
  'approver',
  'other-register',
] as const;
export type SettingsSubject = (typeof SETTINGS_SUBJECTS)[number];

export const BOOKING_DATES = ['period-end', 'print-date'] as const;

/** The company these settings are for, pinned when it was connected: nothing is ever sent to another one. */
const companySchema = z.object({
  /** Fortnox's own number of the company. */
  databaseNumber: z.number().int(),
  name: z.string(),
  organisationNumber: z.string(),
  /** False after it was disconnected: what has been booked stays this company's. */
  connected: z.boolean().default(true),
});

export const settingsSchema = z.object({
  scenario: scenarioSettingsSchema.default(DEFAULT_SCENARIO),
  /** Null before a company has been connected, as in settings from before it was pinned. */
  company: companySchema.nullable().default(null),
  /** Names this register in the books. The epoch is raised when its Z numbers start over. */
  register: z.object({ key: z.string().min(1).max(16), epoch: z.number().int().nonnegative() }),
  voucherSeries: z.string().min(1).max(10),
  costCenter: z.string().max(6).nullable(),
  bookingDate: z.enum(BOOKING_DATES),
  /** Who must approve vouchers in which series, as the shop has said that it is meant to be. */
  approvers: z.array(z.object({ series: z.string(), approver: z.string() })).default([]),
  /** Other registers that a Kassabryggan on another computer books, as the shop has said that it is meant to be. */
  otherRegisters: z.array(z.string()).default([]),
  mapping: mappingSchema,
  /** How the register is heard; null before a line has been chosen, as in settings from before lines were. */
  line: lineSettingsSchema.nullable().default(null),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  scenario: DEFAULT_SCENARIO,
  company: null,
  register: { key: '1', epoch: 0 },
  voucherSeries: 'F',
  costCenter: null,
  bookingDate: 'period-end',
  approvers: [],
  otherRegisters: [],
  mapping: {
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
    giftCardsSold: 2421,
    rounding: 3740,
    tips: null,
    cashDifference: null,
  },
  line: null,
};

/** What an account is chosen for when a Z-report asks. */
export const accountUseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tender'), name: z.string().min(1) }),
  z.object({ kind: z.literal('tips') }),
  z.object({ kind: z.literal('cash-difference') }),
]);
export type AccountUse = z.infer<typeof accountUseSchema>;

/** The mapping with one account chosen; everything else stays. */
export function withAccount(mapping: Mapping, use: AccountUse, chosen: number): Mapping {
  switch (use.kind) {
    case 'tender':
      return { ...mapping, tenders: { ...mapping.tenders, [tenderKey(use.name)]: chosen } };
    case 'tips':
      return { ...mapping, tips: chosen };
    case 'cash-difference':
      return { ...mapping, cashDifference: chosen };
  }
}

/** The form in which tender names are compared: the same name however the register spaces or spells its case. */
export function tenderKey(name: string): string {
  return nameKey(name);
}
