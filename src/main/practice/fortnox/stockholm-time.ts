/** Fortnox speaks Swedish local time (Fortnox developer guide: formats and encoding). */
const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/**
 * Writes a moment as `YYYY-MM-DD HH:mm:ss` in Sweden; two such texts sort as their moments do.
 * @param ms since 1970
 */
export function stockholmTime(ms: number): string {
  return stockholm.format(ms);
}
