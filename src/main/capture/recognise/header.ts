/**
 * Who and when: company, organisation number, register, Z number and the times, as `LABEL: value`, `LABEL value`
 * or a value alone.
 */
import type { ZReport } from '../../../shared/z-report.ts';
import { headerFieldOf, type HeaderField } from './header-labels.ts';
import { findMoments, toLocalDateTime, type Moment } from './moment.ts';
import type { Line, Row } from './row.ts';
import { findCompany } from './company.ts';
import { isTitle, withoutTitle } from './title.ts';

export type Header = Pick<
  ZReport,
  'zNumber' | 'register' | 'company' | 'organisationNumber' | 'printedAt' | 'periodFrom' | 'periodTo'
>;
/** A header label as printed, what stands beside it, and the line it is on. */
export interface HeaderPair {
  readonly field: HeaderField;
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

/** `Org.nr 556000-0001`: the longest run of first words that is a label, and what comes after it. */
function splitWords(text: string): Omit<HeaderPair, 'line'> | null {
  const words = text.split(/\s+/u);
  for (let length = Math.min(words.length - 1, 4); length > 0; length -= 1) {
    const label = words.slice(0, length).join(' ');
    const field = headerFieldOf(label);
    if (field !== null) return { field, label, value: words.slice(length).join(' ') };
  }
  return null;
}

/** A date and its time are one value, however far apart they are printed: `2026-11-19  18:02`. */
function withMomentsTogether(text: string): string {
  let together = text;
  for (const { start, end } of findMoments(text).toReversed()) {
    together =
      together.slice(0, start) + text.slice(start, end).replaceAll(/ {2,}/gu, ' ') + together.slice(end);
  }
  return together;
}

/** Every label with its value on one line; several may share a line, parted by two spaces or more. */
function pairsOf(printed: string, line: number): readonly HeaderPair[] {
  const text = withMomentsTogether(printed);
  const parts = text
    .trim()
    .replaceAll(/\s+:(?=\s)/gu, ':')
    .split(/\s{2,}/u);
  const pairs: HeaderPair[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const colon = part.search(/(?<!\d):|:(?!\d)/u);
    const label = colon === -1 ? part : part.slice(0, colon);
    const after = colon === -1 ? '' : part.slice(colon + 1).trim();
    const field = headerFieldOf(label);
    if (field !== null && after !== '') pairs.push({ field, label, value: after, line });
    else if (field !== null && parts[index + 1] !== undefined) {
      pairs.push({ field, label, value: parts[index + 1] ?? '', line });
      index += 1;
    } else {
      const split = splitWords(part.replace(/:(?=\s)/gu, ''));
      if (split !== null) pairs.push({ ...split, line });
    }
  }
  return pairs;
}

const ORGANISATION_NUMBER = /(?<![\d-])(?:16)?(?<first>\d{6})-?(?<last>\d{4})(?![\d-])/u;
const PERSONAL_NUMBER = /(?<![\d-])(?:19|20)(?<first>\d{6})-?(?<last>\d{4})(?![\d-])/u;
/** Without its hyphen it may be a telephone number, which begins with 0; a company's third digit is 2 or more. */
const BARE_ORGANISATION_NUMBER = /(?:^|\s)(?:(?:16)?\d{6}-\d{4}|(?:16)?[1-9]\d[2-9]\d{7})\s*$/u;
const LABELLED_ANYWHERE = /\borg[\w. ]{0,22}[.:]?\s*(?<number>\d{6,8}-?\d{4})(?!\d)/iu;
const Z_NUMBER = /^(?:nr\.?|no\.?|#)?\s*(?<number>[A-Z]{0,4}\d[\d:./-]*\d|[A-Z]{0,4}\d)(?=$|[\s.,)])/iu;

/** An organisation number or personal number, with its hyphen. */
export function organisationNumberIn(text: string): string | null {
  const groups = (PERSONAL_NUMBER.exec(text) ?? ORGANISATION_NUMBER.exec(text))?.groups;
  return groups === undefined ? null : `${groups['first']}-${groups['last']}`;
}

function zNumberIn(value: string): string | null {
  const [moment] = findMoments(value);
  if (moment?.start === 0) return null;
  return Z_NUMBER.exec(value)?.groups?.['number'] ?? null;
}

/** A date in one place and a time in another are one moment. */
function localDateTimeIn(values: readonly string[]): string | null {
  // A time alone may have a point, `22.31`, where its label says that it is a time.
  const moments = values.flatMap((value) => findMoments(value.replace(/^(\d{2})\.(\d{2})$/u, '$1:$2')));
  const whole = moments.map(toLocalDateTime).find((found) => found !== null);
  if (whole !== undefined) return whole;
  const date = moments.find((moment) => moment.date !== null)?.date ?? null;
  const time = moments.find((moment) => moment.time !== null)?.time ?? null;
  const parted: Moment = { date, time, start: 0, end: 0 };
  return toLocalDateTime(parted);
}

/** The end of `2026-11-19 06:58 - 18:02`, whose date is said once. Past midnight the date is not on the paper. */
function endOfSpan(from: Moment | undefined, to: Moment): string | null {
  const sameDay = to.date === null && (to.time ?? '') >= (from?.time ?? '');
  return toLocalDateTime(sameDay ? { ...to, date: from?.date ?? null } : to);
}

/** How many lines below the title a bare `Nr 211` may stand. */
const NEAR_TITLE = 3;

/** The moments on a line that no label claims: the part of the line between wide gaps is a moment and no more. */
function momentsAlone(row: Row, pairs: readonly HeaderPair[]): readonly string[] {
  const parts = withMomentsTogether(row.text)
    .trim()
    .split(/\s{2,}/u);
  return parts.filter((part) => {
    const [moment] = findMoments(part);
    return moment?.start === 0 && moment.end === part.length && !pairs.some(({ value }) => value === part);
  });
}

const AN_AMOUNT = /^-?[\d ]+[.,]\d{2}$/u;

function firstFound<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

/** The first row of each printed line: a header never shares its line with a table. */
export function headerRows(lines: readonly Line[]): readonly Row[] {
  return lines.flatMap((line) => (line.type === 'rows' ? line.rows.slice(0, 1) : []));
}

/** Every header label of a document with what stands beside it, from top to bottom. */
export function headerPairs(lines: readonly Line[]): readonly HeaderPair[] {
  return headerRows(lines).flatMap((row) => pairsOf(row.text, row.line));
}

/** Reads the header fields of one document; its rows are numbered from the document's first line. */
export function readHeader(lines: readonly Line[]): Header {
  const rows = headerRows(lines);
  const pairs = headerPairs(lines);
  const values = (field: HeaderField): readonly string[] =>
    pairs.filter((pair) => pair.field === field).map(({ value }) => value);
  const title = rows.find(isTitle);
  const nearTitle = pairs.filter(
    ({ field, line }) =>
      field === 'zNumberNearTitle' &&
      title !== undefined &&
      line >= title.line &&
      line <= title.line + NEAR_TITLE,
  );
  const zNumbers = [
    ...values('zNumber'),
    ...(title === undefined ? [] : [withoutTitle(title)]),
    ...nearTitle.map(({ value }) => value),
    ...values('serialNumber'),
  ];
  const spans = [...values('period'), ...values('periodFrom')].map(findMoments);
  const [from, to] = spans.find((moments) => moments.length > 1) ?? [];
  const labelledNumbers = [
    ...[...values('organisationNumber'), ...values('registerOrOrganisation')],
    ...rows.flatMap(({ text }) => LABELLED_ANYWHERE.exec(text)?.groups?.['number'] ?? []),
  ].map(organisationNumberIn);
  const bareNumbers = rows.map(({ text }) =>
    BARE_ORGANISATION_NUMBER.test(text) ? organisationNumberIn(text) : null,
  );
  const organisationNumber = firstFound([...labelledNumbers, ...bareNumbers]);
  const numberAt = rows.findIndex(
    ({ text }) => organisationNumber !== null && organisationNumberIn(text) === organisationNumber,
  );
  const isLabelled = (row: Row): boolean => pairs.some(({ line }) => line === row.line);
  return {
    zNumber: firstFound(zNumbers.map(zNumberIn)),
    register:
      [...values('register'), ...values('till'), ...values('registerOrOrganisation')].find(
        (value) =>
          !AN_AMOUNT.test(value) && findMoments(value).length === 0 && organisationNumberIn(value) === null,
      ) ?? null,
    company: values('company')[0] ?? findCompany(rows, numberAt, isLabelled),
    organisationNumber,
    printedAt:
      localDateTimeIn(values('printedAt')) ??
      localDateTimeIn(rows.flatMap((row) => momentsAlone(row, pairs))),
    periodFrom: from === undefined ? localDateTimeIn(values('periodFrom')) : toLocalDateTime(from),
    periodTo:
      to === undefined ? localDateTimeIn([...values('periodTo'), ...values('till')]) : endOfSpan(from, to),
  };
}
