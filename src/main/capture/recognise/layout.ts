/**
 * Where each field of a Z-report was found on its print: the lines, and the words it was known by. The words are what
 * a register repeats day after day; the figures beside them are not looked at.
 */
import type { FieldPlace, Layout, LayoutField } from '../../../shared/layout.ts';
import type { Ore } from '../../../shared/money.ts';
import type { ZReport } from '../../../shared/z-report.ts';
import { fold } from './fold.ts';
import { isCounter } from './field-labels.ts';
import type { FieldName } from './field-words.ts';
import { headerPairs, headerRows, type HeaderPair } from './header-pairs.ts';
import type { HeaderField } from './header-labels.ts';
import { findMoments } from './moment.ts';
import { organisationNumberIn } from './organisation-number.ts';
import { isTenderName } from './section-labels.ts';
import { grandFieldOf, readSections, type FieldRow, type Sections, type Table } from './sections.ts';
import { hasFigures, type Line, type Row } from './row.ts';
import { isTitle } from './title.ts';

type TextField = 'company' | 'organisationNumber' | 'register' | 'zNumber';
type TimeField = 'printedAt' | 'periodFrom' | 'periodTo';

const TEXT_LABELS: Record<TextField, readonly HeaderField[]> = {
  company: ['company'],
  organisationNumber: ['organisationNumber', 'registerOrOrganisation'],
  register: ['register', 'till', 'registerOrOrganisation'],
  zNumber: ['zNumber', 'zNumberNearTitle', 'serialNumber'],
};
const TIME_LABELS: Record<TimeField, readonly HeaderField[]> = {
  printedAt: ['printedAt'],
  periodFrom: ['periodFrom', 'period'],
  periodTo: ['periodTo', 'period', 'till'],
};

/** Fields that are single figures, and what they are called on paper where the names differ. */
const FIGURES: ReadonlyMap<FieldName, LayoutField> = new Map<FieldName, LayoutField>([
  ['total', 'totalGross'],
  ['netOrTotal', 'totalGross'],
]);

/** A label without its digits: `Rabatter 12 st` and `Rabatter 3 st` are one and the same. */
function stableLabel(text: string): string {
  return fold(text).replaceAll(/\d+/g, ' ').replaceAll(/ +/g, ' ').trim();
}

/** @param words the label as printed; empty when the field stands alone */
function place(field: LayoutField, words: string, lines: readonly number[]): FieldPlace {
  return { field, label: stableLabel(words), columns: '', words: words.trim(), lines: [...new Set(lines)] };
}

function withValue(field: TextField, value: string, pairs: readonly HeaderPair[]): readonly HeaderPair[] {
  return pairs.filter(
    (pair) =>
      TEXT_LABELS[field].includes(pair.field) &&
      (field === 'organisationNumber'
        ? organisationNumberIn(pair.value) === value
        : pair.value.includes(value)),
  );
}

/** A text field by its label, or the line on which its value stands alone. */
function textPlaces(field: TextField, report: ZReport, lines: readonly Line[]): readonly FieldPlace[] {
  const value = report[field];
  if (value === null) return [];
  const labelled = withValue(field, value, headerPairs(lines));
  if (labelled.length > 0) return labelled.map(({ label, line }) => place(field, label, [line]));
  const alone = headerRows(lines).find(({ text }) =>
    field === 'organisationNumber' ? organisationNumberIn(text) === value : text.includes(value),
  );
  return alone === undefined ? [] : [place(field, '', [alone.line])];
}

function timePlaces(field: TimeField, report: ZReport, lines: readonly Line[]): readonly FieldPlace[] {
  const value = report[field];
  if (value === null) return [];
  const labelled = headerPairs(lines).filter(
    (pair) => TIME_LABELS[field].includes(pair.field) && findMoments(pair.value).length > 0,
  );
  if (labelled.length > 0) return labelled.map(({ label, line }) => place(field, label, [line]));
  const alone = headerRows(lines).find(({ text }) =>
    findMoments(text).some(({ date }) => date !== null && value.startsWith(date)),
  );
  return alone === undefined ? [] : [place(field, '', [alone.line])];
}

