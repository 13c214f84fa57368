/**
 * Letters that stand for rates, as on receipts: `A=6%  B=25%  C=12%` somewhere on the paper, and rows that say only
 * `A`.
 */
import type { Line, Row } from './row.ts';

const LEGEND = /(?<![\p{L}\d])(?<letter>[A-H]) ?[=:]? ?(?:moms ?)?(?<rate>\d{1,2}(?:[.,]\d{1,2})?) ?%/giu;

/** The letters a row explains; a row with amounts explains nothing by the way. */
function explained(row: Row): readonly (readonly [string, number])[] {
  if (row.amounts.length > 0) return [];
  return [...row.text.matchAll(LEGEND)].map((match): readonly [string, number] => [
    (match.groups?.['letter'] ?? '').toLowerCase(),
    Number((match.groups?.['rate'] ?? '').replace(',', '.')),
  ]);
}

function rowsOf(line: Line): readonly Row[] {
  return line.type === 'rows' ? line.rows : [];
}

/** Whether a row says a letter and nothing else about its figures: `A   12,00`, `Moms A   12,00`. */
function letterOf(row: Row): string | null {
  if (row.rate !== null || row.amounts.length === 0) return null;
  return /^(?:(?:moms|vat|kod|code|sats) )*(?<letter>[a-h])$/u.exec(row.key)?.groups?.['letter'] ?? null;
}

/** The lines with every such row given its rate; the legend itself is left out. */
export function withLetterRates(lines: readonly Line[]): readonly Line[] {
  const rates = new Map(lines.flatMap(rowsOf).flatMap(explained));
  const spoken = lines.flatMap(rowsOf).some((row) => letterOf(row) !== null);
  if (!spoken || rates.size === 0) return lines;
  return lines.flatMap((line): readonly Line[] => {
    if (line.type !== 'rows') return [line];
    if (line.rows.some((row) => explained(row).length > 0)) return [];
    const rows = line.rows.map((row) => {
      const rate = rates.get(letterOf(row) ?? '') ?? null;
      return rate === null ? row : { ...row, rate, rates: [rate] };
    });
    return [{ type: 'rows', rows }];
  });
}
