/**
 * A document: one Z-report on its way to becoming a voucher, and what has happened to it.
 */
import * as z from 'zod';
import { problemSchema } from './problem.ts';
import { cardComparisonSchema, terminalCloseSchema } from './terminal-close.ts';
import { voucherReferenceSchema, voucherRowSchema } from './voucher.ts';
import { zReportSchema } from './z-report.ts';

/**
 * Every captured Z-report is in exactly one of these states, and none ever disappears:
 * held     something must be answered or mended first
 * waiting  ready, for the line or for its turn
 * sending  a request may be under way; its outcome is not known until it has been looked up
 * posted   Fortnox has answered with a voucher number
 * verified read again afterwards and found equal
 * skipped  will not be booked, with a reason (the same print again)
 */
export const DOCUMENT_STATES = ['held', 'waiting', 'sending', 'posted', 'verified', 'skipped'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** One line in a list of Z-reports. Times are ms since 1970, amounts öre. */
export const documentSchema = z.object({
  id: z.number().int(),
  state: z.enum(DOCUMENT_STATES),
  problem: problemSchema.nullable(),
  registerKey: z.string(),
  zNumber: z.string().nullable(),
  totalGross: z.number().int().nullable(),
  capturedAt: z.number(),
  /** YYYY-MM-DD, or null when the print says no date. */
  bookingDate: z.string().nullable(),
  attempts: z.number().int(),
  voucher: voucherReferenceSchema.nullable(),
  postedAt: z.number().nullable(),
});
export type Document = z.infer<typeof documentSchema>;

/** What happened, in the order of a diary. */
export const HAPPENING_TYPES = [
  'captured',
  'held',
  'queued',
  'looked-up',
  'post-started',
  'post-unknown',
  'confirmed',
  'verified',
  'alarm',
  'alarm-seen',
  'alarm-over',
  'released',
  'skipped',
  'not-sent',
  'mapping-changed',
  'layout-confirmed',
  'question-confirmed',
  'set-aside',
  'terminal-close',
  'line-lost',
  'line-back',
  'tap-gone',
  'tap-back',
  'tap-gap',
  'drawer-opened',
  'drawer-opened-alone',
  'drawer-opened-by-hand',
  'paper-near-end',
  'paper-out',
  'paper-ok',
  'cover-open',
  'cover-closed',
  'cutter-error',
  'cutter-ok',
  'printer-offline',
  'printer-online',
  'printer-silent',
  'printer-answers',
  'tap-file-stays',
  'print-unread',
  'line-changed',
  'register-numbered',
  'register-counts-anew',
  'manager-named',
  'manager-pin-changed',
  'manager-removed',
  'managers-forgotten',
  'pin-paused',
  'setup-changed',
  'settings-unreadable',
  'connected',
  'connect-failed',
  'disconnected',
] as const;
export type HappeningType = (typeof HAPPENING_TYPES)[number];

/**
 * Openings of the drawer with a print. A shop has hundreds a day, so they are told apart from the rest of the diary,
 * which they would drown.
 */
export const PLAIN_OPENING = 'drawer-opened' satisfies HappeningType;

/** What happened at the printer and the drawer, plain openings too. */
export const PRINTER_HAPPENINGS: readonly HappeningType[] = [
  PLAIN_OPENING,
  'drawer-opened-alone',
  'drawer-opened-by-hand',
  'paper-near-end',
  'paper-out',
  'paper-ok',
  'cover-open',
  'cover-closed',
  'cutter-error',
  'cutter-ok',
  'printer-offline',
  'printer-online',
  'printer-silent',
  'printer-answers',
];

/** What Fortnox answered, as it was understood: the HTTP status, its own code and its own words. */
export const answerSchema = z.object({
  status: z.number().int().nullable(),
  code: z.number().int().nullable(),
  message: z.string().nullable(),
});
export type Answer = z.infer<typeof answerSchema>;

export const happeningSchema = z.object({
  id: z.number().int(),
  at: z.number(),
  documentId: z.number().int().nullable(),
  zNumber: z.string().nullable(),
  type: z.enum(HAPPENING_TYPES),
  problem: problemSchema.nullable(),
  answer: answerSchema.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Happening = z.infer<typeof happeningSchema>;

/** One of the checks every Z-report goes through before it may be booked. */
export const CHECKS = [
  'is-z-report',
  'company',
  'z-number',
  'vat-rows',
  'groups',
  'tenders',
  'grand-totals',
  'vat-plausible',
  'mapped',
  'balanced',
  'drawer-openings',
  'card-terminal',
] as const;
const checkSchema = z.object({
  check: z.enum(CHECKS),
  outcome: z.enum(['passed', 'failed', 'not-checked']),
  problem: problemSchema.nullable(),
});
export type CheckName = (typeof CHECKS)[number];
export type Check = z.infer<typeof checkSchema>;

/** Everything about one Z-report, for the view beside the list. */
export const documentDetailSchema = z.object({
  document: documentSchema,
  print: z.object({
    lines: z.array(z.string()),
    bytes: z.number().int(),
    codePage: z.string(),
    ended: z.enum(['cut', 'init', 'idle', 'end']),
    damaged: z.boolean(),
  }),
  zReport: zReportSchema.nullable(),
  /** What the card terminals said at the same closing, and how that compares; null when it cannot be told. */
  terminalCloses: z.array(terminalCloseSchema),
  cardComparison: cardComparisonSchema.nullable(),
  checks: z.array(checkSchema),
  /** Drawer openings the print counts, and those heard on the line; null where that is not known. */
  drawerOpenings: z.object({ printed: z.number().int().nullable(), heard: z.number().int().nullable() }),
  /** The rows that would be sent, or that were. Empty when they cannot be made yet. */
  rows: z.array(voucherRowSchema),
  problems: z.array(problemSchema),
  happenings: z.array(happeningSchema),
});
export type DocumentDetail = z.infer<typeof documentDetailSchema>;
