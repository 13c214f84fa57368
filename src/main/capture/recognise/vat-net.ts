/**
 * Net per rate where the print gives VAT alone, and only where it follows exactly from what is printed: from groups
 * that carry their rates and make up the whole day, from the total of a day with one rate, or from groups that can be
 * shared out among the rates in one way only. Anything less is left null, and the report is held.
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import type { GroupRow, VatRow } from '../../../shared/z-report.ts';
import { grossByGroups } from './rates-of-groups.ts';
import { expectedVat } from './vat-table.ts';

/** So close must VAT be to the rate of the total, or something else was sold without VAT. */
const ONE_RATE_TOLERANCE_ORE = 10;

function fromGroups(
  vat: readonly VatRow[],
  groups: readonly GroupRow[],
  total: Ore,
): readonly VatRow[] | null {
  const whole = groups.length > 0 && sumOre(groups.map(({ amount }) => amount)) === total;
  const rated = groups.every(({ rate }) => rate !== null && vat.some((row) => row.rate === rate));
  if (!whole || !rated) return null;
  return vat.map((row) => {
    if (row.gross !== null) return row;
    const gross = sumOre(groups.filter(({ rate }) => rate === row.rate).map(({ amount }) => amount));
    return { ...row, net: gross - row.vat, gross };
  });
}

function fromTotal(vat: readonly VatRow[], total: Ore): readonly VatRow[] | null {
  const [row] = vat;
  if (row === undefined || vat.length > 1 || row.gross !== null) return null;
  const whole = { ...row, net: total - row.vat, gross: total };
  const fits = Math.abs((expectedVat(whole) ?? 0) - row.vat) <= ONE_RATE_TOLERANCE_ORE;
  return fits ? [whole] : null;
}

function fromUnratedGroups(
  vat: readonly VatRow[],
  groups: readonly GroupRow[],
  total: Ore,
): readonly VatRow[] | null {
  if (sumOre(groups.map(({ amount }) => amount)) !== total || vat.some(({ net }) => net !== null))
    return null;
  const gross = grossByGroups(vat, groups);
  return gross === null
    ? null
    : vat.map((row, index) => ({ ...row, net: (gross[index] ?? 0) - row.vat, gross: gross[index] ?? 0 }));
}

/**
 * The VAT rows with their net, where it follows.
 * @param total the day's total in öre, or null
 */
export function withNet(
  vat: readonly VatRow[],
  groups: readonly GroupRow[],
  total: Ore | null,
): readonly VatRow[] {
  if (total === null || vat.every(({ net }) => net !== null)) return vat;
  // Nothing was sold: nothing is the net of every rate.
  if (total === 0 && vat.every((row) => row.vat === 0))
    return vat.map((row) => ({ ...row, net: 0, gross: 0 }));
  return (
    fromGroups(vat, groups, total) ?? fromTotal(vat, total) ?? fromUnratedGroups(vat, groups, total) ?? vat
  );
}