function figureOf({ field, row }: FieldRow, report: ZReport): LayoutField | null {
  const renamed = FIGURES.get(field);
  if (renamed !== undefined) return row.amounts.some(({ ore }) => ore === report.totalGross) ? renamed : null;
  if (field === 'vatTotal' || field === 'netTotal' || field === 'notCarried') return null;
  return field === 'total' || field === 'netOrTotal' ? null : field;
}

function columnsOf(table: Table): string {
  if (table.columns !== null) return stableLabel(table.columns.text);
  const widest = Math.max(0, ...table.rows.map(({ amounts }) => amounts.length));
  return `${widest}`;
}

/** A table by its heading and the words over its columns. */
function tablePlace(field: LayoutField, table: Table): FieldPlace {
  const { heading, columns, rows } = table;
  const heads = [...new Set([heading, columns])].filter((row) => row !== null);
  const lines = [...(heading === null ? [] : [heading.line]), ...rows.map(({ line }) => line)];
  return {
    ...place(field, heading?.text ?? '', lines),
    columns: columnsOf(table),
    words: heads.map(({ text }) => text.trim().replaceAll(/\s+/gu, ' ')).join(' '),
  };
}

function tablePlaces({ tables, unknown }: Sections, report: ZReport): readonly FieldPlace[] {
  const found: FieldPlace[] = [];
  for (const table of tables) {
    const { section } = table;
    const filled = table.rows.some(hasFigures) || table.sums.length > 0;
    if (!filled) continue;
    if (section === 'vat' || section === 'groups' || section === 'tenders')
      found.push(tablePlace(section, table));
    else if (isCounter(section)) found.push(tablePlace(section, table));
    else if (section === 'grand') found.push(...grandPlaces(table));
    else if (section === 'sales' && report.groups.length > 0) found.push(tablePlace('groups', table));
  }
  const bareTenders = unknown.filter((row) => isTenderName(row.key));
  if (!found.some(({ field }) => field === 'tenders') && bareTenders.length > 0)
    found.push(
      place(
        'tenders',
        '',
        bareTenders.map(({ line }) => line),
      ),
    );
  return found;
}

function grandPlaces(table: Table): readonly FieldPlace[] {
  return table.rows.flatMap((row: Row) => {
    const field = grandFieldOf(row.key);
    return field === null ? [] : [{ ...place(field, row.label, [row.line]), columns: columnsOf(table) }];
  });
}

/** The day's total as the sum row of a table, where no line of its own names it. */
function totalPlaces({ tables }: Sections, total: Ore | null): readonly FieldPlace[] {
  const sums = tables
    .filter(({ section }) => section === 'groups' || section === 'vat' || section === 'tenders')
    .flatMap((table) => table.sums);
  return sums
    .filter(({ amounts }) => amounts.some(({ ore }) => ore === total))
    .map((row) => place('totalGross', row.label, [row.line]));
}

/**
 * Finds where the fields of a report stand.
 * @param lines the lines as they were read, numbered from the document's first
 * @param report what was read from them
 */
export function layoutOf(lines: readonly Line[], report: ZReport): Layout {
  const sections = readSections(lines);
  const title = headerRows(lines).find(isTitle);
  const figures = sections.fields.flatMap((row) => {
    const field = figureOf(row, report);
    return field === null ? [] : [place(field, row.row.label, [row.row.line])];
  });
  const named = figures.some(({ field }) => field === 'totalGross');
  return [
    ...(title === undefined ? [] : [place('title', title.text, [title.line])]),
    ...(['company', 'organisationNumber', 'register', 'zNumber'] as const).flatMap((field) =>
      textPlaces(field, report, lines),
    ),
    ...(['printedAt', 'periodFrom', 'periodTo'] as const).flatMap((field) =>
      timePlaces(field, report, lines),
    ),
    ...figures,
    ...(named ? [] : totalPlaces(sections, report.totalGross)),
    ...tablePlaces(sections, report),
  ];
}
