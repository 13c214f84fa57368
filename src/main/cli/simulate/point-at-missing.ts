import { EMPTY_LESSON, type LayoutField, type Lesson } from '../../../shared/layout.ts';

/**
 * Points at what was not found on a print, as whoever holds the paper does.
 * @param missing the fields that were not found
 * @param totals what the print may say in all, in öre
 */
export function pointAtMissing(
  lines: readonly string[],
  missing: readonly LayoutField[],
  totals: readonly number[],
): Lesson {
  const places: Partial<Record<LayoutField, number>> = {
    title: lines.findIndex((line) => line.trim() !== ''),
    totalGross: lines.findIndex((line) => totals.some((total) => saysAmount(line, total))),
  };
  const pointed = missing.map((field) => ({ field, line: Math.max(0, places[field] ?? 0) }));
  return { ...EMPTY_LESSON, pointed };
}

/** However thousands and öre are set apart. */
function saysAmount(line: string, amount: number): boolean {
  return line.replaceAll(/\D/g, '') === String(amount);
}
