/**
 * How the shop has set Kassabryggan up: the scenario, and the choices that go with it. One draft is previewed and saved
 * as a whole, so nothing is ever half chosen.
 *
 * The shapes are named rather than inferred: the contract is made of them, and a type that spells all of them out is
 * more than the compiler writes down.
 */
import * as z from 'zod';
import { documentSchema, type Document } from './document.ts';
import { problemSchema, resultSchema, type Problem, type Result } from './problem.ts';
import { FLOWS, scenarioSettingsSchema, type ScenarioFlow, type ScenarioSettings } from './scenario.ts';
import {
  BOOKING_DATES,
  DEFAULT_SETTINGS,
  SETTINGS_SUBJECTS,
  settingsSchema,
  type Settings,
  type SettingsSubject,
} from './settings.ts';

/** How Z-reports are booked. Its own choices, since no other flow has them. */
export interface ZBooking {
  /** One that is manual in the year. */
  readonly voucherSeries: string;
  /** The register's own, on its Z vouchers; null for none. */
  readonly costCenter: string | null;
  readonly bookingDate: Settings['bookingDate'];
}

/** What a manager chooses on the page of scenarios. */
export interface Setup {
  readonly scenario: ScenarioSettings;
  /** Null in a scenario that books no Z-reports, and only there. */
  readonly zBooking: ZBooking | null;
}

export const setupSchema: z.ZodType<Setup> = z
  .strictObject({
    scenario: scenarioSettingsSchema,
    zBooking: z
      .strictObject({
        voucherSeries: settingsSchema.shape.voucherSeries,
        costCenter: settingsSchema.shape.costCenter,
        bookingDate: z.enum(BOOKING_DATES),
      })
      .nullable(),
  })
  .refine(({ scenario, zBooking }) => 'zReports' in scenario === (zBooking !== null), {
    error: 'The scenario does not have these choices, or lacks them.',
  });

/** The part of the settings that is chosen so. */
export function setupOf({ scenario, voucherSeries, costCenter, bookingDate }: Settings): Setup {
  return { scenario, zBooking: 'zReports' in scenario ? { voucherSeries, costCenter, bookingDate } : null };
}

/** The settings with another setup. What a scenario without Z-reports does not say stays for the day they come back. */
export function withSetup(settings: Settings, { scenario, zBooking }: Setup): Settings {
  return { ...settings, scenario, ...zBooking };
}

/** Whether two setups choose the same, in whatever order their parts were written. */
export function isSameSetup(one: Setup, other: Setup): boolean {
  return JSON.stringify(setupSchema.parse(one)) === JSON.stringify(setupSchema.parse(other));
}

/** The setup in force, and its version: a save says which one it was made from. */
export interface SetupInForce {
  readonly version: number;
  readonly setup: Setup;
}

export const setupInForceSchema: z.ZodType<SetupInForce> = z.object({
  version: z.number().int(),
  setup: setupSchema,
});

/** What a shop begins with. */
export const FIRST_SETUP: SetupInForce = { version: 0, setup: setupOf(DEFAULT_SETTINGS) };

/** A record in Fortnox that can be chosen: codes are never typed. */
export interface Choice {
  readonly code: string;
  readonly name: string;
}

/** What can be chosen from, as it stands in Fortnox now; each list by itself, since a licence may lack for one of them. */
export interface SetupChoices {
  readonly series: Result<readonly (Choice & { readonly manual: boolean })[]>;
  readonly costCenters: Result<readonly Choice[]>;
  readonly termsOfPayment: Result<readonly Choice[]>;
  readonly priceLists: Result<readonly Choice[]>;
  /** Last locked date, YYYY-MM-DD; null when nothing is locked. */
  readonly lockedUntil: Result<string | null>;
}

export type ChoiceList = Exclude<keyof SetupChoices, 'lockedUntil'>;

const choiceSchema = z.object({ code: z.string(), name: z.string() });
export const setupChoicesSchema: z.ZodType<SetupChoices> = z.object({
  series: resultSchema(z.array(choiceSchema.extend({ manual: z.boolean() }))),
  costCenters: resultSchema(z.array(choiceSchema)),
  termsOfPayment: resultSchema(z.array(choiceSchema)),
  priceLists: resultSchema(z.array(choiceSchema)),
  lockedUntil: resultSchema(z.string().nullable()),
});

