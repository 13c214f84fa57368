const HOUR_MS = 3_600_000;
/** Two hours for the shift of summer time and for clocks that differ; what comes twice is recognised by its key. */
const OVERLAP_MS = 2 * HOUR_MS;

const SWEDISH = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * The moment of the last look as the filter `lastmodified` takes it. Fortnox reads it as Swedish local time, in which
 * an hour of every autumn comes twice, so it looks back further than asked for. Deletions are not reported, and
 * changes of stock and price perhaps not: a full pass must follow now and then.
 * @param at wall time of the last look, in ms since 1970
 */
export function changedSince(at: number): string {
  return SWEDISH.format(at - OVERLAP_MS);
}
