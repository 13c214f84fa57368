import type { Ore } from '../../../shared/money.ts';
import type { DayFigures } from './day-figures.ts';
import type { Random } from './random.ts';

/**
 * What can be made to go wrong with a closing:
 * truncated        the print stops half way and the paper is not cut
 * unmapped-tender  somebody paid with `Rumsnota`
 * unbalanced       one figure on the print is off by 10,00; the register's own books are right
 * two-in-one       two days' Z-reports come in one print with one cut
 */
export const FAULTS = ['truncated', 'unmapped-tender', 'unbalanced', 'two-in-one'] as const;
export type Fault = (typeof FAULTS)[number];

/** A way of payment that nobody in the shop has thought of an account for. */
export const UNMAPPED_TENDER = 'Rumsnota';

export const MISPRINT: Ore = 10_00;

/** The figures with one of them wrong, as a print with a bad digit has it: the total, a VAT row or a tender. */
export function misprint(figures: DayFigures, random: Random): DayFigures {
  const [vatRow, ...otherVatRows] = figures.vat;
  const [tender, ...otherTenders] = figures.tenders;
  const totalOff: DayFigures = { ...figures, total: figures.total + MISPRINT };
  if (vatRow === undefined || tender === undefined) return totalOff;
  return random.pick<DayFigures>([
    totalOff,
    { ...figures, vat: [{ ...vatRow, vat: vatRow.vat + MISPRINT }, ...otherVatRows] },
    { ...figures, tenders: [{ ...tender, amount: tender.amount + MISPRINT }, ...otherTenders] },
  ]);
}
