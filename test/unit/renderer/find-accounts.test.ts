import { expect, test } from 'vitest';
import { accountsFrom, findAccounts } from '../../../src/renderer/words/find-accounts.ts';

const CHART = [
  '1510 Kundfordringar',
  '1686 Fordringar för kontokort och kuponger',
  '1910 Kassa',
  '1912 Kassa 2',
  '2421 Ej inlösta presentkort',
  '3740 Öres- och kronutjämning',
].map((label) => ({ label }));

test.each([
  ['19', ['1910 Kassa', '1912 Kassa 2']],
  ['1686', ['1686 Fordringar för kontokort och kuponger']],
  ['kassa', ['1910 Kassa', '1912 Kassa 2']],
  ['ÖRES', ['3740 Öres- och kronutjämning']],
  ['kort', ['1686 Fordringar för kontokort och kuponger', '2421 Ej inlösta presentkort']],
  ['kuponger kontokort', ['1686 Fordringar för kontokort och kuponger']],
  ['fordringar', ['1686 Fordringar för kontokort och kuponger', '1510 Kundfordringar']],
  ['bil', []],
])('%s is looked for', (search, found) => {
  expect(findAccounts(CHART, search, 40).map(({ label }) => label)).toEqual(found);
});

test('no more are shown than asked for, and without a search the first', () => {
  expect(findAccounts(CHART, '', 2).map(({ label }) => label)).toEqual([
    '1510 Kundfordringar',
    '1686 Fordringar för kontokort och kuponger',
  ]);
});

test('a list that is opened begins with the account that is chosen, never with another', () => {
  const values = ['1510', '1910', '1912', '2421'].map((value) => ({ value }));
  expect(accountsFrom(values, 1910, 2)).toEqual([{ value: '1910' }, { value: '1912' }]);
  expect(accountsFrom(values, 1686, 1)).toEqual([{ value: '1510' }]);
});
