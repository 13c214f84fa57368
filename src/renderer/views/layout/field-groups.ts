/** The fields as a person compares them: what is booked first, then what proves it, then the rest. */
import { COUNTED_FIELDS, HEADER_FIELDS, type Layout, type LayoutField } from '../../../shared/layout.ts';

export type FieldGroup = 'identity' | 'booked' | 'proof' | 'counted';

export const FIELD_GROUPS: readonly (readonly [FieldGroup, readonly LayoutField[]])[] = [
  ['identity', ['title', ...HEADER_FIELDS]],
  ['booked', ['totalGross', 'vat', 'tenders', 'rounding', 'giftCardsSold', 'tips', 'cashDifference']],
  ['proof', ['grandSales', 'grandReturns', 'grandNet', 'groups']],
  ['counted', [...COUNTED_FIELDS, 'openingFloat', 'cashIn', 'cashOut']],
];

/** The lines of the print on which a field stands, from top to bottom. */
export function linesOf(layout: Layout, field: LayoutField | null): readonly number[] {
  const lines = layout.filter((place) => place.field === field).flatMap((place) => place.lines);
  return [...new Set(lines)].toSorted((one, other) => one - other);
}

/** Which field stands on a line; the narrowest when several do, since a table's lines hold others. */
export function fieldAt(layout: Layout, line: number): LayoutField | null {
  const places = layout.filter(({ lines }) => lines.includes(line));
  const narrowest = places.toSorted((one, other) => one.lines.length - other.lines.length)[0];
  return narrowest?.field ?? null;
}
