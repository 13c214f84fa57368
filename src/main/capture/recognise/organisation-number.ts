/**
 * Organisation numbers and personal numbers on a print: labelled, or alone. `556000-0001`, `5560000001`,
 * `16556000-0001`, and with its century `19800615-9999`.
 */
import type { HeaderPair } from './header-pairs.ts';
import type { Row } from './row.ts';

const ORGANISATION_NUMBER = /(?<![\d-])(?:16)?(?<first>\d{6})-?(?<last>\d{4})(?![\d-])/u;
const PERSONAL_NUMBER = /(?<![\d-])(?:19|20)(?<first>\d{6})-?(?<last>\d{4})(?![\d-])/u;
const LABELLED_ANYWHERE = /\borg[\w. ]{0,22}[.:]?\s*(?<number>\d{6,8}-?\d{4})(?!\d)/iu;
const ALONE = /(?:^|\s)(?:16)?\d{6}-\d{4}\s*$/u;
/**
 * Without hyphen and label it may be a telephone number or a device: it stands behind no other label, does not begin
 * with 0, and its third digit is 2 or more, as in every company's number (lag 1974:174).
 */
const BARE = /^[^:]*?(?:^|\s)(?:16)?[1-9]\d[2-9]\d{7}\s*$/u;

/** An organisation number or personal number, with its hyphen. */
export function organisationNumberIn(text: string): string | null {
  const groups = (PERSONAL_NUMBER.exec(text) ?? ORGANISATION_NUMBER.exec(text))?.groups;
  return groups === undefined ? null : `${groups['first']}-${groups['last']}`;
}

function numbersIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => organisationNumberIn(text) ?? []);
}

/**
 * The organisation numbers of a document, the surest first, each once. More than one means that two companies'
 * prints are mixed.
 */
export function findOrganisationNumbers(
  rows: readonly Row[],
  pairs: readonly HeaderPair[],
): readonly string[] {
  const texts = rows.map(({ text }) => text);
  const labelled = [
    ...numbersIn(pairs.filter(({ field }) => field === 'organisationNumber').map(({ value }) => value)),
    ...numbersIn(pairs.filter(({ field }) => field === 'registerOrOrganisation').map(({ value }) => value)),
    ...numbersIn(texts.flatMap((text) => LABELLED_ANYWHERE.exec(text)?.groups?.['number'] ?? [])),
  ];
  const alone = numbersIn(texts.filter((text) => ALONE.test(text)));
  const sure = [...new Set([...labelled, ...alone])];
  return sure.length > 0 ? sure : numbersIn(texts.filter((text) => BARE.test(text))).slice(0, 1);
}
