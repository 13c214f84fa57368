/** What the clock on the register's wall says; a Swedish register has Swedish time wherever it is practised. */
const swedishTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

export interface LocalTime {
  /** `2026-11-19` */
  readonly date: string;
  /** `18:02:11` */
  readonly time: string;
}

/** @param at wall time in ms since 1970 */
export function localTime(at: number): LocalTime {
  const [date = '', time = ''] = swedishTime.format(at).split(' ');
  return { date, time };
}
