/**
 * Lines that belong together, before they are sorted: values below their labels, rates above their figures, and prints
 * that are double-spaced throughout.
 */
import { COUNTED_FIELDS } from '../../../shared/layout.ts';
import { isCounter, measuredFieldOf } from './field-labels.ts';
import { withLetterRates } from './letter-rates.ts';
import { hasFigures, type Line, type Row } from './row.ts';
import { columnRoleOf, isColumnHeading, isNumberedGroup, sectionOf, speaksOfVat } from './section-labels.ts';

const COUNTED: ReadonlySet<string> = new Set(COUNTED_FIELDS);

/** `Grand total netto` and `Totalt inkl moms` name a figure; `GRAND TOTAL` and `MOMS` alone head a table. */
function namesFigure(key: string): boolean {
  const { field } = measuredFieldOf(key);
  return (
    field === 'total' ||
    field === 'openingFloat' ||
    field === 'grandSales' ||
    field === 'grandReturns' ||
    field === 'grandNet'
  );
}

/** Whether the second row holds nothing but the figures of the first. */
function isWrapped(label: Row, values: Row): boolean {
  const nameless = values.key === '' && values.code === null && values.rate === null;
  // `Antal öppningar av kassalåda` over its `12 st`.
  const countAlone = nameless && values.amounts.length === 0 && values.counts.length === 1;
  if (countAlone && !hasFigures(label)) return measuredFieldOf(label.key).field !== null;
  const onlyFigures = nameless && values.amounts.length > 0;
  const wantsFigures =
    label.key !== '' && label.rate === null && label.amounts.length === 0 && !label.text.includes(': ');
  if (!onlyFigures || !wantsFigures) return false;
  const { field } = measuredFieldOf(label.key);
  const amountBelow = values.counts.length === 0 && values.amounts.length === 1;
  // `RETUR 2` over its amount, and `Fikabröd  210` over what it came to; a count that is a field has no amount.
  if (hasFigures(label) && label.numbered === null)
    return amountBelow && label.counts.length === 1 && (field === null || isCounter(field));
  // `KONTANT` over `12 st   659,50`: one count and one amount are a row; under `MOMS` they may be a rate and its VAT.
  const countAndAmount = values.counts.length === 1 && values.amounts.length === 1;
  if (countAndAmount && sectionOf(label.key) !== 'vat') return true;
  if (hasFigures(label)) return isCounter(field) && values.counts.length === 0;
  if (namesFigure(label.key) || isNumberedGroup(label.key)) return true;
  return sectionOf(label.key) === null && !isColumnHeading(label.key);
}

/** The label's row with the figures of the line below. A number close to the label is part of it if a count follows. */
function withValues(label: Row, values: Row): Row {
  if (label.numbered !== null && values.counts.length > 0) {
    return {
      ...label,
      label: label.numbered,
      numbered: null,
      amounts: values.amounts,
      counts: values.counts,
    };
  }
  return { ...label, amounts: values.amounts, counts: [...label.counts, ...values.counts] };
}

/** A value alone on the line below its label, as narrow paper has it, joined to one row again. */
function joinWrapped(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const label = before?.type === 'rows' ? before.rows[0] : undefined;
    const values = line.type === 'rows' ? line.rows[0] : undefined;
    const single =
      before?.type === 'rows' && before.rows.length === 1 && line.type === 'rows' && line.rows.length === 1;
    if (single && label !== undefined && values !== undefined && isWrapped(label, values)) {
      joined[joined.length - 1] = {
        type: 'rows',
        rows: [withValues(label, values)],
      };
    } else joined.push(line);
  }
  return joined;
}

/** Drops blank lines from a print that is double-spaced throughout, where they part nothing. */
function singleSpaced(lines: readonly Line[]): readonly Line[] {
  const content = lines.filter((line) => line.type === 'rows');
  const closeTogether = lines.some(
    (line, index) => line.type === 'rows' && lines[index + 1]?.type === 'rows',
  );
  return closeTogether || content.length < 2 ? lines : lines.filter((line) => line.type !== 'blank');
}

function onlyRow(line: Line | undefined): Row | null {
  return line?.type === 'rows' && line.rows.length === 1 ? (line.rows[0] ?? null) : null;
}

/** `varav moms`. */
function withoutOfWhich(key: string): string {
  return key.replace(/^(?:varav|darav|of which|av vilket) /u, '');
}

