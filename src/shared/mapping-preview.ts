/**
 * The mapping beside a Z-report and the company's chart of accounts: the rows to map, and the voucher they make.
 * The shapes are named rather than inferred, since the contract is made of them.
 */
import * as z from 'zod';
import { documentSchema, type Document } from './document.ts';
import {
  accountUseSchema,
  mappingSchema,
  type AccountChange,
  type AccountUse,
  type Mapping,
} from './mapping.ts';
import { problemSchema, type Problem } from './problem.ts';
import { voucherRowSchema, type VoucherRow } from './voucher.ts';

/** One account of the chart of accounts. */
export interface ChartAccount {
  readonly number: number;
  readonly name: string;
  /** An account that is not active takes no rows. */
  readonly active: boolean;
}

export const chartSchema: z.ZodType<readonly ChartAccount[]> = z.array(
  z.object({ number: z.number().int(), name: z.string(), active: z.boolean() }),
);

export const MAPPING_SECTIONS = ['tenders', 'sales', 'other'] as const;

/**
 * mapped            an account is chosen, and as far as is known it can be booked on
 * follows-rate      a group that is booked with the rest of its rate
 * inseparable       a group with an account of its own whose net and VAT the Z-report does not say: it follows its rate
 * missing           the Z-report needs an account and has none: it is held
 * unused            no account, and none needed by this Z-report
 * account-missing   the chart does not have the chosen account
 * account-inactive  the chosen account is not active
 */
export const ROW_STATES = [
  'mapped',
  'follows-rate',
  'inseparable',
  'missing',
  'unused',
  'account-missing',
  'account-inactive',
] as const;

/** Why an account is proposed: it is BAS's own, or the habit from before BAS moved it and the one the chart has. */
export const PROPOSAL_REASONS = ['bas', 'older-practice'] as const;

export interface MappingRow {
  readonly section: (typeof MAPPING_SECTIONS)[number];
  readonly use: AccountUse;
  /** The amount in öre on the Z-report; null when it does not say, or there is no Z-report. */
  readonly printed: number | null;
  readonly account: number | null;
  readonly state: (typeof ROW_STATES)[number];
  readonly proposal: { readonly account: number; readonly why: (typeof PROPOSAL_REASONS)[number] } | null;
}

const rowSchema = z.object({
  section: z.enum(MAPPING_SECTIONS),
  use: accountUseSchema,
  printed: z.number().int().nullable(),
  account: z.number().int().nullable(),
  state: z.enum(ROW_STATES),
  proposal: z.object({ account: z.number().int(), why: z.enum(PROPOSAL_REASONS) }).nullable(),
});

/** What a draft of the mapping makes of one Z-report, and what saving it would do. */
export interface MappingPreview {
  /** The mapping in force, and the version of the settings it stands in. */
  readonly inForce: { readonly version: number; readonly mapping: Mapping };
  /** The Z-report shown; null before one was caught. */
  readonly document: Document | null;
  readonly rows: readonly MappingRow[];
  readonly voucher: readonly VoucherRow[];
  /** What keeps the voucher from being sent. */
  readonly problems: readonly Problem[];
  /** How many Z-reports wait for an account, and would go when this is saved. */
  readonly releases: number;
  /** Whether the chart of accounts has been read, so that the states tell of it. */
  readonly chartKnown: boolean;
}

export const mappingPreviewSchema: z.ZodType<MappingPreview> = z.object({
  inForce: z.object({ version: z.number().int(), mapping: mappingSchema }),
  document: documentSchema.nullable(),
  rows: z.array(rowSchema),
  voucher: z.array(voucherRowSchema),
  problems: z.array(problemSchema),
  releases: z.number().int(),
  chartKnown: z.boolean(),
});

/** A save that changed accounts, or where a shop began, for the list of those one can go back to. */
export interface MappingVersion {
  readonly version: number;
  /** Ms since 1970; null for the accounts a shop begins with. */
  readonly savedAt: number | null;
  /** The manager's name; null before managers were named. */
  readonly by: string | null;
  readonly mapping: Mapping;
  /** What it changed of the one before it. */
  readonly changes: readonly AccountChange[];
}

export const mappingVersionsSchema: z.ZodType<readonly MappingVersion[]> = z.array(
  z.object({
    version: z.number().int(),
    savedAt: z.number().nullable(),
    by: z.string().nullable(),
    mapping: mappingSchema,
    changes: z.array(z.object({ use: accountUseSchema, account: z.number().int().nullable() })),
  }),
);
