import type { Clock } from '../../shared/clock.ts';

/** Today as the shop's own clock has it, YYYY-MM-DD: the way Swedish dates are written. */
export function localDate(clock: Pick<Clock, 'now'>): string {
  return new Date(clock.now()).toLocaleDateString('sv-SE');
}
