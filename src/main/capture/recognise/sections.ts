/**
 * The lines of one document sorted into its tables (VAT, groups, tenders, grand totals), its counters and the
 * rows that stand alone. Headings, sum rows, rules and blank lines decide, never the place on the paper.
 */
import {
  isCounter,
  listedFieldOf,
  measuredFieldOf,
  type CounterName,
  type Measured,
} from './field-labels.ts';
import type { FieldName } from './field-words.ts';
import { headsColumns, headsVat, isSentence, namesColumn } from './headings.ts';
import { fold } from './fold.ts';
import { joinLines } from './joined-lines.ts';
import {
  isColumnHeading,
  isNumberedGroup,
  isPaymentFee,
  isSumRow,
  sectionOf,
  speaksOfVat,
  type SectionName,
} from './section-labels.ts';
import { hasFigures, type Line, type Row } from './row.ts';

export interface Table {
  readonly section: SectionName | CounterName;
  /** The line that says what the table is about; null when its rows say so themselves. */
  readonly heading: Row | null;
  /** The line whose words stand over the columns, when there is one. */
  columns: Row | null;
  readonly rows: Row[];
  /** Sum rows under the table, and a counter's own `Antal` and `Summa`. */
  readonly sums: Row[];
}

/** A row that says one thing: the field its label names. */
export interface FieldRow extends Measured {
  readonly field: FieldName;
  readonly row: Row;
}

export interface Sections {
  readonly tables: readonly Table[];
  readonly fields: readonly FieldRow[];
  /** Rows with figures whose label nobody knows, outside every table. */
  readonly unknown: readonly Row[];
  /** The same rows in blocks: close below each other, and under no heading. */
  readonly blocks: readonly (readonly Row[])[];
}

/** Net, VAT and gross. */
const FIGURES_PER_RATE = 3;

const NEVER_A_TABLE: ReadonlySet<string> = new Set<SectionName>(['sales', 'other']);
/** Fields that are printed among the means of payment and do not end that table. */
const AMONG_TENDERS: ReadonlySet<FieldName> = new Set<FieldName>([
  'rounding',
  'tips',
  'cashDifference',
  'giftCardsSold',
]);

/** Tables whose rows are known by nothing but their place: every row has a name of its own. */
const TABLES_OF_NAMES: ReadonlySet<Table['section']> = new Set<Table['section']>([
  'groups',
  'tenders',
  'returns',
]);
/** Stems that no means of payment has. */
const NEVER_A_TENDER: ReadonlySet<FieldName> = new Set<FieldName>([
  'openingFloat',
  'drawerOpenings',
  'training',
  'unfinished',
  'discounts',
]);

const GRAND_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>(['grandSales', 'grandReturns', 'grandNet']);

/** `MOMS 25 %` with nothing beside it. */
function isRateHeading(row: Row): boolean {
  return row.rate !== null && row.amounts.length === 0 && speaksOfVat(row.key);
}

class Sorter {
  readonly tables: Table[] = [];
  readonly fields: FieldRow[] = [];
  readonly unknown: Row[] = [];
  readonly blocks: Row[][] = [];
  /** The block of unknown rows that goes on, if one does. */
  #block: Row[] | null = null;
  /** Words that nobody knows stood just before: what comes below is about them. */
  #headed = false;
  #table: Table | null = null;
  /** A rule or a blank line came after rows: only a sum row still belongs to the table. */
  #closing = false;
  /** No figures have come since the heading. */
  #fresh = false;
  /** A rule or a blank line came just before. */
  #apart = false;
  /** The field of the row just before, if it was one. */
  #lastField: FieldName | null = null;

  pause(): void {
    this.#apart = true;
    this.#block = null;
    const table = this.#table;
    if (table !== null && (table.rows.some(({ amounts }) => amounts.length > 0) || table.sums.length > 0))
      this.#closing = true;
  }

  add(row: Row): void {
    const last = this.#lastField;
    const known = this.unknown.length;
    this.#sort(row);
    if (hasFigures(row) && this.unknown.length > known) this.#addToBlock(row);
    else this.#block = null;
    if (this.#lastField === last) this.#lastField = null;
    this.#apart = false;
  }

  #sort(row: Row): void {
    if (hasFigures(row) && !isRateHeading(row)) {
      this.#addFigures(row);
      this.#fresh = false;
    } else this.#addWords(row);
  }

  #addToBlock(row: Row): void {
    if (this.#block === null) {
      this.#block = [];
      if (!this.#headed) this.blocks.push(this.#block);
    }
    this.#headed = false;
    this.#block.push(row);
  }

  #open(section: Table['section'], heading: Row | null = null): void {
    const words = heading !== null && (sectionOf(heading.key) !== null || headsVat(heading.key));
    const headed = words && headsColumns(heading);
    const columns = headed ? heading : null;
    this.#table = { section, heading, columns, rows: [], sums: [] };
    this.#closing = false;
    this.#fresh = true;
    this.tables.push(this.#table);
  }

