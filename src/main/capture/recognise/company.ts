/**
 * The company's name where no label says so: a line of words on top, beside or just above the organisation
 * number.
 */
import { headerFieldOf } from './header-labels.ts';
import { findMoments } from './moment.ts';
import type { Row } from './row.ts';
import { isTitle } from './title.ts';

const COMPANY_FORM =
  /(?:^|\s)(?:AB|HB|KB|Aktiebolag|Handelsbolag|Kommanditbolag|Ek\.? ?för\.?|Ekonomisk förening|Enskild firma|Ltd|Limited)(?:$|[\s.,(])/iu;
const BESIDE_NUMBER =
  /^(?<name>\p{L}.*?)[\s,]+(?:org[.\s-]*(?:(?:nr|no|nummer)\S*\s*)?)?(?:16)?\d{6}-?\d{4}$/iu;
/** Without an organisation number only so many lines from the top can be the header. */
const HEADER_ROWS = 8;

/**
 * @param rows one row per printed line of the document
 * @param numberAt index in rows of the organisation number, or -1
 * @param isLabelled whether a row carries a labelled header field
 */
export function findCompany(
  rows: readonly Row[],
  numberAt: number,
  isLabelled: (row: Row) => boolean,
): string | null {
  const beside = BESIDE_NUMBER.exec(rows[numberAt]?.text.trim() ?? '')?.groups?.['name'];
  if (beside !== undefined && headerFieldOf(beside) === null && !/\borg\b/iu.test(beside))
    return beside.trim();
  const header = rows.slice(0, numberAt === -1 ? HEADER_ROWS : numberAt);
  const isName = (row: Row): boolean =>
    /\p{L}{2}/u.test(row.text) &&
    !isTitle(row) &&
    !/:\s/u.test(row.text) &&
    !isLabelled(row) &&
    row.amounts.length === 0 &&
    findMoments(row.text).length === 0;
  const formal = header.find((row) => isName(row) && COMPANY_FORM.test(row.text));
  const parts = formal?.text.trim().split(/\s{2,}/u);
  if (parts !== undefined) return parts.find((part) => COMPANY_FORM.test(part)) ?? parts[0] ?? null;
  // The block of words that touches the organisation number: its first line is the name, then the address.
  let first: Row | undefined;
  for (let index = numberAt - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || !isName(row) || (first !== undefined && row.line !== first.line - 1)) break;
    first = row;
  }
  return (first ?? header.find(isName))?.text.trim() ?? null;
}
