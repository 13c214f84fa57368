/**
 * What lines of words are: headings over columns, or words to the reader.
 */
import { columnRoleOf } from './section-labels.ts';
import type { Row } from './row.ts';

/** Whether a section's heading also heads its columns: `VARUGRUPP   ANTAL   SUMMA`. */
export function headsColumns(row: Row): boolean {
  return (
    row.key.split(' ').filter((word) => columnRoleOf(word) !== null).length > 1 ||
    / {2,}\S/u.test(row.text.trim())
  );
}

/** `Tack för idag!`: words to the reader end a table; a name over a part of it does not. */
const MOST_WORDS_OF_NAME = 3;
export function isSentence(text: string): boolean {
  return (
    /[!?]\s*$|www\.|@|\b(?:kontrollenhet|control unit)\b/iu.test(text) ||
    text.trim().split(/\s+/u).length > MOST_WORDS_OF_NAME
  );
}

/** `Sats  Exkl.  Inkl.`: words over the columns of a VAT table that has no heading of its own. */
export function headsVat(key: string): boolean {
  const roles = new Set(key.split(' ').map(columnRoleOf));
  return (roles.has('rate') || roles.has('vat')) && (roles.has('net') || roles.has('gross'));
}

/** Whether any word of a row is one that heads columns. */
export function namesColumn(row: Row): boolean {
  return row.key.split(' ').some((word) => columnRoleOf(word) !== null);
}