  #addWords(row: Row): void {
    const table = this.#table;
    const fresh = table !== null && this.#fresh;
    // `MOMS 25 %` over rows of its own: the rate stays in force for the rows below.
    if (isRateHeading(row)) {
      if (table?.section !== 'vat') this.#open('vat');
      this.#table?.rows.push(row);
      this.#closing = false;
      return;
    }
    if (row.key === '' || (/:\s*\S/u.test(row.text) && sectionOf(row.key) !== 'grand')) return;
    if (fresh && isColumnHeading(row.key) && !NEVER_A_TABLE.has(table.section)) {
      table.columns = row;
      return;
    }
    const { field } = measuredFieldOf(row.key);
    const section = sectionOf(row.key);
    // Right under a heading, a row of words stands over its figures, and so does a word alone.
    const underHeading = fresh && !this.#apart;
    // `Cash register` opens no table: what follows it with a heading's words is a heading.
    const over =
      section !== null && table?.section === 'other' && !NEVER_A_TABLE.has(section)
        ? false
        : headsColumns(row)
          ? underHeading || namesColumn(row)
          : section !== null && NEVER_A_TABLE.has(section) && underHeading;
    if (fresh && (over || (section !== null && table.section === section))) table.columns = row;
    else if (isCounter(field) && (section === null || section === 'other')) this.#open(field, row);
    else if (section !== null) this.#open(section, row);
    else if (isColumnHeading(row.key) && fresh) table.columns = row;
    else if (isColumnHeading(row.key) && headsVat(row.key)) this.#open('vat', row);
    else {
      this.#headed = !isSentence(row.text);
      if (!fresh && isSentence(row.text)) this.#closing = true;
    }
  }

  #addFigures(row: Row): void {
    const table = this.#table;
    if (this.#isGrand(row)) {
      this.#table?.rows.push(row);
      this.#closing = false;
      return;
    }
    const { field, measure } = this.#fieldOf(row);
    if (isSumRow(row.key) && (field !== 'vatTotal' || table?.section === 'vat')) {
      if (table !== null && this.#isGrossBelowRate(row)) table.rows.push(row);
      else this.#addSum(row);
      return;
    }
    if (isNumberedGroup(row.key) && row.amounts.length > 0) {
      if (table?.section !== 'groups' || this.#closing) this.#open('groups');
      this.#table?.rows.push(row);
      return;
    }
    if (table !== null && isCounter(table.section) && !this.#closing && isMeasureOnly(row.key)) {
      table.sums.push(row);
      return;
    }
    const inTable = table !== null && !this.#closing && !NEVER_A_TABLE.has(table.section);
    if (inTable && table.section === 'tenders' && isPaymentFee(row.key)) return;
    if (this.#isVat(row)) {
      if (table?.section !== 'vat' || this.#closing) this.#open('vat');
      this.#table?.rows.push(row);
      return;
    }
    if (this.#continuesCounter(row)) return;
    if (field !== null) {
      this.fields.push({ field, measure, row });
      this.#lastField = field;
      if (inTable && table.section === 'tenders' && AMONG_TENDERS.has(field)) {
        if (field === 'rounding') table.rows.push(row);
        return;
      }
      // The day's total under the groups is also the groups' sum.
      if (table?.section === 'groups' && field === 'total') table.sums.push(row);
      // What comes after another figure is no sum of the table before it.
      this.#closing = true;
      if (table?.section !== 'grand') this.#table = null;
      // `GRAND TOTAL  FÖRSÄLJNING` with `RETUR` and `NETTO` below it: said once for all three.
      if (GRAND_FIELDS.has(field) && table?.section !== 'grand') this.#open('grand');
      return;
    }
    // A row under VAT that has no rate and speaks of something else has left the table.
    if (inTable && table.section === 'vat' && row.rate === null) this.#closing = true;
    const nameless = row.label === '' && row.code === null && row.rate === null;
    const sumsUp = nameless && table !== null && TABLES_OF_NAMES.has(table.section) && table.rows.length > 0;
    if (inTable && !this.#closing && sumsUp) table.sums.push(row);
    else if (inTable && !this.#closing && table.section !== 'grand') table.rows.push(row);
    else {
      this.unknown.push(row);
      if (table?.section === 'sales' && !this.#closing) table.rows.push(row);
    }
  }

  /** `Antal kvittokopior  2` with `belopp  1 798,00` on the next line. */
  #continuesCounter(row: Row): boolean {
    const field = this.#lastField;
    if (field === null || !isCounter(field) || !isMeasureOnly(row.key) || this.#apart) return false;
    this.fields.push({ field, measure: row.amounts.length > 0 ? 'amount' : 'count', row });
    return true;
  }

  /** Inside a table of names, a name may have the stem of a field in it: there only a listed label is a field. */
  #fieldOf(row: Row): Measured {
    const section = this.#closing ? null : (this.#table?.section ?? null);
    if (section === null || !TABLES_OF_NAMES.has(section)) return measuredFieldOf(row.key);
    const listed = listedFieldOf(row.key);
    if (listed.field !== null || section !== 'tenders') return listed;
    const byStem = measuredFieldOf(row.key);
    return byStem.field !== null && NEVER_A_TENDER.has(byStem.field) ? byStem : listed;
  }

  /** A row of the grand totals under their heading. One that has been said and parted off is another figure. */
  #isGrand(row: Row): boolean {
    const table = this.#table;
    const field = grandFieldOf(row.key);
    if (table?.section === 'grand' && isAcross(table.columns, row)) return true;
    if (table?.section !== 'grand' || field === null) return false;
    if (this.fields.some((said) => said.field === field)) return false;
    return !this.#closing || !table.rows.some((other) => grandFieldOf(other.key) === field);
  }

  #addSum(row: Row): void {
    const table = this.#table;
    if (table !== null && !NEVER_A_TABLE.has(table.section) && table.section !== 'grand') {
      table.sums.push(row);
      // A counter's `Summa` may be followed by its `Antal`; any other table is over.
      if (!isCounter(table.section) || table.rows.length > 0) this.#table = null;
    } else {
      if (table?.section === 'sales') table.sums.push(row);
      const { field } = listedFieldOf(row.key);
      this.fields.push({ field: field === 'vatTotal' ? field : 'netOrTotal', measure: null, row });
    }
  }

  #isVat(row: Row): boolean {
    const inVat = this.#table?.section === 'vat' && !this.#closing;
    if (row.amounts.length === 0 || !speaksOfVat(row.key)) return false;
    if (inVat) return measuredFieldOf(row.key).field === null || row.rate !== null || this.#rateAbove();
    // A group may be called `Försäljning 25 %`; a row that says VAT is none, whether or not anything parts them.
    const inGroups = this.#table?.section === 'groups' && !this.#closing;
    const group = inGroups && !/\b(?:moms|vat|tax)\b/u.test(row.key);
    return !group && row.rate !== null && (row.key !== '' || row.amounts.length > 1);
  }

  /** Whether the VAT table so far is made of rates with their figures on lines below. */
  #rateAbove(): boolean {
    return this.#table?.rows.some(isRateHeading) === true;
  }

  /** `TOTAL` as the last of the figures below a rate is its gross, not the table's sum. */
  #isGrossBelowRate(row: Row): boolean {
    const table = this.#table;
    if (table?.section !== 'vat' || this.#closing) return false;
    const heading = table.rows.findLastIndex(isRateHeading);
    if (row.amounts.length !== (table.rows[heading]?.rates.length ?? 1)) return false;
    const below = table.rows.slice(heading + 1);
    return this.#rateAbove() && below.length < FIGURES_PER_RATE && !below.some(({ key }) => isSumRow(key));
  }
}

