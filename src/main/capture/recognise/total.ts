/**
 * The day's total: a printed figure, chosen among all that may be it by what the VAT table adds up to.
 */
import { sumOre, type Ore } from '../../../shared/money.ts';
import type { VatRow } from '../../../shared/z-report.ts';
import type { FieldName } from './field-words.ts';
import type { Sections } from './sections.ts';

export interface TotalCandidates {
  /** Printed with words that say the day's total. */
  readonly named: readonly Ore[];
  /** Printed as the sum of the groups, or of what was sold under a plain `Försäljning`. */
  readonly groupSums: readonly Ore[];
  /** Other sums it may be: `NETTO` after returns, `Totalt` alone, sum rows under the means of payment. */
  readonly others: readonly Ore[];
  /** Sum rows under VAT: they say what VAT is about, and gift cards may be left out of them. */
  readonly vatSums: readonly Ore[];
}

function amountsOf(sections: Sections, name: FieldName): readonly Ore[] {
  return sections.fields.flatMap(({ field, row }) =>
    field === name ? row.amounts.map(({ ore }) => ore) : [],
  );
}

function sumsOf(sections: Sections, section: 'groups' | 'vat' | 'tenders' | 'sales'): readonly Ore[] {
  const tables = sections.tables.filter((table) => table.section === section);
  return tables.flatMap((table) => table.sums.flatMap((sum) => sum.amounts.map(({ ore }) => ore)));
}

/** Every printed figure that may be the day's total. */
export function totalCandidates(sections: Sections): TotalCandidates {
  return {
    named: amountsOf(sections, 'total'),
    groupSums: [...sumsOf(sections, 'sales'), ...sumsOf(sections, 'groups')],
    others: [...amountsOf(sections, 'netOrTotal'), ...sumsOf(sections, 'tenders')],
    vatSums: sumsOf(sections, 'vat'),
  };
}

export function allCandidates(candidates: TotalCandidates): readonly Ore[] {
  return [...candidates.named, ...candidates.groupSums, ...candidates.others, ...candidates.vatSums];
}

/** What the VAT rows add up to in öre, or null when the gross of some rate is not known. */
export function vatGross(vat: readonly VatRow[]): Ore | null {
  const gross = vat.map((row) => row.gross);
  return vat.length === 0 || gross.includes(null) ? null : sumOre(gross.map((ore) => ore ?? 0));
}

/**
 * Chooses the day's total.
 * @param giftCardsSold gift cards sold without VAT, which some prints keep out of the VAT table; öre or null
 * @returns a printed figure in öre, or null when none is printed
 */
export function chooseTotal(
  candidates: TotalCandidates,
  vat: readonly VatRow[],
  giftCardsSold: Ore | null,
): Ore | null {
  const gross = vatGross(vat);
  if (gross !== null) {
    const withGiftCards = giftCardsSold === null ? gross : gross + giftCardsSold;
    const { named, groupSums, others, vatSums } = candidates;
    for (const printed of [named, [...groupSums, ...others], vatSums]) {
      const total = [gross, withGiftCards].find((sum) => printed.includes(sum));
      if (total !== undefined) return total;
    }
  }
  return candidates.named[0] ?? candidates.groupSums.at(-1) ?? null;
}

/**
 * The total where no word says so: a printed sum that is just what was paid.
 * @param paid what the means of payment add up to without rounding and tips, in öre
 */
export function totalPaid({ others }: TotalCandidates, paid: Ore): Ore | null {
  return others.find((sum) => sum === paid) ?? null;
}
