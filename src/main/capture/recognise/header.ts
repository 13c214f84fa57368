/**
 * Who and when: company, organisation number, register, Z number and the times, as `LABEL: value`, `LABEL value`
 * or a value alone.
 */
import type { ZReport } from '../../../shared/z-report.ts';
import { fold } from './fold.ts';
import { findMoments, toLocalDateTime, type Moment } from './moment.ts';
import type { Line, Row } from './row.ts';
import { findCompany } from './company.ts';
import { isTitle, withoutTitle } from './title.ts';

export type Header = Pick<
  ZReport,
  'zNumber' | 'register' | 'company' | 'organisationNumber' | 'printedAt' | 'periodFrom' | 'periodTo'
>;
type HeaderField =
  | 'zNumber'
  | 'zNumberNearTitle'
  | 'register'
  | 'company'
  | 'organisationNumber'
  | 'printedAt'
  | 'periodFrom'
  | 'periodTo'
  | 'period';

const LABELS: readonly (readonly [HeaderField, RegExp])[] = [
  [
    'zNumber',
    /^(?:z ?(?:dag(?:s)?(?:rapport)?|rapport|report|avslut)? ?(?:nr|nr nr|counter|count|raknare)|z ?(?:dags?)?rapport(?:s)?(?:nr)|z (?:dag)?rapport lopnr|lop ?nr|lopnummer|(?:dags)?avslut(?:s)?(?: ?nr|nummer)|(?:dag(?:s)?)?rapport ?s?(?:nr|nummer)|z lopnr|zrapportnr|report nr|closing nr|sekvens ?nr)$/u,
  ],
  [
    'zNumberNearTitle',
    /^(?:nr|lop|z|z1|z ?(?:dags?)?rapport|z report|dagsavslut|serie ?nr|serial nr|sequence nr)$/u,
  ],
  [
    'register',
    /^(?:kassa(?: ?nr| ?id|beteckning|register|enhet| namn)?|(?:cash )?register(?: ?nr| id| name)?|till(?: nr)?|mask(?:in)?(?: ?nr)?|pos(?: nr| id)?|kassa register)$/u,
  ],
  [
    'company',
    /^(?:foretag(?:snamn|et)?|bolag(?:snamn)?|company(?: name)?|firma(?:namn)?|business(?: name)?)$/u,
  ],
  [
    'organisationNumber',
    /^(?:org(?:anisations?)?(?:anization)? ?(?:nr|nummer)|org|(?:person|organisations?|org)(?:nr)?(?: (?:eller )?person)? ?(?:nr|nummer)|org pers nr|(?:company )?(?:reg|registration|corporate id|organi[sz]ation(?:al)?) ?(?:nr|id)|corporate identity nr|company nr)$/u,
  ],
  [
    'printedAt',
    /^(?:datum(?: (?:och )?(?:tid|klockslag))?|date(?: (?:and )?time)?|skapad|utskriven|utskrift(?:s(?:tid|datum))?|rapport(?:datum| skapad|tid)|tid(?:punkt)?|klockslag|kl|time|printed(?: at| on)?|created(?: at| on)?|date printed|report (?:date|time))$/u,
  ],
  [
    'periodFrom',
    /^(?:fran(?: och med)?|fr o m|from|start(?:ad|tid|ed)?|oppnad|opened(?: at)?|opening time|period (?:fran|from|start)|foregaende (?:avslut|z|dagsavslut|z rapport)|senaste (?:avslut|z|dagsavslut|z rapport)|previous (?:closing|z|report)|last (?:closing|z|z report)|skiftstart)$/u,
  ],
  [
    'periodTo',
    /^(?:till?(?: och med)?|t o m|to|until|slut(?:tid)?|stangd|closed(?: at)?|closing time|avslutad|period (?:till|to|slut|end)|end(?:ed)?|skiftslut)$/u,
  ],
  ['period', /^(?:period|skift|shift|sales period|rapportperiod|forsaljningsperiod|dag|sales day)$/u],
];

