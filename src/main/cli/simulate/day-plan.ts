/** What one simulated day holds, as plain data: the same plan gives the same day. */
import type { LayoutProfile } from '../../../shared/layout.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { CompanyAction } from '../../practice/fortnox/company-actions.ts';
import type { FaultRule } from '../../practice/fortnox/faults.ts';
import type { SomeSwitches } from '../../practice/fortnox/switches.ts';
import type { PrintedReport } from './printed-reports.ts';
import type { Death, LineState } from './wire.ts';

export type DayEvent =
  /** The register prints. */
  | { readonly does: 'print'; readonly report: PrintedReport; readonly as: 'whole' | 'torn' | 'misprinted' }
  | { readonly does: 'line'; readonly state: LineState }
  /** Somebody in the company changes something. */
  | { readonly does: 'company'; readonly action: CompanyAction }
  | { readonly does: 'switches'; readonly switches: SomeSwitches }
  /** A person books in the same company: something of their own, or the day's takings by hand. */
  | {
      readonly does: 'book-by-hand';
      readonly series: string;
      readonly report: PrintedReport;
      readonly same: boolean;
    }
  /** The process is killed, and started again after so many ms. */
  | { readonly does: 'kill'; readonly downMs: number }
  /** The data folder is kept as it is, for a restore. */
  | { readonly does: 'back-up' }
  /** The computer dies, and after so many ms another one goes on with what was backed up. */
  | { readonly does: 'restore'; readonly downMs: number }
  | { readonly does: 'disk'; readonly full: boolean }
  /** Somebody, or a time server, sets the computer's clock ahead by so many ms, or back. */
  | { readonly does: 'set-clock'; readonly byMs: number }
  | { readonly does: 'settings'; readonly change: Partial<Settings> }
  /** The manager answers what is asked, or presses the button that tries at once. */
  | { readonly does: 'answer' }
  | { readonly does: 'try-now' };

export interface PlannedDeath {
  readonly request: 'voucher' | 'token' | 'any';
  /** Which of those requests, from 1. */
  readonly nth: number;
  readonly at: Death;
  readonly downMs: number;
}

export interface DayPlan {
  readonly seed: number;
  /** Wall time at its start, ms since 1970. */
  readonly startsAt: number;
  readonly login: 'service' | 'rotating';
  /** How the register prints, as confirmed before the day; null when that is still to come. */
  readonly layout: LayoutProfile | null;
  readonly switches: SomeSwitches;
  readonly faults: readonly FaultRule[];
  readonly deaths: readonly PlannedDeath[];
  /** In the order of their time, in ms from the start. */
  readonly events: readonly { readonly at: number; readonly event: DayEvent }[];
}

const HOUR_MS = 3_600_000;
/** Nothing goes wrong after this: a manager mends and answers, and the rest is quiet. */
export const LAST_FAULT_MS = 17 * HOUR_MS;
/** A day later what was booked has been read again. */
export const END_MS = LAST_FAULT_MS + 30 * HOUR_MS;
