/**
 * Who and when: company, organisation number, register, Z number and the times, as `LABEL: value`, `LABEL value`
 * or a value alone.
 */
import type { ZReport } from '../../../shared/z-report.ts';
import type { HeaderField } from './header-labels.ts';
import { headerPairs, headerRows, withMomentsTogether, type HeaderPair } from './header-pairs.ts';
import { findOrganisationNumbers, organisationNumberIn } from './organisation-number.ts';
import { findMoments, toLocalDateTime, type Moment } from './moment.ts';
import type { Line, Row } from './row.ts';
import { findCompany } from './company.ts';
import { isTitle, titleOf, withoutTitle } from './title.ts';

export type Header = Pick<
  ZReport,
  'zNumber' | 'register' | 'company' | 'organisationNumber' | 'printedAt' | 'periodFrom' | 'periodTo'
>;
/** `1042`, `0042-03:417`, `BIO1-2026-00088`, and `1 208` with a space between thousands. */
const Z_NUMBER =
  /^(?:z-?(?=n[ro]))?(?:nr\.?|no\.?|#)?\s*(?<number>\d{1,3}(?: \d{3})+(?=$)|[A-Z]{0,4}\d[\d:./-]*\d|[A-Z]{0,4}\d)(?=$|[\s.,)])/iu;

function zNumberIn(value: string): string | null {
  const [moment] = findMoments(value);
  if (moment?.start === 0) return null;
  return Z_NUMBER.exec(value)?.groups?.['number']?.replaceAll(' ', '') ?? null;
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

/** How many lines from the title a bare `Nr 211` may stand. */
const NEAR_TITLE = 3;

/** A number alone on the line below the title, `# 1 208`. */
function numberBelow(rows: readonly Row[], title: Row): readonly string[] {
  const below = rows[rows.indexOf(title) + 1];
  const text = below?.text.trim() ?? '';
  return /^\d{1,3}(?: \d{3})*$|^\d{1,6}$/u.test(text) ? [text] : [];
}

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

const REGISTER_FIELDS: ReadonlySet<HeaderField> = new Set<HeaderField>([
  'register',
  'till',
  'registerOrOrganisation',
]);
function isRegister(value: string): boolean {
  return findMoments(value).length === 0 && organisationNumberIn(value) === null;
}

function firstFound<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

/** Reads the header fields of one document; its rows are numbered from the document's first line. */
export function readHeader(lines: readonly Line[]): Header {
  const rows = headerRows(lines);
  const pairs = headerPairs(lines);
  const values = (field: HeaderField): readonly string[] =>
    pairs.filter((pair) => pair.field === field).map(({ value }) => value);
  // `Kassa IN   0,00` and `Kassa 611,00` are figures; a register's own line has none.
  const figures = new Set(rows.filter(({ amounts }) => amounts.length > 0).map(({ line }) => line));
  const registers = pairs.filter(({ field, line }) => REGISTER_FIELDS.has(field) && !figures.has(line));
  const title = rows.find(isTitle) ?? rows.find((row) => titleOf(row)?.kind === 'z-report');
  const nearTitle = pairs.filter(
    ({ field, line }) =>
      field === 'zNumberNearTitle' && title !== undefined && Math.abs(line - title.line) <= NEAR_TITLE,
  );
  const zNumbers = [
    ...values('zNumber'),
    ...(title === undefined ? [] : [withoutTitle(title)]),
    ...nearTitle.map(({ value }) => value),
    ...values('serialNumber'),
    ...(title === undefined ? [] : numberBelow(rows, title)),
  ];
  const spans = [...values('period'), ...values('periodFrom')].map(findMoments);
  const [from, to] = spans.find((moments) => moments.length > 1) ?? [];
  const organisationNumber = findOrganisationNumbers(rows, pairs)[0] ?? null;
  const numberAt = rows.findIndex(
    ({ text }) => organisationNumber !== null && organisationNumberIn(text) === organisationNumber,
  );
  const isLabelled = (row: Row): boolean => pairs.some(({ line }) => line === row.line);
  return {
    zNumber: firstFound(zNumbers.map(zNumberIn)),
    register: registers.map(({ value }) => value).find(isRegister) ?? null,
    company: values('company')[0] ?? findCompany(rows, numberAt, isLabelled),
    organisationNumber,
    printedAt:
      localDateTimeIn(values('printedAt')) ??
      localDateTimeIn(rows.flatMap((row) => momentsAlone(row, pairs))) ??
      (title === undefined ? null : localDateTimeIn([title.text])),
    periodFrom: from === undefined ? localDateTimeIn(values('periodFrom')) : toLocalDateTime(from),
    periodTo:
      to === undefined ? localDateTimeIn([...values('periodTo'), ...values('till')]) : endOfSpan(from, to),
  };
}

/** Whether a document names two companies or two reports: two registers printed into each other. */
export function mixesReports(lines: readonly Line[]): boolean {
  const pairs = headerPairs(lines);
  const numbers = pairs
    .filter(({ field }) => field === 'zNumber')
    .flatMap(({ value }) => zNumberIn(value) ?? []);
  return findOrganisationNumbers(headerRows(lines), pairs).length > 1 || new Set(numbers).size > 1;
}
