/** When the nightly preflight is made: at three, when no shop closes a day, in the machine's local time. */
const NIGHT_HOUR = 3;

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
