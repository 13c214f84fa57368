/** When a preflight is made that nobody asked for. */
import type { HappeningType } from '../../shared/document.ts';
import type { PreflightCause } from '../../shared/preflight.ts';
import type { ProblemCode } from '../../shared/problem.ts';
import type { Change } from '../../shared/state.ts';

/** The nightly one is made at three, when no shop closes a day, in the machine's local time. */
const NIGHT_HOUR = 3;

const AFTER: Partial<Record<HappeningType, PreflightCause>> = {
  'mapping-changed': 'setup-changed',
  'register-numbered': 'setup-changed',
  connected: 'connected',
};
/** What a preflight tells of until a person has answered it. */
const ANSWERED: ReadonlySet<ProblemCode> = new Set(['series-approver', 'voucher-foreign-mark']);
const ANSWERS: ReadonlySet<HappeningType> = new Set(['question-confirmed', 'alarm-seen']);

/** The first three o'clock after a moment. Both in ms since 1970. */
export function nextNight(now: number): number {
  const night = new Date(now);
  night.setHours(NIGHT_HOUR, 0, 0, 0);
  if (night.getTime() <= now) night.setDate(night.getDate() + 1);
  return night.getTime();
}

/**
 * Whether a night has passed since the last one. A computer that was off or asleep makes up for it in the morning.
 * @param lastAt when the last was made, ms since 1970
 */
export function nightlyDue(lastAt: number, now: number): boolean {
  return nextNight(lastAt) <= now;
}

/**
 * Why what a preflight found may hold no longer after a change; null when it reads nothing that has changed. The printer
 * line is no part of it.
 */
export function causeAfter(change: Change): PreflightCause | null {
  if (change.type === 'setup') return 'setup-changed';
  if (change.type !== 'happening') return null;
  const { type, problem } = change.happening;
  const isAnswer = ANSWERS.has(type) && problem !== null && ANSWERED.has(problem.code);
  return isAnswer ? 'setup-changed' : (AFTER[type] ?? null);
}
