/**
 * Preflight ("Besiktning"): everything in Fortnox that a day's booking leans on, looked at before it is needed. What was
 * found is data, one line for each thing; the words stand in `texts/`.
 *
 * The shapes are named rather than inferred: the contract is made of them, and a type that spells all of them out is
 * more than the compiler writes down.
 */
import * as z from 'zod';
import { factsSchema, problemSchema, type Problem } from './problem.ts';
import { FLOWS, type ScenarioFlow } from './scenario.ts';

/** What is looked at, in the order it is shown. */
export const PREFLIGHT_CHECKS = [
  'company',
  'organisation-number',
  'access',
  'year',
  'lock',
  'series',
  'accounts',
  'cost-center',
  'terms-of-payment',
  'price-list',
  'warehouse',
  'other-link',
  'other-computer',
] as const;
export type PreflightCheck = (typeof PREFLIGHT_CHECKS)[number];

/** A part of Fortnox that has a permission and a licence of its own (developer guide: scopes). */
export const FORTNOX_AREAS = [
  'companyinformation',
  'bookkeeping',
  'settings',
  'costcenter',
  'order',
  'customer',
  'article',
  'price',
  'warehouse',
] as const;
export type FortnoxArea = (typeof FORTNOX_AREAS)[number];

/**
 * ok       as it has to be
 * warning  the day is booked, but a person should know
 * stop     nothing is booked, or nothing of that flow, until it is mended
 * unknown  it could not be looked at: something before it stands in the way, or there is nothing to compare with yet
 */
export const PREFLIGHT_OUTCOMES = ['stop', 'warning', 'unknown', 'ok'] as const;
export type PreflightOutcome = (typeof PREFLIGHT_OUTCOMES)[number];

/** Where a person mends it: in Fortnox, on a page of the settings, or among the Z-reports. */
export const MEND_PLACES = ['fortnox', 'scenario', 'accounts', 'connection', 'line', 'z-reports'] as const;
export type MendPlace = (typeof MEND_PLACES)[number];

/** A financial year by its dates, YYYY-MM-DD. */
export interface YearSpan {
  readonly from: string;
  readonly to: string;
}

export interface PreflightLine {
  readonly check: PreflightCheck;
  readonly outcome: PreflightOutcome;
  /** The part of Fortnox it is about; null when it is about none in particular. */
  readonly area: FortnoxArea | null;
  /** The flow that needs it; null when all of them do. */
  readonly flow: ScenarioFlow | null;
  /** The financial year it is about; null when it holds for all of them. */
  readonly year: YearSpan | null;
  /** What is not as it has to be; null when nothing is. */
  readonly problem: Problem | null;
  /** What was found: a name, a code, a count. */
  readonly facts: Problem['facts'];
  /** Null when there is nothing to mend, or no button leads to where it is. */
  readonly place: MendPlace | null;
}

/** Why it was made. */
export const PREFLIGHT_CAUSES = ['asked', 'connected', 'nightly', 'setup-changed'] as const;
export type PreflightCause = (typeof PREFLIGHT_CAUSES)[number];

export interface PreflightResult {
  /** When it ended, ms since 1970. */
  readonly at: number;
  readonly cause: PreflightCause;
  /** Fortnox's number of the company it was made on. */
  readonly databaseNumber: number;
  readonly lines: readonly PreflightLine[];
}

export interface PreflightState {
  /** How many readings are done, and of how many; null while none is being made. */
  readonly running: { readonly done: number; readonly all: number } | null;
  /** The latest that came to its end, kept over a restart; null before the first. */
  readonly last: PreflightResult | null;
  /** Why a later one did not come to its end; null when it did. */
  readonly broken: Problem | null;
}

export const NO_PREFLIGHT: PreflightState = { running: null, last: null, broken: null };

const lineSchema: z.ZodType<PreflightLine> = z.object({
  check: z.enum(PREFLIGHT_CHECKS),
  outcome: z.enum(PREFLIGHT_OUTCOMES),
  area: z.enum(FORTNOX_AREAS).nullable(),
  flow: z.enum(FLOWS).nullable(),
  year: z.object({ from: z.string(), to: z.string() }).nullable(),
  problem: problemSchema.nullable(),
  facts: factsSchema,
  place: z.enum(MEND_PLACES).nullable(),
});

export const preflightResultSchema: z.ZodType<PreflightResult> = z.object({
  at: z.number(),
  cause: z.enum(PREFLIGHT_CAUSES),
  databaseNumber: z.number().int(),
  lines: z.array(lineSchema),
});

export const preflightStateSchema: z.ZodType<PreflightState> = z.object({
  running: z.object({ done: z.number().int(), all: z.number().int() }).nullable(),
  last: preflightResultSchema.nullable(),
  broken: problemSchema.nullable(),
});

/** The lines of one outcome, in the order they are shown. */
export function linesOf(result: PreflightResult, outcome: PreflightOutcome): PreflightLine[] {
  return result.lines
    .filter((line) => line.outcome === outcome)
    .toSorted((a, b) => PREFLIGHT_CHECKS.indexOf(a.check) - PREFLIGHT_CHECKS.indexOf(b.check));
}

/** The gravest there is, and how many of it; all well when there is nothing but good. */
export interface PreflightSummary {
  readonly outcome: PreflightOutcome;
  readonly count: number;
}

export function summaryOf(result: PreflightResult): PreflightSummary {
  for (const outcome of PREFLIGHT_OUTCOMES) {
    const lines = linesOf(result, outcome).filter((line) => !isAwaited(line));
    if (lines.length > 0) return { outcome, count: lines.length };
  }
  return { outcome: 'ok', count: 0 };
}

/** A print that has yet to come is waited for, and nothing has failed. */
function isAwaited({ outcome, check }: PreflightLine): boolean {
  return outcome === 'unknown' && check === 'organisation-number';
}
