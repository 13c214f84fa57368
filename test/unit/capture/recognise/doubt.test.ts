/** What looks like a whole Z-report and must not be booked, since something on the paper does not belong to it. */
import { describe, expect, test } from 'vitest';
import { only, print } from './print.ts';

/** A print with one of its lines put otherwise. */
function altered(name: string, line: RegExp, by: string): string {
  const text = print(name);
  expect(text).toMatch(line);
  return text.replace(line, by);
}

/** A print whose groups say their rates. */
const rated = print('pharmacy-56')
  .replace('Receptfritt     ', 'Receptfritt 25 %')
  .replace('Livsmedel    ', 'Livsmedel 6 %')
  .replace('Böcker    ', 'Böcker 6 %')
  .replace('Momsfritt (recept)     ', 'Momsfritt (recept) 0 %');

test('a print whose groups say the rates of its VAT table is postable', () => {
  expect(only(rated).postable).toBe(true);
});

describe('a print is not postable', () => {
  test.each([
    ['names two companies', altered('pharmacy-56', /^Rapportdatum.*$/mu, '$&\nOrg.nr 556000-7777')],
    ['names two reports', altered('pharmacy-56', /^Rapportdatum.*$/mu, '$&\nZ-nr: 412')],
    ['has a column of payments nobody can name', altered('fashion-franchise-44', /Räknat$/mu, 'Övrigt')],
    ['has a group whose rate was not read', rated.replace('Böcker 6 %', 'Böcker ? %')],
    ['has a group without a name', altered('ecr-departments-24', /^AVD02\n/mu, '')],
    ['has a means of payment without a name', altered('retail-chain-40', /^Klarna {3}/mu, '         ')],
  ])('that %s', (_, text) => {
    expect(only(text).postable).toBe(false);
  });

  test.each([
    ['Z-RAPPORT KASSÖR 7', 'cashier-report'],
    ['Servitörsavslut Z', 'cashier-report'],
    ['Periodavslut Z', 'period-report'],
    ['MONTHLY Z', 'period-report'],
    ['Dagrapport X', 'x-report'],
    ['Mid-day X report', 'x-report'],
    ['Mid-day X report\nZ-rapport nr 411', 'x-report'],
  ])('that is headed %s', (title, kind) => {
    const { kind: read, postable } = only(altered('pharmacy-56', /Z-RAPPORT \/ DAGSAVSLUT/u, title));
    expect([read, postable]).toEqual([kind, false]);
  });
});
