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
        words: distinct(places.map(({ words }) => words)),
      },
    ];
  });
}

/** Said with the words as they are printed; what stands alone on its line has none. */
function changed({ field, words }: LayoutProfile['fields'][number], places: readonly FieldPlace[]): Problem {
  const found = distinct(places.map((place) => place.words));
  return problem('layout-changed', { field, expected: words.join(', '), found: found.join(', ') });
}

function fieldChange(known: LayoutProfile['fields'][number], places: readonly FieldPlace[]): Problem | null {
  const { field, labels, columns } = known;
  if (places.length === 0) {
    // Tips, rounding and the like are printed on the days that have them; what the law asks for is on every print.
    return REQUIRED.includes(field) ? changed(known, []) : null;
  }
  const sameWords = places.some(({ label }) => labels.includes(label));
  const sameColumns = places.some((place) => columns.includes(place.columns));
  return sameWords && sameColumns ? null : changed(known, places);
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
