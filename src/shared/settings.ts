/**
 * The settings: one object, versioned as a whole. A change never alters what is already booked.
 */
import * as z from 'zod';
import { lineSettingsSchema } from './line-settings.ts';
import { DEFAULT_MAPPING, mappingSchema } from './mapping.ts';
import { DEFAULT_SCENARIO, scenarioSettingsSchema } from './scenario.ts';

/**
 * The shape in which settings are written, a number that each save carries. Raised with every change of what settings
 * may say, however small: an earlier version of the app then leaves them alone instead of losing what it does not know.
 */
export const SETTINGS_SHAPE = 1;

/** What one save of the settings changed. */
export const SETTINGS_SUBJECTS = [
  'start',
  'scenario',
  'mapping',
  'line',
  'company',
  'approver',
  'other-register',
  'register',
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
  /** Names this register in the books. The epoch is raised when a manager says that its Z numbers start over. */
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
  mapping: DEFAULT_MAPPING,
  line: null,
};
