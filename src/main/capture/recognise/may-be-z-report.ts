import type { PrintLine } from '../print-job.ts';

/** Words of which titles are made, and nothing else; a ware of that name has more to its name. */
const TITLE_WORDS = new Set(
  (
    'z zrapport rapport report reading utslag avslut bong dag dags dagrapport dagsrapport dagsavslut dagsavslutsrapport ' +
    'day daily end of nr no nummer av'
  ).split(' '),
);
const DAY_CLOSE =
  /\bdags?avslut|\bz\W?(?:dags?\W?)?(?:rapport|report|reading|utslag|avslut|bong)|\bz ?1\b|\b(?:end of day|daily z)\b/u;

/**
 * Whether a print may be a Z-report, by its titles alone and by nothing the recogniser uses: for prints on which the
 * recogniser itself has failed.
 */
export function mayBeZReport(lines: readonly Pick<PrintLine, 'text'>[]): boolean {
  return lines.some(({ text }) => {
    const line = text.toLocaleLowerCase('sv');
    const words = line.match(/\p{L}+/gu) ?? [];
    return DAY_CLOSE.test(line) && words.every((word) => TITLE_WORDS.has(word));
  });
}
