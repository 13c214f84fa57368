/**
 * How one register prints its Z-report: which words stand beside which field. A layout is observed on every print; the
 * one a manager has confirmed is the register's profile, and a later print that does not fit it is not booked unseen.
 */
import * as z from 'zod';
import { CODE_PAGES } from './code-page.ts';

/** Whose the Z-report is and when it was taken: text behind its label. */
export const HEADER_FIELDS = [
  'company',
  'organisationNumber',
  'register',
  'zNumber',
  'printedAt',
  'periodFrom',
  'periodTo',
] as const;

/** What a register counts with its money. */
export const COUNTED_WITH_MONEY = [
  'copies',
  'training',
  'returns',
  'discounts',
  'corrections',
  'unfinished',
] as const;

export const COUNTED_FIELDS = [
  'receipts',
  'goods',
  'services',
  'drawerOpenings',
  ...COUNTED_WITH_MONEY,
] as const;

/** What can be found, and pointed at, on a Z-report: its title, its single figures and its tables. */
export const LAYOUT_FIELDS = [
  'title',
  ...HEADER_FIELDS,
  'totalGross',
  'vat',
  'groups',
  'tenders',
  'rounding',
  'giftCardsSold',
  'tips',
  'openingFloat',
  'cashIn',
  'cashOut',
  'cashDifference',
  'grandSales',
  'grandReturns',
  'grandNet',
  ...COUNTED_FIELDS,
] as const;
export type LayoutField = (typeof LAYOUT_FIELDS)[number];
const layoutFieldSchema = z.enum(LAYOUT_FIELDS);

/** `auto` lets the text of each print decide. */
const codePageChoiceSchema = z.enum(['auto', ...CODE_PAGES]);
export type CodePageChoice = z.infer<typeof codePageChoiceSchema>;

/** Where a field was found. Labels are folded: small letters without marks, digits and `%` kept. */
const fieldPlaceSchema = z.object({
  field: layoutFieldSchema,
  /** The words it was found by; empty when it stands alone. */
  label: z.string(),
  /** Words over the columns of a table; empty elsewhere. */
  columns: z.string(),
  /** The same words as they are printed, for people. */
  words: z.string(),
  /** Indexes of its lines among the lines of the print. */
  lines: z.array(z.number().int().nonnegative()),
});
export type FieldPlace = z.infer<typeof fieldPlaceSchema>;

/** All places of one print; a field may stand in several. */
export const layoutSchema = z.array(fieldPlaceSchema);
export type Layout = z.infer<typeof layoutSchema>;

/** Words a manager has pointed at, and what they mean on this register. Keys are folded labels. */
export const taughtLabelsSchema = z.record(z.string().min(1), layoutFieldSchema);
export type TaughtLabels = z.infer<typeof taughtLabelsSchema>;

export const layoutProfileSchema = z.object({
  codePage: codePageChoiceSchema,
  taught: taughtLabelsSchema,
  /** For each field that was on the confirmed print, the labels and column words it may stand under. */
  fields: z.array(
    z.object({
      field: layoutFieldSchema,
      labels: z.array(z.string()),
      columns: z.array(z.string()),
      words: z.array(z.string()),
    }),
  ),
});
export type LayoutProfile = z.infer<typeof layoutProfileSchema>;

/** A profile that every print fits, for a register about whose layout nothing is asked. */
export const ANY_LAYOUT: LayoutProfile = { codePage: 'auto', taught: {}, fields: [] };

/** What a manager says about a print before it is confirmed: the code page, and the lines pointed at. */
export const lessonSchema = z.object({
  codePage: codePageChoiceSchema,
  /** A line of the print (index) for each field pointed at. */
  pointed: z.array(z.object({ field: layoutFieldSchema, line: z.number().int().nonnegative() })),
});
export type Lesson = z.infer<typeof lessonSchema>;

export const EMPTY_LESSON: Lesson = { codePage: 'auto', pointed: [] };