/** How many, and the first of them. */
export interface Affected {
  readonly count: number;
  readonly first: readonly Document[];
}

/** The choices of a setup, in the order they stand on the page. */
export const SETUP_FIELDS = [
  'scenario',
  'zStartDate',
  'voucherSeries',
  'costCenter',
  'bookingDate',
  'invoiceStartDate',
  'termsOfPayment',
  'orderCostCenter',
  'importCustomersOnce',
  'removeMissingCustomers',
  'priceList',
  'removeMissingArticles',
] as const;
export type SetupField = (typeof SETUP_FIELDS)[number];

/** One choice that was made another way: its code, date, number, or `yes` and `no`; null for none. */
export interface SetupDifference {
  readonly field: SetupField;
  readonly from: string | null;
  readonly to: string | null;
}

/** What will follow once the flows that are not built yet run; nothing of it happens at the save. */
export const LATER_EFFECTS = [
  'invoices-end',
  'articles-end',
  'invoices-begin',
  'customers-register',
  'customers-fortnox',
  'customers-sent-once',
  'customers-removed',
  'articles-fortnox',
  'articles-removed',
] as const;
export type LaterEffect = (typeof LATER_EFFECTS)[number];

/** What a preview was made from. A save that does not find the same is refused: it would do something unseen. */
export interface PreviewBasis {
  /** The version of the settings in force. */
  readonly version: number;
  /** A digest of the Z-reports it touches, and how. */
  readonly documents: string;
}

export const previewBasisSchema: z.ZodType<PreviewBasis> = z.object({
  version: z.number().int(),
  documents: z.string(),
});

/** What saving will do. The save does exactly this, or refuses. */
export interface SetupPreview {
  readonly basedOn: PreviewBasis;
  readonly starts: readonly ScenarioFlow[];
  readonly stops: readonly ScenarioFlow[];
  /** Chosen with this, and not built yet. */
  readonly coming: readonly ScenarioFlow[];
  readonly differences: readonly SetupDifference[];
  readonly later: readonly LaterEffect[];
  /** Z-reports that will be booked and would not be now. */
  readonly books: Affected;
  /** Z-reports that will be laid aside and would be booked now. */
  readonly laysAside: Affected;
  /** What stands in the way; nothing can be saved while it does. */
  readonly refused: Problem | null;
  /** Something of it could not be looked up in Fortnox; it is as it was, or it would be refused. */
  readonly unchecked: boolean;
}

const differencesSchema = z.array(
  z.object({ field: z.enum(SETUP_FIELDS), from: z.string().nullable(), to: z.string().nullable() }),
);
const affectedSchema = z.object({ count: z.number().int(), first: z.array(documentSchema) });
const flowsSchema = z.array(z.enum(FLOWS));
export const setupPreviewSchema: z.ZodType<SetupPreview> = z.object({
  basedOn: previewBasisSchema,
  starts: flowsSchema,
  stops: flowsSchema,
  coming: flowsSchema,
  differences: differencesSchema,
  later: z.array(z.enum(LATER_EFFECTS)),
  books: affectedSchema,
  laysAside: affectedSchema,
  refused: problemSchema.nullable(),
  unchecked: z.boolean(),
});

/** One save of the settings, for the list of those one can go back to. */
export interface SetupVersion {
  readonly version: number;
  /** Ms since 1970; null for what a shop begins with, which nobody saved. */
  readonly savedAt: number | null;
  /** The manager's name; null before managers were named. */
  readonly by: string | null;
  readonly subject: SettingsSubject;
  /** What it changed of the setup before it; nothing when it changed another part of the settings. */
  readonly differences: readonly SetupDifference[];
  readonly setup: Setup;
}

export const setupVersionsSchema: z.ZodType<readonly SetupVersion[]> = z.array(
  z.object({
    version: z.number().int(),
    savedAt: z.number().nullable(),
    by: z.string().nullable(),
    subject: z.enum(SETTINGS_SUBJECTS),
    differences: differencesSchema,
    setup: setupSchema,
  }),
);
