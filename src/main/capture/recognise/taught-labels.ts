/**
 * Words that a manager has pointed at on one register's print. A line that begins with such words is read as if it had
 * the usual words for what they mean, so the rest of the recogniser need not know that anything was taught.
 */
import { HEADER_FIELDS, type LayoutField, type TaughtLabels } from '../../../shared/layout.ts';
import { fold } from './fold.ts';
import type { Line, Row } from './row.ts';

/** The usual words for each field that is read by its label or heading. */
const USUAL_WORDS: Record<LayoutField, string> = {
  title: 'Z-rapport',
  company: 'Företag',
  organisationNumber: 'Org.nr',
  register: 'Kassabeteckning',
  zNumber: 'Z-nummer',
  printedAt: 'Datum',
  periodFrom: 'Period från',
  periodTo: 'Period till',
  totalGross: 'Total försäljning',
  vat: 'Moms',
  groups: 'Varugrupper',
  tenders: 'Betalsätt',
  rounding: 'Öresavrundning',
  giftCardsSold: 'Sålda presentkort',
  tips: 'Dricks',
  openingFloat: 'Växelkassa',
  cashIn: 'Insättningar',
  cashOut: 'Uttag',
  cashDifference: 'Kassadifferens',
  grandSales: 'Grand total försäljning',
  grandReturns: 'Grand total retur',
  grandNet: 'Grand total netto',
  receipts: 'Antal kvitton',
  goods: 'Antal varor',
  services: 'Antal tjänster',
  drawerOpenings: 'Lådöppningar',
  copies: 'Kvittokopior',
  training: 'Övningskvitton',
  returns: 'Returer',
  discounts: 'Rabatter',
  corrections: 'Korrigeringar',
  unfinished: 'Oavslutade försäljningar',
};

const IN_HEADER: ReadonlySet<LayoutField> = new Set(HEADER_FIELDS);

/** `Bokslut: 1042` or `Bokslut nr 1042` parted into words and value. */
const HEADER_VALUE = /^\s*(?<words>[^:\d]*[^:\d\s])\s*(?::\s*(?<afterColon>\S.*)|(?<figures>[#\d].*))$/u;

function headerParts(text: string): { readonly words: string; readonly value: string } | null {
  const groups = HEADER_VALUE.exec(text)?.groups;
  const value = groups?.['afterColon'] ?? groups?.['figures'];
  return groups === undefined || value === undefined ? null : { words: groups['words'] ?? '', value };
}

/**
 * The folded words by which a row would be known again as a field, or null when it has none.
 * @param field what the row was pointed at as: a header's words end where its value begins
 */
export function labelToTeach(row: Row, field: LayoutField): string | null {
  const words = IN_HEADER.has(field) ? (headerParts(row.text)?.words ?? '') : row.label;
  const key = field === 'title' ? fold(row.text).replaceAll(/\d+/g, ' ').trim() : fold(words);
  return /[a-z]/u.test(key) ? key : null;
}

function translated(row: Row, taught: TaughtLabels): Row {
  for (const [key, field] of Object.entries(taught)) {
    if (labelToTeach(row, field) !== key) continue;
    const words = USUAL_WORDS[field];
    if (!IN_HEADER.has(field) && field !== 'title') return { ...row, key: fold(words) };
    const value = field === 'title' ? row.text.replaceAll(/[^\d\s]/gu, '') : headerParts(row.text)?.value;
    return { ...row, key: fold(words), text: `${words}${field === 'title' ? ' ' : ': '}${value ?? ''}` };
  }
  return row;
}

/** The lines with every taught label put into usual words. */
export function inUsualWords(lines: readonly Line[], taught: TaughtLabels): readonly Line[] {
  if (Object.keys(taught).length === 0) return lines;
  return lines.map((line) =>
    line.type === 'rows' ? { type: 'rows', rows: line.rows.map((row) => translated(row, taught)) } : line,
  );
}