interface Pair {
  readonly field: HeaderField;
  readonly value: string;
  readonly line: number;
}

function headerFieldOf(label: string): HeaderField | null {
  const key = fold(label);
  return LABELS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** `Org.nr 556000-0001`: the longest run of first words that is a label, and what comes after it. */
function splitWords(text: string): { field: HeaderField; value: string } | null {
  const words = text.split(/\s+/u);
  for (let length = Math.min(words.length - 1, 4); length > 0; length -= 1) {
    const field = headerFieldOf(words.slice(0, length).join(' '));
    if (field !== null) return { field, value: words.slice(length).join(' ') };
  }
  return null;
}

/** Every label with its value on one line; several may share a line, parted by two spaces or more. */
function pairsOf(text: string, line: number): readonly Pair[] {
  const parts = text.trim().split(/\s{2,}/u);
  const pairs: Pair[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const colon = part.search(/:(?!\d\d)/u);
    const label = colon === -1 ? part : part.slice(0, colon);
    const after = colon === -1 ? '' : part.slice(colon + 1).trim();
    const field = headerFieldOf(label);
    if (field !== null && after !== '') pairs.push({ field, value: after, line });
    else if (field !== null && parts[index + 1] !== undefined) {
      pairs.push({ field, value: parts[index + 1] ?? '', line });
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
const BARE_ORGANISATION_NUMBER = /(?:^|\s)(?:16)?\d{6}-\d{4}\s*$/u;
const Z_NUMBER = /^(?:nr\.?|no\.?|#)?\s*(?<number>[A-Z]{0,4}\d[\d:./-]*\d|[A-Z]{0,4}\d)(?=$|[\s.,)])/iu;

/** An organisation number or personal number, with its hyphen. */
function organisationNumberIn(text: string): string | null {
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
  const moments = values.flatMap(findMoments);
  const whole = moments.map(toLocalDateTime).find((found) => found !== null);
  if (whole !== undefined) return whole;
  const date = moments.find((moment) => moment.date !== null)?.date ?? null;
  const time = moments.find((moment) => moment.time !== null)?.time ?? null;
  const parted: Moment = { date, time, start: 0, end: 0 };
  return toLocalDateTime(parted);
}

/** How many lines below the title a bare `Nr 211` may stand. */
const NEAR_TITLE = 3;

/** A moment on a line of its own, with no words that say something else. */
function isMomentAlone(row: Row): boolean {
  return findMoments(row.text).length === 1 && !/\p{L}{3}/u.test(row.text);
}

const AN_AMOUNT = /^-?[\d ]+[.,]\d{2}$/u;

function firstFound<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

/** Reads the header fields of one document; its rows are numbered from the document's first line. */
export function readHeader(lines: readonly Line[]): Header {
  const rows = lines.flatMap((line) => (line.type === 'rows' ? line.rows.slice(0, 1) : []));
  const pairs = rows.flatMap((row) => pairsOf(row.text, row.line));
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
  ];
  const spans = [...values('period'), ...values('periodFrom')].map(findMoments);
  const [from, to] = spans.find((moments) => moments.length > 1) ?? [];
  const labelledNumbers = values('organisationNumber').map(organisationNumberIn);
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
    register: values('register').find((value) => !AN_AMOUNT.test(value)) ?? null,
    company: values('company')[0] ?? findCompany(rows, numberAt, isLabelled),
    organisationNumber,
    printedAt:
      localDateTimeIn(values('printedAt')) ??
      localDateTimeIn(rows.filter(isMomentAlone).map(({ text }) => text)),
    periodFrom: from === undefined ? localDateTimeIn(values('periodFrom')) : toLocalDateTime(from),
    periodTo: to === undefined ? localDateTimeIn(values('periodTo')) : toLocalDateTime(to),
  };
}
