/**
 * Whether a print is laid out as the register's confirmed profile says. Registers are upgraded (those with a journal
 * memory by 2027-01-01, when every one in use must meet SKVFS 2021:17) and then print in a new way: figures may move
 * under other words while the arithmetic still closes. Such a print is shown to a person before it is booked.
 */
import type { FieldPlace, Layout, LayoutField, LayoutProfile } from '../../shared/layout.ts';
import { problem, type Problem } from '../../shared/problem.ts';

/** What every Z-report must have for a voucher to be made of it, and so every profile. */
const REQUIRED: readonly LayoutField[] = [
  'title',
  'zNumber',
  'organisationNumber',
  'totalGross',
  'vat',
  'tenders',
  'grandSales',
  'grandReturns',
  'grandNet',
];

/** What a print must show before its layout can be confirmed, and does not. */
export function missingFromLayout(layout: Layout): readonly LayoutField[] {
  return REQUIRED.filter((field) => !layout.some((place) => place.field === field));
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** The fields of a profile made from where they stand on one confirmed print. */
export function fieldsOf(layout: Layout): LayoutProfile['fields'] {
  return distinct(layout.map(({ field }) => field)).flatMap((name) => {
    const places = layout.filter(({ field }) => field === name);
    const [first] = places;
    if (first === undefined) return [];
    return [
      {
        field: first.field,
        labels: distinct(places.map(({ label }) => label)),
        columns: distinct(places.map(({ columns }) => columns)),
      },
    ];
  });
}

function changed(field: LayoutField, expected: readonly string[], found: readonly string[]): Problem {
  return problem('layout-changed', { field, expected: expected.join(', '), found: found.join(', ') });
}

function fieldChange(
  { field, labels, columns }: LayoutProfile['fields'][number],
  places: readonly FieldPlace[],
): Problem | null {
  if (places.length === 0) {
    // Tips, rounding and the like are printed on the days that have them; what the law asks for is on every print.
    return REQUIRED.includes(field) ? changed(field, labels, []) : null;
  }
  if (!places.some(({ label }) => labels.includes(label)))
    return changed(
      field,
      labels,
      places.map(({ label }) => label),
    );
  if (!places.some((place) => columns.includes(place.columns)))
    return changed(
      field,
      columns,
      places.map((place) => place.columns),
    );
  return null;
}

/** The first way in which a print departs from its register's profile, or null when it fits. */
export function layoutChange(profile: LayoutProfile, layout: Layout): Problem | null {
  for (const known of profile.fields) {
    const change = fieldChange(
      known,
      layout.filter(({ field }) => field === known.field),
    );
    if (change !== null) return change;
  }
  return null;
}