/** `FÖRSÄLJNING   RETUR   NETTO` over rows of before and after: the fields of the columns, left to right. */
export function grandColumns(columns: Row | null): readonly (GrandField | null)[] {
  const words = columns?.text.replace(/^.*:/u, '').match(/\S+/gu) ?? [];
  return words.map((word) => grandFieldOf(fold(word))).filter((field) => field !== null);
}

function isAcross(columns: Row | null, row: Row): boolean {
  const fields = grandColumns(columns);
  return fields.length > 1 && row.amounts.length === fields.length && grandFieldOf(row.key) === null;
}

const MEASURE_ONLY = /^(?:antal|nr|count|st|belopp|summa|amount|value|varde|sum|kr)$/u;
function isMeasureOnly(key: string): boolean {
  return MEASURE_ONLY.test(key);
}

/** Which grand total a row is about, by a label that stands under a heading which says so. */
export type GrandField = 'grandSales' | 'grandReturns' | 'grandNet';
export function grandFieldOf(key: string): GrandField | null {
  const { field } = measuredFieldOf(key);
  if (field === 'grandSales' || field === 'grandReturns' || field === 'grandNet') return field;
  if (/^(?:total )?(?:forsaljning|sales|brutto|gross|omsattning)(?: total| sales| forsaljning)?$/u.test(key))
    return 'grandSales';
  if (/^(?:total )?(?:retur(er)?|returns?|refunds?|aterkop)(?: total)?$/u.test(key)) return 'grandReturns';
  if (/^(?:total )?(?:netto|net)(?: total| sales| forsaljning)?$/u.test(key)) return 'grandNet';
  return null;
}

/** Sorts the lines of one document. */
export function readSections(lines: readonly Line[]): Sections {
  const sorter = new Sorter();
  for (const line of joinLines(lines)) {
    if (line.type === 'rows') for (const row of line.rows) sorter.add(row);
    else sorter.pause();
  }
  return sorter;
}