/** A row that says net, VAT or gross and not of which rate. */
function isPartOfRate(row: Row | null): row is Row {
  if (row === null || row.rate !== null || row.amounts.length !== 1 || row.counts.length > 0) return false;
  const key = withoutOfWhich(row.key);
  const role = columnRoleOf(key);
  return key.split(' ').length === 1 && (role === 'net' || role === 'vat' || role === 'gross');
}

/**
 * `25 % oms  3 085,00` over `moms  617,00`: the figures below a rate are of that rate, when every rate has the same
 * words below it. Anything less and they may as well be sums.
 */
function spreadRates(lines: readonly Line[]): readonly Line[] {
  const spread = [...lines];
  const starts: number[] = [];
  const below = new Map<number, readonly number[]>();
  for (let at = 0; at < lines.length; at += 1) {
    const row = onlyRow(lines[at]);
    if (row === null || row.rate === null || row.amounts.length !== 1) continue;
    const parts: number[] = [];
    while (isPartOfRate(onlyRow(lines[at + parts.length + 1]))) parts.push(at + parts.length + 1);
    if (parts.length === 0) continue;
    starts.push(at);
    below.set(at, parts);
  }
  const words = (at: number): string =>
    (below.get(at) ?? []).map((index) => onlyRow(lines[index])?.key).join(' ');
  const rated = lines.filter(
    (line) => (onlyRow(line)?.rate ?? null) !== null && (onlyRow(line)?.amounts.length ?? 0) > 0,
  );
  const alike = starts.length > 1 && starts.every((at) => words(at) === words(starts[0] ?? 0));
  if (!alike || rated.length !== starts.length) return lines;
  // `6 %  TA MED  5 420,00` over `varav moms  306,79`: a rate's own name, said once, is what its sales are called.
  const rateAt = (at: number): number | null => onlyRow(lines[at])?.rate ?? null;
  if (starts.some((at) => !speaksOfVat(onlyRow(lines[at])?.key ?? ''))) {
    if (new Set(starts.map(rateAt)).size < starts.length) return lines;
    for (const at of starts) {
      const row = onlyRow(lines[at]);
      if (row !== null) spread[at] = { type: 'rows', rows: [{ ...row, key: 'forsaljning' }] };
    }
  }
  for (const at of starts) {
    const rate = rateAt(at);
    for (const index of below.get(at) ?? []) {
      const row = onlyRow(lines[index]);
      if (row !== null && rate !== null)
        spread[index] = { type: 'rows', rows: [{ ...row, rate, rates: [rate] }] };
    }
  }
  return spread;
}

/** `MOMSPL 1  250.00` beside `MOMS 1 25%  50.00`: the number of a rate stands for it on the rows that do not say it. */
function withCodedRates(lines: readonly Line[]): readonly Line[] {
  const rates = new Map<number, number>();
  for (const line of lines) {
    const row = onlyRow(line);
    const [code] = row?.counts ?? [];
    const named = row !== null && /^(?:moms|vat|tax)\b/u.test(row.key);
    if (named && row.rate !== null && code !== undefined && row.counts.length === 1)
      rates.set(code, row.rate);
  }
  return lines.map((line) => {
    const row = onlyRow(line);
    const rate = rates.get(row?.counts[0] ?? -1);
    const coded = row !== null && row.rate === null && row.numbered !== null && row.amounts.length === 1;
    const taxable = coded && /^(?:moms ?pl\w*|momspliktig\w*|taxable|netto|net|brutto|gross)$/u.test(row.key);
    return taxable && rate !== undefined
      ? { type: 'rows', rows: [{ ...row, rate, rates: [rate], counts: [] }] }
      : line;
  });
}

/** `81 Kvitton` and `1 Returer  -149,00`: before the name of a counter stands its count, not its code. */
function withCountsBefore(line: Line): Line {
  if (line.type !== 'rows') return line;
  const rows = line.rows.map((row) => {
    const { field } = measuredFieldOf(row.key);
    const counts = field !== null && COUNTED.has(field) && row.code !== null && row.counts.length === 0;
    return counts ? { ...row, counts: [Number(row.code)], code: null } : row;
  });
  return { type: 'rows', rows };
}

/** The lines of a document with what belongs together joined. */
export function joinLines(lines: readonly Line[]): readonly Line[] {
  return spreadRates(withCodedRates(withLetterRates(joinWrapped(singleSpaced(lines.map(withCountsBefore))))));
}
